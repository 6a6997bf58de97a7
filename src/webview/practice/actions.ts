// What the learner can do on the practice page. Templates call these; main.ts carries them out.
import type { CardRating } from '../../core/journal/event'
import type { Confidence } from '../../protocol/practice'
import type { InputActions } from '../shared/questionInput'

export interface Actions extends InputActions {
  confide(confidence: Confidence): void
  check(): void
  /** Turns the card. */
  reveal(): void
  rate(rating: CardRating): void
  /** Goes on: to the next question, or to the summary after the last one. */
  next(): void
  previous(): void
  show(index: number): void
  flag(): void
  bookmark(): void
  suspend(): void
  report(): void
  openNote(): void
  writeNote(text: string): void
  saveNote(): void
  closeNote(): void
  undo(): void
  practise(what: 'missed' | 'same'): void
  openKeys(): void
  closeKeys(): void
}
