// The shape of `data/facts/fit.yaml`: whom an exam is for, how long people took, and the rules of the self-assessment.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, isoDay, slug, text } from './primitives'

const optionId = () => z.string().check(z.regex(/^[A-Za-z0-9-]*$/), z.maxLength(40))

const audienceRow = z.strictObject({
  kind: z.enum(['for', 'not-for', 'out-of-scope']),
  exams: z.optional(describe(z.array(slug()), 'Versions for which the row holds; all when absent.')),
  words: text(500),
  evidence: EvidenceSchema,
})

const question = z.strictObject({
  id: slug(),
  words: text(120),
  help: z.optional(text(200)),
  options: z.array(z.strictObject({ id: optionId().check(z.minLength(1)), words: text(120) })).check(z.minLength(2)),
})

const rule = z.strictObject({
  id: slug(),
  if: describe(
    z.record(slug(), z.array(optionId()).check(z.minLength(1))),
    'Question -> answers that fit; all must hold. An empty answer is a question left open.'
  ),
  points: z.optional(describe(z.record(slug(), z.int()), 'Certification -> what the rule speaks for it, or against it.')),
  notYet: z.optional(describe(z.array(slug()), 'Certifications for which something else comes first.')),
  caution: z.optional(describe(z.array(slug()), 'Certifications for which the words are something to bear in mind.')),
  words: describe(text(300), 'The reason, as the reader sees it. `{mla}` becomes the code of the exam that counts on the day.'),
  first: z.optional(describe(text(300), 'What to do first.')),
  firstExam: z.optional(describe(slug(), 'A certification that is a good first step, if its exam can be taken.')),
})

export const FitSchema = z.strictObject({
  audience: z.array(z.strictObject({ certification: slug(), rows: z.array(audienceRow).check(z.minLength(2)) })),
  questions: z.array(question).check(z.minLength(1), z.maxLength(12)),
  rulesCheckedOn: describe(isoDay(), 'The day on which questions and rules, which are our own, were last gone through.'),
  rules: z.array(rule).check(z.minLength(1)),
  hours: describe(
    z.array(z.strictObject({ id: slug(), exam: slug(), words: text(200), profile: text(200), evidence: EvidenceSchema })),
    'How long people took, or say it takes.'
  ),
  pay: describe(z.array(z.strictObject({ id: slug(), label: text(120), words: text(400), evidence: EvidenceSchema })), 'What data on pay can and cannot show.'),
})
export type Fit = z.infer<typeof FitSchema>
export type FitRule = Fit['rules'][number]
