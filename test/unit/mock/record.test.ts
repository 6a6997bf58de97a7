import assert from 'node:assert/strict'
import fc from 'fast-check'
import { decodeFile, encodeLine } from '../../../src/core/journal/codec'
import type { JournalEvent } from '../../../src/core/journal/event'
import { fold, standingOf, unfinishedSession } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { mockAnswer } from '../../../src/core/mock/answer'
import { attemptBefore, attemptsAt, runningMock } from '../../../src/core/mock/attempts'
import { isOver, remainingMs } from '../../../src/core/mock/clock'
import { graceMs } from '../../../src/core/mock/record'
import { isCorrect } from '../../../src/core/session/grade'
import { answer, undo } from '../builders/events'
import { choiceQuestion, questionArbitrary } from '../builders/questions'
import {
  cleared,
  given,
  minute,
  mockAfter,
  mockFlag,
  mockStart,
  mockStory,
  pause,
  recordOf,
  startedAt,
  stateAfter,
  submit,
  type Timed,
  timed,
} from './builders'

const start: Timed = [0, mockStart()]
const end = 60 * minute
const encoder = new TextEncoder()
/** Written to disk and read again, as a new window does. */
const reread = (events: readonly JournalEvent[]) => decodeFile(encoder.encode(events.map(encodeLine).join(''))).events

describe('mock: what happened in an attempt', () => {
  it('keeps what it was started with; a second start is a copy', () => {
    const mock = mockAfter(start, [minute, mockStart({ seed: 99, budgetMs: null })])
    const { id, examId, size, questionIds, seed, shuffleOptions, budgetMs, startedAt: at, offsetMinutes, submitted } = mock
    assert.deepEqual(
      { id, examId, size, questionIds, seed, shuffleOptions, budgetMs, at, offsetMinutes, submitted },
      {
        ...{ id: 'm1', examId: 'demo', size: 'short', questionIds: ['q1', 'q2', 'q3'], seed: 7, shuffleOptions: true, budgetMs: end },
        ...{ at: startedAt, offsetMinutes: 60, submitted: undefined },
      }
    )
    assert.deepEqual([...mock.unscoredIds], ['q3'])
  })

  it('the latest answer counts, and nothing chosen is an answer, too', () => {
    const mock = mockAfter(start, [1, given('q1', false)], [2, given('q2', true)], [3, given('q1', true)], [4, cleared('q2')])
    assert.deepEqual(
      [...mock.answers].map(([id, { event }]) => [id, event.correct, event.response === null]),
      [
        ['q1', true, false],
        ['q2', false, true],
      ]
    )
  })

  it('flags go on and off', () =>
    assert.deepEqual([...mockAfter(start, [1, mockFlag('q1', true)], [2, mockFlag('q2', true)], [3, mockFlag('q1', false)]).flags], ['q2']))

  it('what is not in the form, or in no attempt, changes nothing', () => {
    assert.equal(mockAfter(start, [1, given('elsewhere', true)]).answers.size, 0)
    assert.equal(stateAfter([1, given('q1', true)], [2, submit()]).mocks.size, 0)
  })

  it('an answer is graded when it is given', () => {
    fc.assert(
      fc.property(questionArbitrary, fc.integer({ min: 0, max: 7 }), (question, chosen) => {
        const response = { type: 'multiple-choice', chosen } as const
        assert.equal(mockAnswer('m1', question, response, 1).correct, isCorrect(question, response))
        assert.equal(mockAnswer('m1', question, null, 1).correct, false)
      })
    )
    const { elapsedMs, revision, questionId } = mockAnswer('m1', choiceQuestion([0], 3, { revision: 4 }), null, -3.4)
    assert.deepEqual([elapsedMs, revision, questionId], [0, 4, 'demo.1.1.choice'])
  })
})

