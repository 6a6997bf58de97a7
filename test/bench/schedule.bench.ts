// Does the exam-date policy pay, and how long does a replay take? Prints one line a figure.
//
// Synthetic learners (`learners.ts`) study the same items towards an exam under the policy and under plain FSRS, and what they truly
// recall on the exam day is compared at equal numbers of reviews. Everybody meets new items evenly over the first four fifths of the
// time, answers each day what is due, and does not study on the exam day. Plain FSRS gets its reviews in two ways:
// - in total as many, by a higher wished-for retention, which is what its users are told to do before an exam; the lowest retention that
//   gives plain FSRS no fewer reviews than the policy is searched for;
// - on every day as many, by asking ahead what would be due next.
import { type CardReviewEvent, emptyState, type LearnerState } from '../../src/core/journal/fold'
import { fsrsParameters, type Memory, memoryAfter, memoryOf, type Review } from '../../src/core/schedule/memory'
import { dueOf, scheduleOf } from '../../src/core/schedule/schedule'
import { median, printFigure } from './figure'
import { asFsrsThinks, type LearnerModel, otherwise, type Trace } from './learners'

const learners = 12
const itemCount = 200
const lengths = [30, 60, 90]
const msPerDay = 86_400_000
const ids = Array.from({ length: itemCount }, (_, i) => `item-${i}`)

/** The ids asked on a day. */
type Policy = (input: { readonly state: LearnerState; readonly seen: readonly string[]; readonly today: number; readonly examDay: number }) => readonly string[]

const towardsExam: Policy = ({ seen, ...input }) => dueOf(scheduleOf(seen, input), input.today).map(({ id }) => id)

/** FSRS with a wished-for retention: an item is asked when recall has fallen to it. */
const wishing =
  (retention: number): Policy =>
  ({ state, seen, today }) =>
    seen.filter(id => memoriesOf(state, [id]).some(({ memory }) => today >= memory.lastDay + intervalOf(memory, retention)))

/** FSRS by its order of due dates, with so many reviews on each day. */
const ahead =
  (counts: readonly number[]): Policy =>
  ({ state, seen, today }) =>
    memoriesOf(state, seen)
      .sort((a, b) => a.memory.dueDay - b.memory.dueDay)
      .slice(0, counts[today])
      .map(({ id }) => id)

const memoriesOf = (state: LearnerState, seen: readonly string[]) =>
  seen.flatMap(id => {
    const memory = memoryOf(state, id)
    return memory ? [{ id, memory }] : []
  })

/** The forgetting curve solved for time. */
function intervalOf({ stability }: Memory, retention: number): number {
  const exponent = -1 / fsrsParameters.w[20]
  return Math.max(1, Math.round((stability * (retention ** exponent - 1)) / (0.9 ** exponent - 1)))
}

interface Outcome {
  readonly reviewsByDay: readonly number[]
  /** Mean true chance of recall on the exam day, 0 to 1. */
  readonly recall: number
}

