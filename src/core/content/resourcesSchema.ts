// The shape of `data/facts/resources.yaml`: what there is to study with.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, httpsUrl, slug, text } from './primitives'
import { resourceTypes } from './resourceTypes'

const amount = () => z.number().check(z.positive())

const CostSchema = z
  .strictObject({
    kind: describe(
      z.enum(['free', 'price', 'subscription', 'mixed', 'paid']),
      'price: once. mixed: free parts, the rest by subscription. paid: a price was not found.'
    ),
    amount: z.optional(amount()),
    high: z.optional(describe(amount(), 'Upper end where there is a range.')),
    currency: z.optional(z.enum(['USD', 'EUR'])),
    per: z.optional(z.literal('month')),
    note: z.optional(text(120)),
    evidence: z.optional(describe(EvidenceSchema, 'Where it differs from that of the resource.')),
  })
  .check(z.refine(({ amount, currency }) => (amount === undefined) === (currency === undefined), 'An amount needs a currency.'))

const HoursSchema = z.strictObject({
  low: amount(),
  high: z.optional(amount()),
  by: describe(z.enum(['provider', 'third-party', 'own']), 'Who says so: its provider, somebody else, or we.'),
})

const StatusSchema = z
  .strictObject({
    state: describe(z.enum(['available', 'listed', 'moved', 'gone']), 'available: the page was seen. listed: others list it; it was not opened.'),
    to: z.optional(httpsUrl()),
    note: z.optional(text(300)),
  })
  .check(z.refine(({ state, to }) => state !== 'moved' || to !== undefined, 'What has moved needs its new address.'))

const ResourceSchema = z.strictObject({
  id: slug(),
  title: text(160),
  provider: text(80),
  url: httpsUrl(),
  type: z.enum(resourceTypes),
  cost: CostSchema,
  hours: z.optional(HoursSchema),
  covers: describe(z.record(slug(), z.array(z.string().check(z.regex(/^\d+(?:\.\d+)?$/)))), 'By exam id its domains and tasks; none are the whole exam.'),
  language: z.optional(describe(text(20), 'BCP 47; absent for English.')),
  edition: z.optional(text(120)),
  endsWith: z.optional(describe(slug(), 'The exam with whose end it is likely to be withdrawn.')),
  status: describe(StatusSchema, 'On the day of `evidence.checkedOn`.'),
  evidence: EvidenceSchema,
})
export type Resource = z.infer<typeof ResourceSchema>

export const ResourcesSchema = z.array(ResourceSchema).check(z.maxLength(1_000))
export type Resources = z.infer<typeof ResourcesSchema>
