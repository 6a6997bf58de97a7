// One event a line: JSON, tab, CRC-32 of the JSON in hex. A torn or damaged line fails its sum and costs only itself.
import type { StoredEvent } from './event'

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** CRC-32 (IEEE 802.3, the one of zip and PNG) as eight hex digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The line of an event, with its line end. */
export function encodeLine(event: StoredEvent): string {
  const json = JSON.stringify(event)
  return `${json}\t${crc32(encoder.encode(json))}\n`
}

export interface DecodedFile {
  readonly events: readonly StoredEvent[]
  /** Lines that are torn or damaged, as they stand. */
  readonly damaged: readonly string[]
}

export function decodeFile(bytes: Uint8Array): DecodedFile {
  const events: StoredEvent[] = []
  const damaged: string[] = []
  // git may check a history out with the line ends of Windows.
  for (const line of decoder.decode(bytes).split(/\r?\n/)) {
    if (line === '') continue
    const event = decodeLine(line)
    if (event) events.push(event)
    else damaged.push(line)
  }
  return { events, damaged }
}

/** The event of a line without its line end; undefined when it is torn or damaged. */
export function decodeLine(line: string): StoredEvent | undefined {
  const tab = line.lastIndexOf('\t')
  const json = line.slice(0, tab)
  if (tab < 0 || line.slice(tab + 1) !== crc32(encoder.encode(json))) return undefined
  try {
    const value: unknown = JSON.parse(json)
    return isStoredEvent(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isStoredEvent(value: unknown): value is StoredEvent {
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
