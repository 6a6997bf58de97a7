// Which tasks get more time because first answers show them weak.
import { assumedCut } from '../mock/score'
import { type TaskEvidence, weakTasks } from '../readiness/weakness'

/** A task without a right answer gets twice the time of its weight. */
const most = 2

/**
 * By how much the time of each weak task is multiplied: 1 at the assumed cut, `most` at nothing right, in proportion between; two answers
 * at even chance are added, so that few answers move little. Our own rule.
 */
export const emphasisOf = (evidence: readonly TaskEvidence[]): ReadonlyMap<string, number> =>
  new Map(
    weakTasks(evidence).map(({ taskId, right, answers }) => {
      const rate = (right + 1) / (answers + 2)
      return [taskId, 1 + (most - 1) * Math.max(0, 1 - (100 * rate) / assumedCut.cut)]
    })
  )