describe('mock: the end', () => {
  const cases: readonly [name: string, afterMs: number, counts: boolean][] = [
    ['before the deadline', end - 1, true],
    ['in the grace', end + graceMs, true],
    ['after the grace', end + graceMs + 1, false],
  ]
  for (const [name, after, counts] of cases)
    it(`an answer ${name} ${counts ? 'counts' : 'does not count'}`, () =>
      assert.equal(mockAfter(start, [after, given('q1', true)]).answers.size, counts ? 1 : 0))

  it('nothing counts after the submission', () => {
    const mock = mockAfter(start, [minute, submit()], [2 * minute, given('q1', true)], [3 * minute, mockFlag('q1', true)], [4 * minute, pause(true)])
    assert.deepEqual([mock.answers.size, mock.flags.size, mock.pausedAt, mock.submitted], [0, 0, undefined, { at: startedAt + minute, reason: 'submitted' }])
  })

  it('the first submission counts', () => assert.deepEqual(mockAfter(start, [minute, submit()], [2 * minute, submit('time')]).submitted?.reason, 'submitted'))

  it('a submission long after the deadline ends it at the deadline, by time', () => {
    assert.deepEqual(mockAfter(start, [9_000 * minute, submit()]).submitted, { at: startedAt + end, reason: 'time' })
  })

  it('a late answer does not hold the clock, so a clock that was wrong can be set right', () => {
    const mock = mockAfter(start, [minute, given('q1', true)], [500 * minute, given('q2', true)])
    assert.deepEqual([mock.answers.size, remainingMs(mock, startedAt + 2 * minute)], [1, 58 * minute])
  })
})

describe('mock: exposures', () => {
  const running: readonly Timed[] = [start, [minute, given('q2', true)], [2 * minute, given('q1', false)], [3 * minute, cleared('q3')]]

  it('there are none before the end', () => assert.deepEqual([...stateAfter(...running).questions], []))

  it('with the submission, the answers count for their questions in the order given', () => {
    const state = stateAfter(...running, [4 * minute, given('q2', true, { elapsedMs: 5_000 })], [5 * minute, submit()])
    assert.deepEqual([...state.questions.keys()], ['q1', 'q2'])
    const [exposure] = state.questions.get('q2')?.answers ?? []
    assert.deepEqual(exposure, {
      ...{ v: 1, device: 'dev1', writer: 'w1', seq: 5, tz: 60, mono: 4 * minute, t: startedAt + 5 * minute },
      ...{ kind: 'answer', sessionId: 'm1', questionId: 'q2', revision: 1, response: { type: 'multiple-choice', chosen: 0 } },
      ...{ correct: true, confidence: null, elapsedMs: 6_000 },
    })
    assert.deepEqual([standingOf(state, 'q1').lastRight, standingOf(state, 'q2').lastRight, standingOf(state, 'q3').seen], [false, true, false])
  })

  it('they come once, are no round of practice, and are not what undo takes back', () => {
    const state = stateAfter([0, answer('p', true)], ...running, [5 * minute, submit()], [6 * minute, submit()])
    assert.equal(state.questions.get('q1')?.answers.length, 1)
    assert.deepEqual([state.lastAnswer?.kind === 'answer' && state.lastAnswer.questionId, state.sessions.size, unfinishedSession(state)], ['p', 0, undefined])
  })

  it('undo touches nothing of an attempt', () => {
    const all: readonly Timed[] = [...running, [5 * minute, submit()]]
    const undos = all.map((_, i): Timed => [(6 + i) * minute, undo(`dev1.w1.${i + 1}`)])
    assert.deepEqual(stateAfter(...all, ...undos), stateAfter(...all))
  })

  it('an attempt leaves practice as it was until the end', () => {
    fc.assert(
      fc.property(mockStory, story => {
        const before = story.filter(([, what]) => what.kind !== 'mock-submit')
        const { mocks: _, ...rest } = stateAfter(...before)
        // The same events under the same numbers, but without those of the attempt.
        const { mocks: __, ...practice } = fold(union(timed(before).filter(event => !('mockId' in event))))
        assert.deepEqual(rest, practice)
      })
    )
  })
})

