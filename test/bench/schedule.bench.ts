// Does the exam-date policy pay? Synthetic learners study the same items towards an exam under the policy and under plain FSRS, and
// what they truly recall on the exam day is compared at equal numbers of reviews. Prints one line a figure.
//
// Plain FSRS gets as many reviews by asking for a higher retention, which is what its users are told to do before an exam; the retention
// is searched for every length of preparation, so that plain FSRS never has fewer reviews than the policy. Everybody meets new items
// evenly over the first four fifths of the time and answers what is due each day; nobody studies on the exam day.
import { type CardReviewEvent, emptyState } from '../../src/core/journal/fold'
import { fsrsParameters, type Memory, memoryOf } from '../../src/core/schedule/memory'
import { dueOf, scheduleOf } from '../../src/core/schedule/schedule'
import { asFsrsThinks, type LearnerModel, otherwise, type Trace } from './learners'

const learners = 24
const itemCount = 200
const ids = Array.from({ length: itemCount }, (_, i) => `item-${i}`)

/** The ids due on a day. */
type Policy = (state: typeof emptyState, seen: readonly string[], today: number, examDay: number) => readonly string[]

const examDate: Policy = (state, seen, today, examDay) => dueOf(scheduleOf(seen, { state, today, examDay }), today).map(({ id }) => id)

/** FSRS with another wished-for retention: the interval after which recall has fallen to it. */
const plain =
  (retention: number): Policy =>
  (state, seen, today) =>
    seen.filter(id => {
      const memory = memoryOf(state, id)
      return memory !== undefined && today >= memory.lastDay + intervalOf(memory, retention)
    })

function intervalOf({ stability }: Memory, retention: number): number {
  const decay = -fsrsParameters.w[20]
  const factor = 0.9 ** (1 / decay) - 1
  return Math.max(1, Math.round((stability / factor) * (retention ** (1 / decay) - 1)))
}

interface Outcome {
  readonly reviews: number
  readonly recall: number
  readonly busiestDay: number
}

function study(policy: Policy, model: LearnerModel, learner: number, examDay: number): Outcome {
  const cards = new Map<string, readonly CardReviewEvent[]>()
  const state = { ...emptyState, cards }
  const traces = new Map<string, Trace>()
  let reviews = 0
  let busiestDay = 0
  const answer = (cardId: string, day: number) => {
    const before = cards.get(cardId) ?? []
    const { rating, trace } = model.answer(learner, cardId, traces.get(cardId), before.length, day)
    traces.set(cardId, trace)
    const stamp = { v: 1, device: 'd', writer: 'w', seq: 1, t: day * 86_400_000 + 43_200_000, tz: 0, mono: 0 } as const
    cards.set(cardId, [...before, { ...stamp, kind: 'card-review', sessionId: 's', cardId, rating, elapsedMs: 0 }])
  }
  const learningDays = Math.round(examDay * 0.8)
  for (let day = 0; day < examDay; day++) {
    const due = policy(state, [...cards.keys()], day, examDay)
    for (const id of due) answer(id, day)
    reviews += due.length
    busiestDay = Math.max(busiestDay, due.length)
    if (day < learningDays)
      for (const id of ids.slice(Math.round((day * itemCount) / learningDays), Math.round(((day + 1) * itemCount) / learningDays))) answer(id, day)
  }
  return { reviews, recall: mean(ids.map(id => model.recall(traces.get(id) ?? { stability: 1, difficulty: 1, lastDay: 0 }, examDay))), busiestDay }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function studyAll(policy: Policy, model: LearnerModel, examDay: number): Outcome {
  const outcomes = Array.from({ length: learners }, (_, learner) => study(policy, model, learner + 1, examDay))
  return { reviews: mean(outcomes.map(o => o.reviews)), recall: mean(outcomes.map(o => o.recall)), busiestDay: mean(outcomes.map(o => o.busiestDay)) }
}

/** Plain FSRS with the lowest retention that takes at least as many reviews. */
function plainWithReviews(reviews: number, model: LearnerModel, examDay: number): Outcome & { readonly retention: number } {
  let [low, high] = [0.7, 0.995]
  for (let step = 0; step < 9; step++) {
    const middle = (low + high) / 2
    if (studyAll(plain(middle), model, examDay).reviews >= reviews) high = middle
    else low = middle
  }
  return { ...studyAll(plain(high), model, examDay), retention: high }
}

for (const [name, model] of [
  ['as FSRS thinks', asFsrsThinks],
  ['otherwise', otherwise],
] as const)
  for (const examDay of [30, 60, 90]) {
    const policy = studyAll(examDate, model, examDay)
    const same = plainWithReviews(policy.reviews, model, examDay)
    const usual = studyAll(plain(0.9), model, examDay)
    const show = (o: Outcome) => `${(o.recall * 100).toFixed(2)}% ${o.reviews.toFixed(0)} max ${o.busiestDay.toFixed(0)}`
    console.log(
      name,
      examDay,
      '| policy',
      show(policy),
      '| same',
      show(same),
      same.retention.toFixed(3),
      '| .9',
      show(usual),
      '| diff',
      ((policy.recall - same.recall) * 100).toFixed(2)
    )
  }
