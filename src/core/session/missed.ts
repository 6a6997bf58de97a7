// What of an exam to look at again: answered wrong, or flagged.
import type { CatalogExam } from '../content/catalog'
import type { Scope } from '../journal/event'
import type { LearnerState } from '../journal/fold'
import { type Item, itemStanding, itemsInScope } from './items'

/** Items that are flagged in the last round in which they were answered or flagged. Flags of mock exams are for the exam alone. */
export function flaggedItems(state: LearnerState): ReadonlySet<string> {
  const flagged = new Set<string>()
  const rounds = [...state.sessions.values()].sort((a, b) => a.startedAt - b.startedAt)
  for (const { answers, cardReviews, flags } of rounds) {
    for (const id of [...answers.keys(), ...cardReviews.keys()]) flagged.delete(id)
    for (const id of flags) flagged.add(id)
  }
  return flagged
}

/** Items of a scope whose latest answer was wrong, then flagged ones; each in the order of the outline, suspended ones left out. */
export function missedItems(pack: CatalogExam, scope: Scope, state: LearnerState): readonly Item[] {
  const items = itemsInScope(pack, scope, state)
  const flagged = flaggedItems(state)
  const isWrong = ({ id }: Item) => {
    const { seen, lastRight } = itemStanding(state, id)
    return seen && !lastRight
  }
  return [...items.filter(isWrong), ...items.filter(item => !isWrong(item) && flagged.has(item.id))]
}

/** The same for a whole exam, as ids. */
export const missedIn = (pack: CatalogExam, state: LearnerState): readonly string[] => missedItems(pack, { examId: pack.exam.id }, state).map(({ id }) => id)
