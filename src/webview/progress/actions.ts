// What the reader can do on the progress page.

export interface Actions {
  /** Shows another exam, by its position in the list. */
  choose(index: number): void
  /** Starts practising a domain, a task or all, by its row in the mastery table. */
  practise(row: number): void
  /** Starts reviewing what is due. */
  review(): void
  /** Opens the result of an attempt at a mock exam, by its position in the list. */
  openAttempt(index: number): void
}
