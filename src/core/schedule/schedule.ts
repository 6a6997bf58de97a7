// When each item is asked again: FSRS, and towards an exam date the policy of `towardsExam`.
import type { LearnerState } from '../journal/fold'
import { type Memory, memoryUpTo, retrievabilityOn } from './memory'
import type { StudyDay } from './studyDay'
import { type Appointment, type SeenItem, towardsExam } from './towardsExam'

export interface ScheduleInput {
  readonly state: LearnerState
  readonly today: StudyDay
  /** The learner's exam day, today or ahead; undefined without one. */
  readonly examDay: StudyDay | undefined
}

/** An item that was reviewed before, with the day it is asked again. */
export interface ScheduledItem extends Appointment {
  readonly id: string
  readonly memory: Memory
  /** Chance of recall today, 0 to 1. */
  readonly recall: number
}

/**
 * Every item of `ids` that was reviewed and is not suspended, the one most likely forgotten first. The final pass before an exam is
 * shared out among all of them, so that `ids` are those of the whole exam. Reviews dated later than tomorrow, which a broken clock
 * wrote, count from their day on; otherwise their items would not be asked for years.
 */
export function scheduleOf(ids: readonly string[], { state, today, examDay }: ScheduleInput): readonly ScheduledItem[] {
  // A traveller's reviews may be dated tomorrow.
  const seen = [...new Set(ids)].flatMap((id): SeenItem[] => {
    const memory = state.suspended.has(id) ? undefined : memoryUpTo(state, id, today + 1)
    return memory ? [{ id, memory, memoryAtDawn: memoryUpTo(state, id, today - 1) }] : []
  })
  const appoint = examDay === undefined ? byMemoryAlone : towardsExam(seen, today, Math.max(examDay, today))
  return seen
    .map((item): ScheduledItem => ({ id: item.id, memory: item.memory, recall: retrievabilityOn(item.memory, today), ...appoint(item) }))
    .sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1))
}

/** Plain FSRS. */
const byMemoryAlone = ({ memory: { dueDay } }: SeenItem): Appointment => ({ dueDay, finalPass: false, settled: false })

/** The items due today, overdue ones included, the one most likely forgotten first. */
export const dueOf = (items: readonly ScheduledItem[], today: StudyDay): readonly ScheduledItem[] => items.filter(item => !item.settled && item.dueDay <= today)

/** How many reviews fall on each of `days` days from today; what is overdue counts today. */
export function forecastOf(items: readonly ScheduledItem[], today: StudyDay, days: number): readonly number[] {
  const counts = Array<number>(days).fill(0)
  for (const { dueDay, settled } of items) {
    const index = Math.max(0, dueDay - today)
    if (!settled && index < days) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** Mean chance of recall of the items on a day, 0 to 1; undefined for no items. */
export const meanRecallOn = (items: readonly ScheduledItem[], day: StudyDay): number | undefined =>
  items.length === 0 ? undefined : items.reduce((sum, { memory }) => sum + retrievabilityOn(memory, day), 0) / items.length
