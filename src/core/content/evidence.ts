// What stands behind a figure: the one provenance model of the bundled data.
import * as z from 'zod/mini'
import { confidence, describe, httpsUrl, isoDay, partialDate, text } from './primitives'

export const SourceSchema = z.strictObject({ title: text(200), url: httpsUrl() })

export const EvidenceSchema = z
  .strictObject({
    sources: describe(z.array(SourceSchema), 'Where the figure is from. Empty only for what is our own judgement.'),
    confidence: confidence(),
    dataDate: z.optional(describe(partialDate(), 'The date the figure describes.')),
    checkedOn: isoDay(),
    note: z.optional(describe(text(400), 'A limit of the figure, or how a conflict between sources was resolved.')),
  })
  .check(z.refine(({ sources, confidence }) => sources.length > 0 || confidence === 'own', 'A figure needs a source.'))
export type Evidence = z.infer<typeof EvidenceSchema>
