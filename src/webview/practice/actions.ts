// What the learner can do on the practice page. Templates call these; main.ts carries them out.
import type { Confidence } from '../../protocol/practice'

export interface Actions {
  choose(option: number): void
  move(from: number, to: number): void
  /** A move while the pointer still drags; said aloud only by `drop`. */
  drag(from: number, to: number): void
  drop(place: number): void
  match(prompt: number, choice: number | null): void
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
