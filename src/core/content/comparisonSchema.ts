// The shape of `data/facts/comparison.yaml`: exams of other vendors, and what we read out of the guides of all.
import * as z from 'zod/mini'
import { statusEntry } from './examSchema'
import { confidence, describe, httpsUrl, isoDay, partialDate, slug, text } from './primitives'

/** A source that the entries of its file name by its id. */
export const listedSource = z.strictObject({
  id: slug(),
  title: text(200),
  url: httpsUrl(),
  date: z.optional(describe(partialDate(), 'Date of the source itself, where it has one.')),
})

/** The provenance model of `EvidenceSchema`, with the sources by their ids. */
export const listedEvidence = {
  sources: z.array(slug()).check(z.minLength(1)),
  confidence: confidence(),
  dataDate: z.optional(partialDate()),
  checkedOn: isoDay(),
  note: z.optional(text(400)),
}

/** Rows that take their cells from this file; those of the status are derived from the clock. */
const comparedCells = [
  'questions',
  'minutes',
  'types',
  'pass',
  'fee',
  'validity',
  'renewal',
  'prerequisites',
  'wait',
  'languages',
  'experience',
  'heaviest',
  'trains',
  'genai',
  'mlops',
] as const
export type ComparedCell = (typeof comparedCells)[number]

const cell = z.strictObject({
  words: text(160),
  value: z.optional(describe(z.number(), 'What columns are sorted by: minutes, or 0 (no) to 3 (in depth).')),
  ...listedEvidence,
})
const cells = z.partialRecord(z.enum(comparedCells), cell)

const exam = z.strictObject({
  id: slug(),
  code: text(40),
  name: text(200),
  vendor: text(80),
  page: httpsUrl(),
  status: describe(z.array(statusEntry).check(z.minLength(1)), 'As in exam.yaml.'),
  fee: z.optional(z.strictObject({ amount: z.number().check(z.positive()), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })),
  validityYears: z.int().check(z.positive()),
  renewalShare: z.optional(describe(z.number().check(z.minimum(0), z.maximum(1)), 'Share of the fee that a renewal costs.')),
  cells,
})

export const ComparisonSchema = z.strictObject({
  columns: describe(z.array(slug()).check(z.minLength(2)), 'Ids of all exams of the table, in its order: bundled ones and those below.'),
  sources: z.array(listedSource),
  exams: z.array(exam),
  ours: describe(z.record(slug(), cells), 'Cells of bundled exams that exam.yaml does not have.'),
})
export type Comparison = z.infer<typeof ComparisonSchema>
export type OtherExam = Comparison['exams'][number]
