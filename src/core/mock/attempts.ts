// The attempts at mock exams: which one is still running, and those before.
import type { LearnerState } from '../journal/fold'
import type { MockRecord } from './record'

/** All attempts at an exam, the first one first; the number of an attempt is its place in this list, from 1. */
export const attemptsAt = (state: LearnerState, examId: string): readonly MockRecord[] =>
  [...state.mocks.values()].filter(mock => mock.examId === examId).sort((a, b) => a.startedAt - b.startedAt)

/** The attempt that was finished last before this one began: what its result is compared with. */
export const attemptBefore = (all: readonly MockRecord[], mock: MockRecord): MockRecord | undefined =>
  all.findLast(other => other.submitted && other.id !== mock.id && other.startedAt < mock.startedAt)

/** The attempt to offer for resuming: the last one worked on that is not submitted. Its time may be up. */
export const runningMock = (state: LearnerState): MockRecord | undefined =>
  [...state.mocks.values()]
    .filter(mock => !mock.submitted)
    .reduce<MockRecord | undefined>((last, mock) => (last && last.lastAt > mock.lastAt ? last : mock), undefined)
