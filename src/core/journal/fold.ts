// events -> what is known of the learner. Pure: the same events give the same state, whichever window they came from.
import type { MockRecord } from '../mock/record'
import type { JournalEvent, PlanChoices, ResourceStatus, RoundMode, Scope, StoredEvent } from './event'
import { LearnerFold } from './learnerFold'
import { Undone } from './undone'

type Of<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
export type AnswerEvent = Of<'answer'>
export type CardReviewEvent = Of<'card-review'>
export type StudyTimeEvent = Of<'study-time'>

/** All answers to one question, in order. */
export interface QuestionRecord {
  readonly answers: readonly AnswerEvent[]
}

/** One round of practice. */
export interface SessionRecord {
  readonly id: string
  readonly scope: Scope
  readonly mode: RoundMode
  readonly questionIds: readonly string[]
  readonly seed: number
  readonly shuffleOptions: boolean
  readonly startedAt: number
  readonly lastAt: number
  readonly ended: boolean
  /** The answer that counts for each question: the latest that was not taken back. */
  readonly answers: ReadonlyMap<string, AnswerEvent>
  /** The review that counts for each concept card of the round. */
  readonly cardReviews: ReadonlyMap<string, CardReviewEvent>
  readonly flags: ReadonlySet<string>
}

export interface LearnerState {
  readonly questions: ReadonlyMap<string, QuestionRecord>
  /** All reviews of each concept card, in order. */
  readonly cards: ReadonlyMap<string, readonly CardReviewEvent[]>
  readonly sessions: ReadonlyMap<string, SessionRecord>
  /** Attempts at mock exams, in the order of their start. */
  readonly mocks: ReadonlyMap<string, MockRecord>
  readonly bookmarks: ReadonlySet<string>
  readonly suspended: ReadonlySet<string>
  readonly notes: ReadonlyMap<string, string>
  /** Marks of the resource navigator, by resource id. */
  readonly resources: ReadonlyMap<string, ResourceStatus>
  /** Time spent outside of questions and cards, by exam id, in order. */
  readonly studyTimes: ReadonlyMap<string, readonly StudyTimeEvent[]>
  /** Steps that are ticked, by exam id. */
  readonly steps: ReadonlyMap<string, ReadonlySet<string>>
  /** Study plans by exam id. */
  readonly plans: ReadonlyMap<string, PlanChoices>
  /**
   * Questions whose key was shown by an answer that was taken back. Undo restores everything else, but not ignorance: what is
   * answered after that says nothing about the exam.
   */
  readonly revealed: ReadonlySet<string>
  /** The last answer or card review that stands; what an undo would take back. */
  readonly lastAnswer: AnswerEvent | CardReviewEvent | undefined
}

export const emptyState: LearnerState = {
  questions: new Map(),
  cards: new Map(),
  sessions: new Map(),
  mocks: new Map(),
  bookmarks: new Set(),
  suspended: new Set(),
  notes: new Map(),
  resources: new Map(),
  studyTimes: new Map(),
  steps: new Map(),
  plans: new Map(),
  revealed: new Set(),
  lastAnswer: undefined,
}

/** `events` as `union` orders them. Unknown kinds are passed over. */
export function fold(events: readonly StoredEvent[]): LearnerState {
  const learner = new LearnerFold(Undone.in(events))
  for (const event of events) learner.apply(event)
  return learner.state
}

/** How one question stands for the learner. */
export interface QuestionStanding {
  readonly seen: boolean
  /** Whether the latest answer was right. */
  readonly lastRight: boolean
}

export function standingOf(state: LearnerState, questionId: string): QuestionStanding {
  const last = state.questions.get(questionId)?.answers.at(-1)
  return { seen: last !== undefined, lastRight: last?.correct ?? false }
}

/** The round to offer for resuming: the one last worked on that has neither ended nor run out of what may be asked. */
export function unfinishedSession(state: LearnerState): SessionRecord | undefined {
  let found: SessionRecord | undefined
  for (const session of state.sessions.values()) {
    const isOpen = !session.ended && session.questionIds.some(id => !session.answers.has(id) && !session.cardReviews.has(id) && !state.suspended.has(id))
    if (isOpen && (!found || session.lastAt >= found.lastAt)) found = session
  }
  return found
}
