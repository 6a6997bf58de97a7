// Takes answers back, the last one first.
import { partsOfQuestionId } from '../../core/content/catalog'
import { eventId } from '../../core/journal/event'
import type { Journal } from '../../core/journal/journal'

/** An answer or card review that was taken back. */
export interface Undone {
  readonly sessionId: string
  /** Of the question or card. */
  readonly itemId: string
  readonly taskId: string
}

/** Takes back the last answer or card review that stands, of whichever round; undefined when there is none. */
export async function undoLastAnswer(journal: Journal): Promise<Undone | undefined> {
  const last = journal.state.lastAnswer
  if (!last) return undefined
  await journal.append([{ kind: 'undo', target: eventId(last) }])
  const itemId = last.kind === 'answer' ? last.questionId : last.cardId
  return { sessionId: last.sessionId, itemId, taskId: partsOfQuestionId(itemId).taskId }
}
