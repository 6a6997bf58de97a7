// The shape of `data/facts/claims.yaml`: what the article says, and what we found.
import * as z from 'zod/mini'
import { claimTopics, verdicts } from '../facts/claims'
import { listedEvidence, listedSource } from './comparisonSchema'
import { describe, httpsUrl, isoDay, slug, text } from './primitives'

const finding = text(500)

const claim = z.strictObject({
  id: slug(),
  topic: z.enum(claimTopics),
  claim: describe(text(300), 'What the article says, in our words, without a hint at today.'),
  verdict: describe(z.enum(verdicts), 'As long as none of `later` is in force.'),
  finding: describe(finding, 'What we found. True for as long as the verdict is.'),
  later: z.optional(
    describe(z.array(z.strictObject({ from: isoDay(), verdict: z.enum(verdicts), finding })).check(z.minLength(1)), 'Verdicts from a day on, oldest first.')
  ),
  ...listedEvidence,
})

export const ClaimsSchema = z.strictObject({
  article: z.strictObject({ title: text(200), url: httpsUrl() }),
  sources: z.array(listedSource),
  claims: z.array(claim).check(z.minLength(1)),
})
export type Claims = z.infer<typeof ClaimsSchema>
export type Claim = Claims['claims'][number]
