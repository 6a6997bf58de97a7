// What a round may ask: the questions and concept cards of a part of an exam.
import type { CatalogExam } from '../content/catalog'
import type { Scope } from '../journal/event'
import type { LearnerState } from '../journal/fold'

/** A question or a concept card, and where it belongs. */
export interface Item {
  readonly id: string
  readonly kind: 'question' | 'card'
  readonly taskId: string
  readonly domainId: string
}

/** Every item of a scope in the order of the outline: of each task its questions, then its cards. Suspended ones are among them. */
export function allItems({ exam, questions, cards }: CatalogExam, scope: Scope): readonly Item[] {
  const wanted = scope.questionIds && new Set(scope.questionIds)
  return exam.domains
    .filter(domain => scope.domainId === undefined || domain.id === scope.domainId)
    .flatMap(domain =>
      domain.tasks
        .filter(task => scope.taskId === undefined || task.id === scope.taskId)
        .flatMap(task => {
          const itemOf = (kind: Item['kind']) => (id: string) => ({ id, kind, taskId: task.id, domainId: domain.id })
          return [...(questions[task.id] ?? []).map(itemOf('question')), ...(cards?.[task.id] ?? []).map(itemOf('card'))]
        })
    )
    .filter(item => !wanted || wanted.has(item.id))
}

/** What of a scope may be asked: all of it but what the learner suspended. */
export const itemsInScope = (pack: CatalogExam, scope: Scope, state: LearnerState): readonly Item[] =>
  allItems(pack, scope).filter(item => !state.suspended.has(item.id))

/** How an item stands for the learner. A card was known when its last rating is anything but Again. */
export interface ItemStanding {
  readonly seen: boolean
  readonly lastRight: boolean
  /** When it was last answered or reviewed, milliseconds since 1970; 0 when never. */
  readonly lastAt: number
}

export function itemStanding({ questions, cards }: LearnerState, id: string): ItemStanding {
  const answer = questions.get(id)?.answers.at(-1)
  if (answer) return { seen: true, lastRight: answer.correct, lastAt: answer.t }
  const review = cards.get(id)?.at(-1)
  return { seen: review !== undefined, lastRight: review !== undefined && review.rating !== 'again', lastAt: review?.t ?? 0 }
}
