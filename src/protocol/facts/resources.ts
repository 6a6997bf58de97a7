// What "Study Resources" shows: what there is to study with for one exam, and how far the learner is with it. Must remain free of
// vscode, Node and DOM.
import type { ResourceFilter, Standing } from '../../core/facts/resources'
import type { ResourceStatus } from '../../core/journal/event'
import type { Provenance, SourceLink } from './provenance'

/** What the reader looks for. The exam tells whose domains and tasks are meant. */
export interface ResourcesInput extends ResourceFilter {
  readonly exam: string
}

export interface Choice {
  readonly id: string
  readonly words: string
}

export interface ResourceRow {
  readonly id: string
  readonly title: string
  /** Absent for our own notes, which VS Code opens. */
  readonly link?: { readonly url: string; readonly host: string }
  /** Provider, what it covers, edition. */
  readonly about: string
  readonly isLegacy: boolean
  readonly cost: string
  readonly costNote?: string
  /** Empty: not known. */
  readonly hours: string
  readonly hoursBy?: string
  readonly standing: { readonly kind: Standing; readonly words: string; readonly note?: string; readonly to?: SourceLink }
  /** Absent for our own notes, which carry their own references. */
  readonly provenance?: Provenance
  /** Of the price, where it is from elsewhere. */
  readonly priceProvenance?: Provenance
  readonly mark: ResourceStatus | ''
  /** Hours spent with it; empty for none. */
  readonly spent: string
}

export interface ResourcesView {
  readonly code: string
  /** What it means for the resources that the exam cannot be taken any more, or not yet. */
  readonly examNote: string
  readonly domains: readonly Choice[]
  readonly tasks: readonly Choice[]
  readonly types: readonly Choice[]
  /** To do, doing, done, hours. */
  readonly totals: readonly { readonly id: string; readonly label: string; readonly value: string }[]
  readonly found: string
  readonly groups: readonly { readonly id: string; readonly title: string; readonly rows: readonly ResourceRow[] }[]
  /** What to look for instead when nothing is found. */
  readonly relax: readonly { readonly words: string; readonly input: ResourcesInput }[]
}

export type ResourcesAction =
  | { readonly kind: 'mark'; readonly id: string; readonly status: ResourceStatus | null }
  | { readonly kind: 'spend'; readonly id: string; readonly hours: number; readonly task: string }
  /** Takes the last entry of hours back. */
  | { readonly kind: 'take-back'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string }

export interface ResourcesPage {
  readonly input: ResourcesInput
  readonly view: ResourcesView
  readonly action: ResourcesAction
}
