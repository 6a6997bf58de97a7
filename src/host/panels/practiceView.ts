// A round of practice -> what the page shows. Pure: no vscode, so it is tested in bare Node.
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import type { AnswerEvent, LearnerState, SessionRecord } from '../../core/journal/fold'
import { presentationOf } from '../../core/session/present'
import { parseRichText, plainText } from '../../core/text/parseRichText'
import type { RichText } from '../../core/text/richText'
import type { AgainItem, Pip, PracticeView, QuestionFrame } from '../../protocol/practice'
import { answeredBody, askedBody, placeOf, referencesOf } from './questionBodies'

/** A round with the present text of its questions. */
export interface Round {
  readonly session: SessionRecord
  readonly exam: Exam
  /** By question id; a question that is gone from its pack is missing. */
  readonly questions: ReadonlyMap<string, Question>
}

/** The answer that counts for a question of the round; one to an older revision does not. */
export function answerOf({ session, questions }: Round, questionId: string): AnswerEvent | undefined {
  const answer = session.answers.get(questionId)
  return answer && answer.revision === questions.get(questionId)?.revision ? answer : undefined
}

/** The first question without an answer, or undefined when all are answered. */
export function firstOpen(round: Round): number | undefined {
  const index = round.session.questionIds.findIndex(id => !answerOf(round, id))
  return index < 0 ? undefined : index
}

export function questionView(round: Round, index: number, state: LearnerState, unsaved: number): PracticeView | undefined {
  const id = round.session.questionIds[index]
  const question = id === undefined ? undefined : round.questions.get(id)
  if (!question) return undefined
  const answer = answerOf(round, question.id)
  const order = presentationOf(question, round.session)
  const frame: QuestionFrame = {
    sessionId: round.session.id,
    questionId: question.id,
    revision: question.revision,
    place: placeOf(round.exam, question.id),
    index,
    pips: round.session.questionIds.map((questionId): Pip => {
      const given = answerOf(round, questionId)
      return { state: given ? (given.correct ? 'right' : 'wrong') : 'todo', flagged: round.session.flags.has(questionId) }
    }),
    difficulty: question.difficulty,
    seenBefore: (state.questions.get(question.id)?.answers ?? []).some(given => given !== answer),
    flagged: round.session.flags.has(question.id),
    bookmarked: state.bookmarks.has(question.id),
    canUndo: state.lastAnswer !== undefined,
    unsaved,
    stem: parseRichText(question.stem),
  }
  if (!answer) return { kind: 'asking', ...frame, body: askedBody(question, order) }
  return {
    kind: 'answered',
    ...frame,
    correct: answer.correct,
    confidence: answer.confidence,
    elapsedSeconds: Math.round(answer.elapsedMs / 1000),
    body: answeredBody(question, order, answer.response),
    takeaway: parseRichText(question.takeaway),
    references: referencesOf(question),
    verifiedOn: dateInWords(question.verifiedOn),
  }
}

export function summaryView(round: Round, state: LearnerState, unsaved: number, title: string): PracticeView {
  const { session, exam } = round
  const answers = session.questionIds.flatMap(id => answerOf(round, id) ?? [])
  return {
    kind: 'summary',
    sessionId: session.id,
    title,
    exam: exam.code,
    right: answers.filter(answer => answer.correct).length,
    answered: answers.length,
    total: session.questionIds.length,
    elapsedSeconds: Math.round(answers.reduce((sum, answer) => sum + answer.elapsedMs, 0) / 1000),
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
  const question = round.questions.get(id)
  if (!question || reasons.length === 0) return []
  return [{ index, task: placeOf(round.exam, id).task, stem: shortened(parseRichText(question.stem)), reasons }]
}

export function reasonsToLookAgain(round: Round, id: string): AgainItem['reasons'] {
  const answer = answerOf(round, id)
  return [
    ...(answer && !answer.correct ? (['wrong'] as const) : []),
    ...(answer?.correct && answer.confidence === 'guessing' ? (['guessed'] as const) : []),
    ...(round.session.flags.has(id) ? (['flagged'] as const) : []),
  ]
}

/** The beginning of a text, cut at a word. */
export function shortened(text: RichText, length = 120): string {
  const words = plainText(text)
  return words.length <= length ? words : `${words.slice(0, words.lastIndexOf(' ', length))} …`
}
