// What the reader can do on a page of facts.
import type { FactsPageId, FactsPages } from '../../protocol/facts/panel'

export interface Actions<K extends FactsPageId> {
  /** Shows another exam, by its position in the list. */
  choose(index: number): void
  /** Shows another page. */
  show(page: FactsPageId): void
  /** Shows this page for another input. Drawn at once, so that a quick second change builds on the first. */
  change(input: FactsPages[K]['input']): void
  /** Asks for something to be done. */
  act(action: FactsPages[K]['action']): void
}
