// The shape of `data/facts/pay.yaml`: roles, and what each series of pay figures is. The figures are in `salaries.yaml`.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, slug, text } from './primitives'

export const payKinds = ['official-statistics', 'job-ads', 'survey'] as const

const role = z.strictObject({
  id: slug(),
  name: text(80),
  note: z.optional(describe(text(400), 'Under which occupation statistics count the role, or why there is no figure.')),
})

const series = z.strictObject({
  id: slug(),
  title: text(120),
  kind: z.enum(payKinds),
  layout: describe(
    z.enum(['boxes', 'states', 'ranking', 'countries']),
    'boxes: a row of percentiles for each group. states: dots by state. ranking: a plain table, on demand. countries: dots by country, in one currency.'
  ),
  shows: text(300),
  showsNot: text(400),
})

const jobTitle = z.strictObject({ id: slug(), label: text(80), words: text(400), evidence: EvidenceSchema })

const rate = z.strictObject({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  usd: describe(z.number().check(z.positive()), 'US dollars for one unit, or units for one US dollar, as it is published.'),
  per: z.enum(['unit', 'dollar']),
})

export const PaySchema = z.strictObject({
  roles: z.array(role),
  series: z.array(series),
  titles: describe(z.array(jobTitle), 'Job titles, and the occupations under which statistics count them.'),
  rates: z.strictObject({ evidence: EvidenceSchema, list: z.array(rate) }),
  gaps: describe(z.array(text(300)), 'What was looked for and not found.'),
})
export type Pay = z.infer<typeof PaySchema>
export type PaySeries = Pay['series'][number]
