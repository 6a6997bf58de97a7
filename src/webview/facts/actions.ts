// What the reader can do on the facts page.

export interface Actions {
  /** Shows another exam, by its position in the list. */
  choose(index: number): void
}
