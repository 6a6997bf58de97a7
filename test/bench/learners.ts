// Synthetic learners for the benchmark of the schedule: what they truly remember, and how they answer. A schedule sees the answers only.
import { type FSRSState, forgetting_curve, fsrs, type Grade } from 'ts-fsrs'
import type { CardRating } from '../../src/core/journal/event'
import { fsrsParameters } from '../../src/core/schedule/memory'
import { seededRng, seedOf } from '../../src/core/session/random'

/** What a learner truly remembers of an item. */
export interface Trace extends FSRSState {
  readonly lastDay: number
}

export interface Answered {
  readonly rating: CardRating
  readonly trace: Trace
}

export interface LearnerModel {
  /** The true chance of recall on a day. */
  recall(trace: Trace, day: number): number
  /** One answer on a day; `rep` counts the answers before. The same item and `rep` have the same luck under every policy. */
  answer(learner: number, itemId: string, trace: Trace | undefined, rep: number, day: number): Answered
}

/** Standard normal, by Box–Muller; 1 - u is never 0. */
const normal = (rng: () => number): number => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng())

/** Of first answers, as many are right. */
const rightAtFirst = 0.6

const grades: Readonly<Record<CardRating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 }

const confidenceOf = (luck: number): CardRating => (luck < 0.15 ? 'hard' : luck < 0.7 ? 'good' : 'easy')

const fsrsTruth = fsrs(fsrsParameters)

/** Memory follows FSRS-6, but each item has its own first stability (lognormal, sd 0.5) and its own growth (sd 0.3). */
export const asFsrsThinks: LearnerModel = {
  recall: ({ stability, lastDay }, day) => forgetting_curve(fsrsParameters.w, day - lastDay, stability),
  answer(learner, itemId, trace, rep, day) {
    const item = seededRng(seedOf(learner, itemId))
    const [firstNoise, growth] = [Math.exp(0.5 * normal(item)), Math.exp(0.3 * normal(item))]
    const luck = seededRng(seedOf(learner, `${itemId}.${rep}`))
    const right = luck() < (trace ? this.recall(trace, day) : rightAtFirst)
    const rating = right ? confidenceOf(luck()) : 'again'
    const next = fsrsTruth.next_state(trace ?? null, trace ? day - trace.lastDay : 0, grades[rating])
    const stability = !trace ? next.stability * firstNoise : right ? trace.stability * (next.stability / trace.stability) ** growth : next.stability
    return { rating, trace: { stability, difficulty: next.difficulty, lastDay: day } }
  },
}

/**
 * Nothing of FSRS: exponential forgetting; each success lengthens it by the item's own factor, more so the later it comes; one in four
 * of the forgotten is guessed right, and more often than not said to be a guess.
 */
export const otherwise: LearnerModel = {
  recall: ({ stability, lastDay }, day) => 0.9 ** ((day - lastDay) / stability),
  answer(learner, itemId, trace, rep, day) {
    const item = seededRng(seedOf(learner, itemId))
    const [firstNoise, growth] = [Math.exp(0.6 * normal(item)), 1.2 * Math.exp(0.4 * normal(item))]
    const luck = seededRng(seedOf(learner, `${itemId}.${rep}`))
    const recall = trace ? this.recall(trace, day) : rightAtFirst
    const known = luck() < recall
    const guessed = !known && luck() < 0.25
    const rating = known ? confidenceOf(luck()) : guessed ? (luck() < 0.6 ? 'hard' : 'good') : 'again'
    const first = known ? 3 : 0.7
    const stability = !trace
      ? first * firstNoise
      : known
        ? trace.stability * (1 + growth * Math.min(4, (1 - recall) / 0.1))
        : Math.max(0.5, 0.3 * trace.stability)
    return { rating, trace: { stability, difficulty: 5, lastDay: day } }
  },
}
