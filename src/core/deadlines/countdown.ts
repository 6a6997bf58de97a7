// What the countdown counts to: from an exam's dates, the user's dates and today.
import type { Exam, StatusEntry } from '../content/examSchema'
import { addYears, type Day, daysBetween, firstDay, isDay } from './calendar'
import { type ExamStatus, statusOn } from './examStatus'

export type Countdown =
  /** The user's own exam day, today (0) or ahead. */
  | { readonly kind: 'exam-day'; readonly date: Day; readonly days: number }
  | { readonly kind: 'exam-day-past'; readonly date: Day; readonly daysAgo: number }
  /** The user's date is one on which the exam cannot be taken. */
  | {
      readonly kind: 'impossible-date'
      readonly date: string
      readonly reason: 'not-a-date' | 'after-last-day' | 'before-available'
      readonly entry: StatusEntry | undefined
    }
  /** The last exam day in the user's language. */
  | { readonly kind: 'last-day'; readonly date: Day; readonly days: number; readonly expected: boolean }
  /** The standard exam is not open yet. */
  | { readonly kind: 'opens'; readonly date: Day; readonly days: number; readonly expected: boolean; readonly betaIsOpen: boolean }
  | { readonly kind: 'retired'; readonly date: Day; readonly daysAgo: number; readonly expected: boolean }
  /** Made public, or in beta, and no day is known on which the standard exam opens. */
  | { readonly kind: 'announced'; readonly betaIsOpen: boolean }
  /** It can be taken and no end is known; `expected`: it was to open on `since`, which nobody has confirmed. */
  | { readonly kind: 'open'; readonly since: string; readonly expected: boolean }
  | { readonly kind: 'unknown-language' }

export interface CountdownInput {
  readonly exam: Exam
  /** Language of the user's exam, BCP 47. */
  readonly language: string
  /** `examPrep.examDate`: a day, or empty. */
  readonly examDate: string
  readonly today: Day
}

export function countdownOf({ exam, language, examDate, today }: CountdownInput): Countdown {
  const status = statusOn(exam, language, today)
  return examDate === '' ? countdownToStatus(status, today) : countdownToDate(exam, language, examDate, today)
}

function countdownToDate(exam: Exam, language: string, date: string, today: Day): Countdown {
  const impossible = (reason: Extract<Countdown, { kind: 'impossible-date' }>['reason'], entry?: StatusEntry): Countdown => ({
    kind: 'impossible-date',
    date,
    reason,
    entry,
  })
  if (!isDay(date)) return impossible('not-a-date')
  const onThatDay = statusOn(exam, language, date)
  if (onThatDay.state === 'retired') return impossible('after-last-day', onThatDay.ends)
  const days = daysBetween(today, date)
  if (days < 0) return { kind: 'exam-day-past', date, daysAgo: -days }
  // A beta may end before the standard exam begins, so a date in it cannot be relied on.
  if (onThatDay.state !== 'available' && onThatDay.state !== 'unknown') return impossible('before-available', onThatDay.opens)
  return { kind: 'exam-day', date, days }
}

function countdownToStatus({ state, entry, opens, ends }: ExamStatus, today: Day): Countdown {
  if (state === 'unknown') return { kind: 'unknown-language' }
  if (state === 'retired' && ends) {
    const date = firstDay(ends.from)
    return { kind: 'retired', date, daysAgo: daysBetween(date, today), expected: ends.expected ?? false }
  }
  if (opens) {
    const date = firstDay(opens.from)
    return { kind: 'opens', date, days: daysBetween(today, date), expected: opens.expected ?? false, betaIsOpen: state === 'beta' }
  }
  if (ends) {
    const date = firstDay(ends.from)
    return { kind: 'last-day', date, days: daysBetween(today, date), expected: ends.expected ?? false }
  }
  if (state !== 'available') return { kind: 'announced', betaIsOpen: state === 'beta' }
  return { kind: 'open', since: entry?.from ?? '', expected: entry?.expected ?? false }
}

/** A certificate that the user holds. */
export interface CertificateStatus {
  readonly exam: Exam
  readonly earned: Day
  /** Last day on which it is valid: the day earned plus the validity of the exam. */
  readonly expires: Day
  /** Days until `expires`; negative when it has lapsed. */
  readonly daysLeft: number
}

/** The certificates of `examPrep.certificates` that name an exam we know and a real day; soonest to end first. */
export function certificatesOf(held: Readonly<Record<string, string>>, exams: readonly Exam[], today: Day): readonly CertificateStatus[] {
  return exams
    .flatMap((exam): CertificateStatus[] => {
      const earned = held[exam.id] ?? held[exam.code]
      if (typeof earned !== 'string' || !isDay(earned)) return []
      const expires = addYears(earned, exam.validityYears)
      return [{ exam, earned, expires, daysLeft: daysBetween(today, expires) }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft)
}
