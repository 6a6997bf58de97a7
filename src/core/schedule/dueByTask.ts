// What is due in each part of an exam.
import { type CatalogExam, itemsOf, partsOfQuestionId } from '../content/catalog'
import { dueOf, type ScheduleInput, scheduleOf } from './schedule'

/** How many questions and cards are due today, by task id; a task with none is missing. */
export function dueByTask(pack: CatalogExam, input: ScheduleInput): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of dueOf(scheduleOf(itemsOf(pack), input), input.today)) {
    const { taskId } = partsOfQuestionId(id)
    counts.set(taskId, (counts.get(taskId) ?? 0) + 1)
  }
  return counts
}
