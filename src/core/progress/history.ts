// What a learner did for one exam, counted in one pass: by study day, by confidence, and how long things took. Calendar, accuracy and
// study time are made of it; a history may be long, so that nothing is kept of a single answer.
import { partsOfQuestionId } from '../content/catalog'
import type { Confidence } from '../journal/event'
import type { LearnerState } from '../journal/fold'
import type { Score } from '../mock/score'
import { firstExposureOf } from '../readiness/evidence'
import { type StudyDay, studyDayOf } from '../schedule/studyDay'

/** What was done on one day. */
export interface DayTally {
  /** Answers to questions, in practice and in submitted mock exams, and reviews of concept cards. */
  readonly answers: number
  readonly elapsedMs: number
  /** Of the answers to questions; a card is graded by its learner, so that it is neither right nor wrong. */
  readonly all: Score
  /** Of `all`, the first answers: those to questions that the learner did not know before. */
  readonly first: Score
}

export interface ConfidenceScore extends Score {
  readonly confidence: Confidence
}

export interface StudyHistory {
  /** Only days with an answer, by the time zone in which it was given. */
  readonly days: ReadonlyMap<StudyDay, DayTally>
  /** How often answers were right for each confidence, the least sure first. Answers without one are left out. */
  readonly calibration: readonly ConfidenceScore[]
  /** How long the answer or review in the middle took, milliseconds; undefined before the first. */
  readonly medianMs: number | undefined
}

/** A tally while it is counted. */
interface OpenTally {
  answers: number
  elapsedMs: number
  readonly all: { right: number; total: number }
  readonly first: { right: number; total: number }
}

/** Everything done for an exam; what was taken back is not there. Items that are gone from the pack count: they were studied. */
export function studyHistoryOf(state: LearnerState, examId: string): StudyHistory {
  const days = new Map<StudyDay, OpenTally>()
  const said = { guessing: { right: 0, total: 0 }, unsure: { right: 0, total: 0 }, sure: { right: 0, total: 0 } }
  const times: number[] = []
  const studied = ({ t, tz, elapsedMs }: { readonly t: number; readonly tz: number; readonly elapsedMs: number }): OpenTally => {
    const tally = tallyOn(days, studyDayOf(t, tz))
    tally.answers++
    tally.elapsedMs += elapsedMs
    times.push(elapsedMs)
    return tally
  }
  for (const [questionId, { answers }] of state.questions) {
    if (partsOfQuestionId(questionId).examId !== examId) continue
    const firstExposure = firstExposureOf(state, questionId)
    for (const answer of answers) {
      const { all, first } = studied(answer)
      count(all, answer.correct)
      if (answer === firstExposure) count(first, answer.correct)
      if (answer.confidence) count(said[answer.confidence], answer.correct)
    }
  }
  for (const [cardId, reviews] of state.cards) if (partsOfQuestionId(cardId).examId === examId) for (const review of reviews) studied(review)
  const calibration = (['guessing', 'unsure', 'sure'] as const).map(confidence => ({ confidence, ...said[confidence] }))
  return { days, calibration, medianMs: Float64Array.from(times).sort()[Math.floor(times.length / 2)] }
}

function tallyOn(days: Map<StudyDay, OpenTally>, day: StudyDay): OpenTally {
  const known = days.get(day)
  if (known) return known
  const tally = { answers: 0, elapsedMs: 0, all: { right: 0, total: 0 }, first: { right: 0, total: 0 } }
  days.set(day, tally)
  return tally
}

function count(score: { right: number; total: number }, correct: boolean): void {
  score.total++
  if (correct) score.right++
}
