// On which days was there study, and how much: answers and minutes of every day of the last weeks.
import type { StudyDay } from '../schedule/studyDay'
import type { Activity } from './activity'
import { firstMonday } from './weeks'

export interface CalendarDay {
  readonly day: StudyDay
  /** Answers and card reviews. */
  readonly answers: number
  readonly elapsedMs: number
}

export interface StudyCalendar {
  /** Every day from the first Monday to today. */
  readonly days: readonly CalendarDay[]
  /** How many of them have an answer. */
  readonly studied: number
  /** Days in a row with an answer, up to today; up to yesterday as long as there is none today. May reach further back than `days`. */
  readonly streak: number
}

export function studyCalendarOf(activities: readonly Activity[], today: StudyDay): StudyCalendar {
  const byDay = new Map<StudyDay, { answers: number; elapsedMs: number }>()
  for (const { day, elapsedMs } of activities) {
    const entry = byDay.get(day) ?? { answers: 0, elapsedMs: 0 }
    entry.answers++
    entry.elapsedMs += elapsedMs
    byDay.set(day, entry)
  }
  const start = firstMonday(today)
  const days = Array.from({ length: today - start + 1 }, (_, i): CalendarDay => ({ day: start + i, answers: 0, elapsedMs: 0, ...byDay.get(start + i) }))
  return { days, studied: days.filter(day => day.answers > 0).length, streak: streakUpTo(byDay.has(today) ? today : today - 1, byDay) }
}

function streakUpTo(last: StudyDay, studied: ReadonlyMap<StudyDay, unknown>): number {
  let day = last
  while (studied.has(day)) day--
  return last - day
}
