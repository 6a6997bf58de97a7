// One event a line: JSON, tab, CRC-32 of the JSON in hex. A torn or damaged line fails its sum and costs only itself.
// A file may begin with a header, a line of the same make. One without is of version 1: slots have none, nor have the
// sealed files of the first release.
import type { StoredEvent } from './event'
import type { Pace } from './pace'

/** The major version of files and events that is written here; whatever has a higher one is read, but nothing is written next to it. */
export const journalVersion = 1

/** What a file says of itself. */
export interface FileHeader {
  readonly journal: number
  /** How many events follow: a file with so many is whole. */
  readonly events: number
  /** Files whose events are all in this one, which therefore may go a week after `at`. */
  readonly compacts?: readonly string[]
  /** Wall clock, milliseconds since 1970. */
  readonly at?: number
}

export interface DecodedFile {
  readonly events: readonly StoredEvent[]
  /** Lines that are torn or damaged, as they stand. */
  readonly damaged: readonly string[]
  readonly header?: FileHeader
}

/** `tables[256 * k + byte]`: what a byte does to the sum when k others follow it in the same step. */
const tables = new Uint32Array(4 * 256)
for (let n = 0; n < 256; n++) {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  tables[n] = c
}
for (let n = 256; n < tables.length; n++) {
  const before = tables[n - 256] ?? 0
  tables[n] = (tables[before & 0xff] ?? 0) ^ (before >>> 8)
}

/** CRC-32 (IEEE 802.3, the one of zip and PNG) as eight hex digits. */
export const crc32 = (bytes: Uint8Array): string => sumOf(bytes, 0, bytes.length).toString(16).padStart(8, '0')

/** Four bytes a step: a long history has tens of megabytes. */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  const byteAt = (i: number) => bytes[i] ?? 0
  const effect = (place: number, byte: number) => tables[256 * place + (byte & 0xff)] ?? 0
  let crc = 0xffffffff
  let i = from
  for (; i + 4 <= to; i += 4) {
    const four = crc ^ (byteAt(i) | (byteAt(i + 1) << 8) | (byteAt(i + 2) << 16) | (byteAt(i + 3) << 24))
    crc = effect(3, four) ^ effect(2, four >>> 8) ^ effect(1, four >>> 16) ^ effect(0, four >>> 24)
  }
  for (; i < to; i++) crc = effect(0, crc ^ byteAt(i)) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The line of a value, with its line end. */
export function encodeValue(value: unknown): string {
  const json = JSON.stringify(value)
  return `${json}\t${crc32(encoder.encode(json))}\n`
}

/** The line of an event, with its line end. */
export const encodeLine = (event: StoredEvent): string => encodeValue(event)

const newLine = 10
const carriageReturn = 13
const tab = 9
const byteOrderMark = [0xef, 0xbb, 0xbf]
const sumLength = 8

/** A line of the file: its value, or how it stands when its sum is wrong. */
export type Line = { readonly kind: 'value'; readonly value: unknown; readonly text: () => string } | { readonly kind: 'damaged'; readonly text: () => string }

/** The lines of a file that are not empty. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  let from = byteOrderMark.every((byte, i) => bytes[i] === byte) ? byteOrderMark.length : 0
  while (from < bytes.length) {
    const end = bytes.indexOf(newLine, from)
    const next = end < 0 ? bytes.length : end + 1
    let to = end < 0 ? bytes.length : end
    // git may check a history out with the line ends of Windows.
    if (to > from && bytes[to - 1] === carriageReturn) to--
    if (to > from) yield lineAt(bytes, from, to)
    from = next
  }
}

function lineAt(bytes: Uint8Array, from: number, to: number): Line {
  const text = () => decoder.decode(bytes.subarray(from, to))
  const jsonEnd = to - sumLength - 1
  if (jsonEnd < from || bytes[jsonEnd] !== tab || writtenSum(bytes, jsonEnd + 1) !== sumOf(bytes, from, jsonEnd)) return { kind: 'damaged', text }
  try {
    return { kind: 'value', value: JSON.parse(decoder.decode(bytes.subarray(from, jsonEnd))), text }
  } catch {
    return { kind: 'damaged', text }
  }
}

/** Eight hex digits in lower case as a number; -1 when they are something else. */
function writtenSum(bytes: Uint8Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + sumLength; i++) {
    const byte = bytes[i] ?? 0
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : byte >= 97 && byte <= 102 ? byte - 87 : -1
    if (digit < 0) return -1
    sum = sum * 16 + digit
  }
  return sum
}

/** The events of a file, at once. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const file = new FileContent()
  for (const line of linesOf(bytes)) file.add(line)
  return file.decoded()
}

/** What a file says of itself, without reading on. */
export function headerOf(bytes: Uint8Array): FileHeader | undefined {
  for (const line of linesOf(bytes)) return line.kind === 'value' && isHeader(line.value) ? line.value : undefined
  return undefined
}

/** The events of a file, in turns: it may be of any size. */
export async function decodeInTurns(bytes: Uint8Array, pace: Pace): Promise<DecodedFile> {
  const file = new FileContent()
  for (const line of linesOf(bytes)) {
    file.add(line)
    if (pace.isDue) await pace.rest()
  }
  return file.decoded()
}

class FileContent {
  private readonly events: StoredEvent[] = []
  private readonly damaged: string[] = []
  private header: FileHeader | undefined

  add(line: Line): void {
    if (line.kind === 'value' && isStoredEvent(line.value)) this.events.push(line.value)
    else if (line.kind === 'value' && isHeader(line.value)) this.header ??= line.value
    else this.damaged.push(line.text())
  }

  decoded(): DecodedFile {
    const { events, damaged, header } = this
    return header ? { events, damaged, header } : { events, damaged }
  }
}

const isHeader = (value: unknown): value is FileHeader =>
  typeof value === 'object' &&
  value !== null &&
  'journal' in value &&
  Number.isSafeInteger(value.journal) &&
  (!('compacts' in value) || isTexts(value.compacts))

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(item => typeof item === 'string')

/** Whether a value can be kept as an event, of whatever kind and version. */
export const isStoredEvent = (value: unknown): value is StoredEvent => hasStamp(value) && isShallow(value)

/** Whether a value has what every event has. */
export function hasStamp(value: unknown): value is StoredEvent {
  if (typeof value !== 'object' || value === null) return false
  const { v, device, writer, seq, t, kind } = value as Record<string, unknown>
  return (
    typeof v === 'number' &&
    typeof device === 'string' &&
    typeof writer === 'string' &&
    Number.isSafeInteger(seq) &&
    typeof t === 'number' &&
    Number.isFinite(t) &&
    typeof kind === 'string'
  )
}

/** What is nested without end could be read, but never be written again. */
function isShallow(value: object, levels = 32): boolean {
  if (levels === 0) return false
  for (const key in value) {
    const part: unknown = (value as Record<string, unknown>)[key]
    if (typeof part === 'object' && part !== null && !isShallow(part, levels - 1)) return false
  }
  return true
}
