// What is known of the learner, grown event by event. `fold` is all of it at once; a window goes on from there.
import { applyToMock, exposuresOf, type OpenMock, openMock } from '../mock/record'
import { eventId, type JournalEvent, type PlanChoices, type ResourceStatus, type StoredEvent } from './event'
import type { AnswerEvent, CardReviewEvent, LearnerState, QuestionRecord, SessionRecord, StudyTimeEvent } from './fold'
import { Undone } from './undone'
import { isWellFormed } from './wellFormed'

type Of<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>

type OpenQuestion = QuestionRecord & { answers: AnswerEvent[] }

type OpenSession = { -readonly [K in keyof SessionRecord]: SessionRecord[K] } & {
  answers: Map<string, AnswerEvent>
  cardReviews: Map<string, CardReviewEvent>
  flags: Set<string>
}

/** Later events that an event may be put before without building everything anew. */
const farthestInsert = 1_000

/**
 * `apply` and `insert` answer whether the event could be taken in alone. When it could not, the event stands in `events` but the
 * state is wrong, and a new fold of `events` is due.
 */
export class LearnerFold {
  /** All that was taken in, in order. */
  readonly events: StoredEvent[] = []
  private readonly questions = new Map<string, OpenQuestion>()
  private readonly cards = new Map<string, CardReviewEvent[]>()
  private readonly sessions = new Map<string, OpenSession>()
  private readonly mocks = new Map<string, OpenMock>()
  private readonly bookmarks = new Set<string>()
  private readonly suspended = new Set<string>()
  private readonly notes = new Map<string, string>()
  private readonly resources = new Map<string, ResourceStatus>()
  private readonly studyTimes = new Map<string, readonly StudyTimeEvent[]>()
  private readonly steps = new Map<string, Set<string>>()
  private readonly plans = new Map<string, PlanChoices>()
  private readonly revealed = new Set<string>()
  private lastAnswer: AnswerEvent | CardReviewEvent | undefined
  private view: LearnerState | undefined
  /** Lists grow in place until somebody may have seen them. */
  private isShown = false

  /** `undone`: what undos name, wherever in the order they stand. */
  constructor(private readonly undone = new Undone()) {}

  /** A new object after each change; its maps go on changing with the fold, the lists and records of questions and cards do not. */
  get state(): LearnerState {
    const { questions, cards, sessions, mocks, bookmarks, suspended, notes, resources, studyTimes, steps, plans, revealed, lastAnswer } = this
    this.isShown = true
    this.view ??= { questions, cards, sessions, mocks, bookmarks, suspended, notes, resources, studyTimes, steps, plans, revealed, lastAnswer }
    return this.view
  }

  /** Takes in an event that comes after all others. */
  apply(event: StoredEvent): boolean {
    this.events.push(event)
    return this.perform(event)
  }

  /** Takes in an event at its place in `events`. */
  insert(event: StoredEvent, index: number): boolean {
    if (index === this.events.length) return this.apply(event)
    const later = this.events.length - index <= farthestInsert ? this.events.slice(index) : undefined
    this.events.splice(index, 0, event)
    // What has nothing to do with what came later might as well have come last.
    if (!later?.every(other => areIndependent(event, other)) || !this.perform(event)) return false
    this.lastAnswer = this.lastStanding()
    return true
  }

  /** Keeps the lists of answers that are the same as before: what was worked out for a list is found again by its identity. */
  adopt(before: LearnerFold): void {
    this.isShown = true
    before.isShown = true
    for (const [id, { answers }] of this.questions) {
      const known = before.questions.get(id)
      if (known && isSameList(known.answers, answers)) this.questions.set(id, known)
    }
    for (const [id, reviews] of this.cards) {
      const known = before.cards.get(id)
      if (known && isSameList(known, reviews)) this.cards.set(id, known)
    }
  }

  private perform(stored: StoredEvent): boolean {
    if (!isWellFormed(stored)) return true
    this.view = undefined
    const event: JournalEvent = stored
    if (event.kind === 'undo') return this.undo(event.target)
    if (this.isUndone(event)) {
      if (event.kind === 'answer' && !this.questions.has(event.questionId)) this.revealed.add(event.questionId)
      return true
    }
    switch (event.kind) {
      case 'session-start':
        // The first start wins; a session id is random, so a second one can only be a copy.
        if (!this.sessions.has(event.sessionId)) this.sessions.set(event.sessionId, openSession(event))
        break
      case 'answer': {
        this.expose(event)
        const session = this.sessions.get(event.sessionId)
        session?.answers.set(event.questionId, event)
        touch(session, event.t)
        this.lastAnswer = event
        break
      }
      case 'card-review': {
        const reviews = this.cards.get(event.cardId)
        if (reviews && !this.isShown) reviews.push(event)
        else this.cards.set(event.cardId, [...(reviews ?? []), event])
        const session = this.sessions.get(event.sessionId)
        session?.cardReviews.set(event.cardId, event)
        touch(session, event.t)
        this.lastAnswer = event
        break
      }
      case 'flag': {
        const session = this.sessions.get(event.sessionId)
        toggle(session?.flags, event.questionId, event.on)
        touch(session, event.t)
        break
      }
      case 'bookmark':
        toggle(this.bookmarks, event.questionId, event.on)
        break
      case 'suspend':
        toggle(this.suspended, event.questionId, event.on)
        break
      case 'note':
        if (event.text === '') this.notes.delete(event.questionId)
        else this.notes.set(event.questionId, event.text)
        break
      case 'session-end': {
        const session = this.sessions.get(event.sessionId)
        if (session) session.ended = true
        touch(session, event.t)
        break
      }
      case 'mock-start':
        if (!this.mocks.has(event.mockId)) this.mocks.set(event.mockId, openMock(event))
        break
      case 'mock-answer':
      case 'mock-flag':
      case 'mock-pause':
      case 'mock-submit': {
        const mock = this.mocks.get(event.mockId)
        if (!mock || mock.submitted) break
        applyToMock(mock, event)
        if (event.kind === 'mock-submit') for (const exposure of exposuresOf(mock, event)) this.expose(exposure)
        break
      }
      case 'resource':
        if (event.status === null) this.resources.delete(event.resourceId)
        else this.resources.set(event.resourceId, event.status)
        break
      case 'study-time':
        this.studyTimes.set(event.examId, [...(this.studyTimes.get(event.examId) ?? []), event])
        break
      case 'step': {
        const steps = this.steps.get(event.examId) ?? new Set()
        toggle(steps, event.stepId, event.on)
        this.steps.set(event.examId, steps)
        break
      }
      case 'plan':
        if (event.plan === null) this.plans.delete(event.examId)
        else this.plans.set(event.examId, event.plan)
        break
    }
    return true
  }

