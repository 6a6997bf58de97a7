// An attempt at a mock exam -> what the page shows. Pure: no vscode, so it is tested in bare Node.
// Before the end nothing here tells key, rationale, verdict, domain, or which items do not count.
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import type { MockSize } from '../../core/journal/event'
import { remainingMs, usedMs } from '../../core/mock/clock'
import { toPresented } from '../../core/mock/presented'
import type { MockRecord } from '../../core/mock/record'
import { type DomainResult, itemResult, mockResult, type Outcome } from '../../core/mock/result'
import { assumedCut, percentOf, type Score, type Standing, standingOfScore } from '../../core/mock/score'
import { presentationOf } from '../../core/session/present'
import { parseRichText } from '../../core/text/parseRichText'
import type { RichText } from '../../core/text/richText'
import type { AnsweredBody, AskedBody, Place, Reference, Response } from '../../protocol/practice'
import { shortened } from './practiceView'
import { answeredBody, askedBody, placeOf, referencesOf } from './questionBodies'

/** One question in the navigator. */
export interface MockCell {
  readonly answered: boolean
  readonly flagged: boolean
}

/** What every screen shows while the exam runs. */
export interface MockFrame {
  readonly mockId: string
  /** 1 for the first attempt at the exam. */
  readonly number: number
  readonly exam: string
  readonly cells: readonly MockCell[]
  /** Milliseconds when this view was made; null is untimed. */
  readonly remainingMs: number | null
  readonly extended: boolean
  /** Answers that could not be written yet. */
  readonly unsaved: number
}

/** One attempt in the history of attempts. */
export interface AttemptRow {
  readonly mockId: string
  readonly number: number
  readonly size: MockSize
  /** In words, e.g. "22 Nov 2026". */
  readonly takenOn: string
  readonly score: Score
  readonly percent: number
  readonly standing: Standing
  readonly extended: boolean
}

export interface MockItem {
  readonly index: number
  /** First words of the stem; empty when the question is gone from its pack. */
  readonly stem: string
  readonly task: string
  readonly outcome: Outcome
  readonly scored: boolean
  readonly flagged: boolean
  readonly spentSeconds: number
}

export type MockView =
  | (MockFrame & {
      readonly kind: 'asking'
      readonly questionId: string
      readonly revision: number
      /** Zero-based position in the form. */
      readonly index: number
      readonly flagged: boolean
      readonly stem: RichText
      readonly body: AskedBody
      /** What is chosen, in presented positions. */
      readonly response: Response | null
    })
  | (MockFrame & { readonly kind: 'paused' })
  | (MockFrame & { readonly kind: 'review' })
  | {
      readonly kind: 'result'
      readonly mockId: string
      readonly number: number
      readonly exam: string
      readonly takenOn: string
      readonly extended: boolean
      /** How it ended: by the learner, or because the time was up. */
      readonly reason: 'submitted' | 'time'
      readonly score: Score
      readonly percent: number
      readonly cut: typeof assumedCut
      readonly standing: Standing
      readonly unscored: Score
      readonly answered: number
      readonly usedSeconds: number
      /** null is untimed. */
      readonly budgetSeconds: number | null
      readonly medianSeconds: number
      readonly domains: readonly DomainResult[]
      readonly items: readonly MockItem[]
      /** Submitted attempts at this exam, the latest first. */
      readonly attempts: readonly AttemptRow[]
    }
  | {
      readonly kind: 'item'
      readonly mockId: string
      readonly total: number
      readonly item: MockItem
      readonly place: Place
      readonly stem: RichText
      readonly body: AnsweredBody
      /** The question was changed since; what was chosen then is not shown on the present text. */
      readonly revised: boolean
      readonly takeaway: RichText
      readonly references: readonly Reference[]
      readonly verifiedOn: string
    }

/** An attempt with the present text of its questions. */
export interface Attempt {
  readonly mock: MockRecord
  readonly exam: Exam
  /** By question id; a question that is gone from its pack is missing. */
  readonly questions: ReadonlyMap<string, Question>
  /** All attempts at the exam, the first one first, this one included. */
  readonly all: readonly MockRecord[]
}

/** Where in an attempt the learner is, or wants to be. */
export type MockSpot = { readonly at: 'question' | 'item'; readonly index: number } | { readonly at: 'review' | 'result' }

/**
 * What to show at a spot at the wall-clock time `now`; undefined when there is no such question. The state of the attempt
 * decides: a running one never shows a result, a paused one shows no question, a submitted one asks nothing.
 */
