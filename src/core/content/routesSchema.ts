// The shape of `data/facts/routes.yaml`: which exams lead where.
import * as z from 'zod/mini'
import { EvidenceSchema } from './evidence'
import { describe, slug, text } from './primitives'

const certification = z.strictObject({
  id: slug(),
  name: text(200),
  short: describe(text(24), 'A name for drawings.'),
  exams: describe(z.array(slug()).check(z.minLength(1)), 'Versions of its exam, oldest first.'),
})

const other = z.strictObject({ id: slug(), name: text(200), short: text(24), code: text(40) })

const renewal = z.strictObject({
  held: slug(),
  by: describe(z.array(slug()), 'Certifications whose latest exam renews it, while that exam can be taken.'),
  evidence: EvidenceSchema,
})

const step = z.strictObject({ certification: slug(), words: describe(text(400), 'Why, true on every day.'), evidence: EvidenceSchema })
const route = z.strictObject({ id: slug(), name: text(80), steps: z.array(step).check(z.minLength(1)) })

export const RoutesSchema = z.strictObject({
  certifications: describe(z.array(certification), 'Certifications of the bundled exams. Versions of one exam belong to one certification.'),
  others: describe(z.array(other), 'Certifications without a bundled exam that renewals speak of.'),
  renewals: describe(z.array(renewal), 'One for each certification.'),
  roles: describe(z.array(route), 'From a role that is wanted to exams, the first one first.'),
  held: describe(z.array(route), 'From a certification that is held (`id`) to the next ones.'),
})
export type Routes = z.infer<typeof RoutesSchema>
