// The end of a round -> its summary. Pure.
import { facesOf } from '../../core/content/cardFaces'
import type { Exam } from '../../core/content/examSchema'
import type { AnswerEvent } from '../../core/journal/fold'
import { parseRichText } from '../../core/text/parseRichText'
import type { AgainItem, PracticeView } from '../../protocol/practice'
import { shortened } from './practiceView'
import { placeOf } from './questionBodies'
import { answerOf, type Learner, outcomeOf, type Round } from './round'

/** What a day still asks for, in items. */
export interface Left {
  readonly due: number
  readonly fresh: number
}

export function summaryView(round: Round, { state, unsaved }: Learner, title: string, left: Left | null): PracticeView {
  const { session, exam } = round
  const answers = session.questionIds.flatMap(id => answerOf(round, id) ?? [])
  const reviews = session.questionIds.flatMap(id => session.cardReviews.get(id) ?? [])
  return {
    kind: 'summary',
    sessionId: session.id,
    title,
    exam: exam.code,
    mode: session.mode,
    right: answers.filter(answer => answer.correct).length,
    answered: answers.length,
    cards: { rated: reviews.length, again: reviews.filter(review => review.rating === 'again').length },
    open: session.questionIds.length - answers.length - reviews.length,
    total: session.questionIds.length,
    left,
    elapsedSeconds: Math.round([...answers, ...reviews].reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / 1000),
    tasks: byTask(exam, answers),
    again: session.questionIds.flatMap((id, index) => againItem(round, id, index)),
    unsaved,
    canUndo: state.lastAnswer !== undefined,
  }
}

function byTask(exam: Exam, answers: readonly AnswerEvent[]) {
  const tasks = new Map<string, { right: number; answered: number }>()
  for (const answer of answers) {
    const { task } = placeOf(exam, answer.questionId)
    const entry = tasks.get(task) ?? { right: 0, answered: 0 }
    tasks.set(task, { right: entry.right + (answer.correct ? 1 : 0), answered: entry.answered + 1 })
  }
  return [...tasks].map(([task, counts]) => ({ task, ...counts })).sort((a, b) => a.task.localeCompare(b.task, 'en', { numeric: true }))
}

function againItem(round: Round, id: string, index: number): AgainItem[] {
  const reasons = reasonsToLookAgain(round, id)
  const card = round.cards.get(id)
  const text = round.questions.get(id)?.stem ?? (card && facesOf(card).front)
  if (text === undefined || reasons.length === 0) return []
  return [{ index, task: placeOf(round.exam, id).task, stem: shortened(parseRichText(text)), reasons }]
}

export function reasonsToLookAgain(round: Round, id: string): AgainItem['reasons'] {
  const outcome = outcomeOf(round, id)
  return [
    ...(outcome?.kind === 'answer' && !outcome.correct ? (['wrong'] as const) : []),
    ...(outcome?.kind === 'card-review' && outcome.rating === 'again' ? (['forgotten'] as const) : []),
    ...(outcome?.kind === 'answer' && outcome.correct && outcome.confidence === 'guessing' ? (['guessed'] as const) : []),
    ...(round.session.flags.has(id) ? (['flagged'] as const) : []),
  ]
}
