// How often the answers were right, week by week; answers to new questions apart, because only they say something about the exam.
import type { Score } from '../mock/score'
import type { StudyDay } from '../schedule/studyDay'
import type { Activity } from './activity'
import { daysPerWeek, firstMonday, weeksShown } from './weeks'

export interface WeekAccuracy {
  readonly monday: StudyDay
  readonly all: Score
  /** Of `all`, the first answers. */
  readonly first: Score
}

/** Every week that is looked back on, the oldest first; without answers, the total is 0. */
export function accuracyByWeek(activities: readonly Activity[], today: StudyDay): readonly WeekAccuracy[] {
  const start = firstMonday(today)
  const weeks = Array.from({ length: weeksShown }, () => ({ all: { right: 0, total: 0 }, first: { right: 0, total: 0 } }))
  for (const { kind, day, correct, first } of activities) {
    const week = weeks[Math.floor((day - start) / daysPerWeek)]
    if (kind !== 'answer' || !week) continue
    count(week.all, correct)
    if (first) count(week.first, correct)
  }
  return weeks.map((week, i) => ({ monday: start + daysPerWeek * i, ...week }))
}

function count(score: { right: number; total: number }, correct: boolean): void {
  score.total++
  if (correct) score.right++
}
