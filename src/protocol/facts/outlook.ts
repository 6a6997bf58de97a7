// What "Outlook" shows: projections by edition, reports, job ads and counts. Must remain free of vscode, Node and DOM.
import type { FactSection, Provenance } from './provenance'

export interface GrowthBar {
  readonly id: string
  readonly name: string
  /** Percent, also below zero. */
  readonly value: number
  readonly words: string
  /** The one to compare with. */
  readonly strong: boolean
}

export interface Projection {
  readonly id: string
  readonly name: string
  readonly population: string
  /** "2025–35" */
  readonly period: string
  readonly words: string
  /** Why the figure no longer holds, '' while it does. */
  readonly superseded: string
  readonly provenance: Provenance
}

export interface OutlookView {
  readonly growth: {
    readonly title: string
    readonly intro: string
    readonly summary: string
    /** Figures of one edition. */
    readonly bars: readonly GrowthBar[]
    readonly editions: readonly Projection[]
    /** Numbers of jobs behind the percentages. */
    readonly numbers: readonly Projection[]
  }
  readonly sections: readonly FactSection[]
}

export interface OutlookPage {
  readonly input: null
  readonly view: OutlookView
  readonly action: never
}
