// How well an item is remembered: FSRS-6 over its reviews, in order. The only import of ts-fsrs.
import { type CardInput, forgetting_curve, fsrs, GenSeedStrategyWithCardId, type Grade, Rating, State, StrategyMode } from 'ts-fsrs'
import type { CardRating } from '../journal/event'
import type { AnswerEvent, CardReviewEvent, LearnerState } from '../journal/fold'
import { ratingOf } from './rating'
import { type StudyDay, studyDayAt, studyTimeOf } from './studyDay'

/** One review of a question or a concept card. */
export interface Review {
  /** Milliseconds of the learner's calendar, see `studyTimeOf`. */
  readonly at: number
  readonly rating: CardRating
}

/** The state of memory after the last review. */
export interface Memory {
  /** Days after which the chance of recall is 90 %. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  readonly lastDay: StudyDay
  /** When plain FSRS would ask again; the policy may ask earlier. */
  readonly dueDay: StudyDay
  readonly reps: number
  readonly lapses: number
}

/**
 * Pinned: a later version's defaults must not move dates that a learner has seen. `w` are the weights of FSRS-6 as fitted by its
 * authors to the reviews of many learners. Without steps of minutes, every item comes back on a later day; within a day the
 * short-term formula of FSRS-6 applies. The fuzz is drawn from the item's id and its number of reviews.
 */
export const fsrsParameters = {
  request_retention: 0.9,
  maximum_interval: 36_500,
  w: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658,
    0.1542,
  ],
  enable_fuzz: true,
  enable_short_term: true,
  learning_steps: [],
  relearning_steps: [],
} as const

/** Names the way in which memories are worked out; raise the number when `memoryAfter`, `reviewsOf` or `ratingOf` change. */
export const memoryVersion = `1 ${JSON.stringify(fsrsParameters)}`

const itemKey = 'itemId'
const scheduler = fsrs(fsrsParameters).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId(itemKey))

const grades: Readonly<Record<CardRating, Grade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy }

/**
 * The memory of an item after its reviews; undefined when there are none. A clock that was set back counts as standing still.
 * Only the last review decides when the item is due, so that for those before it memory alone is worked out: ts-fsrs would work out
 * the date of every rating each time.
 */
export function memoryAfter(itemId: string, reviews: readonly Review[]): Memory | undefined {
  const [first] = reviews
  const last = reviews.at(-1)
  if (!first || !last) return undefined
  let memory = { stability: 0, difficulty: 0 }
  let at = first.at
  let reps = 0
  let lapses = 0
  for (const review of reviews.slice(0, -1)) {
    const next = Math.max(at, review.at)
    memory = scheduler.next_state(memory, studyDayAt(next) - studyDayAt(at), grades[review.rating])
    if (reps > 0 && review.rating === 'again') lapses++
    at = next
    reps++
  }
  const card: CardInput & Record<typeof itemKey, string> = {
    ...memory,
    [itemKey]: itemId,
    reps,
    lapses,
    state: reps === 0 ? State.New : State.Review,
    due: at,
    last_review: at,
    scheduled_days: 0,
    elapsed_days: 0,
    learning_steps: 0,
  }
  at = Math.max(at, last.at)
  const after = scheduler.next(card, at, grades[last.rating]).card
  return {
    stability: after.stability,
    difficulty: after.difficulty,
    lastDay: studyDayAt(at),
    dueDay: studyDayAt(after.due.getTime()),
    reps: after.reps,
    lapses: after.lapses,
  }
}

const cache = new WeakMap<readonly (AnswerEvent | CardReviewEvent)[], Memory | null>()

/** What is remembered of a question or concept card; undefined when it was never reviewed. Worked out once for each list of answers. */
export function memoryOf(state: LearnerState, itemId: string): Memory | undefined {
  const events = eventsOf(state, itemId)
  if (!events) return undefined
  const known = cache.get(events)
  if (known !== undefined) return known ?? undefined
  const memory = memoryAfter(itemId, reviewsOf(events))
  cache.set(events, memory ?? null)
  return memory
}

/** What is remembered after the reviews of the days up to `day`, as if there were no later ones; undefined without any. */
export function memoryUpTo(state: LearnerState, itemId: string, day: StudyDay): Memory | undefined {
  const latest = memoryOf(state, itemId)
  if (!latest || latest.lastDay <= day) return latest
  const reviews = reviewsOf(eventsOf(state, itemId) ?? []).filter(review => studyDayAt(review.at) <= day)
  return memoryAfter(itemId, reviews)
}

/** Tells what a snapshot knows of a list of answers, so that it is not worked out anew. */
export function rememberMemory(state: LearnerState, itemId: string, memory: Memory | null): void {
  const events = eventsOf(state, itemId)
  if (events) cache.set(events, memory)
}

const eventsOf = (state: LearnerState, itemId: string): readonly (AnswerEvent | CardReviewEvent)[] | undefined =>
  state.questions.get(itemId)?.answers ?? state.cards.get(itemId)

/** The reviews among the answers to one item: all but those given while cramming. */
export const reviewsOf = (events: readonly (AnswerEvent | CardReviewEvent)[]): readonly Review[] =>
  events.filter(event => !event.cram).map(event => ({ at: studyTimeOf(event.t, event.tz), rating: event.kind === 'answer' ? ratingOf(event) : event.rating }))

/**
 * The day on which plain FSRS would ask an item again, for each rating that it may get now.
 * @param at milliseconds of the learner's calendar, see `studyTimeOf`
 */
export function previewOf(state: LearnerState, itemId: string, at: number): Readonly<Record<CardRating, StudyDay>> {
  const before = reviewsOf(eventsOf(state, itemId) ?? [])
  const dueAfter = (rating: CardRating): StudyDay => memoryAfter(itemId, [...before, { at, rating }])?.dueDay ?? studyDayAt(at)
  return { again: dueAfter('again'), hard: dueAfter('hard'), good: dueAfter('good'), easy: dueAfter('easy') }
}

/** The chance of recalling an item on a day, from 0 to 1. */
export const retrievabilityOn = ({ stability, lastDay }: Memory, day: StudyDay): number =>
  forgetting_curve(fsrsParameters.w, Math.max(0, day - lastDay), stability)

/** The memory after a further review on a day, for a forecast; dated by FSRS without the fuzz, so that it is due when recall falls to 90 %. */
export function reviewedOn(memory: Memory, day: StudyDay, rating: CardRating): Memory {
  const { stability, difficulty } = scheduler.next_state(memory, Math.max(0, day - memory.lastDay), grades[rating])
  const lapses = memory.lapses + (rating === 'again' ? 1 : 0)
  return { stability, difficulty, lastDay: day, dueDay: day + Math.max(1, Math.round(stability)), reps: memory.reps + 1, lapses }
}
