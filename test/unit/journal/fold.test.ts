import assert from 'node:assert/strict'
import fc from 'fast-check'
import { eventId, type Happening, type StoredEvent } from '../../../src/core/journal/event'
import { emptyState, fold, standingOf, unfinishedSession } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { answer, bookmark, eventsOf, flag, happening, journalArbitrary, planChoices, sessionEnd, sessionStart, undo } from '../builders/events'

const stateAfter = (...happenings: readonly Happening[]) => fold(eventsOf(happenings))
const rightness = (questionId: string, ...happenings: readonly Happening[]) => standingOf(stateAfter(...happenings), questionId)

describe('fold: answers', () => {
  it('nothing gives nothing', () => assert.deepEqual(fold([]), emptyState))

  it('the latest answer counts, and all are kept', () => {
    const state = stateAfter(sessionStart(), answer('q1', false), answer('q2', true), answer('q1', true))
    assert.deepEqual(
      state.questions.get('q1')?.answers.map(item => item.correct),
      [false, true]
    )
    assert.deepEqual(standingOf(state, 'q1'), { seen: true, lastRight: true })
    assert.equal(state.sessions.get('s1')?.answers.get('q1')?.seq, 4)
    assert.equal(state.lastAnswer?.seq, 4)
  })

  it('a question never asked is neither seen nor right', () => assert.deepEqual(rightness('q1'), { seen: false, lastRight: false }))
  it('a wrong answer after a right one counts', () =>
    assert.deepEqual(rightness('q1', answer('q1', true), answer('q1', false)), { seen: true, lastRight: false }))

  it('an answer outside a known round counts for its question', () => {
    const state = stateAfter(answer('q1', true, { sessionId: 'gone' }))
    assert.deepEqual([standingOf(state, 'q1').seen, state.sessions.size], [true, 0])
  })

  it('names such as constructor are only names', () => {
    const state = stateAfter(sessionStart({ sessionId: '__proto__' }), answer('constructor', true, { sessionId: '__proto__' }), bookmark('__proto__', true))
    assert.equal(state.sessions.get('__proto__')?.answers.size, 1)
    assert.deepEqual(standingOf(state, 'constructor'), { seen: true, lastRight: true })
    assert.deepEqual(standingOf(state, 'toString'), { seen: false, lastRight: false })
  })
})

describe('fold: undo', () => {
  it('an answer taken back leaves the state as it was before', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 15 }), fc.constantFrom('q1', 'q2', 'q3'), fc.boolean(), (before, questionId, correct) => {
        const events = eventsOf([...before, answer(questionId, correct)])
        const target = eventId(events.at(-1) as StoredEvent)
        const undone = eventsOf([...before, answer(questionId, correct), undo(target)])
        // All but one thing: that the key was shown cannot be taken back.
        assert.deepEqual({ ...fold(undone), revealed: new Set() }, { ...fold(events.slice(0, -1)), revealed: new Set() })
      }),
      { numRuns: 500 }
    )
  })

  it('the answer before counts again', () => {
    const state = stateAfter(sessionStart(), answer('q1', true), answer('q1', false), undo('dev1.w1.3'))
    assert.deepEqual([standingOf(state, 'q1').lastRight, state.lastAnswer?.seq, state.sessions.get('s1')?.answers.get('q1')?.seq], [true, 2, 2])
  })

  it('several can be taken back, the last one first', () => {
    const state = stateAfter(sessionStart(), answer('q1', true), answer('q2', true), undo('dev1.w1.3'), undo('dev1.w1.2'))
    assert.deepEqual([state.lastAnswer, state.questions.size], [undefined, 0])
  })

  it('one window takes back the answer of another, whichever file comes first', () => {
    const first = eventsOf([sessionStart(), answer('q1', false)], { writer: 'w1' })
    const second = eventsOf([undo('dev1.w1.2')], { writer: 'w2', t: 5 })
    assert.equal(fold(union(first, second)).questions.size, 0)
    assert.equal(fold(union(second, first)).questions.size, 0)
  })

  it('of something unknown has no effect', () => assert.equal(stateAfter(answer('q1', true), undo('dev9.w9.1')).questions.size, 1))
  it('twice is as good as once', () => {
    const { revealed, ...rest } = stateAfter(answer('q1', true), undo('dev1.w1.1'), undo('dev1.w1.1'))
    assert.deepEqual({ ...rest, revealed: new Set() }, emptyState)
    assert.deepEqual([...revealed], ['q1'])
  })
})

