// The pages of the facts panel, in the order of their tabs.
import type { FactsPageId } from '../../../protocol/facts/panel'
import { changesPage } from './changesPage'
import { claimsPage } from './claimsPage'
import { comparePage } from './comparePage'
import { costPage } from './costPage'
import { fitPage } from './fitPage'
import { glancePage } from './glancePage'
import { outlookPage } from './outlookPage'
import type { FactsPage } from './page'
import { referencesPage } from './referencesPage'
import { resourcesPage } from './resourcesPage'
import { routesPage } from './routesPage'
import { salaryPage } from './salaryPage'

export const factsPages: { readonly [K in FactsPageId]: FactsPage<K> } = {
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

export const isFactsPageId = (value: unknown): value is FactsPageId => typeof value === 'string' && Object.hasOwn(factsPages, value)

export const factsPageIds = Object.keys(factsPages).filter(isFactsPageId)
