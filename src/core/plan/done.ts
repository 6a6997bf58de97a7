// What a learner has studied for an exam so far, by day and task: the time of answers, cards and mock exams, and what was noted by hand.
import { partsOfQuestionId } from '../content/catalog'
import type { AnswerEvent, CardReviewEvent, LearnerState } from '../journal/fold'
import { type StudyDay, studyDayOf } from '../schedule/studyDay'

export interface DoneEntry {
  readonly day: StudyDay
  /** null: not about one task. */
  readonly taskId: string | null
  readonly isMock: boolean
  readonly minutes: number
}

/** Lists of answers do not change, and most stay the same from one answer to the next. */
const known = new WeakMap<readonly (AnswerEvent | CardReviewEvent)[], readonly DoneEntry[]>()

function entriesOf(events: readonly (AnswerEvent | CardReviewEvent)[], taskId: string, mocks: LearnerState['mocks']): readonly DoneEntry[] {
  const before = known.get(events)
  if (before) return before
  const entries = events.map(({ t, tz, elapsedMs, sessionId }): DoneEntry => {
    const isMock = mocks.has(sessionId)
    return { day: studyDayOf(t, tz), taskId: isMock ? null : taskId, isMock, minutes: elapsedMs / 60_000 }
  })
  known.set(events, entries)
  return entries
}

/** One entry for each day, task and kind. Answers that were taken back are not there. */
export function doneOf(state: LearnerState, examId: string): readonly DoneEntry[] {
  const sums = new Map<string, DoneEntry>()
  const add = (entry: DoneEntry): void => {
    const key = `${entry.day} ${entry.taskId} ${entry.isMock}`
    const before = sums.get(key)
    sums.set(key, before ? { ...entry, minutes: before.minutes + entry.minutes } : entry)
  }
  const addAll = (id: string, events: readonly (AnswerEvent | CardReviewEvent)[]): void => {
    const parts = partsOfQuestionId(id)
    if (parts.examId === examId) for (const entry of entriesOf(events, parts.taskId, state.mocks)) add(entry)
  }
  for (const [id, { answers }] of state.questions) addAll(id, answers)
  for (const [id, reviews] of state.cards) addAll(id, reviews)
  for (const { t, tz, taskId, minutes } of state.studyTimes.get(examId) ?? []) add({ day: studyDayOf(t, tz), taskId, isMock: false, minutes })
  return [...sums.values()]
}

export const minutesDone = (entries: readonly DoneEntry[]): number => entries.reduce((sum, { minutes }) => sum + minutes, 0)

/** The same in whole blocks. */
export interface DoneBlocks {
  readonly tasks: ReadonlyMap<string, number>
  readonly mocks: number
  /** Of no task that the exam has: it was study all the same. */
  readonly other: number
}

export function doneBlocks(entries: readonly DoneEntry[], taskIds: readonly string[], blockMinutes: number): DoneBlocks {
  const minutes = new Map(taskIds.map(id => [id, 0]))
  let mocks = 0
  let other = 0
  for (const { taskId, isMock, minutes: more } of entries) {
    const before = taskId === null ? undefined : minutes.get(taskId)
    if (isMock) mocks += more
    else if (taskId === null || before === undefined) other += more
    else minutes.set(taskId, before + more)
  }
  const blocks = (sum: number): number => Math.floor(sum / blockMinutes + 1e-9)
  return { tasks: new Map([...minutes].map(([id, sum]) => [id, blocks(sum)])), mocks: blocks(mocks), other: blocks(other) }
}
