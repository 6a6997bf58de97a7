// How well each domain and task of an exam is known: first answers as evidence for the exam, recall as what is still there today.
import { type CatalogExam, partsOfQuestionId } from '../content/catalog'
import type { LearnerState } from '../journal/fold'
import type { Score } from '../mock/score'
import { taskEvidence } from '../readiness/weakness'
import { dueOf, type ScheduledItem } from '../schedule/schedule'
import type { StudyDay } from '../schedule/studyDay'

export interface Mastery {
  /** Questions answered at least once, and all there are. */
  readonly seen: number
  readonly total: number
  /** First answers, as readiness counts them. */
  readonly first: Score
  /** Mean chance of recall today over the questions and concept cards reviewed, 0 to 1; undefined before the first review. */
  readonly recall: number | undefined
  /** Questions and concept cards due today. */
  readonly due: number
}

export interface TaskMastery extends Mastery {
  readonly taskId: string
}

export interface DomainMastery extends Mastery {
  readonly domainId: string
  readonly tasks: readonly TaskMastery[]
}

export interface ExamMastery extends Mastery {
  /** In the order of the outline. */
  readonly domains: readonly DomainMastery[]
}

export interface MasteryInput {
  readonly pack: CatalogExam
  readonly state: LearnerState
  /** The questions and concept cards of the pack that were reviewed. */
  readonly scheduled: readonly ScheduledItem[]
  readonly today: StudyDay
}

export function masteryOf({ pack, state, scheduled, today }: MasteryInput): ExamMastery {
  const evidence = taskEvidence(pack, state)
  const byTask = new Map<string, ScheduledItem[]>()
  for (const item of scheduled) {
    const { taskId } = partsOfQuestionId(item.id)
    const items = byTask.get(taskId)
    if (items) items.push(item)
    else byTask.set(taskId, [item])
  }
  const counted = (taskIds: readonly string[]): Mastery => {
    const ids = taskIds.flatMap(taskId => pack.questions[taskId] ?? [])
    const firsts = evidence.filter(({ taskId }) => taskIds.includes(taskId))
    const items = taskIds.flatMap(taskId => byTask.get(taskId) ?? [])
    return {
      seen: ids.filter(id => state.questions.has(id)).length,
      total: ids.length,
      first: { right: firsts.reduce((sum, task) => sum + task.right, 0), total: firsts.reduce((sum, task) => sum + task.answers, 0) },
      recall: items.length === 0 ? undefined : items.reduce((sum, item) => sum + item.recall, 0) / items.length,
      due: dueOf(items, today).length,
    }
  }
  const domains = pack.exam.domains.map(({ id, tasks }) => ({
    domainId: id,
    ...counted(tasks.map(task => task.id)),
    tasks: tasks.map(task => ({ taskId: task.id, ...counted([task.id]) })),
  }))
  return { ...counted(pack.exam.domains.flatMap(({ tasks }) => tasks.map(task => task.id))), domains }
}
