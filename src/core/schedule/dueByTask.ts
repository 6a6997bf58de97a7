// What is due in each part of an exam.
import { type CatalogExam, partsOfQuestionId } from '../content/catalog'
import { dueOf, type ScheduleInput, scheduleOf } from './schedule'

/** Every question and concept card of an exam, in the order of the outline. */
export const itemsOf = ({ exam, questions, cards }: CatalogExam): readonly string[] =>
  exam.domains.flatMap(domain => domain.tasks).flatMap(task => [...(questions[task.id] ?? []), ...(cards?.[task.id] ?? [])])

/** How many questions and cards are due today, by task id; a task with none is missing. */
export function dueByTask(pack: CatalogExam, input: ScheduleInput): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of dueOf(scheduleOf(itemsOf(pack), input), input.today)) {
    const { taskId } = partsOfQuestionId(id)
    counts.set(taskId, (counts.get(taskId) ?? 0) + 1)
  }
  return counts
}
