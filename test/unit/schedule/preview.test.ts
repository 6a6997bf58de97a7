import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CardRating } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { memoryOf, previewOf } from '../../../src/core/schedule/memory'
import { studyTimeOf } from '../../../src/core/schedule/studyDay'
import { cardReview, eventsOf } from '../builders/events'

const ratings: readonly CardRating[] = ['again', 'hard', 'good', 'easy']
const day = 86_400_000

describe('the preview of a rating', () => {
  it('is what the rating then does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ratings), fc.integer({ min: 0, max: 30 })), { maxLength: 6 }),
        fc.integer({ min: 0, max: 60 }),
        (past, wait) => {
          let t = 1_700_000_000_000
          const events = past.flatMap(([rating, days], i) => {
            t += days * day
            return eventsOf([cardReview('card', rating)], { t, writer: `w${i}` })
          })
          t += wait * day
          const preview = previewOf(fold(events), 'card', studyTimeOf(t, 60))
          for (const rating of ratings) {
            const after = fold([...events, ...eventsOf([cardReview('card', rating)], { t, writer: 'now' })])
            assert.equal(preview[rating], memoryOf(after, 'card')?.dueDay)
          }
        }
      ),
      { numRuns: 200 }
    )
  }).timeout(10_000)
})
