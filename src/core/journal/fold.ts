// events -> what is known of the learner. Pure: the same events give the same state, whichever window they came from.
import { applyToMock, exposuresOf, type MockRecord, type OpenMock, openMock } from '../mock/record'
import { eventId, type JournalEvent, type RoundMode, type Scope, type StoredEvent } from './event'

type Of<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
export type AnswerEvent = Of<'answer'>
export type CardReviewEvent = Of<'card-review'>

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
  revealed: new Set(),
  lastAnswer: undefined,
}

/** `events` as `union` orders them. Unknown kinds are passed over. */
export function fold(events: readonly StoredEvent[]): LearnerState {
  const undone = new Set<string>()
  for (const event of events) if (isKind(event, 'undo')) undone.add(event.target)

  const questions = new Map<string, { answers: AnswerEvent[] }>()
  const expose = (answer: AnswerEvent) => {
    const record = questions.get(answer.questionId)
    if (record) record.answers.push(answer)
    else questions.set(answer.questionId, { answers: [answer] })
  }
  const sessions = new Map<string, OpenSession>()
  const mocks = new Map<string, OpenMock>()
  const cards = new Map<string, CardReviewEvent[]>()
  const bookmarks = new Set<string>()
  const suspended = new Set<string>()
  const notes = new Map<string, string>()
  const revealed = new Set<string>()
  let lastAnswer: AnswerEvent | CardReviewEvent | undefined
  for (const stored of events) {
    if (stored.v !== 1) continue
    const event = stored as JournalEvent
    // An exam has no way back: what happened in it cannot be undone.
    if (!('mockId' in event) && undone.has(eventId(event))) {
      if (event.kind === 'answer' && !questions.has(event.questionId)) revealed.add(event.questionId)
      continue
    }
    switch (event.kind) {
      case 'session-start':
        // The first start wins; a session id is random, so a second one can only be a copy.
        if (!sessions.has(event.sessionId)) sessions.set(event.sessionId, openSession(event))
        break
      case 'answer': {
        expose(event)
        const session = sessions.get(event.sessionId)
        session?.answers.set(event.questionId, event)
        touch(session, event.t)
        lastAnswer = event
        break
      }
      case 'card-review': {
        const reviews = cards.get(event.cardId)
        if (reviews) reviews.push(event)
        else cards.set(event.cardId, [event])
        const session = sessions.get(event.sessionId)
        session?.cardReviews.set(event.cardId, event)
        touch(session, event.t)
        lastAnswer = event
        break
      }
      case 'flag': {
        const session = sessions.get(event.sessionId)
        toggle(session?.flags, event.questionId, event.on)
        touch(session, event.t)
        break
      }
      case 'bookmark':
        toggle(bookmarks, event.questionId, event.on)
        break
      case 'suspend':
        toggle(suspended, event.questionId, event.on)
        break
      case 'note':
        if (event.text === '') notes.delete(event.questionId)
        else notes.set(event.questionId, event.text)
        break
      case 'session-end': {
        const session = sessions.get(event.sessionId)
        if (session) session.ended = true
        touch(session, event.t)
        break
      }
      case 'mock-start':
        if (!mocks.has(event.mockId)) mocks.set(event.mockId, openMock(event))
        break
      case 'mock-answer':
      case 'mock-flag':
      case 'mock-pause':
      case 'mock-submit': {
        const mock = mocks.get(event.mockId)
        if (!mock || mock.submitted) break
        applyToMock(mock, event)
        if (event.kind === 'mock-submit') for (const exposure of exposuresOf(mock, event)) expose(exposure)
        break
      }
      case 'undo':
        break
    }
  }
  return { questions, cards, sessions, mocks, bookmarks, suspended, notes, revealed, lastAnswer }
}

type OpenSession = { -readonly [K in keyof SessionRecord]: SessionRecord[K] } & {
  answers: Map<string, AnswerEvent>
  cardReviews: Map<string, CardReviewEvent>
  flags: Set<string>
}

const openSession = (event: Of<'session-start'>): OpenSession => ({
  id: event.sessionId,
  scope: event.scope,
  mode: event.mode ?? 'topic',
  questionIds: event.questionIds,
  seed: event.seed,
  shuffleOptions: event.shuffleOptions,
  startedAt: event.t,
  lastAt: event.t,
  ended: false,
  answers: new Map(),
  cardReviews: new Map(),
  flags: new Set(),
})

const isKind = <K extends JournalEvent['kind']>(event: StoredEvent, kind: K): event is Of<K> => event.v === 1 && event.kind === kind

function touch(session: OpenSession | undefined, t: number): void {
  if (session) session.lastAt = Math.max(session.lastAt, t)
}

function toggle(set: Set<string> | undefined, id: string, on: boolean): void {
  if (on) set?.add(id)
  else set?.delete(id)
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
