// How long the learner has studied, by the time that answers and card reviews took.
import type { StudyDay } from '../schedule/studyDay'
import type { StudyHistory } from './history'
import { mondayOf } from './weeks'

/** Milliseconds. */
export interface TimeSpent {
  readonly total: number
  /** Since Monday. */
  readonly thisWeek: number
  /** The mean of the days with study; 0 before the first. */
  readonly perStudyDay: number
}

export function timeSpentOf(tallies: StudyHistory['days'], today: StudyDay): TimeSpent {
  let total = 0
  let thisWeek = 0
  for (const [day, { elapsedMs }] of tallies) {
    total += elapsedMs
    if (day >= mondayOf(today) && day <= today) thisWeek += elapsedMs
  }
  return { total, thisWeek, perStudyDay: tallies.size === 0 ? 0 : total / tallies.size }
}
