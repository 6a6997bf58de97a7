// A file that is said to be a study history: ours as `.jsonl` or `.csv`, or something else. It is told by what it holds, not by its name.
import { decodeLine } from './codec'
import { csvReader } from './csv'
import type { StoredEvent } from './event'
import { type Pause, sliceLength } from './pause'

/** Bytes of a file that is read at most; some 180,000 events. */
export const maxHistoryBytes = 64 * 1024 * 1024
/** Characters of one event at most; a note is the longest thing that a learner writes. */
const maxLineLength = 1024 * 1024

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

/** Takes the good lines of a damaged file. Never throws for what is in it. */
export async function readHistory(bytes: Uint8Array, pause: Pause): Promise<HistoryFile> {
  if (bytes.length > maxHistoryBytes) return { kind: 'too-large' }
  // Excel and git of Windows write their own line ends.
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  const first = lines.findIndex(line => line.trim() !== '')
  const header = lines[first]
  if (header === undefined) return { kind: 'empty' }
  const readRow = csvReader(header)
  const readLine = readRow ?? ((line: string) => (line.length > maxLineLength ? undefined : decodeLine(line)))
  const events: StoredEvent[] = []
  const refused: number[] = []
  for (let i = readRow ? first + 1 : first; i < lines.length; i++) {
    if (i % sliceLength === sliceLength - 1) await pause()
    const line = lines[i] ?? ''
    if (line === '') continue
    const event = readLine(line)
    if (event) events.push(event)
    else refused.push(i + 1)
  }
  if (events.length === 0 && refused.length > 0) return { kind: 'foreign', line: readRow ? (refused[0] ?? 1) : first + 1 }
  return { kind: 'history', format: readRow ? 'csv' : 'jsonl', events, refused }
}
