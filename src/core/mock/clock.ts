// The time of a mock exam. Everything follows from the record and the wall clock, so a killed window resumes to the second.
import { deadlineOf, examTimeAt, type MockRecord } from './record'

const msPerMinute = 60_000

/** Multiples of the exam's time that are offered; null is untimed. At least 10x, as WCAG 2.2 asks (2.2.1, Timing Adjustable). */
export const timeMultipliers = [1, 1.25, 1.5, 2, 3, 5, 10, null] as const
export type TimeMultiplier = (typeof timeMultipliers)[number]

/** Minutes that candidates may ask for whose first language is not that of the exam. */
export const languageExtensionMinutes = 30

export interface TimeBudget {
  /** Milliseconds; null is untimed. */
  readonly budgetMs: number | null
  /** More time than the exam gives. */
  readonly extended: boolean
}

/** The time for a form. `minutes` null, for an exam that does not say how long it takes, leaves only untimed. */
export function timeBudget(minutes: number | null, multiplier: TimeMultiplier, hasLanguageExtension: boolean): TimeBudget {
  if (minutes === null || multiplier === null) return { budgetMs: null, extended: true }
  const budgetMs = Math.round((minutes * multiplier + (hasLanguageExtension ? languageExtensionMinutes : 0)) * msPerMinute)
  return { budgetMs, extended: budgetMs > minutes * msPerMinute }
}

/**
 * Milliseconds left at the wall-clock time `now`, never below 0; null when untimed. A clock that was set back does not
 * give time back: it counts again when it has passed the last event. After the end it is what was left then.
 */
export const remainingMs = (mock: MockRecord, now: number): number | null => (mock.budgetMs === null ? null : Math.max(0, mock.budgetMs - usedMs(mock, now)))

/** Milliseconds used up to `now`, without pauses; at most the budget. */
export function usedMs(mock: MockRecord, now: number): number {
  const used = mock.submitted ? mock.submitted.at - mock.startedAt - mock.pausedMs : examTimeAt(mock, now)
  return mock.budgetMs === null ? used : Math.min(used, mock.budgetMs)
}

/** Whether nothing can be answered any more: submitted, or the time is up and it must be submitted for the learner. */
export const isOver = (mock: MockRecord, now: number): boolean => mock.submitted !== undefined || remainingMs(mock, now) === 0

/** The wall-clock time at which the host must submit; undefined when untimed, paused or over. */
export const submitsAt = (mock: MockRecord): number | undefined => (mock.submitted || mock.pausedAt !== undefined ? undefined : deadlineOf(mock))

/** Minutes before the end at which the time is announced. */
export const warningMinutes = [30, 5, 1] as const
export type WarningMinutes = (typeof warningMinutes)[number]

/** What to announce when the time left goes from `before` to `after` milliseconds; only the last one when several were passed. */
export const warningBetween = (before: number, after: number): WarningMinutes | undefined =>
  warningMinutes.findLast(minutes => before > minutes * msPerMinute && after <= minutes * msPerMinute)
