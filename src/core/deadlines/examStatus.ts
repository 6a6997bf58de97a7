// What an exam's status history means on a given day, for one language.
import type { Exam, StatusEntry } from '../content/examSchema'
import { type Day, firstDay } from './calendar'

export interface ExamStatus {
  /** `unknown`: the data have no dates for this language; it may be offered all the same. */
  readonly state: 'announced' | 'beta' | 'available' | 'retired' | 'unknown'
  /** The entry that made it so; undefined only for `unknown`. */
  readonly entry: StatusEntry | undefined
  /** First day of the standard exam, where it lies ahead. */
  readonly opens: StatusEntry | undefined
  /** Last exam day, past or future, where one is known. */
  readonly ends: StatusEntry | undefined
}

/** Whether `entry` is in force on `today`. An exam can still be taken on its last day. */
const isInForce = (entry: StatusEntry, today: Day) => (entry.state === 'retired' ? firstDay(entry.from) < today : firstDay(entry.from) <= today)

export function statusOn(exam: Pick<Exam, 'status'>, language: string, today: Day): ExamStatus {
  const entries = exam.status.filter(entry => entry.languages.includes(language))
  const inForce = entries.filter(item => isInForce(item, today))
  // Announcing the end changes nothing about what can be taken.
  const entry = inForce.findLast(item => item.state !== 'retiring') ?? inForce.at(-1)
  const state = entry === undefined ? (entries.length > 0 ? 'announced' : 'unknown') : entry.state === 'retiring' ? 'available' : entry.state
  return {
    state,
    entry: entry ?? entries[0],
    opens: state === 'available' || state === 'retired' ? undefined : entries.find(item => item.state === 'available' && firstDay(item.from) > today),
    ends: entries.findLast(item => item.state === 'retired'),
  }
}

/** All languages of the history, in the order they appear. */
export const languagesOf = (exam: Pick<Exam, 'status'>): readonly string[] => [...new Set(exam.status.flatMap(entry => entry.languages))]

/** The status on a day; an exam that has ended in every language that is known has ended in one without dates, too. */
export function statusFor(exam: Exam, language: string, today: Day): ExamStatus {
  const status = statusOn(exam, language, today)
  if (status.state !== 'unknown') return status
  const known = languagesOf(exam).map(other => statusOn(exam, other, today))
  return known.every(({ state }) => state === 'retired') ? (known.at(-1) ?? status) : status
}