function study(policy: Policy, model: LearnerModel, learner: number, examDay: number): Outcome {
  const cards = new Map<string, readonly CardReviewEvent[]>()
  const state: LearnerState = { ...emptyState, cards }
  const traces = new Map<string, Trace>()
  const answer = (cardId: string, day: number) => {
    const before = cards.get(cardId) ?? []
    const { rating, trace } = model.answer(learner, cardId, traces.get(cardId), before.length, day)
    traces.set(cardId, trace)
    const stamp = { v: 1, device: 'd', writer: 'w', seq: 1, t: (day + 0.5) * msPerDay, tz: 0, mono: 0 } as const
    cards.set(cardId, [...before, { ...stamp, kind: 'card-review', sessionId: 's', cardId, rating, elapsedMs: 0 }])
  }
  const metBy = (day: number) => Math.min(itemCount, Math.round((day * itemCount) / (0.8 * examDay)))
  const reviewsByDay = Array.from({ length: examDay }, (_, today) => {
    const asked = policy({ state, seen: [...cards.keys()], today, examDay })
    for (const id of asked) answer(id, today)
    for (const id of ids.slice(metBy(today), metBy(today + 1))) answer(id, today)
    return asked.length
  })
  return { reviewsByDay, recall: mean([...traces.values()].map(trace => model.recall(trace, examDay))) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length
const cohort = (outcome: (learner: number) => Outcome): readonly Outcome[] => Array.from({ length: learners }, (_, i) => outcome(i + 1))
const reviewsOf = (outcomes: readonly Outcome[]): number => mean(outcomes.map(({ reviewsByDay }) => sum(reviewsByDay)))
const recallOf = (outcomes: readonly Outcome[]): number => 100 * mean(outcomes.map(({ recall }) => recall))
const busiestOf = (outcomes: readonly Outcome[]): number => mean(outcomes.map(({ reviewsByDay }) => Math.max(...reviewsByDay)))

/** The cohort with the lowest wished-for retention that gives it at least so many reviews. */
function wishingForReviews(reviews: number, model: LearnerModel, examDay: number): readonly Outcome[] {
  let [low, high] = [0.85, 0.97]
  let found: readonly Outcome[] = []
  for (let step = 0; step < 8; step++) {
    const retention = step === 0 ? high : (low + high) / 2
    const outcomes = cohort(learner => study(wishing(retention), model, learner, examDay))
    if (reviewsOf(outcomes) >= reviews) [high, found] = [retention, outcomes]
    else low = retention
  }
  return found
}

for (const [belief, model] of [
  ['memory as FSRS thinks', asFsrsThinks],
  ['memory otherwise', otherwise],
] as const)
  for (const examDay of lengths) {
    const policy = cohort(learner => study(towardsExam, model, learner, examDay))
    const wished = wishingForReviews(reviewsOf(policy), model, examDay)
    const asked = cohort(learner => study(ahead(policy[learner - 1]?.reviewsByDay ?? []), model, learner, examDay))
    const usual = cohort(learner => study(wishing(0.9), model, learner, examDay))
    printFigure(`schedule, ${examDay} days, ${belief}: recalled on the exam day`, recallOf(policy), '%')
    printFigure('  plain FSRS, in total as many reviews', recallOf(wished), '%')
    printFigure('  plain FSRS, on every day as many reviews', recallOf(asked), '%')
    printFigure('  plain FSRS, as it is', recallOf(usual), '%')
    printFigure('  gain of the policy, in total as many reviews', recallOf(policy) - recallOf(wished), 'points', { min: 0.5 })
    printFigure('  gain of the policy, on every day as many reviews', recallOf(policy) - recallOf(asked), 'points', { min: 0 })
    printFigure('  reviews with the policy', reviewsOf(policy), 'reviews')
    printFigure('  reviews with plain FSRS, in total as many', reviewsOf(wished), 'reviews')
    printFigure('  reviews with plain FSRS as it is', reviewsOf(usual), 'reviews')
    printFigure('  busiest day with the policy', busiestOf(policy), 'reviews')
    printFigure('  busiest day with plain FSRS, in total as many', busiestOf(wished), 'reviews')
  }

/** 50,000 reviews of 1,500 items, each a few days after the one before. */
const histories = Array.from({ length: 1_500 }, (_, item) =>
  Array.from(
    { length: item < 500 ? 34 : 33 },
    (_, i): Review => ({ at: (i * 9 + (item % 5)) * msPerDay, rating: (item * 7 + i * 3) % 10 === 0 ? 'again' : 'good' })
  )
)
const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
const replay = () => histories.map((reviews, i) => memoryAfter(`item-${i}`, reviews))
printFigure('schedule: memory of 50,000 reviews worked out anew', median(Array.from({ length: 5 }, () => timed(replay))), 'ms', 600)

/** The state with them, as reviews of concept cards. */
const cards = new Map(
  histories.map((reviews, i) => {
    const event = { v: 1, device: 'd', writer: 'w', seq: 1, tz: 0, mono: 0, kind: 'card-review', sessionId: 's', cardId: `item-${i}`, elapsedMs: 0 } as const
    return [event.cardId, reviews.map(({ at, rating }): CardReviewEvent => ({ ...event, t: at, rating }))]
  })
)
const plan = () => scheduleOf([...cards.keys()], { state: { ...emptyState, cards }, today: 310, examDay: 320 })
plan()
printFigure('schedule: plan of 1,500 items, memory known', median(Array.from({ length: 15 }, () => timed(plan))), 'ms', 20)
