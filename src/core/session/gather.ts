// The questions of a part of an exam, and how they stand.
import type { CatalogExam } from '../content/catalog'
import type { Scope } from '../journal/event'
import { type LearnerState, standingOf } from '../journal/fold'

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
