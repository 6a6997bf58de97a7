// Which questions a round asks, and in what order.
import type { CatalogExam } from '../content/catalog'
import type { Scope } from '../journal/event'
import { type LearnerState, standingOf } from '../journal/fold'
import type { Rng } from '../ports'
import { shuffled } from './random'

/** Every question id of a scope, in the order of the outline. */
export function questionsInScope({ exam, questions }: CatalogExam, scope: Scope): readonly string[] {
  const all = exam.domains
    .filter(domain => scope.domainId === undefined || domain.id === scope.domainId)
    .flatMap(domain => domain.tasks)
    .filter(task => scope.taskId === undefined || task.id === scope.taskId)
    .flatMap(task => questions[task.id] ?? [])
  const wanted = scope.questionIds && new Set(scope.questionIds)
  return wanted ? all.filter(id => wanted.has(id)) : all
}

/**
 * The questions of one round: never seen first, then those last answered wrong, then those answered right
 * the longest ago; shuffled within each group, at most `limit`.
 */
export function gatherRound(ids: readonly string[], state: LearnerState, limit: number, rng: Rng): readonly string[] {
  const fresh: string[] = []
  const missed: string[] = []
  const known: string[] = []
  for (const id of shuffled(ids, rng)) {
    const { seen, lastRight } = standingOf(state, id)
    ;(seen ? (lastRight ? known : missed) : fresh).push(id)
  }
  const lastSeen = (id: string) => state.questions.get(id)?.answers.at(-1)?.t ?? 0
  known.sort((a, b) => lastSeen(a) - lastSeen(b))
  return [...fresh, ...missed, ...known].slice(0, limit)
}

/** How a set of questions stands: the numbers beside a task, domain or exam. */
export interface Tally {
  readonly total: number
  readonly seen: number
  readonly right: number
}

export function tallyOf(ids: readonly string[], state: LearnerState): Tally {
  const standings = ids.map(id => standingOf(state, id))
  return { total: ids.length, seen: standings.filter(item => item.seen).length, right: standings.filter(item => item.lastRight).length }
}
