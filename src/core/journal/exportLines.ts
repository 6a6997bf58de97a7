// The complete history as one file: every event, in the order of the journal, as the journal's own lines.
import { encodeLine } from './codec'
import type { StoredEvent } from './event'
import { type Pause, sliceLength } from './pause'

const encoder = new TextEncoder()

/** The bytes of a `.jsonl` file. The same events in the same order give the same bytes, so it reads back as the same history. */
export async function exportLines(events: readonly StoredEvent[], pause: Pause): Promise<Uint8Array> {
  const slices: Uint8Array[] = []
  for (let start = 0; start < events.length; start += sliceLength) {
    if (start > 0) await pause()
    slices.push(
      encoder.encode(
        events
          .slice(start, start + sliceLength)
          .map(encodeLine)
          .join('')
      )
    )
  }
  const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0))
  let at = 0
  for (const slice of slices) {
    bytes.set(slice, at)
    at += slice.length
  }
  return bytes
}