export function mockView(attempt: Attempt, spot: MockSpot, now: number, unsaved: number): MockView | undefined {
  const { mock } = attempt
  if (mock.submitted) return spot.at === 'item' ? itemView(attempt, spot.index) : resultView(attempt, mock.submitted)
  const frame = frameOf(attempt, now, unsaved)
  if (mock.pausedAt !== undefined) return { kind: 'paused', ...frame }
  return spot.at === 'question' ? askingView(attempt, frame, spot.index) : { kind: 'review', ...frame }
}

const frameOf = ({ mock, exam, all }: Attempt, now: number, unsaved: number): MockFrame => ({
  mockId: mock.id,
  number: numberOf(mock, all),
  exam: exam.code,
  cells: mock.questionIds.map(id => ({ answered: itemResult(mock, id).outcome !== 'unanswered', flagged: mock.flags.has(id) })),
  remainingMs: remainingMs(mock, now),
  extended: mock.extended,
  unsaved,
})

function askingView({ mock, questions }: Attempt, frame: MockFrame, index: number): MockView | undefined {
  const question = questions.get(mock.questionIds[index] ?? '')
  if (!question) return undefined
  const order = presentationOf(question, mock)
  const given = mock.answers.get(question.id)?.event
  return {
    kind: 'asking',
    ...frame,
    questionId: question.id,
    revision: question.revision,
    index,
    flagged: mock.flags.has(question.id),
    stem: parseRichText(question.stem),
    body: askedBody(question, order),
    response: (given?.response && given.revision === question.revision && toPresented(question, order, given.response)) || null,
  }
}

function resultView(attempt: Attempt, { reason }: NonNullable<MockRecord['submitted']>): MockView {
  const { mock, exam, all } = attempt
  const { score, standing, unscored, answered, domains, medianMs } = mockResult(mock, exam)
  return {
    kind: 'result',
    mockId: mock.id,
    number: numberOf(mock, all),
    exam: exam.code,
    takenOn: takenOn(mock),
    extended: mock.extended,
    reason,
    score,
    percent: percentOf(score),
    cut: assumedCut,
    standing,
    unscored,
    answered,
    usedSeconds: seconds(usedMs(mock, mock.lastAt)),
    budgetSeconds: mock.budgetMs === null ? null : seconds(mock.budgetMs),
    medianSeconds: seconds(medianMs),
    domains,
    items: mock.questionIds.map((id, index) => itemOf(attempt, id, index)),
    attempts: all
      .filter(other => other.submitted)
      .map(other => attemptRow(other, exam, all))
      .reverse(),
  }
}

function attemptRow(mock: MockRecord, exam: Exam, all: readonly MockRecord[]): AttemptRow {
  const { score } = mockResult(mock, exam)
  return {
    mockId: mock.id,
    number: numberOf(mock, all),
    size: mock.size,
    takenOn: takenOn(mock),
    score,
    percent: percentOf(score),
    standing: standingOfScore(score.right, score.total),
    extended: mock.extended,
  }
}

function itemOf({ mock, exam, questions }: Attempt, id: string, index: number): MockItem {
  const { outcome, scored, flagged, spentMs } = itemResult(mock, id)
  const question = questions.get(id)
  return {
    index,
    stem: question ? shortened(parseRichText(question.stem)) : '',
    task: placeOf(exam, id).task,
    outcome,
    scored,
    flagged,
    spentSeconds: seconds(spentMs),
  }
}

function itemView(attempt: Attempt, index: number): MockView | undefined {
  const { mock, exam, questions } = attempt
  const question = questions.get(mock.questionIds[index] ?? '')
  if (!question) return undefined
  const given = mock.answers.get(question.id)?.event
  const isRevised = given !== undefined && given.revision !== question.revision
  return {
    kind: 'item',
    mockId: mock.id,
    total: mock.questionIds.length,
    item: itemOf(attempt, question.id, index),
    place: placeOf(exam, question.id),
    stem: parseRichText(question.stem),
    body: answeredBody(question, presentationOf(question, mock), isRevised ? null : (given?.response ?? null)),
    revised: isRevised,
    takeaway: parseRichText(question.takeaway),
    references: referencesOf(question),
    verifiedOn: dateInWords(question.verifiedOn),
  }
}

const numberOf = (mock: MockRecord, all: readonly MockRecord[]) => all.findIndex(other => other.id === mock.id) + 1

const seconds = (ms: number) => Math.round(ms / 1000)

/** The day it was started on, where the learner was; empty for a time that no calendar has. */
function takenOn({ startedAt, offsetMinutes }: MockRecord): string {
  const local = new Date(startedAt + offsetMinutes * 60_000)
  return Number.isNaN(local.getTime()) ? '' : dateInWords(local.toISOString().slice(0, 10))
}
