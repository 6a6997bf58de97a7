// Which version of a certification's exam to aim at on a day.
import type { Exam } from '../content/examSchema'
import type { Routes } from '../content/routesSchema'
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

/** Where versions are looked for, and for whom on which day. */
export interface VersionsOn {
  readonly routes: Pick<Routes, 'certifications'>
  readonly exams: readonly Exam[]
  /** Language of the exam, BCP 47. */
  readonly language: string
  readonly today: Day
}

/** The version to aim at of a certification of routes.yaml, by its id; undefined when none of its exams is known. */
export function versionOf({ routes, exams, language, today }: VersionsOn, certification: string): Version | undefined {
  const ids = routes.certifications.find(({ id }) => id === certification)?.exams ?? []
  return currentVersion(
    ids.flatMap(id => exams.find(exam => exam.id === id) ?? []),
    language,
    today
  )
}

/** The certification that an exam is a version of; undefined for an exam of a pack of one's own. */
export const certificationOf = ({ certifications }: Pick<Routes, 'certifications'>, examId: string): Routes['certifications'][number] | undefined =>
  certifications.find(({ exams }) => exams.includes(examId))
