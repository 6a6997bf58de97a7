// The shape of `cards/<task>.yaml`: concept cards of one task, each a front and a back, or a text with gaps (cloze).
import * as z from 'zod/mini'
import { describe, httpsUrl, isoDay, text } from './primitives'

export const CardSchema = z.strictObject({
  id: describe(
    z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.\d+\.\d+\.[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(160)),
    '<exam>.<task>.<slug>; never reused, and no question may have the same id.'
  ),
  front: z.optional(describe(text(1_000), 'What is asked, in restricted Markdown. Needs `back`.')),
  back: z.optional(describe(text(2_000), 'What should come to mind, in restricted Markdown.')),
  cloze: z.optional(describe(text(2_000), 'Instead of front and back: a statement in which {{what stands in double braces}} is to be recalled.')),
  references: z.array(z.strictObject({ title: text(200), url: httpsUrl() })).check(z.minLength(1), z.maxLength(10)),
  verifiedOn: isoDay(),
})

export const CardFileSchema = z.array(CardSchema).check(z.maxLength(500))
export type ConceptCard = z.infer<typeof CardSchema>
