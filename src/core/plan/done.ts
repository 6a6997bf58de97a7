// What a learner has studied for an exam so far, by day and task: the time of answers, cards and mock exams, and what was noted by hand.
import { partsOfQuestionId } from '../content/catalog'
import type { LearnerState } from '../journal/fold'
import { type StudyDay, studyDayOf } from '../schedule/studyDay'

export interface DoneEntry {
  readonly day: StudyDay
  /** null: not about one task. */
  readonly taskId: string | null
  readonly isMock: boolean
  readonly minutes: number
}

/** One entry for each day, task and kind. Answers that were taken back are not there. */
export function doneOf(state: LearnerState, examId: string): readonly DoneEntry[] {
  const entries = new Map<string, DoneEntry>()
  const add = (t: number, tz: number, taskId: string | null, isMock: boolean, minutes: number): void => {
    const day = studyDayOf(t, tz)
    const key = `${day} ${taskId} ${isMock}`
    entries.set(key, { day, taskId, isMock, minutes: (entries.get(key)?.minutes ?? 0) + minutes })
  }
  for (const [id, { answers }] of state.questions) {
    const parts = partsOfQuestionId(id)
    if (parts.examId !== examId) continue
    for (const { t, tz, elapsedMs, sessionId } of answers) {
      const isMock = state.mocks.has(sessionId)
      add(t, tz, isMock ? null : parts.taskId, isMock, elapsedMs / 60_000)
    }
  }
  for (const [id, reviews] of state.cards) {
    const parts = partsOfQuestionId(id)
    if (parts.examId === examId) for (const { t, tz, elapsedMs } of reviews) add(t, tz, parts.taskId, false, elapsedMs / 60_000)
  }
  for (const { t, tz, taskId, minutes } of state.studyTimes.get(examId) ?? []) add(t, tz, taskId, false, minutes)
  return [...entries.values()]
}

export const minutesDone = (entries: readonly DoneEntry[]): number => entries.reduce((sum, { minutes }) => sum + minutes, 0)
