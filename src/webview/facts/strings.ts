// All word tables of the facts panel, by the page they belong to.
import { claimsStrings } from '../../protocol/facts/claimsStrings'
import { compareStrings } from '../../protocol/facts/compareStrings'
import { glanceStrings } from '../../protocol/facts/glanceStrings'
import { panelStrings } from '../../protocol/facts/panelStrings'
import { provenanceStrings } from '../../protocol/facts/provenanceStrings'
import { referencesStrings } from '../../protocol/facts/referencesStrings'
import { type Translations, translate } from '../../protocol/translations'

export const tables = {
  panel: panelStrings,
  provenance: provenanceStrings,
  glance: glanceStrings,
  compare: compareStrings,
  claims: claimsStrings,
  references: referencesStrings,
} as const

export type Strings = { readonly [K in keyof typeof tables]: { readonly [W in keyof (typeof tables)[K]]: string } }

export const translated = (translations: Translations): Strings =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, translate(table, translations)])) as Strings
