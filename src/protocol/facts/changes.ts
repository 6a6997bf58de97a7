// What "What Changed" shows: how the tasks of one exam live on in another, versions of the guides, names and services, the order
// of events. Must remain free of vscode, Node and DOM.
import type { Strength } from '../../core/facts/changes'
import type { TimelineEntry } from './glance'
import type { Provenance } from './provenance'

export interface MappedTask {
  readonly id: string
  readonly title: string
  readonly strength: Strength
  /** Where it lives on, e.g. "2.1 Choose a modeling approach". */
  readonly places: readonly string[]
  readonly change: string
}

export interface MappingView {
  readonly kind: 'mapping'
  /** How many tasks live on how strongly, and how much of the effort is done. */
  readonly summary: readonly string[]
  readonly domains: readonly { readonly id: string; readonly title: string; readonly weight: number; readonly tasks: readonly MappedTask[] }[]
  readonly losses: readonly string[]
  readonly newGround: readonly string[]
}

export interface RevisionView {
  readonly kind: 'revision'
  readonly domains: readonly {
    readonly id: string
    readonly title: string
    /** e.g. "24%, was 26%" */
    readonly weight: string
    readonly tasks: readonly { readonly id: string; readonly title: string; readonly added: readonly string[] }[]
  }[]
  readonly removed: readonly string[]
}

/** Two exams side by side, named by their codes. */
export type ComparisonView = (MappingView | RevisionView) & {
  readonly from: string
  readonly to: string
  /** What can be said of the later exam today. */
  readonly status: string
  readonly provenance: Provenance
}

export interface GuideRow {
  readonly id: string
  readonly version: string
  /** "since 30 Apr 2026", or empty when the day is not known. */
  readonly when: string
  readonly what: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly provenance: Provenance
}

export interface ServiceRow {
  readonly name: string
  readonly what: string
  readonly provenance: Provenance
}

export interface ChangesView {
  readonly code: string
  /** Pairs that can be compared; empty when we have compared this exam with no other. */
  readonly pairs: readonly { readonly id: string; readonly words: string }[]
  readonly comparison: ComparisonView | null
  readonly guides: readonly GuideRow[]
  readonly renamed: readonly ServiceRow[]
  readonly closed: readonly ServiceRow[]
  readonly timeline: readonly TimelineEntry[]
}

export interface ChangesPage {
  /** The id of a pair. */
  readonly input: { readonly pair: string }
  readonly view: ChangesView
  readonly action: never
}