describe('fold: rounds, flags and bookmarks', () => {
  it('a round keeps what it was started with', () => {
    const start = sessionStart({ scope: { examId: 'mls-c01', taskId: '1.2' }, questionIds: ['b', 'a'], seed: 99, shuffleOptions: false })
    const session = stateAfter(start).sessions.get('s1')
    assert.deepEqual(
      [session?.scope, session?.questionIds, session?.seed, session?.shuffleOptions, session?.startedAt],
      [start.scope, ['b', 'a'], 99, false, 1_000_000]
    )
  })

  it('a second start of the same round changes nothing', () => {
    assert.deepEqual(stateAfter(sessionStart(), answer('q1', true), sessionStart({ questionIds: [] })).sessions.get('s1')?.questionIds, ['q1', 'q2', 'q3'])
  })

  it('flags belong to their round and can be taken away', () => {
    const state = stateAfter(sessionStart(), sessionStart({ sessionId: 's2' }), flag('q1', true), flag('q2', true), flag('q1', false))
    assert.deepEqual([[...(state.sessions.get('s1')?.flags ?? [])], state.sessions.get('s2')?.flags.size], [['q2'], 0])
  })

  it('bookmarks belong to no round and can be taken away', () => {
    assert.deepEqual([...stateAfter(bookmark('q1', true), bookmark('q2', true), bookmark('q1', false)).bookmarks], ['q2'])
  })

  it('marks, steps and plans are as they were last said, time adds up', () => {
    const minutes = (taskId: string | null, spent: number) => ({ kind: 'study-time' as const, examId: 'aip-c01', taskId, resourceId: null, minutes: spent })
    const state = stateAfter(
      { kind: 'resource', resourceId: 'guide', status: 'to-do' },
      { kind: 'resource', resourceId: 'course', status: 'doing' },
      { kind: 'resource', resourceId: 'guide', status: null },
      minutes('1.1', 30),
      minutes(null, 60),
      { kind: 'step', examId: 'aip-c01', stepId: 'book', on: true },
      { kind: 'step', examId: 'aip-c01', stepId: 'sit', on: true },
      { kind: 'step', examId: 'aip-c01', stepId: 'book', on: false },
      { kind: 'plan', examId: 'aip-c01', plan: planChoices() },
      { kind: 'plan', examId: 'aip-c01', plan: planChoices({ level: 'new-to-both' }) },
      undo('dev1.w1.4')
    )
    assert.deepEqual([...state.resources], [['course', 'doing']])
    assert.deepEqual(
      state.studyTimes.get('aip-c01')?.map(event => event.minutes),
      [60]
    )
    assert.deepEqual([...(state.steps.get('aip-c01') ?? [])], ['sit'])
    assert.equal(state.plans.get('aip-c01')?.level, 'new-to-both')
  })

  it('the last time worked on is that of the latest event', () => {
    assert.equal(stateAfter(sessionStart(), answer('q1', true), flag('q1', true)).sessions.get('s1')?.lastAt, 1_002_000)
  })

  const rounds: readonly [name: string, happenings: readonly Happening[], resumable: boolean][] = [
    ['one just started', [sessionStart()], true],
    ['one with an open question', [sessionStart(), answer('q1', true), answer('q2', true)], true],
    ['one with every question answered', [sessionStart(), answer('q1', true), answer('q2', true), answer('q3', false)], false],
    ['one that was ended', [sessionStart(), answer('q1', true), sessionEnd()], false],
    ['one whose end was taken back', [sessionStart(), sessionEnd(), undo('dev1.w1.2')], true],
    ['one whose last answer was taken back', [sessionStart({ questionIds: ['q1'] }), answer('q1', true), undo('dev1.w1.2')], true],
    ['one without questions', [sessionStart({ questionIds: [] })], false],
  ]
  for (const [name, happenings, resumable] of rounds) {
    it(`${name} is ${resumable ? '' : 'not '}offered again`, () => assert.equal(unfinishedSession(stateAfter(...happenings))?.id, resumable ? 's1' : undefined))
  }

  it('of several open rounds the one last worked on is offered', () => {
    const happenings = [sessionStart(), sessionStart({ sessionId: 's2' }), answer('q1', true, { sessionId: 's1' })]
    assert.equal(unfinishedSession(stateAfter(...happenings))?.id, 's1')
  })
})

describe('fold: what it does not know', () => {
  const known = eventsOf([sessionStart(), answer('q1', true), bookmark('q2', true)])
  const strange: readonly [name: string, event: Record<string, unknown>][] = [
    ['an unknown kind', { kind: 'teleport' }],
    ['a kind named constructor', { kind: 'constructor' }],
    ['an answer of a later version', { ...answer('q1', false), v: 2 }],
    ['an undo of a later version', { ...undo('dev1.w1.2'), v: 2 }],
    ['a bookmark of version 0', { ...bookmark('q2', false), v: 0 }],
  ]
  for (const [name, event] of strange) {
    it(`${name} is passed over`, () => {
      const extra = { v: 1, device: 'dev1', writer: 'w7', seq: 1, t: 2_000_000, tz: 0, mono: 0, ...event } as unknown as StoredEvent
      assert.deepEqual(fold(union(known, [extra])), fold(known))
    })
  }

  it('keys that it does not know change nothing', () => {
    assert.deepEqual(standingOf(fold(known.map(event => ({ ...event, mood: 'fine' }))), 'q1'), { seen: true, lastRight: true })
  })
})

describe('fold: the same events give the same state', () => {
  it('however they are spread over files', () => {
    fc.assert(
      fc.property(journalArbitrary, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }), (journal, spread) => {
        const files: StoredEvent[][] = [[], [], [], []]
        for (const [i, event] of journal.entries()) files[spread[i] ?? 0]?.push(event)
        assert.deepEqual(fold(union(...files)), fold(journal))
        assert.deepEqual(fold(union(...files.toReversed(), journal)), fold(journal))
      }),
      { numRuns: 300 }
    )
  })

  it('and folding changes none of them', () => {
    fc.assert(
      fc.property(journalArbitrary, journal => {
        const before = JSON.stringify(journal)
        fold(journal)
        assert.equal(JSON.stringify(journal), before)
      })
    )
  })
})
