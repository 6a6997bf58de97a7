// All word tables of the facts panel, by the page they belong to.
import { changesStrings } from '../../protocol/facts/changesStrings'
import { claimsStrings } from '../../protocol/facts/claimsStrings'
import { compareStrings } from '../../protocol/facts/compareStrings'
import { costStrings } from '../../protocol/facts/costStrings'
import { fitStrings } from '../../protocol/facts/fitStrings'
import { glanceStrings } from '../../protocol/facts/glanceStrings'
import { outlookStrings } from '../../protocol/facts/outlookStrings'
import { panelStrings } from '../../protocol/facts/panelStrings'
import { provenanceStrings } from '../../protocol/facts/provenanceStrings'
import { referencesStrings } from '../../protocol/facts/referencesStrings'
import { resourcesStrings } from '../../protocol/facts/resourcesStrings'
import { routesStrings } from '../../protocol/facts/routesStrings'
import { salaryStrings } from '../../protocol/facts/salaryStrings'
import { type Translations, translate } from '../../protocol/translations'

export const tables = {
  panel: panelStrings,
  provenance: provenanceStrings,
  glance: glanceStrings,
  cost: costStrings,
  salary: salaryStrings,
  outlook: outlookStrings,
  fit: fitStrings,
  compare: compareStrings,
  routes: routesStrings,
  changes: changesStrings,
  resources: resourcesStrings,
  claims: claimsStrings,
  references: referencesStrings,
} as const

export type Strings = { readonly [K in keyof typeof tables]: { readonly [W in keyof (typeof tables)[K]]: string } }

export const translated = (translations: Translations): Strings =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, translate(table, translations)])) as Strings
