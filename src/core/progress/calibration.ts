// Does the learner know what they know: how often answers were right that were guessed, unsure or sure.
import type { Confidence } from '../journal/event'
import type { Score } from '../mock/score'
import type { Activity } from './activity'

export interface ConfidenceScore extends Score {
  readonly confidence: Confidence
}

const confidences: readonly Confidence[] = ['guessing', 'unsure', 'sure']

/** One entry for each confidence, the least sure first. Answers without one are left out. */
export const calibrationOf = (activities: readonly Activity[]): readonly ConfidenceScore[] =>
  confidences.map(confidence => {
    const said = activities.filter(activity => activity.confidence === confidence)
    return { confidence, right: said.filter(activity => activity.correct).length, total: said.length }
  })
