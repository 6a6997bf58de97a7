// A round of practice -> what the page shows of one question or card. Pure: no vscode, so it is tested in bare Node.
import type { Question } from '../../core/content/questionSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import { presentationOf } from '../../core/session/present'
import { parseRichText, plainText } from '../../core/text/parseRichText'
import type { RichText } from '../../core/text/richText'
import type { PracticeView, QuestionFrame } from '../../protocol/practice'
import { cardView } from './cardView'
import { answeredBody, askedBody, referencesOf } from './questionBodies'
import { aftermathOf, answerOf, frameOf, type Learner, type Round } from './round'

/** The view of a question or card by its place in the round; undefined when there is none. `turned`: the card that shows its back. */
export function itemView(round: Round, index: number, learner: Learner, turned?: string): PracticeView | undefined {
  const id = round.session.questionIds[index] ?? ''
  const question = round.questions.get(id)
  const card = round.cards.get(id)
  if (question) return questionView(round, index, question, learner)
  return card && cardView(frameOf(round, index, learner), card, round, learner, turned === id)
}

function questionView(round: Round, index: number, question: Question, learner: Learner): PracticeView {
  const answer = answerOf(round, question.id)
  const order = presentationOf(question, round.session)
  const frame: QuestionFrame = {
    ...frameOf(round, index, learner),
    revision: question.revision,
    difficulty: question.difficulty,
    stem: parseRichText(question.stem),
  }
  if (!answer) return { kind: 'asking', ...frame, body: askedBody(question, order) }
  return {
    kind: 'answered',
    ...frame,
    ...aftermathOf(round, question.id, learner),
    correct: answer.correct,
    confidence: answer.confidence,
    elapsedSeconds: Math.round(answer.elapsedMs / 1000),
    body: answeredBody(question, order, answer.response),
    takeaway: parseRichText(question.takeaway),
    references: referencesOf(question),
    verifiedOn: dateInWords(question.verifiedOn),
  }
}

/** The beginning of a text, cut at a word. */
export function shortened(text: RichText, length = 120): string {
  const words = plainText(text)
  return words.length <= length ? words : `${words.slice(0, words.lastIndexOf(' ', length))} …`
}
