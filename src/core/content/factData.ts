// The files of `data/facts` that are not lists of facts: each has a shape of its own. Used at build time and by tests; at run
// time only their types are needed.
import type * as z from 'zod/mini'
import { ChangesSchema } from './changesSchema'
import { ClaimsSchema } from './claimsSchema'
import { ComparisonSchema } from './comparisonSchema'
import { FitSchema } from './fitSchema'
import type { Loaded } from './issue'
import { parsePack } from './parse'
import { PathsSchema } from './pathsSchema'
import { PaySchema } from './paySchema'
import { PlanningSchema } from './planningSchema'
import { ResourcesSchema } from './resourcesSchema'
import { RoutesSchema } from './routesSchema'
import { shape } from './shape'
import { StepsSchema } from './stepsSchema'

/** Schemas by the name of the file, `data/facts/<name>.yaml`. */
export const factDataSchemas = {
  changes: ChangesSchema,
  claims: ClaimsSchema,
  comparison: ComparisonSchema,
  fit: FitSchema,
  paths: PathsSchema,
  pay: PaySchema,
  planning: PlanningSchema,
  resources: ResourcesSchema,
  routes: RoutesSchema,
  steps: StepsSchema,
} as const

export type FactDataName = keyof typeof factDataSchemas
export type FactData = { readonly [K in FactDataName]: z.output<(typeof factDataSchemas)[K]> }

export const isFactDataName = (name: string): name is FactDataName => Object.hasOwn(factDataSchemas, name)

/** The content of one of these files, or undefined when it has errors. */
export function loadFactData<K extends FactDataName>(name: K, input: Uint8Array | string): Loaded<FactData[K] | undefined> {
  const file = parsePack(input)
  if (file.issues.length > 0) return { value: undefined, issues: file.issues }
  const shaped = shape(factDataSchemas[name], file.data)
  return shaped.ok ? { value: shaped.value as FactData[K], issues: [] } : { value: undefined, issues: shaped.findings.map(file.locate) }
}