describe('mock: time on a question', () => {
  const spent = (...items: readonly Timed[]) => mockAfter(start, ...items).answers.get('q1')?.spentMs
  const q1 = (afterMs: number, elapsedMs: number): Timed => [afterMs, given('q1', true, { elapsedMs })]

  it('a second answer in one visit contains the first', () => assert.equal(spent(q1(20_000, 15_000), q1(30_000, 25_000)), 25_000))
  it('another visit is added, a longer one as well', () => {
    assert.equal(spent(q1(20_000, 15_000), q1(60_000, 10_000)), 25_000)
    assert.equal(spent(q1(20_000, 15_000), q1(90_000, 40_000)), 55_000)
  })
  it('a pause within a visit makes no second visit', () => {
    assert.equal(spent(q1(20_000, 15_000), [21_000, pause(true)], [500_000, pause(false)], q1(510_000, 26_000)), 26_000)
  })
})

describe('mock: resuming', () => {
  it('from any event on, a new window knows the same to the millisecond', () => {
    fc.assert(
      fc.property(mockStory, fc.nat(90 * minute), (story, after) => {
        const events = timed(story)
        for (let length = 1; length <= events.length; length++) {
          const prefix = events.slice(0, length)
          assert.deepEqual(fold(union(reread(prefix))), fold(union(prefix)))
          const mock = recordOf(prefix)
          assert.equal(remainingMs(recordOf(reread(prefix)), startedAt + after), remainingMs(mock, startedAt + after))
        }
      }),
      { numRuns: 150 }
    )
  })

  it('what came later changes nothing of a submitted attempt', () => {
    fc.assert(
      fc.property(mockStory, mockStory, (story, more) => {
        const last = Math.max(...story.map(([after]) => after))
        const ended: readonly Timed[] = [...story, [last + 1, submit()]]
        assert.deepEqual(mockAfter(...ended, ...more.map(([after, what]): Timed => [last + 2 + after, what])), mockAfter(...ended))
      })
    )
  })

  it('the order of files does not matter', () => {
    fc.assert(
      fc.property(mockStory, mockStory, (one, two) => {
        const [first, second] = [timed(one), timed(two, { writer: 'w2' })]
        const expected = fold(union(first, second))
        assert.deepEqual(fold(union(second, first)), expected)
        assert.deepEqual(fold(union([...second].reverse(), first, second)), expected)
      })
    )
  })

  it('time left never grows with the clock, nor is it ever more than the budget', () => {
    fc.assert(
      fc.property(mockStory, fc.integer({ min: -minute, max: 200 * minute }), fc.nat(90 * minute), (story, after, more) => {
        const mock = mockAfter(...story)
        const [now, later] = [startedAt + after, startedAt + after + more].map(at => remainingMs(mock, at) ?? assert.fail())
        assert.ok((now ?? 0) >= (later ?? 0) && (now ?? 0) <= end && (later ?? 0) >= 0)
        assert.equal(isOver(mock, startedAt + after), mock.submitted !== undefined || now === 0)
      })
    )
  })
})

describe('mock: attempts', () => {
  const other = (mockId: string, examId = 'demo') => mockStart({ mockId, examId })
  const state = stateAfter(
    [0, other('a')],
    [1, other('b', 'other')],
    [2, other('c')],
    [3, { ...submit(), mockId: 'c' }],
    [4, { ...given('q1', true), mockId: 'a' }]
  )

  it('are those at the exam, the first one first', () =>
    assert.deepEqual(
      attemptsAt(state, 'demo').map(mock => mock.id),
      ['a', 'c']
    ))
  it('the one to resume was last worked on and is not submitted', () => assert.equal(runningMock(state)?.id, 'a'))
  it('a result is compared with the one finished last before it', () => {
    const three = stateAfter(
      [0, other('a')],
      [1, { ...submit(), mockId: 'a' }],
      [2, other('b')],
      [3, other('c')],
      [4, { ...submit(), mockId: 'c' }],
      [5, other('d')],
      [6, { ...submit(), mockId: 'd' }]
    )
    const all = attemptsAt(three, 'demo')
    const beforeIt = (id: string) => attemptBefore(all, all.find(mock => mock.id === id) ?? assert.fail())?.id
    assert.deepEqual([beforeIt('a'), beforeIt('b'), beforeIt('c'), beforeIt('d')], [undefined, 'a', 'a', 'c'])
  })
  it('there may be none', () => assert.equal(runningMock(stateAfter(start, [1, submit()])), undefined))
})
