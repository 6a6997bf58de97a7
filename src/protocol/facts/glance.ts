// What "At a glance" shows: one exam, its rules, its history and its domains. Must remain free of vscode, Node and DOM.
import type { Strength } from '../../core/facts/changes'
import type { FactSection, Provenance } from './provenance'

export interface TimelineEntry {
  /** In words, as exactly as it is known. */
  readonly when: string
  readonly what: string
  readonly note?: string
  readonly provenance?: Provenance
  readonly moment: 'past' | 'today' | 'future'
}

export interface DomainShare {
  readonly id: string
  readonly title: string
  readonly weight: number
  readonly tasks: readonly DomainTask[]
}

export interface DomainTask {
  readonly id: string
  readonly title: string
  /** How strongly it lives on in each of `DomainMap.successors`. */
  readonly lives: readonly Strength[]
  readonly change?: string
}

export interface DomainMap {
  readonly domains: readonly DomainShare[]
  /** Codes of the exams in which the tasks live on; empty when we have compared this exam with no later one. */
  readonly successors: readonly string[]
  /** Of the weights, and of the mapping where there is one. */
  readonly provenance: readonly Provenance[]
}

/** Something that a holder of the certificate wants to know today. */
export interface HolderPoint {
  readonly id: 'validity' | 'renewal' | 'voucher' | 'next'
  /** The first words, which carry the answer. */
  readonly lead: string
  readonly text: string
  readonly items?: readonly string[]
  readonly provenance?: Provenance
}

export interface GlanceView {
  readonly code: string
  readonly name: string
  readonly page: { readonly url: string; readonly host: string }
  readonly status: { readonly label: string; readonly sentence: string }
  readonly sections: readonly FactSection[]
  readonly timeline: readonly TimelineEntry[]
  readonly holder: readonly HolderPoint[]
  readonly map: DomainMap
}

export interface GlancePage {
  readonly input: null
  readonly view: GlanceView
  /** Shows a task in the outline of the sidebar. */
  readonly action: { readonly kind: 'openTask'; readonly taskId: string }
}
