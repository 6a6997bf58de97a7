import assert from 'node:assert/strict'
import { fold } from '../../../src/core/journal/fold'
import { memoryOf } from '../../../src/core/schedule/memory'
import { memoriesInSlices } from '../../../src/host/panels/memoriesInSlices'
import { answer, eventsOf } from '../builders/events'

describe('memories in slices', () => {
  const ids = Array.from({ length: 100 }, (_, i) => `demo.1.1.q${i}`)
  const state = fold(eventsOf(ids.map(id => answer(id, true))))

  it('rests whenever a slice is over, and has them all in the end', async () => {
    let now = 0
    let rests = 0
    const clock = {
      // Each look at the clock is 5 ms later: a slice is over after four items.
      monotonic: () => (now += 5),
      sleep: async () => {
        rests++
      },
    }
    await memoriesInSlices(state, ids, clock)
    assert.equal(rests, 25)
    assert.ok(ids.every(id => memoryOf(state, id)))
  })
})
