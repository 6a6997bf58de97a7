// What the reader can do on the plan page.
import type { PlanForm } from '../../protocol/plan'

export interface Actions {
  /** Shows another exam, by its position in the list. */
  choose(index: number): void
  /** Shows the plan for another form. */
  change(form: PlanForm): void
  save(): void
  remove(): void
  practise(taskId: string): void
  notes(taskId: string): void
  resources(taskId: string): void
  /** Notes a block of today as studied, by its place. */
  done(index: number): void
  toCalendar(): void
  toMarkdown(): void
}
