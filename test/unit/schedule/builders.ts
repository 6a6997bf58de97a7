import fc from 'fast-check'
import type { CardRating, JournalEvent } from '../../../src/core/journal/event'
import { fold, type LearnerState } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'

export const msPerDay = 86_400_000

/** The reviews of one item: study day and rating. */
export type History = readonly (readonly [day: number, rating: CardRating])[]
export type Histories = Readonly<Record<string, History>>

/** Reviews of concept cards at noon of their study days, those of one day a second apart. */
export const reviewEvents = (histories: Histories): readonly JournalEvent[] =>
  Object.entries(histories)
    .flatMap(([cardId, history]) => history.map(([day, rating]) => ({ cardId, day, rating })))
    .sort((a, b) => a.day - b.day)
    .map(({ cardId, day, rating }, i) => ({
      v: 1,
      device: 'dev1',
      writer: 'w1',
      seq: i + 1,
      t: day * msPerDay + msPerDay / 2 + i * 1_000,
      tz: 0,
      mono: i,
      kind: 'card-review',
      sessionId: 's1',
      cardId,
      rating,
      elapsedMs: 1_000,
    }))

export const stateOf = (histories: Histories, { suspended = [] as readonly string[] } = {}): LearnerState => ({
  ...fold(union(reviewEvents(histories))),
  suspended: new Set(suspended),
})

export const ratingArbitrary: fc.Arbitrary<CardRating> = fc.constantFrom('again', 'hard', 'good', 'easy')

/** The day on which the learners of `historiesArbitrary` study. */
export const today = 20_000

const historyArbitrary: fc.Arbitrary<History> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.integer({ min: today - 120, max: today - 1 }) }, { weight: 1, arbitrary: fc.constant(today) }),
      ratingArbitrary
    ),
    {
      maxLength: 6,
    }
  )
  .map(history => history.toSorted(([a], [b]) => a - b))

/** Up to 60 items, reviewed or not in the last four months and today. */
export const historiesArbitrary: fc.Arbitrary<Histories> = fc
  .array(historyArbitrary, { maxLength: 60 })
  .map(histories => Object.fromEntries(histories.map((history, i) => [`q${i}`, history])))

export const idsOf = (histories: Histories): readonly string[] => Object.keys(histories)
