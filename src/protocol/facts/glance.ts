// What "At a glance" shows: one exam, its rules, its history and its domains. Must remain free of vscode, Node and DOM.
import type { FactSection } from './provenance'

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

export interface GlanceView {
  readonly code: string
  readonly name: string
  readonly page: { readonly url: string; readonly host: string }
  readonly status: { readonly label: string; readonly sentence: string }
  readonly sections: readonly FactSection[]
  readonly timeline: readonly TimelineEntry[]
  readonly domains: readonly DomainShare[]
}

export interface GlancePage {
  readonly input: null
  readonly view: GlanceView
  readonly action: never
}
