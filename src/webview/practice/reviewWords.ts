// When an item comes back, in words. Pure.
import type { NextReview } from '../../protocol/practice'
import type { PracticeStrings } from '../../protocol/practiceStrings'
import { fill } from '../shared/fill'

export function nextReviewWords(next: NextReview, strings: PracticeStrings): string {
  switch (next.kind) {
    case 'unchanged':
      return strings.nextUnchanged
    case 'settled':
      return strings.nextSettled
    case 'suspended':
      return strings.nextSuspended
    case 'day': {
      const { days, date, finalPass } = next
      const when = days === 0 ? strings.nextToday : days === 1 ? fill(strings.nextTomorrow, date) : fill(strings.nextInDays, days, date)
      return finalPass ? `${when}, ${strings.nextFinalPass}` : when
    }
  }
}

/** A length of time as it is spoken of: days up to a month, months up to a year. */
export function intervalWords(days: number, strings: PracticeStrings): string {
  if (days <= 0) return strings.inToday
  if (days === 1) return strings.inOneDay
  if (days < 31) return fill(strings.inDays, days)
  return days < 365 ? fill(strings.inMonths, (days / 30.44).toFixed(1)) : fill(strings.inYears, (days / 365.25).toFixed(1))
}
