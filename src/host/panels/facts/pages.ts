// The pages of the facts panel, in the order of their tabs.
import type { FactsPageId } from '../../../protocol/facts/panel'
import { claimsPage } from './claimsPage'
import { comparePage } from './comparePage'
import { glancePage } from './glancePage'
import type { FactsPage } from './page'
import { referencesPage } from './referencesPage'

export const factsPages: { readonly [K in FactsPageId]: FactsPage<K> } = {
  glance: glancePage,
  compare: comparePage,
  claims: claimsPage,
  references: referencesPage,
}

export const isFactsPageId = (value: unknown): value is FactsPageId => typeof value === 'string' && Object.hasOwn(factsPages, value)

export const factsPageIds = Object.keys(factsPages).filter(isFactsPageId)
