// The pages of the facts panel, in the order of their tabs.
import type { FactsPageId } from '../../../protocol/facts/panel'
import { glancePage } from './glancePage'
import type { FactsPage } from './page'
import { resourcesPage } from './resourcesPage'

export const factsPages: { readonly [K in FactsPageId]: FactsPage<K> } = {
  glance: glancePage,
  resources: resourcesPage,
}

export const isFactsPageId = (value: unknown): value is FactsPageId => typeof value === 'string' && Object.hasOwn(factsPages, value)

export const factsPageIds = Object.keys(factsPages).filter(isFactsPageId)
