// How long the learner has studied, by the time that answers and card reviews took.
import type { StudyDay } from '../schedule/studyDay'
import type { Activity } from './activity'
import { mondayOf } from './weeks'

/** Milliseconds. */
export interface TimeSpent {
  readonly total: number
  /** Since Monday. */
  readonly thisWeek: number
  /** The mean of the days with study; 0 before the first. */
  readonly perStudyDay: number
  /** How long the answer or review in the middle took; undefined before the first. */
  readonly median: number | undefined
}

export function timeSpentOf(activities: readonly Activity[], today: StudyDay): TimeSpent {
  const sum = (list: readonly Activity[]) => list.reduce((total, activity) => total + activity.elapsedMs, 0)
  const total = sum(activities)
  const days = new Set(activities.map(activity => activity.day)).size
  return {
    total,
    thisWeek: sum(activities.filter(({ day }) => day >= mondayOf(today) && day <= today)),
    perStudyDay: days === 0 ? 0 : total / days,
    median: medianOf(activities),
  }
}

function medianOf(activities: readonly Activity[]): number | undefined {
  const sorted = Float64Array.from(activities, activity => activity.elapsedMs).sort()
  return sorted[Math.floor(sorted.length / 2)]
}
