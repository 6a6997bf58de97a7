// The shape of `data/facts/*.yaml`: figures that carry their own provenance.
import * as z from 'zod/mini'
import { confidence, describe, httpsUrl, isoDay, partialDate, slug, text } from './primitives'

export const factTopics = ['cost', 'policy', 'salary', 'outlook'] as const
export type FactTopic = (typeof factTopics)[number]

const currencies = ['USD', 'GBP', 'EUR', 'CAD', 'AUD', 'SGD', 'CHF', 'JPY', 'SEK', 'KRW', 'INR'] as const
const money = currencies.flatMap(currency => [currency, `${currency}/hour`, `${currency}/day`, `${currency}/month`, `${currency}/year`] as const)
const unit = z.enum([...money, 'days', 'hours', 'minutes', 'years', 'percent', 'people', 'jobs'])

export const factMeasures = ['p10', 'low', 'p25', 'median', 'adjusted-median', 'mean', 'estimate', 'p75', 'p90', 'high', 'range', 'growth'] as const
export type FactMeasure = (typeof factMeasures)[number]

export const FactSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(120)),
  topic: z.enum(factTopics),
  exams: describe(z.array(slug()).check(z.minLength(1)), 'Exam ids, or `all`.'),
  whileOpen: z.optional(describe(z.boolean(), 'Of no use once the exam cannot be taken.')),
  detail: z.optional(describe(z.boolean(), 'Too fine for an overview: older editions, single states.')),
  label: text(120),
  value: z.optional(describe(z.number(), 'The figure itself, in `unit`.')),
  high: z.optional(describe(z.number(), 'Upper end where the source gives a range.')),
  unit: z.optional(describe(unit, 'Unit of `value`.')),
  about: z.optional(describe(z.boolean(), 'The source rounds the figure.')),
  measure: z.optional(describe(z.enum(factMeasures), 'What of a distribution `value` is; `low` and `high` where the source calls them no more than that.')),
  words: z.optional(describe(text(400), 'The fact in words, where a number alone does not carry it.')),
  role: z.optional(describe(slug(), 'Role or occupation that the figure is of, by its id in `pay.yaml`.')),
  row: z.optional(describe(text(80), 'Name of the row in which figures of one group and one date stand together.')),
  place: z.optional(describe(slug(), 'Country in two letters (ISO 3166), with what is within it after a hyphen: `us-wa`. `world` for all.')),
  series: z.optional(describe(slug(), 'Figures that may stand on one axis: same publisher, same kind of measure.')),
  horizon: z.optional(describe(z.string().check(z.regex(/^(?:\d{4}-)?\d{4}$/)), 'Years that a projection spans, or the year it looks to.')),
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
