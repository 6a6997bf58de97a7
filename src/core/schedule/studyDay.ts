// The learner's day: it ends four hours after midnight, so that an evening's study is one day's.
import { type Day, daysBetween } from '../deadlines/calendar'

const msPerDay = 86_400_000
const msPerMinute = 60_000

/** A study day ends at 4 o'clock, local time. */
const dayStartMs = 4 * 3_600_000

/** What lies further from 1970 than 300 years is a broken clock, and more than dates can hold. */
const farthestMs = 1e13

/** Days since 1970-01-01 of the learner's calendar. */
export type StudyDay = number

/**
 * Milliseconds of the learner's calendar in which days of 24 h begin where study days do. `offsetMinutes`: how far local time is
 * ahead of UTC. Never throws and is never NaN for a finite `t`: an offset that is no number counts as none.
 */
export function studyTimeOf(t: number, offsetMinutes: number): number {
  const local = t + (Number.isFinite(offsetMinutes) ? offsetMinutes * msPerMinute : 0) - dayStartMs
  return Math.min(farthestMs, Math.max(-farthestMs, local))
}

/** The study day of milliseconds of the learner's calendar. */
export const studyDayAt = (studyTime: number): StudyDay => Math.floor(studyTime / msPerDay)

/** The study day of a point in time, `t` in milliseconds since 1970. */
export const studyDayOf = (t: number, offsetMinutes: number): StudyDay => studyDayAt(studyTimeOf(t, offsetMinutes))

/** The study day that a calendar day is. */
export const studyDayOfDate = (day: Day): StudyDay => daysBetween('1970-01-01', day)
