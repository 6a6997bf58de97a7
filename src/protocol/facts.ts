// What the facts panel shows. Must remain free of vscode, Node and DOM.
import type { Translations } from './translations'

/** Marks in words and bars: three bars the publisher, two two sources, one one source, none a claim, sigma computed. */
export type ConfidenceMark = 'publisher' | 'two-sources' | 'one-source' | 'computed' | 'claim'

export interface Provenance {
  readonly confidence: ConfidenceMark
  readonly sources: readonly { readonly title: string; readonly url: string; readonly host: string }[]
  /** In words, e.g. "22 Nov 2026". */
  readonly checkedOn: string
  /** The date that the figure describes, in words, where it has one. */
  readonly dataDate?: string
  /** A resolved conflict or a limit of the figure, in one sentence. */
  readonly note?: string
}

/** One figure with its provenance. */
export interface FactRow {
  readonly id: string
  readonly label: string
  readonly value: string
  /** Whom the figure describes, where it describes people. */
  readonly population?: string
  readonly provenance: Provenance
}

export interface FactSection {
  readonly id: string
  readonly title: string
  /** One sentence below the title, e.g. what the figures of a section do not show. */
  readonly intro?: string
  readonly rows: readonly FactRow[]
}

export interface TimelineEntry {
  /** In words, as exactly as it is known. */
  readonly when: string
  readonly what: string
  readonly note?: string
  readonly moment: 'past' | 'today' | 'future'
}

export interface DomainShare {
  readonly id: string
  readonly title: string
  readonly weight: number
  readonly tasks: readonly { readonly id: string; readonly title: string }[]
}

export interface FactsView {
  readonly examId: string
  readonly code: string
  readonly name: string
  readonly page: { readonly url: string; readonly host: string }
  readonly status: { readonly label: string; readonly sentence: string }
  readonly sections: readonly FactSection[]
  readonly timeline: readonly TimelineEntry[]
  readonly domains: readonly DomainShare[]
  /** Exams that can be chosen, target first. */
  readonly exams: readonly { readonly id: string; readonly code: string }[]
}

export interface FactsInit {
  readonly translations: Translations
  readonly view: FactsView
  /** Id of the section to scroll to, or null for the top. */
  readonly section: string | null
}

/** Page -> host. */
export type FactsRequests = {
  ready: { params: null; result: FactsInit }
  /** Shows another exam of `exams`, by its position in that list. */
  choose: { params: { readonly index: number }; result: FactsView }
}

/** Host -> page. */
export type FactsEvents = {
  changed: { params: { readonly view: FactsView; readonly section: string | null }; result: null }
}

/** What the page keeps over a reload. */
export interface FactsPageState {
  readonly examId: string
}
