import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createEmptyCard, default_w, FSRSVersion, fsrs, GenSeedStrategyWithCardId, type Grade, Rating, StrategyMode } from 'ts-fsrs'
import type { CardRating, Confidence, JournalEvent } from '../../../src/core/journal/event'
import { emptyState, fold } from '../../../src/core/journal/fold'
import { fsrsParameters, type Memory, memoryAfter, memoryOf, memoryUpTo, rememberMemory, retrievabilityOn } from '../../../src/core/schedule/memory'
import { studyDayOf, studyTimeOf } from '../../../src/core/schedule/studyDay'
import { answer, eventsOf } from '../builders/events'
import { msPerDay, ratingArbitrary, stateOf } from './builders'

const noon = (day: number) => day * msPerDay + msPerDay / 2

describe('memory: parameters', () => {
  it('are those of FSRS-6 as ts-fsrs has them at present', () => {
    assert.match(FSRSVersion, /FSRS-6/)
    assert.deepEqual(fsrsParameters.w, [...default_w])
  })
})

interface Given {
  /** Local wall-clock time passed since the answer before, minutes; negative when the clock was set back. */
  readonly minutes: number
  readonly tz: number
  readonly what: { readonly correct: boolean; readonly confidence: Confidence | null } | { readonly rating: CardRating }
}

const gap = fc.oneof(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 20 * 1_440 }),
  fc.integer({ min: 0, max: 900 * 1_440 }),
  fc.integer({ min: -3 * 1_440, max: 0 })
)
const given = (what: fc.Arbitrary<Given['what']>): fc.Arbitrary<readonly Given[]> =>
  fc.array(fc.record({ minutes: gap, tz: fc.constantFrom(0, 60, -480, 330, 840, -720), what }), { minLength: 1, maxLength: 25 })
const answers = fc.record({ correct: fc.boolean(), confidence: fc.constantFrom('guessing', 'unsure', 'sure', null) })

/** Straight through ts-fsrs, written apart from the code under test: every review by `repeat`, the whole card carried along. */
function byTsFsrs(itemId: string, events: readonly JournalEvent[]): Memory {
  const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: true, enable_short_term: true, learning_steps: [], relearning_steps: [] })
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'))
  let card = createEmptyCard(0, empty => ({ ...empty, id: itemId }))
  let latest = Number.NEGATIVE_INFINITY
  for (const event of events) {
    const local = new Date(event.t + event.tz * 60_000 - 4 * 3_600_000)
    latest = Math.max(latest, local.getTime())
    card = { ...card, ...scheduler.repeat(card, new Date(latest))[gradeOf(event)].card }
  }
  const { stability, difficulty, due, reps, lapses } = card
  const day = (time: number) => Math.floor(time / msPerDay)
  return { stability, difficulty, lastDay: day(latest), dueDay: day(due.getTime()), reps, lapses }
}

function gradeOf(event: JournalEvent): Grade {
  if (event.kind === 'card-review') return { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy }[event.rating] as Grade
  if (event.kind !== 'answer' || !event.correct) return Rating.Again
  return event.confidence === 'guessing' ? Rating.Hard : event.confidence === 'sure' ? Rating.Easy : Rating.Good
}

function journalOf(itemId: string, start: number, list: readonly Given[]): readonly JournalEvent[] {
  let t = start
  return list.map(({ minutes, tz, what }, i): JournalEvent => {
    t += minutes * 60_000
    const stamp = { v: 1, device: 'd', writer: 'w', seq: i + 1, t, tz, mono: i } as const
    return 'rating' in what
      ? { ...stamp, kind: 'card-review', sessionId: 's', cardId: itemId, rating: what.rating, elapsedMs: 1 }
      : { ...stamp, ...answer(itemId, what.correct, { confidence: what.confidence }) }
  })
}

describe('memory: replay of a journal equals ts-fsrs exactly', () => {
  const start = Date.UTC(2026, 10, 25, 12)
  for (const [name, what] of [
    ['questions', answers],
    ['concept cards', fc.record({ rating: ratingArbitrary })],
  ] as const)
    it(name, () => {
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 30 }), given(what), (itemId, list) => {
          const events = journalOf(itemId, start, list)
          assert.deepEqual(memoryOf(fold(events), itemId), byTsFsrs(itemId, events))
        }),
        { numRuns: 1_000 }
      )
    })
})

