// A round of practice with what is known of its learner: what its screens have in common. Pure.
import type { ConceptCard } from '../../core/content/cardSchema'
import type { Exam } from '../../core/content/examSchema'
import type { Question } from '../../core/content/questionSchema'
import type { AnswerEvent, CardReviewEvent, LearnerState, SessionRecord } from '../../core/journal/fold'
import { itemStanding } from '../../core/session/items'
import type { Aftermath, ItemFrame, Pip } from '../../protocol/practice'
import { nextReviewOf, type Reviewer } from './nextReview'
import { placeOf } from './questionBodies'

/** A round with the present text of its questions and cards. */
export interface Round {
  readonly session: SessionRecord
  readonly exam: Exam
  /** By id; a question that is gone from its pack is missing. */
  readonly questions: ReadonlyMap<string, Question>
  readonly cards: ReadonlyMap<string, ConceptCard>
}

/** What is known of the learner while a view is made. */
export interface Learner extends Reviewer {
  readonly state: LearnerState
  /** Answers that are not on disk yet. */
  readonly unsaved: number
}

/** The answer that counts for a question of the round; one to an older revision does not. */
export function answerOf({ session, questions }: Round, questionId: string): AnswerEvent | undefined {
  const answer = session.answers.get(questionId)
  return answer && answer.revision === questions.get(questionId)?.revision ? answer : undefined
}

/** What was done with a question or card in the round, if it counts. */
export const outcomeOf = (round: Round, id: string): AnswerEvent | CardReviewEvent | undefined => answerOf(round, id) ?? round.session.cardReviews.get(id)

/** Whether a question was answered right, or a card known. */
export const wentWell = (outcome: AnswerEvent | CardReviewEvent): boolean => (outcome.kind === 'answer' ? outcome.correct : outcome.rating !== 'again')

/** The first item still to be asked, or undefined when there is none. What was suspended meanwhile is not asked. */
export function firstOpen(round: Round, { suspended }: Pick<LearnerState, 'suspended'>): number | undefined {
  const index = round.session.questionIds.findIndex(id => !outcomeOf(round, id) && !suspended.has(id))
  return index < 0 ? undefined : index
}

/** What stands around the item at a place of the round. */
export function frameOf(round: Round, index: number, { state, unsaved }: Learner): ItemFrame {
  const { session, exam } = round
  const id = session.questionIds[index] ?? ''
  const outcome = outcomeOf(round, id)
  const earlier: readonly unknown[] = state.questions.get(id)?.answers ?? state.cards.get(id) ?? []
  return {
    sessionId: session.id,
    questionId: id,
    place: placeOf(exam, id),
    mode: session.mode,
    index,
    pips: session.questionIds.map((itemId): Pip => {
      const done = outcomeOf(round, itemId)
      return { state: done ? (wentWell(done) ? 'right' : 'wrong') : 'todo', flagged: session.flags.has(itemId) }
    }),
    seenBefore: itemStanding(state, id).seen && earlier.some(given => given !== outcome),
    flagged: session.flags.has(id),
    bookmarked: state.bookmarks.has(id),
    suspended: state.suspended.has(id),
    canUndo: state.lastAnswer !== undefined,
    unsaved,
  }
}

/** When an item comes back, and what the learner noted of it. */
export const aftermathOf = ({ session }: Round, id: string, learner: Learner): Aftermath => ({
  next: nextReviewOf(id, session.mode, learner),
  note: learner.state.notes.get(id) ?? '',
})
