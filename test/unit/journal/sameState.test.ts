import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fold } from '../../../src/core/journal/fold'
import { sameState } from '../../../src/core/journal/sameState'
import { answer, eventsOf, journalArbitrary, sessionStart } from '../builders/events'

describe('comparing two states of the learner', () => {
  it('two folds of the same events are the same', () => {
    fc.assert(fc.property(journalArbitrary, events => sameState(fold(events), fold(structuredClone(events)))))
  })

  it('one answer makes a difference, wherever it lies', () => {
    const [one, other] = [true, false].map(correct => fold(eventsOf([sessionStart(), answer('q1', correct)])))
    assert.ok(!sameState(one, other))
  })

  it('tells plain values apart', () => {
    const values = [0, -0, 1, '', '1', null, undefined, [], {}, { a: undefined }, { b: undefined }, new Map(), new Set(), new Set([1]), new Map([[1, 1]]), [1]]
    for (const [i, a] of values.entries()) for (const [k, b] of values.entries()) assert.equal(sameState(a, b), i === k, `${i} and ${k}`)
  })
})
