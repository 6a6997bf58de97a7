// What "Requirements and Fit" shows: a self-assessment, what it leads to, and whom each exam is for. Must remain free of vscode, Node and DOM.
import type { FactSection, Provenance } from './provenance'

/** Question -> answer; empty: open. */
export type FitInput = Readonly<Record<string, string>>

export interface FitQuestion {
  readonly id: string
  readonly words: string
  readonly help?: string | undefined
  readonly options: readonly { readonly id: string; readonly words: string }[]
}

export interface FitRecommendation {
  /** e.g. "MLA-C02, in beta now". */
  readonly headline: string
  /** Name of the certification. */
  readonly name: string
  /** Status of the exam on the day, and what follows from it. */
  readonly status: string
  readonly reasons: readonly string[]
  readonly obstacles: readonly string[]
  readonly first: readonly string[]
  readonly cautions: readonly string[]
  readonly provenance: Provenance
}

export interface FitRank {
  readonly code: string
  readonly name: string
  readonly status: string
  readonly points: number
}

export interface FitAudience {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly status: string
  readonly rows: FactSection['rows']
}

export interface FitView {
  readonly questions: readonly FitQuestion[]
  /** "5 of 8 answered". */
  readonly answered: string
  /** Absent only where no exam can be aimed at. */
  readonly recommendation?: FitRecommendation
  readonly ranking: readonly FitRank[]
  readonly worth?: { readonly summary: string; readonly section: FactSection }
  readonly audience: readonly FitAudience[]
}

export interface FitPage {
  readonly input: FitInput
  readonly view: FitView
  readonly action: never
}
