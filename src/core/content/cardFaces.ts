// The two sides of a concept card, in the restricted Markdown of packs.
import type { ConceptCard } from './cardSchema'

export interface CardFaces {
  readonly front: string
  /** For a cloze, the whole text with what was to be recalled in strong type. */
  readonly back: string
}

const gap = /\{\{(.+?)\}\}/g

export const facesOf = ({ front, back, cloze }: ConceptCard): CardFaces =>
  cloze === undefined ? { front: front ?? '', back: back ?? '' } : { front: cloze.replace(gap, '[…]'), back: cloze.replace(gap, '**$1**') }
