// What will be remembered on the exam day by a learner who reviews everything on its day. A forecast of memory, not of the exam.
import { fsrsParameters, type Memory, retrievabilityOn, reviewedOn } from '../schedule/memory'
import type { ScheduledItem } from '../schedule/schedule'
import type { StudyDay } from '../schedule/studyDay'

/** Further reviews that are thought through for one item; each doubles what may become of it. */
const reviewsAhead = 3

/** Mean chance of recall on the exam day, 0 to 1, with every review until then on the day it is due; undefined for no items. */
export const recallWithReviews = (items: readonly ScheduledItem[], today: StudyDay, examDay: StudyDay): number | undefined =>
  items.length === 0
    ? undefined
    : items.reduce((sum, { memory, dueDay }) => sum + expectedRecall(memory, Math.max(today, dueDay), examDay, reviewsAhead), 0) / items.length

/**
 * At each review the item is recalled with the chance that FSRS gives it then, and rated Good, or else Again. What would be asked even
 * more often is taken at 90 %, the chance of recall at which FSRS asks: the least that somebody has who keeps up.
 */
function expectedRecall(memory: Memory, dueDay: StudyDay, examDay: StudyDay, reviews: number): number {
  if (dueDay >= examDay) return retrievabilityOn(memory, examDay)
  if (reviews === 0) return fsrsParameters.request_retention
  const chance = retrievabilityOn(memory, dueDay)
  const after = (rating: 'good' | 'again') => {
    const next = reviewedOn(memory, dueDay, rating)
    return expectedRecall(next, next.dueDay, examDay, reviews - 1)
  }
  return chance * after('good') + (1 - chance) * after('again')
}
