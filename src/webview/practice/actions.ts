// What the learner can do on the practice page. Templates call these; main.ts carries them out.
import type { Confidence } from '../../protocol/practice'
import type { InputActions } from '../shared/questionInput'

export interface Actions extends InputActions {
  confide(confidence: Confidence): void
  check(): void
  /** Goes on: to the next question, or to the summary after the last one. */
  next(): void
  previous(): void
  show(index: number): void
  flag(): void
  bookmark(): void
  undo(): void
  practise(what: 'missed' | 'same'): void
  openKeys(): void
  closeKeys(): void
}
