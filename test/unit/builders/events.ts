import fc from 'fast-check'
import type { Happening, JournalEvent, StoredEvent } from '../../../src/core/journal/event'
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

const questionId = fc.constantFrom('q1', 'q2', 'q3')

/** Anything that a window may do, undo of a window's own earlier events included. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constant(sessionStart()),
  fc.record({ id: questionId, correct: fc.boolean() }).map(({ id, correct }) => answer(id, correct)),
  fc.record({ id: questionId, on: fc.boolean() }).map(({ id, on }) => flag(id, on)),
  fc.record({ id: questionId, on: fc.boolean() }).map(({ id, on }) => bookmark(id, on)),
  fc.constant(sessionEnd()),
  fc.record({ writer: fc.constantFrom('w1', 'w2'), seq: fc.integer({ min: 1, max: 8 }) }).map(({ writer, seq }) => undo(`dev1.${writer}.${seq}`))
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
