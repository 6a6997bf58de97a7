// Works out what is remembered of each item, a few at a time. Pure: no vscode.
import type { LearnerState } from '../../core/journal/fold'
import type { Clock } from '../../core/ports'
import { memoryOf } from '../../core/schedule/memory'

/** Milliseconds after which others have their turn. */
const sliceMs = 20

/** Afterwards `memoryOf` knows every item of `ids` at once. The clock rests between slices, and never holds up others for longer than one and an item. */
export async function memoriesInSlices(state: LearnerState, ids: readonly string[], clock: Pick<Clock, 'monotonic' | 'sleep'>): Promise<void> {
  let began = clock.monotonic()
  for (const id of ids) {
    memoryOf(state, id)
    if (clock.monotonic() - began < sliceMs) continue
    await clock.sleep(0)
    began = clock.monotonic()
  }
}
