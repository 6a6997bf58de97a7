import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Happening } from '../../../src/core/journal/event'
import { itemResult, mockResult } from '../../../src/core/mock/result'
import { percentOf, standingOfScore } from '../../../src/core/mock/score'
import { demoExam } from '../builders/exams'
import { cleared, given, minute, mockAfter, mockFlag, mockStart, submit, type Timed } from './builders'

describe('mock: raw score and assumed cut', () => {
  const cases: readonly [right: number, scored: number, expected: string][] = [
    [39, 50, 'above'],
    [38, 50, 'within'],
    [36, 50, 'within'],
    [34, 50, 'within'],
    [33, 50, 'below'],
    [0, 50, 'below'],
    [15, 15, 'above'],
    [11, 15, 'within'],
  ]
  for (const [right, scored, expected] of cases) it(`${right} of ${scored} is ${expected}`, () => assert.equal(standingOfScore(right, scored), expected))
  it('percent is whole, and 0 of nothing', () => assert.deepEqual([percentOf({ right: 2, total: 3 }), percentOf({ right: 0, total: 0 })], [67, 0]))
})

const ids = ['demo.1.1.a', 'demo.1.1.b', 'demo.1.2.c', 'demo.2.1.d', 'demo.2.1.e', 'demo.9.9.gone']

