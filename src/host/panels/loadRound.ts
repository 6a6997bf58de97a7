// A round with the present texts of its questions and cards.
import type { ConceptCard } from '../../core/content/cardSchema'
import type { CatalogExam } from '../../core/content/catalog'
import type { Question } from '../../core/content/questionSchema'
import type { LearnerState } from '../../core/journal/fold'
import type { Library } from '../packs/library'
import type { Round } from './round'

export interface LoadedRound extends Round {
  readonly pack: CatalogExam
}

/** undefined when there is no such round, or its exam is not among the packs any more. */
export async function loadRound(library: Library, state: LearnerState, sessionId: string | undefined): Promise<LoadedRound | undefined> {
  const session = sessionId === undefined ? undefined : state.sessions.get(sessionId)
  const pack = session && (await library.exam(session.scope.examId))
  if (!session || !pack) return undefined
  const questions = new Map<string, Question>()
  const cards = new Map<string, ConceptCard>()
  for (const id of session.questionIds) {
    const question = await library.question(id)
    if (question) questions.set(id, question)
    const card = question ? undefined : await library.card(id)
    if (card) cards.set(id, card)
  }
  return { session, exam: pack.exam, pack, questions, cards }
}
