// All word tables of the facts panel, by the page they belong to.
import { glanceStrings } from '../../protocol/facts/glanceStrings'
import { panelStrings } from '../../protocol/facts/panelStrings'
import { provenanceStrings } from '../../protocol/facts/provenanceStrings'
import { resourcesStrings } from '../../protocol/facts/resourcesStrings'
import { type Translations, translate } from '../../protocol/translations'

export const tables = { panel: panelStrings, provenance: provenanceStrings, glance: glanceStrings, resources: resourcesStrings } as const

export type Strings = { readonly [K in keyof typeof tables]: { readonly [W in keyof (typeof tables)[K]]: string } }

export const translated = (translations: Translations): Strings =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, translate(table, translations)])) as Strings
