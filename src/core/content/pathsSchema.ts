// The shape of `data/facts/paths.yaml`: ways to prepare for an exam, and what their parts cost.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, slug, text } from './primitives'

const dollars = () => z.number().check(z.nonnegative(), z.maximum(100_000))

const item = z
  .strictObject({
    id: slug(),
    need: slug(),
    exams: z.array(slug()).check(z.minLength(1)),
    label: text(120),
    how: z.optional(describe(text(120), 'How the amount comes about, where it is not the price itself.')),
    low: describe(dollars(), 'US dollars before tax.'),
    high: dollars(),
    lab: z.optional(describe(z.boolean(), 'Credits of a new AWS account cover it.')),
    fact: z.optional(describe(z.string(), 'The fact that says the price. Its evidence is that of the item.')),
    evidence: z.optional(EvidenceSchema),
  })
  .check(
    z.refine(({ low, high }) => low <= high, '`low` must not be above `high`.'),
    z.refine(({ fact, evidence }) => (fact === undefined) !== (evidence === undefined), 'Give either `fact` or `evidence`.')
  )

const path = z.strictObject({
  id: slug(),
  title: text(60),
  summary: text(120),
  needs: z.array(slug()),
  class: z.optional(describe(z.boolean(), 'A class with an instructor belongs to it. No price of one was found, so the reader enters it.')),
})

export const PathsSchema = z.strictObject({
  needs: describe(z.array(z.strictObject({ id: slug(), label: text(60) })), 'What a reader can choose to buy.'),
  paths: describe(z.array(path).check(z.minLength(1)), 'Ways to prepare, from the cheapest.'),
  items: describe(z.array(item), 'What a need costs; one item for each need and exam.'),
})
export type Paths = z.infer<typeof PathsSchema>
export type PathItem = Paths['items'][number]
export type StudyPath = Paths['paths'][number]