describe('memory: the day asked again', () => {
  const easyTwice = [
    { at: noon(100), rating: 'easy' },
    { at: noon(110), rating: 'easy' },
  ] as const

  it('is spread over some days by the id, and the same for an id always', () => {
    const dueDays = Array.from({ length: 100 }, (_, i) => memoryAfter(`demo.1.1.q-${i}`, easyTwice)?.dueDay)
    assert.ok(new Set(dueDays).size >= 5)
    assert.deepEqual(
      dueDays,
      Array.from({ length: 100 }, (_, i) => memoryAfter(`demo.1.1.q-${i}`, easyTwice)?.dueDay)
    )
  })

  it('is never the day of the review', () => {
    fc.assert(
      fc.property(given(answers), list => {
        const memory = memoryOf(fold(journalOf('q', 0, list)), 'q')
        assert.ok(memory && memory.dueDay > memory.lastDay)
      })
    )
  })

  it('does not depend on answers given while cramming', () => {
    const one = eventsOf([answer('q1', true), answer('q1', false, { cram: true }), answer('q2', true, { cram: true })])
    assert.deepEqual(memoryOf(fold(one), 'q1'), memoryOf(fold(one.slice(0, 1)), 'q1'))
    assert.equal(memoryOf(fold(one), 'q2'), undefined)
  })
})

describe('memory: clocks', () => {
  it('no time breaks it', () => {
    const time = fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    const offset = fc.oneof(fc.integer({ min: -840, max: 840 }), fc.double(), fc.constant(undefined as unknown as number))
    fc.assert(
      fc.property(fc.array(fc.tuple(time, offset, ratingArbitrary), { minLength: 1, maxLength: 8 }), list => {
        const memory = memoryAfter(
          'q',
          list.map(([t, tz, rating]) => ({ at: studyTimeOf(t, tz), rating }))
        )
        assert.ok(memory)
        for (const value of Object.values(memory)) assert.ok(Number.isFinite(value))
        assert.ok(Number.isInteger(memory.dueDay) && memory.dueDay > memory.lastDay)
        for (const day of [-200_000, 0, 20_000, 200_000]) {
          const recall = retrievabilityOn(memory, day)
          assert.ok(recall > 0 && recall <= 1)
        }
      }),
      { numRuns: 500 }
    )
  })

  it('a clock that was set back stands still', () => {
    const [forward, back] = [noon(100), noon(98)]
    const memoryWith = (second: number) =>
      memoryAfter('q', [
        { at: forward, rating: 'good' },
        { at: second, rating: 'good' },
      ])
    assert.deepEqual(memoryWith(back), memoryWith(forward))
  })
})

describe('memory: of the days up to one', () => {
  const state = stateOf({
    q: [
      [100, 'good'],
      [103, 'again'],
      [103, 'good'],
      [110, 'easy'],
    ],
  })
  const ofFirst = (count: number) =>
    stateOf({
      q: (
        [
          [100, 'good'],
          [103, 'again'],
          [103, 'good'],
        ] as const
      ).slice(0, count),
    })

  it('leaves out what came later', () => {
    assert.equal(memoryUpTo(state, 'q', 99), undefined)
    assert.deepEqual(memoryUpTo(state, 'q', 102), memoryOf(ofFirst(1), 'q'))
    assert.deepEqual(memoryUpTo(state, 'q', 109), memoryOf(ofFirst(3), 'q'))
  })
  it('is all of it from the last day on', () => assert.equal(memoryUpTo(state, 'q', 110), memoryOf(state, 'q')))
  it('of something never reviewed is nothing', () => assert.equal(memoryUpTo(emptyState, 'q', 110), undefined))
})

it('memory: what a snapshot knows is not worked out anew', () => {
  const state = stateOf({ q: [[100, 'good']] })
  const known = { stability: 7, difficulty: 5, lastDay: 100, dueDay: 107, reps: 1, lapses: 0 }
  rememberMemory(state, 'q', known)
  assert.equal(memoryOf(state, 'q'), known)
})

describe('memory: recall', () => {
  const memory = { stability: 10, difficulty: 5, lastDay: 100, dueDay: 110, reps: 3, lapses: 0 }
  it('is 90 % after as many days as the stability says', () => assert.ok(Math.abs(retrievabilityOn(memory, 110) - 0.9) < 1e-6))
  it('is certain on the day itself, and before it', () => assert.deepEqual([retrievabilityOn(memory, 100), retrievabilityOn(memory, 90)], [1, 1]))
  it('falls from day to day', () => assert.ok(retrievabilityOn(memory, 120) > retrievabilityOn(memory, 121)))
})

describe('study day', () => {
  const days: readonly [name: string, t: number, tz: number, day: number][] = [
    ['ends at 4 o’clock: a minute before', Date.UTC(1970, 0, 11, 3, 59), 0, 9],
    ['begins at 4 o’clock', Date.UTC(1970, 0, 11, 4, 0), 0, 10],
    ['is the local one, ahead of UTC', Date.UTC(1970, 0, 10, 23, 0), 330, 10],
    ['is the local one, behind UTC', Date.UTC(1970, 0, 11, 11, 0), -480, 9],
    ['counts down before 1970', Date.UTC(1969, 11, 31, 12), 0, -1],
  ]
  for (const [name, t, tz, day] of days) it(name, () => assert.equal(studyDayOf(t, tz), day))
})
