// The result of an attempt: raw score on the scored items, by domain and task, and what became of every item.
import { partsOfQuestionId } from '../content/catalog'
import type { Exam } from '../content/examSchema'
import type { Confidence } from '../journal/event'
import type { MockAnswer, MockRecord } from './record'
import { type Score, type Standing, standingOfScore } from './score'

export type Outcome = 'right' | 'wrong' | 'unanswered'

/** How coming back to an answered item and giving another answer turned out; taking the answer away makes it wrong. */
export type Change = 'to-right' | 'to-wrong' | 'wrong-to-wrong'

/** An item that takes longer than this is counted among the long ones, milliseconds. */
export const longItemMs = 4 * 60_000

export interface ItemResult {
  readonly questionId: string
  /** An unanswered item is not right, as in the exam. */
  readonly outcome: Outcome
  readonly scored: boolean
  readonly flagged: boolean
  /** How sure the learner was of the answer that counts; null when not said or not answered. */
  readonly confidence: Confidence | null
  /** undefined when the answer was not changed on a later visit. */
  readonly change: Change | undefined
  /** Milliseconds, all visits together. */
  readonly spentMs: number
}

/** How right the answers were that were given with one confidence; null for those where it was not said. */
export interface SurenessResult extends Score {
  readonly confidence: Confidence | null
}

export interface TaskResult extends Score {
  readonly id: string
  readonly title: string
}

export interface DomainResult extends TaskResult {
  /** Percent of the scored content of the exam. */
  readonly weight: number
  /** Those with scored items, in the order of the outline. */
  readonly tasks: readonly TaskResult[]
}

export interface MockResult {
  /** Of the scored items; this alone counts. */
  readonly score: Score
  readonly standing: Standing
  readonly unscored: Score
  readonly answered: number
  readonly domains: readonly DomainResult[]
  /** In the order asked. */
  readonly items: readonly ItemResult[]
  /** Milliseconds on the item in the middle of those looked at; 0 when none was. */
  readonly medianMs: number
  /** Of the items longer than `longItemMs`; `right` of `total`. */
  readonly long: Score
  /** Of all answered items, unscored ones included, from sure to not said; a confidence that never occurs is left out. */
  readonly sureness: readonly SurenessResult[]
  /** How many answers were changed on a later visit, by how it turned out. */
  readonly changes: Readonly<Record<Change, number>>
}

export function mockResult(mock: MockRecord, exam: Exam): MockResult {
  const items = mock.questionIds.map(id => itemResult(mock, id))
  const scored = items.filter(item => item.scored)
  const score = scoreOf(scored)
  return {
    score,
    standing: standingOfScore(score.right, score.total),
    unscored: scoreOf(items.filter(item => !item.scored)),
    answered: items.filter(item => item.outcome !== 'unanswered').length,
    domains: byDomain(exam, scored),
    items,
    medianMs: median(items.map(item => item.spentMs).filter(ms => ms > 0)),
    long: scoreOf(items.filter(item => item.spentMs > longItemMs)),
    sureness: bySureness(items.filter(item => item.outcome !== 'unanswered')),
    changes: changesIn(items),
  }
}

/** What became of one item. The verdict is that of the revision that was asked. */
export function itemResult(mock: MockRecord, questionId: string): ItemResult {
  const answer = mock.answers.get(questionId)
  const isAnswered = answer !== undefined && answer.event.response !== null
  return {
    questionId,
    outcome: isAnswered ? (answer.event.correct ? 'right' : 'wrong') : 'unanswered',
    scored: !mock.unscoredIds.has(questionId),
    flagged: mock.flags.has(questionId),
    confidence: isAnswered ? answer.event.confidence : null,
    change: answer && changeOf(answer),
    spentMs: answer?.spentMs ?? 0,
  }
}

function changeOf({ first, event }: MockAnswer): Change | undefined {
  if (!first || JSON.stringify(first.response) === JSON.stringify(event.response)) return undefined
  if (event.correct) return 'to-right'
  return first.correct ? 'to-wrong' : 'wrong-to-wrong'
}

const changesIn = (items: readonly ItemResult[]): MockResult['changes'] => {
  const count = (change: Change) => items.filter(item => item.change === change).length
  return { 'to-right': count('to-right'), 'to-wrong': count('to-wrong'), 'wrong-to-wrong': count('wrong-to-wrong') }
}

const bySureness = (answered: readonly ItemResult[]): readonly SurenessResult[] =>
  (['sure', 'unsure', 'guessing', null] as const)
    .map(confidence => ({ confidence, ...scoreOf(answered.filter(item => item.confidence === confidence)) }))
    .filter(({ total }) => total > 0)

const scoreOf = (items: readonly ItemResult[]): Score => ({ right: items.filter(item => item.outcome === 'right').length, total: items.length })

function byDomain(exam: Exam, scored: readonly ItemResult[]): readonly DomainResult[] {
  const ofTask = (taskId: string) => scored.filter(item => partsOfQuestionId(item.questionId).taskId === taskId)
  return exam.domains.map(({ id, title, weight, tasks }) => ({
    ...{ id, title, weight },
    ...scoreOf(tasks.flatMap(task => ofTask(task.id))),
    tasks: tasks.map(task => ({ ...task, ...scoreOf(ofTask(task.id)) })).filter(task => task.total > 0),
  }))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
