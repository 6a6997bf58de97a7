// Which version of a certification's exam to aim at on a day.
import type { Exam } from '../content/examSchema'
import type { Day } from '../deadlines/calendar'
import { type ExamStatus, statusOn } from '../deadlines/examStatus'

export interface Version {
  readonly exam: Exam
  readonly status: ExamStatus
}

const preference: Readonly<Record<ExamStatus['state'], number>> = { available: 4, beta: 3, announced: 2, unknown: 1, retired: 0 }

/**
 * The version that can be taken on `today` in `language`, or else the one that is nearest to that; the later of two that are
 * alike. `versions`: oldest first. undefined: there is none.
 */
export function currentVersion(versions: readonly Exam[], language: string, today: Day): Version | undefined {
  return versions
    .map((exam): Version => ({ exam, status: statusOn(exam, language, today) }))
    .reduce<Version | undefined>((best, next) => (best && preference[next.status.state] < preference[best.status.state] ? best : next), undefined)
}
