// A concept card of a round -> what the page shows: its front, its back to be rated, or what it was rated. Pure.
import { facesOf } from '../../core/content/cardFaces'
import type { ConceptCard } from '../../core/content/cardSchema'
import { dateInWords } from '../../core/deadlines/calendar'
import { parseRichText } from '../../core/text/parseRichText'
import type { CardBack, ItemFrame, PracticeView } from '../../protocol/practice'
import { ratingChoices } from './nextReview'
import { referencesOf } from './questionBodies'
import { aftermathOf, type Learner, type Round } from './round'

/** The back reaches the page only when the learner has turned the card. */
export function cardView(frame: ItemFrame, card: ConceptCard, round: Round, learner: Learner, turned: boolean): PracticeView {
  const faces = facesOf(card)
  const front = parseRichText(faces.front)
  const review = round.session.cardReviews.get(card.id)
  if (!review && !turned) return { kind: 'card-front', ...frame, front }
  const back: CardBack = { back: parseRichText(faces.back), references: referencesOf(card), verifiedOn: dateInWords(card.verifiedOn) }
  if (!review) return { kind: 'card-back', ...frame, ...back, front, ratings: ratingChoices(card.id, round.session.mode, learner) }
  const { rating, elapsedMs } = review
  return { kind: 'card-rated', ...frame, ...back, ...aftermathOf(round, card.id, learner), front, rating, elapsedSeconds: Math.round(elapsedMs / 1000) }
}
