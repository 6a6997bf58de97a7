// The event of an answer in a mock exam, graded when it is given. The verdict stays in the journal until the end.
import type { Question } from '../content/questionSchema'
import type { AuthoredResponse, Confidence, Happening } from '../journal/event'
import { isCorrect } from '../session/grade'

/** `response` null says that nothing is chosen; `elapsedMs` is the time of this visit so far. */
export const mockAnswer = (
  mockId: string,
  question: Question,
  response: AuthoredResponse | null,
  elapsedMs: number,
  confidence: Confidence | null = null
): Extract<Happening, { kind: 'mock-answer' }> => ({
  kind: 'mock-answer',
  mockId,
  questionId: question.id,
  revision: question.revision,
  response,
  correct: response !== null && isCorrect(question, response),
  confidence,
  elapsedMs: Math.max(0, Math.round(elapsedMs)),
})
