import type { ConceptCard } from '../../../src/core/content/cardSchema'

/** A sound card with two sides. */
export const conceptCard = (overrides: Partial<ConceptCard> = {}): ConceptCard => ({
  id: 'demo.1.1.card',
  front: 'What is asked?',
  back: 'What is **known**.',
  references: [{ title: 'Guide', url: 'https://docs.aws.amazon.com/guide' }],
  verifiedOn: '2026-11-25',
  ...overrides,
})
