// Where a figure comes from, as every page of facts shows it. Must remain free of vscode, Node and DOM.

/**
 * Marks in words and bars: three bars the publisher, two two sources, one one source, none a claim; sigma computed; a pencil for
 * what is our own judgement.
 */
export type ConfidenceMark = 'publisher' | 'two-sources' | 'one-source' | 'computed' | 'claim' | 'own'

export interface SourceLink {
  readonly title: string
  readonly url: string
  readonly host: string
}

export interface Provenance {
  readonly confidence: ConfidenceMark
  readonly sources: readonly SourceLink[]
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