  private expose(answer: AnswerEvent): void {
    const question = this.questions.get(answer.questionId)
    if (question && !this.isShown) question.answers.push(answer)
    else this.questions.set(answer.questionId, { answers: [...(question?.answers ?? []), answer] })
  }

  private undo(target: string): boolean {
    if (!this.undone.add(target)) return true
    const seq = Number(target.slice(target.lastIndexOf('.') + 1))
    const event = this.events.findLast((item): item is JournalEvent => item.seq === seq && item.v === 1 && eventId(item) === target)
    if (!event || !this.isUndone(event)) return true
    switch (event.kind) {
      case 'answer':
        this.takeBackAnswer(event)
        break
      case 'card-review': {
        const left = this.cards.get(event.cardId)?.filter(review => review !== event) ?? []
        if (left.length > 0) this.cards.set(event.cardId, left)
        else this.cards.delete(event.cardId)
        break
      }
      case 'flag':
      case 'session-end':
        break
      case 'undo':
        return true
      default:
        return false
    }
    this.replaySession(event.sessionId)
    if (event === this.lastAnswer) this.lastAnswer = this.lastStanding()
    return true
  }

  private takeBackAnswer(event: AnswerEvent): void {
    const answers = this.questions.get(event.questionId)?.answers ?? []
    if (answers[0] === event) this.revealed.add(event.questionId)
    const left = answers.filter(answer => answer !== event)
    if (left.length > 0) this.questions.set(event.questionId, { answers: left })
    else this.questions.delete(event.questionId)
  }

  /** A round as its own events make it; events of others do not reach into it. */
  private replaySession(sessionId: string): void {
    if (!this.sessions.has(sessionId)) return
    const alone = new LearnerFold(this.undone)
    for (const event of this.events) if ('sessionId' in event && event.sessionId === sessionId) alone.perform(event)
    const session = alone.sessions.get(sessionId)
    if (session) this.sessions.set(sessionId, session)
  }

  private lastStanding(): AnswerEvent | CardReviewEvent | undefined {
    return this.events.findLast((event): event is AnswerEvent | CardReviewEvent => isReview(event) && !this.isUndone(event))
  }

  /** An exam has no way back: what happened in it cannot be undone. */
  private isUndone(event: JournalEvent): boolean {
    return !('mockId' in event) && this.undone.has(event)
  }
}

const isReview = (event: StoredEvent): event is AnswerEvent | CardReviewEvent =>
  (event.kind === 'answer' || event.kind === 'card-review') && isWellFormed(event)

/** Whether two events give the same in either order. In doubt they do not. */
function areIndependent(a: StoredEvent, b: StoredEvent): boolean {
  // An undo reaches its target wherever that is.
  if (a.kind === 'undo' || b.kind === 'undo') return true
  // The order of attempts and of rounds is known by the order of their starts.
  if (a.kind.endsWith('-start') && b.kind.endsWith('-start')) return false
  // The end of an exam is an answer to each of its questions.
  if (a.kind.startsWith('mock-') || b.kind.startsWith('mock-')) return false
  const mine = subjectsOf(a)
  return subjectsOf(b).every(subject => !mine.includes(subject))
}

function subjectsOf(event: StoredEvent): readonly unknown[] {
  const { sessionId, questionId, cardId, resourceId, examId } = event as StoredEvent & {
    readonly [K in 'sessionId' | 'questionId' | 'cardId' | 'resourceId' | 'examId']?: unknown
  }
  return [sessionId, questionId, cardId, resourceId, examId].filter(subject => typeof subject === 'string')
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

function touch(session: OpenSession | undefined, t: number): void {
  if (session) session.lastAt = Math.max(session.lastAt, t)
}

function toggle(set: Set<string> | undefined, id: string, on: boolean): void {
  if (on) set?.add(id)
  else set?.delete(id)
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, i) => item === b[i])
