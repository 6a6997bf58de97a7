// When an item comes back, as the page is told. Pure.
import { addDays, dateInWords } from '../../core/deadlines/calendar'
import type { CardRating, RoundMode } from '../../core/journal/event'
import { previewOf } from '../../core/schedule/memory'
import type { ScheduledItem, ScheduleInput } from '../../core/schedule/schedule'
import type { StudyDay } from '../../core/schedule/studyDay'
import type { NextReview, RatingChoice } from '../../protocol/practice'

/** A learner at a moment, with the schedule that holds then. */
export interface Reviewer extends ScheduleInput {
  /** Now, in milliseconds of the learner's calendar, see `studyTimeOf`. */
  readonly at: number
  /** The schedule of an item that was reviewed. */
  scheduled(id: string): ScheduledItem | undefined
}

export const dayInWords = (day: StudyDay): string => dateInWords(addDays('1970-01-01', day))

export function nextReviewOf(id: string, mode: RoundMode, { state, today, scheduled }: Reviewer): NextReview {
  if (state.suspended.has(id)) return { kind: 'suspended' }
  const item = mode === 'cram' ? undefined : scheduled(id)
  if (!item) return { kind: 'unchanged' }
  if (item.settled) return { kind: 'settled' }
  const day = Math.max(today, item.dueDay)
  return { kind: 'day', days: day - today, date: dayInWords(day), finalPass: item.finalPass }
}

const ratings: readonly CardRating[] = ['again', 'hard', 'good', 'easy']

/** What each rating of a card would do now. No review is put off past the exam. */
export function ratingChoices(id: string, mode: RoundMode, { state, at, today, examDay }: Reviewer): readonly RatingChoice[] {
  if (mode === 'cram') return ratings.map(rating => ({ rating, days: null }))
  const preview = previewOf(state, id, at)
  return ratings.map(rating => ({ rating, days: Math.max(0, Math.min(preview[rating], examDay ?? preview[rating]) - today) }))
}

/** The items of a state that have a place in it, by id; asked for once and only when needed. */
export function scheduledBy(schedule: () => readonly ScheduledItem[]): (id: string) => ScheduledItem | undefined {
  let items: ReadonlyMap<string, ScheduledItem> | undefined
  return id => {
    items ??= new Map(schedule().map(item => [item.id, item]))
    return items.get(id)
  }
}
