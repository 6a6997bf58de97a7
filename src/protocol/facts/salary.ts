// What "Salaries" shows: pay by role and region, one kind of figure at a time. Must remain free of vscode, Node and DOM.
import type { FactRow, FactSection, Provenance } from './provenance'

/** Kinds of figures. They are never drawn, nor even shown, together. */
export const payKinds = ['official-statistics', 'job-ads', 'survey'] as const
export type PayKind = (typeof payKinds)[number]

export interface SalaryInput {
  readonly kind: PayKind
  readonly role: string
  /** A country in two letters. */
  readonly region: string
  /** Another role to compare with, or ''. */
  readonly other: string
}

export interface Choice {
  readonly id: string
  readonly name: string
}

/** Where some figures of a row are from. `what` says which of them, '' for all. */
export interface PaySource {
  readonly what: string
  readonly provenance: Provenance
}

/** What a chart shows and does not show, in a sentence each. */
interface Meaning {
  readonly id: string
  readonly title: string
  readonly shows: string
  readonly showsNot: string
}

export interface BoxRow {
  /** Ids of the figures in it. */
  readonly ids: readonly string[]
  readonly name: string
  readonly when: string
  readonly population: string
  /** Line from `low` to `high`, box from `boxLow` to `boxHigh`, mark. What is not known is absent. */
  readonly box: { readonly low?: number; readonly boxLow?: number; readonly mark?: number; readonly boxHigh?: number; readonly high?: number }
  readonly mark: string
  /** By column; null where there is no figure. */
  readonly cells: readonly (string | null)[]
  readonly sources: readonly PaySource[]
}

export interface BoxChart extends Meaning {
  /** "USD a year" */
  readonly unit: string
  readonly legend: string
  readonly columns: readonly string[]
  /** Which column is the one to look at; -1 for none. */
  readonly main: number
  readonly rows: readonly BoxRow[]
  readonly summary: string
}

export interface DotRow {
  readonly ids: readonly string[]
  readonly name: string
  /** The one to compare with. */
  readonly strong: boolean
  readonly dot: number
  readonly ring?: number
  /** The figure as the source gives it. */
  readonly value: string
  readonly cells: readonly string[]
}

export interface DotChart extends Meaning {
  readonly intro: string
  readonly heads: readonly string[]
  /** What the dot and the ring are; no ring where there is none. */
  readonly marks: readonly string[]
  readonly rows: readonly DotRow[]
  readonly summary: string
  readonly sources: readonly PaySource[]
}

export interface Ranking extends Meaning {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly ids: readonly string[]; readonly name: string; readonly value: string }[]
  readonly sources: readonly PaySource[]
}

export interface SalaryView {
  readonly roles: readonly Choice[]
  readonly regions: readonly Choice[]
  /** The first is none. */
  readonly others: readonly Choice[]
  readonly kinds: readonly { readonly id: PayKind; readonly name: string; readonly count: number }[]
  /** That no figure is about holders of the exams. */
  readonly holders: string
  /** Why there is nothing to show, or ''. */
  readonly empty: string
  /** How statistics count the role, or ''. */
  readonly note: string
  readonly boxes: readonly BoxChart[]
  readonly dots: readonly DotChart[]
  readonly rankings: readonly Ranking[]
  /** Figures that may not be drawn with others. */
  readonly listed: FactSection
  readonly claims: readonly FactRow[]
  readonly gaps: readonly string[]
}

export interface SalaryPage {
  readonly input: SalaryInput
  readonly view: SalaryView
  readonly action: never
}
