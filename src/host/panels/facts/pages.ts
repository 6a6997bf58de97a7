// The pages of the facts panel, in the order of their tabs.
import type { FactsPageId } from '../../../protocol/facts/panel'
import { fitPage } from './fitPage'
import { glancePage } from './glancePage'
import type { FactsPage } from './page'
import { routesPage } from './routesPage'

export const factsPages: { readonly [K in FactsPageId]: FactsPage<K> } = {
  glance: glancePage,
  fit: fitPage,
  routes: routesPage,
}

export const isFactsPageId = (value: unknown): value is FactsPageId => typeof value === 'string' && Object.hasOwn(factsPages, value)

export const factsPageIds = Object.keys(factsPages).filter(isFactsPageId)
