import type { LearnerState } from '../../../src/core/journal/fold'
import { scheduleOf } from '../../../src/core/schedule/schedule'
import { studyDayOf, studyTimeOf } from '../../../src/core/schedule/studyDay'
import type { Learner } from '../../../src/host/panels/round'

/** A learner an hour after the first events of `eventsOf`, without an exam date. */
export function learnerOf(state: LearnerState, overrides: Partial<Learner> = {}): Learner {
  const t = 1_000_000 + 3_600_000
  const input = { state, today: studyDayOf(t, 60), examDay: undefined }
  const scheduled = (id: string) => scheduleOf([id], input)[0]
  return { ...input, unsaved: 0, at: studyTimeOf(t, 60), scheduled, ...overrides }
}
