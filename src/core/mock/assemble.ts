// The form of a mock exam: which questions, in which order, and which of them do not count.
import type { CatalogExam } from '../content/catalog'
import type { Domain } from '../content/examSchema'
import type { LearnerState } from '../journal/fold'
import type { Rng } from '../ports'
import { seededRng, shuffled } from '../session/random'
import { apportion } from './apportion'
import { type FormSize, proportionsOf } from './forms'

/** A domain whose bank has fewer questions than the blueprint asks for. */
export interface Shortfall {
  readonly domainId: string
  readonly wanted: number
  readonly available: number
}

export interface Form {
  /** In the order asked: domains mixed, as in the exam. */
  readonly questionIds: readonly string[]
  readonly unscoredIds: readonly string[]
  /** At the pace of the exam for the questions there are; null when the exam does not say how long it takes. */
  readonly minutes: number | null
  /** Why the form is shorter than its size; empty when it is not. A question is never asked twice. */
  readonly shortfalls: readonly Shortfall[]
}

/** The pack with only what may be in a form: a suspended question is not asked. */
export const withoutSuspended = (pack: CatalogExam, suspended: ReadonlySet<string>): CatalogExam => ({
  ...pack,
  questions: Object.fromEntries(Object.entries(pack.questions).map(([task, ids]) => [task, ids.filter(id => !suspended.has(id))])),
})

/** Whether there is any question to make a form of; `shortfallsOf` says how far it would be from its size. */
export const canAssemble = (pack: CatalogExam): boolean => pack.exam.domains.some(domain => bankOf(pack, domain) > 0)

/** The domains in which a form of this size would be short of questions. */
export function shortfallsOf(pack: CatalogExam, size: FormSize): readonly Shortfall[] {
  const seats = seatsOf(pack, size)
  return pack.exam.domains
    .map((domain, i) => ({ domainId: domain.id, wanted: seats[i]?.questions ?? 0, available: bankOf(pack, domain) }))
    .filter(({ wanted: count, available }) => available < count)
}

/**
 * A form by blueprint weight: largest remainders over the domains, for the scored items by themselves (the weights are of
 * the scored content) and for the unscored ones; spread evenly over the tasks of a domain, within a task the least recently
 * seen first. Suspended questions are left out. The same pack, size, history and seed give the same form.
 */
export function assembleForm(whole: CatalogExam, size: FormSize, state: LearnerState, seed: number): Form {
  const pack = withoutSuspended(whole, state.suspended)
  const rng = seededRng(seed)
  const seenAt = lastSeenIn(state)
  const seats = seatsOf(pack, size)
  const byDomain = pack.exam.domains.map((domain, i) => pickFromDomain(pack, domain, seats[i]?.questions ?? 0, seenAt, rng))
  const { unscored, minutes } = proportionsOf(pack.exam, byDomain.flat().length)
  const shortfalls = shortfallsOf(pack, size)
  // A form that came out shorter keeps the share of unscored items in every domain.
  const counts = byDomain.map(ids => ids.length)
  const unscoredByDomain = shortfalls.length === 0 ? seats.map(seat => seat.unscored) : apportion(unscored, counts)
  return {
    unscoredIds: byDomain.flatMap((ids, i) => shuffled(ids, rng).slice(0, unscoredByDomain[i])),
    questionIds: shuffled(byDomain.flat(), rng),
    minutes,
    shortfalls,
  }
}

/** How many questions each domain gets in a form of this size, and how many of them do not count. */
function seatsOf(pack: CatalogExam, { questions, unscored }: FormSize): readonly { readonly questions: number; readonly unscored: number }[] {
  const weights = weightsOf(pack)
  const unscoredSeats = apportion(unscored, weights)
  return apportion(questions - unscored, weights).map((scored, i) => ({ questions: scored + (unscoredSeats[i] ?? 0), unscored: unscoredSeats[i] ?? 0 }))
}

const weightsOf = (pack: CatalogExam) => pack.exam.domains.map(domain => domain.weight)

const bankOf = (pack: CatalogExam, domain: Domain) => domain.tasks.reduce((sum, task) => sum + (pack.questions[task.id]?.length ?? 0), 0)

/** One question of each task in turn, until there are enough or no more. Which task begins is drawn. */
function pickFromDomain(pack: CatalogExam, domain: Domain, count: number, seenAt: ReadonlyMap<string, number>, rng: Rng): readonly string[] {
  const queues = shuffled(domain.tasks, rng).map(task => leastRecentFirst(pack.questions[task.id] ?? [], seenAt, rng))
  const rounds = Math.max(0, ...queues.map(queue => queue.length))
  return Array.from({ length: rounds }, (_, round) => queues.flatMap(queue => queue[round] ?? []))
    .flat()
    .slice(0, count)
}

/** Never seen first; the order among equals is drawn. */
const leastRecentFirst = (ids: readonly string[], seenAt: ReadonlyMap<string, number>, rng: Rng): readonly string[] =>
  shuffled(ids, rng).sort((a, b) => compareSeen(seenAt.get(a), seenAt.get(b)))

const compareSeen = (a: number | undefined, b: number | undefined) => (a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity))

/** When each question was last answered, in an attempt that was never submitted as well. */
function lastSeenIn(state: LearnerState): ReadonlyMap<string, number> {
  const seenAt = new Map<string, number>()
  const see = (id: string, t: number) => seenAt.set(id, Math.max(t, seenAt.get(id) ?? t))
  for (const [id, { answers }] of state.questions) for (const { t } of answers) see(id, t)
  for (const { answers } of state.mocks.values()) for (const [id, { event }] of answers) see(id, event.t)
  return seenAt
}
