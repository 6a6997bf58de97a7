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

type Answered = Pick<DoneEntry, 'day' | 'isMock' | 'minutes'>

/** Lists of answers do not change, and most stay the same from one answer to the next. */
const known = new WeakMap<readonly (AnswerEvent | CardReviewEvent)[], readonly Answered[]>()

function entriesOf(events: readonly (AnswerEvent | CardReviewEvent)[], mocks: LearnerState['mocks']): readonly Answered[] {
  const before = known.get(events)
  if (before) return before
  const entries = events.map(
    ({ t, tz, elapsedMs, sessionId }): Answered => ({ day: studyDayOf(t, tz), isMock: mocks.has(sessionId), minutes: elapsedMs / 60_000 })
  )
  known.set(events, entries)
  return entries
}

/** One entry for each day, task and kind. Answers that were taken back are not there. */
export function doneOf(state: LearnerState, examId: string): readonly DoneEntry[] {
  type Days = Map<StudyDay, number>
  const mocks: Days = new Map()
  const tasks = new Map<string | null, Days>()
  const daysOf = (taskId: string | null): Days => {
    const days = tasks.get(taskId) ?? new Map()
    tasks.set(taskId, days)
    return days
  }
  const add = (days: Days, day: StudyDay, minutes: number): unknown => days.set(day, (days.get(day) ?? 0) + minutes)
  const addAll = (id: string, events: readonly (AnswerEvent | CardReviewEvent)[]): void => {
    const parts = partsOfQuestionId(id)
    if (parts.examId !== examId || events.length === 0) return
    const days = daysOf(parts.taskId)
    for (const { day, isMock, minutes } of entriesOf(events, state.mocks)) add(isMock ? mocks : days, day, minutes)
  }
  for (const [id, { answers }] of state.questions) addAll(id, answers)
  for (const [id, reviews] of state.cards) addAll(id, reviews)
  for (const { t, tz, taskId, minutes } of state.studyTimes.get(examId) ?? []) add(daysOf(taskId), studyDayOf(t, tz), minutes)
  const entries = (days: Days, taskId: string | null, isMock: boolean) => [...days].map(([day, minutes]): DoneEntry => ({ day, taskId, isMock, minutes }))
  return [...[...tasks].flatMap(([taskId, days]) => entries(days, taskId, false)), ...entries(mocks, null, true)]
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
