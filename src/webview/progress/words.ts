// Figures of the progress page in words. Pure.
import type { ProgressStrings } from '../../protocol/progressStrings'
import { fill } from '../shared/fill'

/** "45 min" or "3 h 10 min". */
export const durationWords = (minutes: number, strings: Pick<ProgressStrings, 'minutes' | 'hoursMinutes'>): string =>
  minutes < 60 ? fill(strings.minutes, minutes) : fill(strings.hoursMinutes, Math.floor(minutes / 60), minutes % 60)

/** Percent right; null of nothing. */
export const shareOf = ({ right, total }: { readonly right: number; readonly total: number }): number | null =>
  total === 0 ? null : Math.round((100 * right) / total)

/** Answers a day from which the colour of a study day is full, and the steps before. */
export const levelSteps = [1, 5, 10, 20] as const

/** How full the square of a day with so many answers is, from 0 for none to 4. */
export const levelOf = (answers: number): number => levelSteps.filter(step => answers >= step).length
