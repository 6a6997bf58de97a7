// Answers as FSRS ratings.
import type { CardRating, Confidence } from '../journal/event'

/** Wrong is Again; right is Hard when guessed, Good when unsure or not said, Easy when sure. */
export function ratingOf({ correct, confidence }: { readonly correct: boolean; readonly confidence: Confidence | null }): CardRating {
  if (!correct) return 'again'
  switch (confidence) {
    case 'guessing':
      return 'hard'
    case 'sure':
      return 'easy'
    case 'unsure':
    case null:
      return 'good'
  }
}
