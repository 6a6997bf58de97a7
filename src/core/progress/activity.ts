// What a learner did for one exam, one entry for each answer and card review: what calendar, accuracy and study time are made of.
import { partsOfQuestionId } from '../content/catalog'
import type { Confidence } from '../journal/event'
import type { LearnerState } from '../journal/fold'
import { firstExposureOf } from '../readiness/evidence'
import { type StudyDay, studyDayOf } from '../schedule/studyDay'

/** An answer to a question, in practice or in a submitted mock exam, or a review of a concept card. */
export interface Activity {
  readonly kind: 'answer' | 'card-review'
  /** By the time zone in which it happened. */
  readonly day: StudyDay
  readonly elapsedMs: number
  /** Of an answer; a card is graded by its learner, so that it is neither right nor wrong. */
  readonly correct: boolean
  /** Of an answer: the learner did not know the question before. */
  readonly first: boolean
  readonly confidence: Confidence | null
}

/** Everything done for an exam, in no order; what was taken back is not there. Items that are gone from the pack count: they were studied. */
export function activitiesOf(state: LearnerState, examId: string): readonly Activity[] {
  const activities: Activity[] = []
  for (const [questionId, { answers }] of state.questions) {
    if (partsOfQuestionId(questionId).examId !== examId) continue
    const firstExposure = firstExposureOf(state, questionId)
    for (const answer of answers) {
      const { t, tz, elapsedMs, correct, confidence } = answer
      activities.push({ kind: 'answer', day: studyDayOf(t, tz), elapsedMs, correct, first: answer === firstExposure, confidence })
    }
  }
  for (const [cardId, reviews] of state.cards) {
    if (partsOfQuestionId(cardId).examId !== examId) continue
    for (const { t, tz, elapsedMs } of reviews) {
      activities.push({ kind: 'card-review', day: studyDayOf(t, tz), elapsedMs, correct: false, first: false, confidence: null })
    }
  }
  return activities
}
