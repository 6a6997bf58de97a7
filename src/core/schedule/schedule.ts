// When each item is asked again: FSRS, and towards an exam date the policy of `towardsExam`.
import type { LearnerState } from '../journal/fold'
import { type Memory, memoryOf, retrievabilityOn } from './memory'
import type { StudyDay } from './studyDay'

export interface ScheduleInput {
  readonly state: LearnerState
  readonly today: StudyDay
  /** The learner's exam day, today or ahead; undefined without one. */
  readonly examDay: StudyDay | undefined
}

/** An item that was reviewed before, with the day it is asked again. */
export interface ScheduledItem {
  readonly id: string
  readonly memory: Memory
  /** Today or earlier: due. Never after the exam day. */
  readonly dueDay: StudyDay
  /** Chance of recall today, 0 to 1. */
  readonly recall: number
  /** Asked for once more because the exam is near, and not because it would be forgotten. */
  readonly finalPass: boolean
}

/** Every item of `ids` that was reviewed and is not suspended, the one most likely forgotten first. */
export function scheduleOf(ids: readonly string[], { state, today, examDay }: ScheduleInput): readonly ScheduledItem[] {
  return ids
    .filter(id => !state.suspended.has(id))
    .flatMap((id): ScheduledItem[] => {
      const memory = memoryOf(state, id)
      if (!memory) return []
      const dueDay = examDay === undefined ? memory.dueDay : Math.min(memory.dueDay, Math.max(examDay, today))
      return [{ id, memory, dueDay, recall: retrievabilityOn(memory, today), finalPass: false }]
    })
    .sort((a, b) => a.recall - b.recall)
}

/** The items due today, overdue ones included, the one most likely forgotten first. */
export const dueOf = (items: readonly ScheduledItem[], today: StudyDay): readonly ScheduledItem[] => items.filter(item => item.dueDay <= today)

/** How many reviews fall on each of `days` days from today; what is overdue counts today. */
export function forecastOf(items: readonly ScheduledItem[], today: StudyDay, days: number): readonly number[] {
  const counts = Array<number>(days).fill(0)
  for (const { dueDay } of items) {
    const index = Math.max(0, dueDay - today)
    if (index < days) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** Mean chance of recall of the items on a day, 0 to 1; undefined for no items. */
export const meanRecallOn = (items: readonly ScheduledItem[], day: StudyDay): number | undefined =>
  items.length === 0 ? undefined : items.reduce((sum, { memory }) => sum + retrievabilityOn(memory, day), 0) / items.length
