// What the facts panel shows: one of several pages, each with an input that the reader chooses and a view that the host makes of it.
// Must remain free of vscode, Node and DOM.
import type { Translations } from '../translations'
import type { ChangesPage } from './changes'
import type { ClaimsPage } from './claims'
import type { ComparePage } from './compare'
import type { CostPage } from './cost'
import type { FitPage } from './fit'
import type { GlancePage } from './glance'
import type { OutlookPage } from './outlook'
import type { ReferencesPage } from './references'
import type { ResourcesPage } from './resources'
import type { RoutesPage } from './routes'
import type { SalaryPage } from './salary'

/** Every page: what its reader chooses, what it shows, and what it can ask to be done. */
export interface FactsPages {
  readonly glance: GlancePage
  readonly cost: CostPage
  readonly salary: SalaryPage
  readonly outlook: OutlookPage
  readonly fit: FitPage
  readonly compare: ComparePage
  readonly routes: RoutesPage
  readonly changes: ChangesPage
  readonly resources: ResourcesPage
  readonly claims: ClaimsPage
  readonly references: ReferencesPage
}

export type FactsPageId = keyof FactsPages

/** The page on show. `input` is what the view was made from, so that the page can keep it over a reload. */
export type FactsBody = {
  readonly [K in FactsPageId]: { readonly page: K; readonly input: FactsPages[K]['input']; readonly view: FactsPages[K]['view'] }
}[FactsPageId]

export type FactsInput = { readonly [K in FactsPageId]: { readonly page: K; readonly input: FactsPages[K]['input'] } }[FactsPageId]
export type FactsAction = { readonly [K in FactsPageId]: { readonly page: K; readonly action: FactsPages[K]['action'] } }[FactsPageId]

export interface FactsView {
  readonly examId: string
  /** Exams that can be chosen, the one on show first. */
  readonly exams: readonly { readonly id: string; readonly code: string }[]
  readonly tabs: readonly { readonly id: FactsPageId; readonly words: string }[]
  readonly body: FactsBody
}

export interface FactsInit {
  readonly translations: Translations
  readonly view: FactsView
}

/** Page -> host. Every answer is the whole view. */
export type FactsRequests = {
  ready: { params: null; result: FactsInit }
  /** Shows another exam of `exams`, by its position in that list. */
  choose: { params: { readonly index: number }; result: FactsView }
  /** Shows another page. */
  show: { params: { readonly page: FactsPageId }; result: FactsView }
  /** Shows the page for another input. */
  change: { params: FactsInput; result: FactsView }
  /** Does what the page offers to do. */
  act: { params: FactsAction; result: FactsView }
}

/** Host -> page. */
export type FactsEvents = {
  changed: { params: FactsView; result: null }
}

/** What the page keeps over a reload. */
export interface FactsPageState {
  readonly examId: string
  readonly page: FactsPageId
  readonly input: unknown
}
