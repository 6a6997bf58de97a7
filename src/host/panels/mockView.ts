// An attempt at a mock exam -> what the page shows. Pure: no vscode, so it is tested in bare Node.
// Before the end nothing here tells key, rationale, verdict, domain, or which items do not count.
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import { attemptBefore } from '../../core/mock/attempts'
import { remainingMs, usedMs } from '../../core/mock/clock'
import { toPresented } from '../../core/mock/presented'
import type { MockRecord } from '../../core/mock/record'
import { itemResult, mockResult } from '../../core/mock/result'
import { assumedCut, percentOf } from '../../core/mock/score'
import { presentationOf } from '../../core/session/present'
import { parseRichText } from '../../core/text/parseRichText'
import type { AttemptRow, MockFrame, MockItem, MockSpot, MockView } from '../../protocol/mock'
import { dayInWords } from './dayLabels'
import { shortened } from './practiceView'
import { answeredBody, askedBody, placeOf, referencesOf } from './questionBodies'

/** An attempt with the present text of its questions. */
export interface Attempt {
  readonly mock: MockRecord
  readonly exam: Exam
  /** By question id; a question that is gone from its pack is missing. */
  readonly questions: ReadonlyMap<string, Question>
  /** All attempts at the exam, the first one first, this one included. */
  readonly all: readonly MockRecord[]
  /** The exam can no longer be taken. */
  readonly retired: boolean
}

/**
 * What to show at a spot at the wall-clock time `now`; undefined when there is no such question. The state of the attempt
 * decides: a running one never shows a result, a paused one shows no question, a submitted one asks nothing.
 * `lastIndex` is the question that was shown last, where review leads back to.
 */
export function mockView(attempt: Attempt, spot: MockSpot, now: number, unsaved: number, lastIndex = 0): MockView | undefined {
  const { mock } = attempt
  if (mock.submitted) return spot.at === 'item' ? itemView(attempt, spot.index) : resultView(attempt, mock.submitted)
  const frame = frameOf(attempt, now, unsaved)
  if (mock.pausedAt !== undefined) return { kind: 'paused', ...frame, index: lastIndex }
  if (spot.at === 'question') return askingView(attempt, frame, spot.index)
  return { kind: 'review', ...frame, stems: mock.questionIds.map(id => beginningOf(attempt, id)), index: lastIndex }
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
    confidence: given?.confidence ?? null,
    response: (given?.response && given.revision === question.revision && toPresented(question, order, given.response)) || null,
  }
}

function resultView(attempt: Attempt, { reason }: NonNullable<MockRecord['submitted']>): MockView {
  const { mock, exam, all, retired } = attempt
  const { score, standing, unscored, answered, domains, medianMs, long, sureness, changes } = mockResult(mock, exam)
  const attempts = all.filter(other => other.submitted).reverse()
  const before = attemptBefore(all, mock)
  return {
    kind: 'result',
    mockId: mock.id,
    number: numberOf(mock, all),
    exam: exam.code,
    aws: exam.vendor === 'Amazon Web Services',
    retired,
    takenOn: dayOf(mock),
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
    ...{ long, sureness, changes, domains },
    items: itemsOf(attempt),
    attempts: attempts.map(other => attemptRow(other, exam, all)),
    before: before && attempts.indexOf(before),
  }
}

function attemptRow(mock: MockRecord, exam: Exam, all: readonly MockRecord[]): AttemptRow {
  const { score, standing, domains } = mockResult(mock, exam)
  return {
    mockId: mock.id,
    number: numberOf(mock, all),
    size: mock.size,
    takenOn: dayOf(mock),
    score,
    percent: percentOf(score),
    standing,
    extended: mock.extended,
    domains: domains.map(({ right, total }) => ({ right, total })),
  }
}

const beginningOf = ({ questions }: Attempt, id: string): string => {
  const question = questions.get(id)
  return question ? shortened(parseRichText(question.stem)) : ''
}

const itemsOf = (attempt: Attempt): readonly MockItem[] => attempt.mock.questionIds.map((id, index) => itemOf(attempt, id, index))

function itemOf(attempt: Attempt, id: string, index: number): MockItem {
  const { outcome, scored, flagged, confidence, spentMs } = itemResult(attempt.mock, id)
  return {
    index,
    stem: beginningOf(attempt, id),
    task: placeOf(attempt.exam, id).task,
    ...{ outcome, scored, flagged, confidence },
    spentSeconds: seconds(spentMs),
  }
}

function itemView(attempt: Attempt, index: number): MockView | undefined {
  const { mock, exam, questions, all } = attempt
  const question = questions.get(mock.questionIds[index] ?? '')
  if (!question) return undefined
  const given = mock.answers.get(question.id)?.event
  const isRevised = given !== undefined && given.revision !== question.revision
  return {
    kind: 'item',
    mockId: mock.id,
    number: numberOf(mock, all),
    exam: exam.code,
    items: itemsOf(attempt),
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

/** The day it was started on, where the learner was. */
const dayOf = ({ startedAt, offsetMinutes }: MockRecord) => dayInWords(startedAt, offsetMinutes)
