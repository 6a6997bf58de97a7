// A file that is said to be a study history: ours as `.jsonl` or `.csv`, or something else. It is told by what it holds, not by its name.
import { decodeFile, journalVersion } from './codec'
import { csvReader } from './csv'
import type { StoredEvent } from './event'
import type { Pace } from './pace'

/** Bytes of a file that is read at most; some 180,000 events. */
export const maxHistoryBytes = 64 * 1024 * 1024
/** Bytes of one event at most; a note is the longest thing that a learner writes. */
const maxLineBytes = 1024 * 1024

export type HistoryFile =
  | {
      readonly kind: 'history'
      readonly format: 'jsonl' | 'csv'
      readonly events: readonly StoredEvent[]
      /** Numbers of the lines that were not understood, from 1. */
      readonly refused: readonly number[]
    }
  | { readonly kind: 'too-large' | 'empty' }
  /** Nothing in it is ours; `line` is the first line that says so. */
  | { readonly kind: 'foreign'; readonly line: number }

const decoder = new TextDecoder()

/** Takes the good lines of a damaged file. Never throws for what is in it. */
export async function readHistory(bytes: Uint8Array, pace: Pace): Promise<HistoryFile> {
  if (bytes.length > maxHistoryBytes) return { kind: 'too-large' }
  let readLine: ((line: Uint8Array) => readonly StoredEvent[] | undefined) | undefined
  let format: 'jsonl' | 'csv' = 'jsonl'
  let header = 0
  const events: StoredEvent[] = []
  const refused: number[] = []
  for (const { number, line } of linesOf(bytes)) {
    if (pace.isDue) await pace.rest()
    if (!readLine) {
      const readRow = csvReader(decoder.decode(line))
      readLine = readRow ? row => asList(readRow(decoder.decode(row))) : eventsOfLine
      header = number
      if (readRow) {
        format = 'csv'
        continue
      }
    }
    const found = readLine(line)
    if (found) events.push(...found)
    else refused.push(number)
  }
  if (!readLine) return { kind: 'empty' }
  const [first] = refused
  if (events.length === 0 && first !== undefined) return { kind: 'foreign', line: format === 'csv' ? first : header }
  return { kind: 'history', format, events, refused }
}

/** None for a header of the journal's own files; undefined when the line is not one of ours, or of a later version, whose meaning would be lost. */
function eventsOfLine(line: Uint8Array): readonly StoredEvent[] | undefined {
  if (line.length > maxLineBytes) return undefined
  const { events, damaged } = decodeFile(line)
  return damaged.length > 0 || events.some(event => event.v > journalVersion) ? undefined : events
}

const asList = (event: StoredEvent | undefined) => (event ? [event] : undefined)

const newLine = 10
const carriageReturn = 13
const space = 32

/** Lines that are not blank, with the line ends of any system taken off. */
function* linesOf(bytes: Uint8Array): Generator<{ readonly number: number; readonly line: Uint8Array }> {
  let number = 1
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(newLine, from)
    const next = end < 0 ? bytes.length : end + 1
    let to = end < 0 ? bytes.length : end
    while (to > from && bytes[to - 1] === carriageReturn) to--
    const line = bytes.subarray(from, to)
    if (line.some(byte => byte > space)) yield { number, line }
    from = next
  }
}
