// The questions of an exam to look at again.
import type { CatalogExam } from '../content/catalog'
import { type LearnerState, standingOf } from '../journal/fold'
import { questionsInScope } from './gather'

/** Question ids whose latest answer was wrong, in the order of the outline. */
export const missedIn = (pack: CatalogExam, state: LearnerState): readonly string[] =>
  questionsInScope(pack, { examId: pack.exam.id }).filter(id => {
    const { seen, lastRight } = standingOf(state, id)
    return seen && !lastRight
  })
