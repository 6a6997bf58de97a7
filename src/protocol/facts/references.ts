// What "References" shows: every page that is cited anywhere, once. Must remain free of vscode, Node and DOM.

/** Where a reference is cited. */
export type CitedIn = 'exam' | 'facts' | 'questions' | 'cards' | 'notes'

export interface ReferencesInput {
  readonly search: string
  readonly where: CitedIn | 'all'
  /** A host, or empty for all. */
  readonly host: string
  /** How many times more rows than at first. */
  readonly more: number
}

export interface ReferenceRow {
  readonly url: string
  readonly title: string
  /** "2 exams, 3 questions" */
  readonly cited: string
  /** "checked 22 Nov 2026", and the date of the source where it has one. */
  readonly dates: string
}

export interface ReferencesView {
  readonly summary: string
  readonly wheres: readonly { readonly id: CitedIn | 'all'; readonly words: string }[]
  readonly hosts: readonly { readonly id: string; readonly words: string }[]
  readonly groups: readonly { readonly host: string; readonly count: number; readonly rows: readonly ReferenceRow[] }[]
  /** "24 of 612 sources" */
  readonly found: string
  /** Words of the button that shows more; empty when all are shown. */
  readonly more: string
}

export interface ReferencesPage {
  readonly input: ReferencesInput
  readonly view: ReferencesView
  readonly action: never
}
