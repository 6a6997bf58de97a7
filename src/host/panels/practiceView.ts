// A round of practice -> what the page shows. Pure: no vscode, so it is tested in bare Node.
import { assertNever } from '../../core/assertNever'
import { partsOfQuestionId } from '../../core/content/catalog'
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import type { AnswerEvent, LearnerState, SessionRecord } from '../../core/journal/fold'
import { keyCount, matchChoices, type Presentation, presentationOf } from '../../core/session/present'
import { httpsHost } from '../../core/text/parseInline'
import { parseRichText, plainText } from '../../core/text/parseRichText'
import type { RichText } from '../../core/text/richText'
import type { AgainItem, AnsweredBody, AskedBody, Pip, Place, PracticeView, QuestionFrame } from '../../protocol/practice'

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
    body: answeredBody(question, order, answer),
    takeaway: parseRichText(question.takeaway),
    references: question.references.flatMap(({ title, url }) => {
      const host = httpsHost(url)
      return host ? [{ title, url, host }] : []
    }),
    verifiedOn: dateInWords(question.verifiedOn),
  }
}

function placeOf(exam: Exam, questionId: string): Place {
  const { taskId } = partsOfQuestionId(questionId)
  const domain = exam.domains.find(item => item.tasks.some(task => task.id === taskId))
  const task = domain?.tasks.find(item => item.id === taskId)
  return { exam: exam.code, domain: domain ? `${domain.id} ${domain.title}` : '', task: task ? `${task.id} ${task.title}` : taskId }
}

function askedBody(question: Question, order: Presentation): AskedBody {
  const shown = <T>(items: readonly T[]): T[] => order.map(position => items[position] as T)
  switch (question.type) {
    case 'multiple-choice':
      return { type: question.type, options: shown(question.options).map(option => parseRichText(option.text)) }
    case 'multiple-response':
      return { type: question.type, options: shown(question.options).map(option => parseRichText(option.text)), select: keyCount(question.options) }
    case 'ordering':
      return { type: question.type, steps: shown(question.steps).map(step => parseRichText(step.text)) }
    case 'matching':
      return { type: question.type, prompts: question.pairs.map(pair => parseRichText(pair.prompt)), choices: shown(matchChoices(question)).map(asPlain) }
    default:
      return assertNever(question)
  }
}

function answeredBody(question: Question, order: Presentation, { response }: AnswerEvent): AnsweredBody {
  switch (question.type) {
    case 'multiple-choice':
    case 'multiple-response': {
      const chosen = new Set(response.type === 'multiple-response' ? response.chosen : response.type === 'multiple-choice' ? [response.chosen] : [])
      return {
        type: question.type,
        options: order.flatMap(position => {
          const option = question.options[position]
          if (!option) return []
          return [
            { text: parseRichText(option.text), correct: option.correct === true, chosen: chosen.has(position), rationale: parseRichText(option.rationale) },
          ]
        }),
      }
    }
    case 'ordering': {
      const yours = response.type === 'ordering' ? response.order : []
      return {
        type: question.type,
        steps: question.steps.map((step, i) => ({ text: parseRichText(step.text), yourPlace: yours.indexOf(i), rationale: parseRichText(step.rationale) })),
      }
    }
    case 'matching': {
      const choices = matchChoices(question)
      const yours = response.type === 'matching' ? response.choices : []
      return {
        type: question.type,
        pairs: question.pairs.map((pair, i) => {
          const chosen = choices[yours[i] ?? -1] ?? ''
          return {
            prompt: parseRichText(pair.prompt),
            match: asPlain(pair.match),
            yours: asPlain(chosen),
            correct: chosen === pair.match,
            rationale: parseRichText(pair.rationale),
          }
        }),
        distractors: (question.distractors ?? []).map(({ text, rationale }) => ({ text: asPlain(text), rationale: parseRichText(rationale) })),
      }
    }
    default:
      return assertNever(question)
  }
}

/** Choices stand in native selects, which show plain text only. */
const asPlain = (text: string) => plainText(parseRichText(text))

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
