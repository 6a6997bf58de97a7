// The facts panel as a function of its state: the tabs and the page that is chosen.
import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FactsPageId, FactsPages, FactsView } from '../../protocol/facts/panel'
import { examChoice } from '../shared/examChoice'
import { fill } from '../shared/fill'
import { warningIcon } from '../shared/icons'
import { tabList, tabPanel } from '../shared/tabs'
import type { Actions } from './actions'
import { changesPage } from './changesPage'
import { claimsPage } from './claimsPage'
import { comparePage } from './comparePage'
import { costPage } from './costPage'
import { fitPage } from './fitPage'
import { glancePage } from './glancePage'
import { outlookPage } from './outlookPage'
import { referencesPage } from './referencesPage'
import { resourcesPage } from './resourcesPage'
import { routesPage } from './routesPage'
import { salaryPage } from './salaryPage'
import type { State } from './state'
import type { Strings } from './strings'

/** What a page draws itself from. `exam` is the choice of the exam, for the head of a page that is about one. */
export interface PageParts<K extends FactsPageId> {
  readonly input: FactsPages[K]['input']
  readonly view: FactsPages[K]['view']
  readonly strings: Strings
  readonly actions: Actions<K>
  readonly exam: unknown
}

const pages: { readonly [K in FactsPageId]: (parts: PageParts<K>) => TemplateResult } = {
  glance: glancePage,
  cost: costPage,
  salary: salaryPage,
  outlook: outlookPage,
  fit: fitPage,
  compare: comparePage,
  routes: routesPage,
  changes: changesPage,
  resources: resourcesPage,
  claims: claimsPage,
  references: referencesPage,
}

function body({ view, strings }: State & { readonly view: FactsView }, actions: Actions<never>): TemplateResult {
  const { page, input, view: shown } = view.body
  // The page belongs to its input and view, which the compiler cannot see.
  const draw = pages[page] as (parts: unknown) => TemplateResult
  const exam = examChoice(view, strings.panel.exam, actions.choose)
  return html`${tabList('page', strings.panel.pages, view.tabs, page, actions.show)}
    ${tabPanel('page', page, keyed(page, draw({ input, view: shown, strings, actions, exam })))}`
}

const alertLine = ({ failure, failures, strings }: State): TemplateResult | typeof nothing =>
  failure === ''
    ? nothing
    : html`${keyed(failures, html`<p class="alert fail" role="alert">${warningIcon}<span>${fill(strings.panel.failed, failure)}</span></p>`)}`

export const factsPage = (state: State, actions: Actions<never>): TemplateResult =>
  html`<div class="page">${alertLine(state)}${state.view ? body({ ...state, view: state.view }, actions) : nothing}</div>`
