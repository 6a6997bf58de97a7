// The shape of `data/facts/*.yaml`: figures that carry their own provenance.
import * as z from 'zod/mini'
import { confidence, describe, httpsUrl, isoDay, partialDate, slug, text } from './primitives'

export const factTopics = ['cost', 'policy', 'salary'] as const
export type FactTopic = (typeof factTopics)[number]

export const FactSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(120)),
  topic: z.enum(factTopics),
  exams: describe(z.array(slug()).check(z.minLength(1)), 'Exam ids, or `all`.'),
  detail: z.optional(describe(z.boolean(), 'Too fine for an overview: older editions, single states.')),
  label: text(120),
  value: z.optional(describe(z.number(), 'The figure itself, in `unit`.')),
  high: z.optional(describe(z.number(), 'Upper end where the source gives a range.')),
  unit: z.optional(
    describe(z.enum(['USD', 'USD/month', 'USD/year', 'GBP/year', 'EUR/year', 'days', 'hours', 'minutes', 'years', 'percent', 'people']), 'Unit of `value`.')
  ),
  words: z.optional(describe(text(400), 'The fact in words, where a number alone does not carry it.')),
  population: z.optional(describe(text(300), 'Whom or what the figure describes.')),
  region: z.optional(text(120)),
  limits: z.optional(describe(text(400), 'What the figure does not show.')),
  kind: z.optional(
    describe(z.enum(['official-statistics', 'survey', 'job-ads', 'vendor-price', 'rule']), 'Kind of source; kinds are never mixed on one axis.')
  ),
  source: z.strictObject({ title: text(200), url: httpsUrl() }),
  dataDate: z.optional(describe(partialDate(), 'The date the figure describes.')),
  checkedOn: isoDay(),
  confidence: confidence(),
})

export const FactFileSchema = z.array(FactSchema).check(z.maxLength(500))
export type Fact = z.infer<typeof FactSchema>
