// On which days was there study, and how much: every day of the last weeks.
import type { StudyDay } from '../schedule/studyDay'
import type { DayTally, StudyHistory } from './history'
import { firstMonday } from './weeks'

export interface CalendarDay extends Pick<DayTally, 'answers' | 'elapsedMs'> {
  readonly day: StudyDay
}

export interface StudyCalendar {
  /** Every day from the first Monday to today. */
  readonly days: readonly CalendarDay[]
  /** How many of them have an answer. */
  readonly studied: number
  /** Days in a row with an answer, up to today; up to yesterday as long as there is none today. May reach further back than `days`. */
  readonly streak: number
}

export function studyCalendarOf(tallies: StudyHistory['days'], today: StudyDay): StudyCalendar {
  const start = firstMonday(today)
  const days = Array.from({ length: today - start + 1 }, (_, i): CalendarDay => {
    const { answers, elapsedMs } = tallies.get(start + i) ?? { answers: 0, elapsedMs: 0 }
    return { day: start + i, answers, elapsedMs }
  })
  return { days, studied: days.filter(day => day.answers > 0).length, streak: streakUpTo(tallies.has(today) ? today : today - 1, tallies) }
}

function streakUpTo(last: StudyDay, tallies: StudyHistory['days']): number {
  let day = last
  while (tallies.has(day)) day--
  return last - day
}
