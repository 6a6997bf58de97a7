// Times and counts of the mock exam in words. Pure.
import type { MockCell } from '../../protocol/mock'
import type { MockStrings } from '../../protocol/mockStrings'
import { durationWords } from '../shared/duration'
import { fill } from '../shared/fill'

/** "1:14:22"; the second that has begun counts as a whole one, so that 0:00:00 is the end. */
export function clockText(remainingMs: number): string {
  const seconds = Math.ceil(remainingMs / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** "4:51". */
export const minutesText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** "2 h 48 min", "52 min" or "48 s". */
export function longDurationWords(seconds: number, strings: MockStrings): string {
  if (seconds < 60) return durationWords(seconds, strings)
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? fill(strings.minutes, minutes) : fill(strings.hoursMinutes, Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'))
}

export const answeredCount = (cells: readonly MockCell[]): number => cells.filter(cell => cell.answered).length
export const flaggedCount = (cells: readonly MockCell[]): number => cells.filter(cell => cell.flagged).length

/** How much time there is for each question that is not answered; undefined when untimed. */
export function paceWords(cells: readonly MockCell[], remainingMs: number | null, strings: MockStrings): string | undefined {
  if (remainingMs === null) return undefined
  const open = cells.length - answeredCount(cells)
  if (open === 0) return strings.paceDone
  const each = durationWords(Math.floor(remainingMs / 1000 / open), strings)
  return open === 1 ? fill(strings.paceOne, each) : fill(strings.pace, each, open)
}

/** "Question 5, answered, flagged for review" in the words of the legend. */
export const cellName = (cell: MockCell, index: number, strings: MockStrings): string =>
  fill(
    strings.cell,
    index + 1,
    [cell.answered ? strings.answered : strings.unanswered, ...(cell.flagged ? [strings.flaggedForReview] : [])].join(', ').toLowerCase()
  )
