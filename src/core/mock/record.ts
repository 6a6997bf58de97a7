// One attempt at a mock exam, built from its events. Time is the wall clock of the events: it goes on while no window
// is open, as in the real exam, and stands still only during a pause.
import type { JournalEvent, MockSize } from '../journal/event'

type Of<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
export type MockStart = Of<'mock-start'>
type LaterMockEvent = Of<'mock-answer' | 'mock-flag' | 'mock-pause' | 'mock-submit'>

/** Milliseconds after the deadline in which an answer still counts: one given in the last second takes a moment to be written. */
export const graceMs = 5_000

/** What was last said to one question. */
export interface MockAnswer {
  readonly event: Of<'mock-answer'>
  /** Exam time at which it was given, milliseconds since the start without pauses. */
  readonly examMs: number
  /** Milliseconds spent on the question, all visits together. */
  readonly spentMs: number
  /** What the first visit that ended with an answer had left; undefined while there was no later visit. */
  readonly first: Of<'mock-answer'> | undefined
}

export interface MockRecord {
  readonly id: string
  readonly examId: string
  readonly size: MockSize
  /** In the order asked. */
  readonly questionIds: readonly string[]
  readonly unscoredIds: ReadonlySet<string>
  readonly seed: number
  readonly shuffleOptions: boolean
  /** Milliseconds; null is untimed. */
  readonly budgetMs: number | null
  /** More time than the exam gives, or a pause: not comparable with an attempt in standard time. */
  readonly extended: boolean
  /** Milliseconds since 1970, as are all points in time here. */
  readonly startedAt: number
  /** Minutes that local time was ahead of UTC at the start; says on which day the exam was taken. */
  readonly offsetMinutes: number
  /** The latest time at which something happened that counts; no clock reading is taken to be before it. */
  readonly lastAt: number
  /** The latest answer to each question, in the order given; its response is null when nothing is chosen any more. */
  readonly answers: ReadonlyMap<string, MockAnswer>
  readonly flags: ReadonlySet<string>
  /** Milliseconds of the pauses that are over. */
  readonly pausedMs: number
  /** Since when the exam stands still; undefined while it runs. */
  readonly pausedAt: number | undefined
  /** When and how it ended, at the latest at its deadline; undefined until then. */
  readonly submitted: { readonly at: number; readonly reason: Of<'mock-submit'>['reason'] } | undefined
}

/** A record while events are applied to it. */
export type OpenMock = { -readonly [K in keyof MockRecord]: MockRecord[K] } & {
  answers: Map<string, MockAnswer>
  flags: Set<string>
}

export const openMock = (event: MockStart): OpenMock => ({
  id: event.mockId,
  examId: event.examId,
  size: event.size,
  questionIds: event.questionIds,
  unscoredIds: new Set(event.unscoredIds),
  seed: event.seed,
  shuffleOptions: event.shuffleOptions,
  budgetMs: event.budgetMs,
  extended: event.extended,
  startedAt: event.t,
  offsetMinutes: event.tz,
  lastAt: event.t,
  answers: new Map(),
  flags: new Set(),
  pausedMs: 0,
  pausedAt: undefined,
  submitted: undefined,
})

/** When the time is over, if the exam is not paused again; undefined when it is untimed. */
export const deadlineOf = ({ startedAt, budgetMs, pausedMs }: MockRecord): number | undefined =>
  budgetMs === null ? undefined : startedAt + budgetMs + pausedMs

/** Milliseconds of exam time at a point in time: since the start, without pauses. A clock that was set back stands still. */
export const examTimeAt = (mock: MockRecord, at: number): number => (mock.pausedAt ?? Math.max(at, mock.lastAt)) - mock.startedAt - mock.pausedMs

/** Applies what happened to an attempt that is not submitted, unless it came after the time was over. */
export function applyToMock(mock: OpenMock, event: LaterMockEvent): void {
  const at = Math.max(event.t, mock.lastAt)
  const deadline = mock.pausedAt === undefined ? (deadlineOf(mock) ?? Infinity) : Infinity
  const isLate = at > deadline + graceMs
  if (event.kind === 'mock-submit') {
    setPause(mock, false, at)
    mock.submitted = { at: Math.min(at, deadline), reason: isLate ? 'time' : event.reason }
    return
  }
  if (isLate) return
  switch (event.kind) {
    case 'mock-answer':
      if (mock.questionIds.includes(event.questionId)) give(mock, event, at)
      break
    case 'mock-flag':
      if (event.on) mock.flags.add(event.questionId)
      else mock.flags.delete(event.questionId)
      break
    case 'mock-pause':
      // The grace is for what was given in time; a pause within it would buy time.
      if (at < deadline) setPause(mock, event.on, at)
      break
  }
  mock.lastAt = at
}

function setPause(mock: OpenMock, on: boolean, at: number): void {
  if (on) {
    mock.pausedAt ??= at
    mock.extended = true
  } else if (mock.pausedAt !== undefined) {
    mock.pausedMs += at - mock.pausedAt
    mock.pausedAt = undefined
  }
}

function give(mock: OpenMock, event: Of<'mock-answer'>, at: number): void {
  const before = mock.answers.get(event.questionId)
  const examMs = examTimeAt(mock, at)
  // Within one visit, the time of a later answer contains that of the earlier one. A visit that began after the
  // earlier answer is another one, and its time is added.
  const isSameVisit = before !== undefined && event.elapsedMs >= before.event.elapsedMs && examMs - event.elapsedMs <= before.examMs
  const spentMs = (before?.spentMs ?? 0) + event.elapsedMs - (isSameVisit ? before.event.elapsedMs : 0)
  // Weighing options within a visit is no change of mind; coming back to an answer and giving another one is.
  const left = isSameVisit || before?.event.response === null ? undefined : before?.event
  // Set anew, so that the map is in the order of what was last said.
  mock.answers.delete(event.questionId)
  mock.answers.set(event.questionId, { event, examMs, spentMs, first: before?.first ?? left })
}

/**
 * The answers of a submitted attempt as answers to their questions: the learner has met them and may now see the key.
 * Their time is that of the submission, which is when they became known.
 */
export const exposuresOf = (mock: MockRecord, submission: Of<'mock-submit'>): readonly Of<'answer'>[] =>
  [...mock.answers.values()].flatMap(({ event: { v, device, writer, seq, tz, mono, questionId, revision, response, correct, confidence }, spentMs }) =>
    response === null
      ? []
      : [
          {
            ...{ v, device, writer, seq, tz, mono, t: submission.t },
            kind: 'answer',
            sessionId: mock.id,
            ...{ questionId, revision, response, correct, confidence, elapsedMs: spentMs },
          },
        ]
  )
