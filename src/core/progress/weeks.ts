// The weeks that calendar and accuracy look back on: from Monday to Sunday, this one the last.
import { addDays, type Day } from '../deadlines/calendar'
import type { StudyDay } from '../schedule/studyDay'

export const daysPerWeek = 7

/** How many weeks are looked back on, this one included. */
export const weeksShown = 18

/** 0 for Monday to 6 for Sunday. 1 January 1970, day 0, was a Thursday. */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % daysPerWeek) + daysPerWeek) % daysPerWeek

/** The Monday of the week of a day. */
export const mondayOf = (day: StudyDay): StudyDay => day - weekdayOf(day)

/** The Monday of the first week that is looked back on. */
export const firstMonday = (today: StudyDay): StudyDay => mondayOf(today) - daysPerWeek * (weeksShown - 1)

/** The calendar day that a study day is. */
export const dateOf = (day: StudyDay): Day => addDays('1970-01-01', day)
