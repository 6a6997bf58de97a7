// The shape of `data/facts/planning.yaml`: hours, phases, gate and the evidence for how to study.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, slug, text } from './primitives'

const range = () => z.strictObject({ low: z.int().check(z.positive()), high: z.int().check(z.positive(), z.maximum(1_000)) })
const percent = () => z.int().check(z.nonnegative(), z.maximum(100))

const hours = z.strictObject({
  certification: describe(slug(), 'A certification of routes.yaml.'),
  levels: describe(z.array(text(40)), 'Levels of exams without a certification for which the hours are taken.'),
  'strong-in-both': range(),
  'ml-new-to-aws': range(),
  'aws-new-to-ml': range(),
  'new-to-both': range(),
  evidence: EvidenceSchema,
})

export const PlanningSchema = z.strictObject({
  blockMinutes: describe(z.int().check(z.minimum(5), z.maximum(60)), 'What a plan is made of, in minutes.'),
  hours: z.array(hours).check(z.minLength(1)),
  beginWith: describe(slug(), 'A certification for those who are new to everything.'),
  phases: z
    .strictObject({ diagnose: percent(), cover: percent(), practise: percent(), mocks: percent(), evidence: EvidenceSchema })
    .check(z.refine(({ diagnose, cover, practise, mocks }) => diagnose + cover + practise + mocks === 100, 'The phases must add up to 100.')),
  finalPass: describe(percent(), 'Percent of the time for mock exams.'),
  knownTask: describe(percent(), 'Percent of the time of a task that is not known.'),
  gate: z.strictObject({ mocks: z.int().check(z.positive()), overall: percent(), domain: percent(), evidence: EvidenceSchema }),
  successors: z.array(z.strictObject({ exam: slug(), certifications: z.array(slug()).check(z.minLength(1)) })),
  techniques: z.array(z.strictObject({ id: slug(), words: text(400), evidence: EvidenceSchema })),
})
export type Planning = z.infer<typeof PlanningSchema>
