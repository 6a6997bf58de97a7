import assert from 'node:assert/strict'
import type { Happening } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { activitiesOf } from '../../../src/core/progress/activity'
import { answer, undo } from '../builders/events'
import { given, mockStart, submit } from '../mock/builders'
import { at, noon, today } from './builders'

const question = 'demo.1.1.a'
const other = 'demo.1.1.b'
const activitiesAfter = (...items: readonly (readonly [t: number, happening: Happening])[]) => activitiesOf(fold(union(at(items))), 'demo')

describe('activities', () => {
  it('are answers and card reviews of the exam, others stay away', () => {
    const activities = activitiesAfter(
      [noon(1), answer(question, true)],
      [noon(1), answer('other.1.1.a', true)],
      [noon(0), { kind: 'card-review', sessionId: 's1', cardId: 'demo.1.1.card', rating: 'good', elapsedMs: 5_000 }]
    )
    assert.deepEqual(
      activities.map(({ kind, day, elapsedMs }) => [kind, today - day, elapsedMs]),
      [
        ['answer', 1, 20_000],
        ['card-review', 0, 5_000],
      ]
    )
  })

  it('tell the first answer from later ones', () => {
    const activities = activitiesAfter([noon(2), answer(question, false)], [noon(1), answer(question, true)], [noon(0), answer(other, true)])
    assert.deepEqual(
      activities.map(({ first, correct }) => [first, correct]),
      [
        [true, false],
        [false, true],
        [true, true],
      ]
    )
  })

  it('know no first answer where the key was shown before', () => {
    const activities = activitiesAfter([noon(2), answer(question, false)], [noon(1), undo('dev1.w1.1')], [noon(0), answer(question, true)])
    assert.deepEqual(
      activities.map(({ first }) => first),
      [false]
    )
  })

  it('hold the answers of a mock exam when it was submitted, with all the time they took', () => {
    const start = mockStart({ questionIds: [question, other], unscoredIds: [] })
    const mock = [
      [noon(1), start],
      [noon(1) + 60_000, given(question, true, { elapsedMs: 50_000 })],
    ] as const
    assert.deepEqual(activitiesAfter(...mock), [])
    assert.deepEqual(
      activitiesAfter(...mock, [noon(1) + 120_000, submit()]).map(({ day, elapsedMs, first }) => [today - day, elapsedMs, first]),
      [[1, 50_000, true]]
    )
  })
})
