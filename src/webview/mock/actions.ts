// What the learner can do on the mock-exam page. Templates call these; main.ts carries them out.
import type { Confidence } from '../../protocol/practice'
import type { InputActions } from '../shared/questionInput'
import type { ResultTab, ReviewTab } from './lists'

export interface Actions extends InputActions {
  confide(confidence: Confidence): void
  flag(): void
  show(index: number): void
  /** To the next question; after the last one to the review. */
  next(): void
  previous(): void
  review(): void
  pause(on: boolean): void
  toggleClock(): void
  askToSubmit(): void
  submit(): void
  keepWorking(): void
  chooseReviewTab(tab: ReviewTab): void
  chooseResultTab(tab: ResultTab): void
  openItem(index: number): void
  openResult(mockId: string): void
  /** From an item back to the result that it belongs to. */
  backToResult(): void
  lookAtSureAndWrong(): void
  practiseMissed(): void
  openKeys(): void
  closeKeys(): void
}
