// What "Compare" shows: exams as columns, one of them the base. Must remain free of vscode, Node and DOM.
import type { ConfidenceMark, Provenance } from './provenance'

export type CompareNeed = 'listed' | 'cheapest' | 'shortest' | 'longest' | 'today' | 'training' | 'genai'

export interface CompareInput {
  /** Ids of the exams to compare. */
  readonly columns: readonly string[]
  /** The exam that the others are compared with. */
  readonly base: string
  readonly need: CompareNeed
  readonly highlight: boolean
  readonly hideEqual: boolean
  /** Whose sources are shown: of all rows, or of these. */
  readonly allSources: boolean
  readonly sources: readonly string[]
}

export interface CompareCell {
  readonly words: string
  /** From the cell of the base. */
  readonly differs: boolean
  /** Absent where nothing is published; then the words say so. */
  readonly provenance?: Provenance
}

export interface CompareRow {
  readonly id: string
  readonly label: string
  /** The weakest of its cells; absent when none has a figure. */
  readonly confidence?: ConfidenceMark
  readonly showsSources: boolean
  readonly cells: readonly CompareCell[]
}

export interface CompareView {
  /** All exams there are, as they are listed. */
  readonly choices: readonly { readonly id: string; readonly code: string; readonly name: string; readonly chosen: boolean }[]
  /** The base first. */
  readonly columns: readonly { readonly id: string; readonly code: string; readonly name: string; readonly page: string }[]
  readonly groups: readonly { readonly id: string; readonly title: string; readonly rows: readonly CompareRow[] }[]
  /** Rows that are not shown because all their cells are equal. */
  readonly hiddenRows: number
}

export interface ComparePage {
  readonly input: CompareInput
  readonly view: CompareView
  readonly action: never
}
