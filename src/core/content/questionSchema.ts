// The shape of `questions/<task>.yaml`: a list of questions of four types.
import * as z from 'zod/mini'
import { describe, httpsUrl, isoDay, slug, text } from './primitives'

const option = z.strictObject({
  text: text(1_200),
  correct: z.optional(describe(z.boolean(), 'true for a key; absent for a distractor.')),
  rationale: describe(text(1_500), 'Why it is right here, or which constraint it fails and where it would be right.'),
})

const base = {
  id: describe(
    z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.\d+\.\d+\.[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(160)),
    '<exam>.<task>.<slug>; never reused, never changes its meaning.'
  ),
  revision: describe(z.int().check(z.positive()), 'Raised when the question changes; the history follows the id.'),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  services: z.array(slug()),
  check: z.optional(
    describe(
      text(400),
      'Arithmetic that recomputes the key from the figures of the stem, e.g. `180 * 0.95 * 12 == 2052`; `npm run content` evaluates it. Numbers, + - * / ^, round(x, digits) and other functions, == < <= > >=, `and`.'
    )
  ),
  stem: describe(text(), 'The question, in restricted Markdown: paragraphs, **strong**, `code`, lists, tables, fenced code, $math$.'),
  takeaway: text(500),
  references: z.array(z.strictObject({ title: text(200), url: httpsUrl() })).check(z.minLength(1), z.maxLength(10)),
  verifiedOn: isoDay(),
  solves: describe(z.int().check(z.nonnegative()), 'Independent blind solves of the present text.'),
}

const options = (max: number) => z.array(option).check(z.minLength(2), z.maxLength(max))

export const QuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('multiple-choice'), options: options(8) }),
  z.strictObject({ ...base, type: z.literal('multiple-response'), options: options(10) }),
  z.strictObject({
    ...base,
    type: z.literal('ordering'),
    steps: describe(z.array(z.strictObject({ text: text(600), rationale: text(1_500) })).check(z.minLength(3), z.maxLength(8)), 'In the right order.'),
  }),
  z.strictObject({
    ...base,
    type: z.literal('matching'),
    pairs: z.array(z.strictObject({ prompt: text(600), match: text(400), rationale: text(1_500) })).check(z.minLength(2), z.maxLength(8)),
    distractors: z.optional(
      describe(z.array(z.strictObject({ text: text(400), rationale: text(1_500) })).check(z.maxLength(6)), 'Choices that match no prompt.')
    ),
  }),
])

export const QuestionFileSchema = z.array(QuestionSchema).check(z.maxLength(500))

export type Question = z.infer<typeof QuestionSchema>
export type ChoiceQuestion = Extract<Question, { options: unknown }>
export type OrderingQuestion = Extract<Question, { type: 'ordering' }>
export type MatchingQuestion = Extract<Question, { type: 'matching' }>
