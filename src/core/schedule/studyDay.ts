// The learner's day: it ends four hours after midnight, so that an evening's study is one day's.
import { type Day, daysBetween } from '../deadlines/calendar'

const msPerDay = 86_400_000
const msPerMinute = 60_000

/** A study day ends at 4 o'clock, local time. */
const dayStartMs = 4 * 3_600_000

/** Days since 1970-01-01 of the learner's calendar. */
export type StudyDay = number

/** Milliseconds of the learner's calendar in which days of 24 h begin where study days do. `offsetMinutes`: how far local time is ahead of UTC. */
export const studyTimeOf = (t: number, offsetMinutes: number): number => t + offsetMinutes * msPerMinute - dayStartMs

/** The study day of a point in time, `t` in milliseconds since 1970. */
export const studyDayOf = (t: number, offsetMinutes: number): StudyDay => Math.floor(studyTimeOf(t, offsetMinutes) / msPerDay)

/** The study day that a calendar day is. */
export const studyDayOfDate = (day: Day): StudyDay => daysBetween('1970-01-01', day)
