import assert from 'node:assert/strict'
import type { Happening } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { studyHistoryOf } from '../../../src/core/progress/history'
import { answer, undo } from '../builders/events'
import { given, mockStart, submit } from '../mock/builders'
import { at, noon, today } from './builders'

const question = 'demo.1.1.a'
const other = 'demo.1.1.b'
type Item = readonly [t: number, happening: Happening]
const historyAfter = (...items: readonly Item[]) => studyHistoryOf(fold(union(at(items))), 'demo')
const daysAfter = (...items: readonly Item[]) =>
  [...historyAfter(...items).days].map(([day, { answers, elapsedMs, all, first }]) => [
    today - day,
    answers,
    elapsedMs,
    `${all.right}/${all.total}`,
    `${first.right}/${first.total}`,
  ])

describe('the study history', () => {
  it('is empty before the first answer', () => {
    const { days, medianMs } = historyAfter()
    assert.deepEqual([days.size, medianMs], [0, undefined])
  })

  it('holds answers and card reviews of the exam, others stay away', () => {
    const review = { kind: 'card-review', sessionId: 's1', cardId: 'demo.1.1.card', rating: 'good', elapsedMs: 5_000 } as const
    assert.deepEqual(daysAfter([noon(1), answer(question, true)], [noon(1), answer('other.1.1.a', true)], [noon(1) + 1, review], [noon(0), review]), [
      [1, 2, 25_000, '1/1', '1/1'],
      [0, 1, 5_000, '0/0', '0/0'],
    ])
  })

  it('tells the first answer from later ones', () => {
    assert.deepEqual(daysAfter([noon(2), answer(question, false)], [noon(0), answer(question, true)], [noon(0), answer(other, true)]), [
      [2, 1, 20_000, '0/1', '0/1'],
      [0, 2, 40_000, '2/2', '1/1'],
    ])
  })

  it('knows no first answer where the key was shown before', () => {
    assert.deepEqual(daysAfter([noon(2), answer(question, false)], [noon(1), undo('dev1.w1.1')], [noon(0), answer(question, true)]), [
      [0, 1, 20_000, '1/1', '0/0'],
    ])
  })

  it('holds the answers of a mock exam once it is submitted, with all the time they took', () => {
    const mock: readonly Item[] = [
      [noon(1), mockStart({ questionIds: [question, other], unscoredIds: [] })],
      [noon(1) + 60_000, given(question, true, { elapsedMs: 50_000 })],
    ]
    assert.deepEqual(daysAfter(...mock), [])
    assert.deepEqual(daysAfter(...mock, [noon(1) + 120_000, submit()]), [[1, 1, 50_000, '1/1', '1/1']])
  })

  it('counts what was said of confidence, and leaves out what was not', () => {
    const said = (id: string, correct: boolean, confidence: 'guessing' | 'sure' | null): Item => [noon(0), answer(id, correct, { confidence })]
    assert.deepEqual(
      historyAfter(said('demo.1.1.a', true, 'sure'), said('demo.1.1.b', false, 'sure'), said('demo.1.1.c', true, 'guessing'), said('demo.1.1.d', true, null))
        .calibration,
      [
        { confidence: 'guessing', right: 1, total: 1 },
        { confidence: 'unsure', right: 0, total: 0 },
        { confidence: 'sure', right: 1, total: 2 },
      ]
    )
  })

  it('knows how long the one in the middle took', () => {
    const took = (id: string, elapsedMs: number): Item => [noon(0), answer(id, true, { elapsedMs })]
    assert.equal(historyAfter(took('demo.1.1.a', 90_000), took('demo.1.1.b', 10_000), took('demo.1.1.c', 40_000)).medianMs, 40_000)
  })
})
