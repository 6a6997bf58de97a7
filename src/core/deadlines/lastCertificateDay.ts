// When the last certificates of an exam end.
import type { Exam } from '../content/examSchema'
import { addDays, addYears, type Day } from './calendar'
import { languagesOf, statusOn } from './examStatus'

/** The last exam day plus the validity, where the exam has ended for sure in all its languages. */
export function lastCertificateDay(exam: Exam): Day | undefined {
  const last = exam.status.filter(({ state, expected }) => state === 'retired' && !expected).at(-1)
  if (!last || languagesOf(exam).some(language => statusOn(exam, language, addDays(last.from, 1)).state !== 'retired')) return undefined
  return addYears(last.from, exam.validityYears)
}
