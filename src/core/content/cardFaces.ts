// The two sides of a concept card, in the restricted Markdown of packs.
import type { ConceptCard } from './cardSchema'

export interface CardFaces {
  readonly front: string
  /** For a cloze, the whole text with what was to be recalled in strong type. */
  readonly back: string
}

/** What a cloze hides, with its double braces; it stands in one line and holds no other gap. */
export const gapPattern = /\{\{((?:(?!\{\{|\}\}).)+)\}\}/g

export const facesOf = ({ front, back, cloze }: ConceptCard): CardFaces =>
  cloze === undefined ? { front: front ?? '', back: back ?? '' } : { front: cloze.replace(gapPattern, '[…]'), back: cloze.replace(gapPattern, '**$1**') }
