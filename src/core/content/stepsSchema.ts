// The shape of `data/facts/steps.yaml`: the way from "may I take it" to the badge, and what is left to do when an exam has ended.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, httpsUrl, slug, text } from './primitives'

const factId = () => z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(120))

const situation = describe(
  z.strictObject({
    states: describe(z.array(z.enum(['announced', 'beta', 'available', 'retired', 'unknown'])).check(z.minLength(1)), 'States of the exam on the day.'),
    holder: describe(
      z.array(z.enum(['none', 'active', 'lapsed'])).check(z.minLength(1)),
      'Whether the learner holds the certificate of this exam, and whether it is still valid.'
    ),
    expected: z.optional(describe(z.boolean(), 'Only where the state rests on a planned date that nobody has confirmed.')),
    ends: z.optional(describe(z.boolean(), 'Only where the last exam day is known and not over.')),
    questions: z.optional(describe(z.boolean(), 'Only where there are questions to practise.')),
    languages: z.optional(describe(z.array(text(20)).check(z.minLength(1)), 'Only for exams taken in these languages.')),
  }),
  'When the step is one.'
)

const lead = describe(
  z.union([
    z.strictObject({ page: describe(slug(), 'A page of the facts panel.') }),
    z.strictObject({ command: z.string().check(z.regex(/^examPrep(?:\.[a-zA-Z]+)+$/)) }),
    z.strictObject({ setting: z.literal('examPrep.certificates') }),
    z.strictObject({ url: httpsUrl() }),
  ]),
  'What the step opens.'
)

const step = z.strictObject({
  id: slug(),
  title: text(60),
  answer: z.optional(describe(text(60), 'What the data say of it today, in a few words.')),
  text: describe(text(500), 'What to do. {code}, {name}, {status}, {lastDay}, {opens}, {certificate}, {expires}, {next} and {nextStatus} are filled in.'),
  for: situation,
  rules: z.optional(describe(z.array(factId()), 'Facts that hold wherever the step is one.')),
  rulesOfExam: z.optional(describe(z.array(factId()), 'Facts that are shown for the exams that they name.')),
  evidence: z.optional(EvidenceSchema),
  opens: lead,
})

export const StepsSchema = z.strictObject({
  successions: describe(
    z.array(z.strictObject({ from: slug(), to: z.array(slug()).check(z.minLength(1)), evidence: EvidenceSchema })),
    'Certifications that lead on where one has no version that can be taken any more, the nearest first.'
  ),
  steps: z.array(step).check(z.minLength(1)),
})
export type Steps = z.infer<typeof StepsSchema>
export type StepData = Steps['steps'][number]
export type StepLead = StepData['opens']
