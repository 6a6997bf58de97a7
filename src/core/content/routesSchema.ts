// The shape of `data/facts/routes.yaml`: which exams lead where.
import * as z from 'zod/mini'
import { describe, slug, text } from './primitives'

const certification = z.strictObject({
  id: slug(),
  name: text(200),
  exams: describe(z.array(slug()).check(z.minLength(1)), 'Versions of its exam, oldest first.'),
})

export const RoutesSchema = z.strictObject({
  certifications: describe(z.array(certification), 'Certifications of the bundled exams. Versions of one exam belong to one certification.'),
})
export type Routes = z.infer<typeof RoutesSchema>
