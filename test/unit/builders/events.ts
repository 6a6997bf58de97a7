import fc from 'fast-check'
import type { Happening, JournalEvent, PlanChoices, StoredEvent } from '../../../src/core/journal/event'
import { union } from '../../../src/core/journal/union'

export type Kind<K extends Happening['kind']> = Extract<Happening, { kind: K }>

/** Events of one writer, numbered from 1, a second apart from `t`. */
export function eventsOf(happenings: readonly Happening[], { device = 'dev1', writer = 'w1', t = 1_000_000 } = {}): readonly JournalEvent[] {
  return happenings.map((happening, i) => ({ v: 1, device, writer, seq: i + 1, t: t + i * 1_000, tz: 60, mono: i * 1_000, ...happening }))
}

export const sessionStart = (overrides: Partial<Kind<'session-start'>> = {}): Kind<'session-start'> => ({
  kind: 'session-start',
  sessionId: 's1',
  scope: { examId: 'mls-c01' },
  questionIds: ['q1', 'q2', 'q3'],
  seed: 7,
  shuffleOptions: true,
  ...overrides,
})

export const answer = (questionId: string, correct: boolean, overrides: Partial<Kind<'answer'>> = {}): Kind<'answer'> => ({
  kind: 'answer',
  sessionId: 's1',
  questionId,
  revision: 1,
  response: { type: 'multiple-choice', chosen: correct ? 0 : 1 },
  correct,
  confidence: 'sure',
  elapsedMs: 20_000,
  ...overrides,
})

export const flag = (questionId: string, on: boolean): Kind<'flag'> => ({ kind: 'flag', sessionId: 's1', questionId, on })
export const bookmark = (questionId: string, on: boolean): Kind<'bookmark'> => ({ kind: 'bookmark', questionId, on })
export const suspend = (questionId: string, on = true): Kind<'suspend'> => ({ kind: 'suspend', questionId, on })
export const note = (questionId: string, text: string): Kind<'note'> => ({ kind: 'note', questionId, text })
export const cardReview = (cardId: string, rating: Kind<'card-review'>['rating'], overrides: Partial<Kind<'card-review'>> = {}): Kind<'card-review'> => ({
  kind: 'card-review',
  sessionId: 's1',
  cardId,
  rating,
  elapsedMs: 5_000,
  ...overrides,
})
export const sessionEnd = (): Kind<'session-end'> => ({ kind: 'session-end', sessionId: 's1' })
export const undo = (target: string): Kind<'undo'> => ({ kind: 'undo', target })

export const planChoices = (overrides: Partial<PlanChoices> = {}): PlanChoices => ({
  ...{ start: '2026-11-23', weekdays: [1, 2, 3, 4, 5], level: 'strong-in-both', known: [], weeksOff: [], useWeakness: true },
  ...overrides,
})

const examId = fc.constantFrom('mls-c01', 'aip-c01')
const questionId = fc.constantFrom('q1', 'q2', 'q3')
const sessionId = fc.constantFrom('s1', 's2')
const mockId = fc.constantFrom('m1', 'm2')

/** What may happen in a mock exam, in any order. */
export const mockHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ mockId, budgetMs: fc.constantFrom(null, 40) }).map(
    ({ mockId: id, budgetMs }): Happening => ({
      ...{ kind: 'mock-start', mockId: id, examId: 'mls-c01', size: 'short', seed: 1, shuffleOptions: true, budgetMs, extended: false },
      ...{ questionIds: ['q1', 'q2', 'q3'], unscoredIds: ['q3'] },
    })
  ),
  fc.record({ mockId, questionId, chosen: fc.constantFrom(null, 0, 1), elapsedMs: fc.integer({ min: 0, max: 9 }) }).map(
    ({ chosen, ...rest }): Happening => ({
      ...{ kind: 'mock-answer', revision: 1, correct: chosen === 0, confidence: null, ...rest },
      response: chosen === null ? null : { type: 'multiple-choice', chosen },
    })
  ),
  fc.record({ kind: fc.constant('mock-flag' as const), mockId, questionId, on: fc.boolean() }),
  fc.record({ kind: fc.constant('mock-pause' as const), mockId, on: fc.boolean() }),
  fc.record({ kind: fc.constant('mock-submit' as const), mockId, reason: fc.constantFrom('submitted' as const, 'time' as const) })
)

/** Anything that a window may do, undo of events of others and of mock exams included. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  sessionId.map(id => sessionStart({ sessionId: id })),
  {
    arbitrary: fc
      .record({ id: questionId, correct: fc.boolean(), sessionId, cram: fc.boolean() })
      .map(({ id, correct, cram, ...rest }) => answer(id, correct, cram ? { ...rest, cram } : rest)),
    weight: 3,
  },
  fc
    .record({ id: fc.constantFrom('c1', 'c2'), sessionId, rating: fc.constantFrom('again' as const, 'good' as const) })
    .map(({ id, rating, ...rest }) => cardReview(id, rating, rest)),
  fc.record({ id: questionId, on: fc.boolean() }).map(({ id, on }) => flag(id, on)),
  fc.record({ id: questionId, on: fc.boolean() }).map(({ id, on }) => bookmark(id, on)),
  fc.record({ kind: fc.constant('suspend' as const), questionId, on: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), questionId, text: fc.constantFrom('', 'mind the unit') }),
  sessionId.map((id): Happening => ({ kind: 'session-end', sessionId: id })),
  mockHappening,
  fc.record({
    kind: fc.constant('resource' as const),
    resourceId: fc.constantFrom('guide', 'course'),
    status: fc.constantFrom(null, 'to-do' as const, 'doing' as const, 'done' as const),
  }),
  fc.record({
    ...{ kind: fc.constant('study-time' as const), examId, taskId: fc.constantFrom(null, '1.1'), resourceId: fc.constantFrom(null, 'guide') },
    minutes: fc.integer({ min: 0, max: 90 }),
  }),
  fc.record({ kind: fc.constant('step' as const), examId, stepId: fc.constantFrom('book', 'sit'), on: fc.boolean() }),
  fc.record({ kind: fc.constant('plan' as const), examId, plan: fc.constantFrom(null, planChoices(), planChoices({ level: 'new-to-both' })) }),
  {
    arbitrary: fc.record({ writer: fc.constantFrom('w1', 'w2'), seq: fc.integer({ min: 1, max: 8 }) }).map(({ writer, seq }) => undo(`dev1.${writer}.${seq}`)),
    weight: 2,
  }
)

/** A journal of up to three windows whose clocks jump as they please. */
export const journalArbitrary: fc.Arbitrary<readonly StoredEvent[]> = fc
  .tuple(
    ...[
      ['dev1', 'w1'],
      ['dev1', 'w2'],
      ['dev2', 'w1'],
    ].map(([device = '', writer = '']) =>
      fc
        .array(fc.record({ what: happening, t: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: -1e12, max: 1e13 })) }), { maxLength: 12 })
        .map(items => items.map(({ what, t }, i): JournalEvent => ({ v: 1, device, writer, seq: i + 1, t, tz: 0, mono: i, ...what })))
    )
  )
  .map(writers => union(...writers))
