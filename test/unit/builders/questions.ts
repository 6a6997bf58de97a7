import fc from 'fast-check'
import type { ChoiceQuestion, MatchingQuestion, OrderingQuestion, Question } from '../../../src/core/content/questionSchema'

const base = {
  revision: 1,
  difficulty: 'medium',
  services: ['glue'] as string[],
  takeaway: 'Takeaway words.',
  references: [{ title: 'Guide', url: 'https://docs.aws.amazon.com/guide' }] as { title: string; url: string }[],
  verifiedOn: '2026-11-22',
  solves: 2,
} as const

/** A choice question; `keys` are the positions of the right options. */
export function choiceQuestion(keys: readonly number[], count: number, overrides: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    id: 'demo.1.1.choice',
    ...base,
    type: keys.length === 1 ? 'multiple-choice' : 'multiple-response',
    stem: 'Which one?',
    options: Array.from({ length: count }, (_, i) => ({ text: `Option ${i}`, rationale: `Rationale ${i}`, ...(keys.includes(i) ? { correct: true } : {}) })),
    ...overrides,
  } as ChoiceQuestion
}

export const orderingQuestion = (count: number, id = 'demo.1.1.ordering'): OrderingQuestion => ({
  id,
  ...base,
  type: 'ordering',
  stem: 'In which order?',
  steps: Array.from({ length: count }, (_, i) => ({ text: `Step ${i}`, rationale: `Rationale ${i}` })),
})

/** `matches[i]` is the match of prompt i; a match may serve several prompts. */
export const matchingQuestion = (matches: readonly string[], distractors: readonly string[] = [], id = 'demo.1.1.matching'): MatchingQuestion => ({
  id,
  ...base,
  type: 'matching',
  stem: 'Which goes with which?',
  pairs: matches.map((match, i) => ({ prompt: `Prompt ${i}`, match, rationale: `Rationale ${i}` })),
  ...(distractors.length > 0 ? { distractors: distractors.map(text => ({ text, rationale: `Rationale of ${text}` })) } : {}),
})

const choice = (minKeys: number, maxKeys: number) =>
  fc
    .integer({ min: Math.max(3, maxKeys + 1), max: 8 })
    .chain(count => fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: minKeys, maxLength: maxKeys }).map(keys => choiceQuestion(keys, count)))

/** Sound questions of all four types. */
export const questionArbitrary: fc.Arbitrary<Question> = fc.oneof(
  choice(1, 1),
  choice(2, 4),
  fc.integer({ min: 3, max: 8 }).map(count => orderingQuestion(count)),
  fc
    .record({
      matches: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2, maxLength: 6 }),
      distractors: fc.uniqueArray(fc.constantFrom('X', 'Y', 'Z'), { maxLength: 3 }),
    })
    .map(({ matches, distractors }) => matchingQuestion(matches, distractors))
)
