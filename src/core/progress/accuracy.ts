// How often the answers were right, week by week; answers to new questions apart, because only they say something about the exam.
import type { Score } from '../mock/score'
import type { StudyDay } from '../schedule/studyDay'
import type { StudyHistory } from './history'
import { daysPerWeek, firstMonday, weeksShown } from './weeks'

export interface WeekAccuracy {
  readonly monday: StudyDay
  readonly all: Score
  /** Of `all`, the first answers. */
  readonly first: Score
}

const nothing: Score = { right: 0, total: 0 }
const sum = (scores: readonly Score[]): Score => scores.reduce((one, other) => ({ right: one.right + other.right, total: one.total + other.total }), nothing)

/** Every week that is looked back on, the oldest first; without answers, the total is 0. */
export const accuracyByWeek = (tallies: StudyHistory['days'], today: StudyDay): readonly WeekAccuracy[] =>
  Array.from({ length: weeksShown }, (_, week) => {
    const monday = firstMonday(today) + daysPerWeek * week
    const days = Array.from({ length: daysPerWeek }, (_, i) => tallies.get(monday + i))
    return { monday, all: sum(days.map(day => day?.all ?? nothing)), first: sum(days.map(day => day?.first ?? nothing)) }
  })
