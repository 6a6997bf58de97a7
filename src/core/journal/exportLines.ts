// The complete history as one file: every event, in the order of the journal, as the journal's own lines.
import { encodeLine } from './codec'
import type { StoredEvent } from './event'
import type { Pace } from './pace'

const encoder = new TextEncoder()

/** The bytes of a `.jsonl` file. The same events in the same order give the same bytes, so it reads back as the same history. */
export async function exportLines(events: readonly StoredEvent[], pace: Pace): Promise<Uint8Array> {
  const lines: Uint8Array[] = []
  let length = 0
  // The journal may grow meanwhile.
  for (const event of [...events]) {
    const line = encoder.encode(encodeLine(event))
    lines.push(line)
    length += line.length
    if (pace.isDue) await pace.rest()
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const line of lines) {
    bytes.set(line, at)
    at += line.length
  }
  return bytes
}