describe('mock: the result', () => {
  const mock = mockAfter(
    [0, mockStart({ questionIds: ids, unscoredIds: ['demo.1.1.b'] })],
    [minute, given('demo.1.1.a', true, { elapsedMs: 30_000 })],
    [2 * minute, given('demo.1.1.b', true, { elapsedMs: 10_000 })],
    [3 * minute, given('demo.1.2.c', false, { elapsedMs: 20_000 })],
    [4 * minute, cleared('demo.2.1.d', 50_000)],
    [5 * minute, mockFlag('demo.2.1.d', true)],
    [6 * minute, given('demo.9.9.gone', true, { elapsedMs: 1_000 })],
    [7 * minute, submit()]
  )
  const result = mockResult(mock, demoExam())

  it('counts right answers of scored items only; an unanswered one is not right', () => {
    assert.deepEqual([result.score, result.unscored, result.answered, result.standing], [{ right: 2, total: 5 }, { right: 1, total: 1 }, 4, 'below'])
  })

  it('counts by domain and task, in the order of the outline', () => {
    assert.deepEqual(
      result.domains.map(({ id, right, total, weight, tasks }) => [id, right, total, weight, tasks.map(task => [task.id, task.right, task.total])]),
      [
        [
          '1',
          1,
          2,
          60,
          [
            ['1.1', 1, 1],
            ['1.2', 0, 1],
          ],
        ],
        ['2', 0, 2, 40, [['2.1', 0, 2]]],
      ]
    )
  })

  it('says of every item what became of it, in the order asked', () => {
    assert.deepEqual(
      result.items.map(({ questionId, outcome, scored, flagged, spentMs }) => [questionId, outcome, scored, flagged, spentMs]),
      [
        ['demo.1.1.a', 'right', true, false, 30_000],
        ['demo.1.1.b', 'right', false, false, 10_000],
        ['demo.1.2.c', 'wrong', true, false, 20_000],
        ['demo.2.1.d', 'unanswered', true, true, 50_000],
        ['demo.2.1.e', 'unanswered', true, false, 0],
        ['demo.9.9.gone', 'right', true, false, 1_000],
      ]
    )
  })

  it('the median is of the items that were looked at', () => {
    assert.equal(result.medianMs, 20_000)
    const two = mockAfter([0, mockStart()], [1, given('q1', true, { elapsedMs: 10 })], [2, given('q2', true, { elapsedMs: 40 })])
    assert.deepEqual([mockResult(two, demoExam()).medianMs, mockResult(mockAfter([0, mockStart()]), demoExam()).medianMs], [25, 0])
  })

  it('is what a count by hand gives', () => {
    const act = fc.tuple(fc.constantFrom(...ids), fc.constantFrom('right', 'wrong', 'unanswered'))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.subarray(ids), (acts, unscoredIds) => {
        const happenings = acts.map(([id, what]): Happening => (what === 'unanswered' ? cleared(id) : given(id, what === 'right')))
        const record = mockAfter([0, mockStart({ questionIds: ids, unscoredIds })], ...happenings.map((what, i): Timed => [i + 1, what]), [99, submit()])
        const { score, unscored, items, domains, answered } = mockResult(record, demoExam())
        // The last act on an id is its outcome.
        const last = new Map(acts)
        const rightIds = ids.filter(id => last.get(id) === 'right')
        const isScored = (id: string) => !unscoredIds.includes(id)
        assert.deepEqual(score, { right: rightIds.filter(isScored).length, total: ids.length - unscoredIds.length })
        assert.deepEqual(unscored, { right: rightIds.length - score.right, total: unscoredIds.length })
        assert.equal(answered, [...last.values()].filter(what => what !== 'unanswered').length)
        assert.deepEqual(
          items.map(item => item.outcome),
          ids.map(id => last.get(id) ?? 'unanswered')
        )
        for (const domain of domains) {
          const prefix = `demo.${domain.id}.`
          assert.equal(domain.right, rightIds.filter(id => isScored(id) && id.startsWith(prefix)).length)
          assert.equal(domain.total, ids.filter(id => isScored(id) && id.startsWith(prefix)).length)
          assert.equal(
            domain.tasks.reduce((sum, task) => sum + task.total, 0),
            domain.total
          )
        }
      })
    )
  })

  it('tells how right the answers were by how sure they were, unscored ones included', () => {
    const { sureness } = mockResult(
      mockAfter(
        [0, mockStart({ questionIds: ids, unscoredIds: ['demo.1.1.b'] })],
        [1, given('demo.1.1.a', true, { confidence: 'sure' })],
        [2, given('demo.1.1.b', false, { confidence: 'sure' })],
        [3, given('demo.1.2.c', true, { confidence: 'guessing' })],
        [4, given('demo.2.1.d', true)],
        // Taken back: no answer, so no confidence either.
        [5, cleared('demo.2.1.e')]
      ),
      demoExam()
    )
    assert.deepEqual(sureness, [
      { confidence: 'sure', right: 1, total: 2 },
      { confidence: 'guessing', right: 1, total: 1 },
      { confidence: null, right: 1, total: 1 },
    ])
  })

  const visits = (...items: readonly (readonly [afterMs: number, what: Happening])[]) => {
    const { items: all, changes } = mockResult(mockAfter([0, mockStart({ questionIds: ids })], ...items), demoExam())
    return { changes, first: all[0]?.change }
  }
  const other = { type: 'multiple-choice', chosen: 2 } as const
  const [a] = ids as [string]
  const changeCases: readonly [name: string, items: readonly (readonly [number, Happening])[], expected: string | undefined][] = [
    [
      'from wrong to right',
      [
        [10_000, given(a, false)],
        [90_000, given(a, true)],
      ],
      'to-right',
    ],
    [
      'from right to wrong',
      [
        [10_000, given(a, true)],
        [90_000, given(a, false)],
      ],
      'to-wrong',
    ],
    [
      'from one wrong answer to another',
      [
        [10_000, given(a, false)],
        [90_000, given(a, false, { response: other })],
      ],
      'wrong-to-wrong',
    ],
    [
      'from right to nothing',
      [
        [10_000, given(a, true)],
        [90_000, cleared(a)],
      ],
      'to-wrong',
    ],
    [
      'and back again',
      [
        [10_000, given(a, true)],
        [90_000, given(a, false)],
        [180_000, given(a, true)],
      ],
      undefined,
    ],
    [
      'looked at again only',
      [
        [10_000, given(a, true)],
        [90_000, given(a, true)],
      ],
      undefined,
    ],
    [
      'within one visit',
      [
        [10_000, given(a, false, { elapsedMs: 5_000 })],
        [14_000, given(a, true, { elapsedMs: 9_000 })],
      ],
      undefined,
    ],
    [
      'first left open',
      [
        [10_000, cleared(a)],
        [90_000, given(a, true)],
      ],
      undefined,
    ],
  ]
  for (const [name, items, expected] of changeCases)
    it(`an answer changed ${name} is ${expected ?? 'no change'}`, () => {
      const { changes, first } = visits(...items)
      assert.equal(first, expected)
      assert.equal(
        Object.values(changes).reduce((sum, count) => sum + count, 0),
        expected === undefined ? 0 : 1
      )
    })

  it('counts the items that took longer than 4 minutes', () => {
    const long = (id: string, ms: number, right: boolean): Timed => [5 * minute, given(id, right, { elapsedMs: ms })]
    const record = mockAfter(
      [0, mockStart({ questionIds: ids })],
      long('demo.1.1.a', 4 * minute, true),
      long('demo.1.1.b', 4 * minute + 1, true),
      long('demo.1.2.c', 5 * minute, false)
    )
    assert.deepEqual(mockResult(record, demoExam()).long, { right: 1, total: 2 })
  })

  it('an item that is in no answer is unanswered', () => assert.equal(itemResult(mockAfter([0, mockStart()]), 'q1').outcome, 'unanswered'))
})
