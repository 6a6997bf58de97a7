// Study days in the few words that a chart has room for. Pure: no vscode.
import { dateInWords } from '../../core/deadlines/calendar'
import type { Translate } from '../../core/deadlines/words'
import { dateOf, weekdayOf } from '../../core/progress/weeks'
import type { StudyDay } from '../../core/schedule/studyDay'
import type { DayLabel } from '../../protocol/progress'

/** From Monday to Sunday. */
export const weekdayNames = (t: Translate): readonly string[] => [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')]

/** "22 Nov" */
export const shortDate = (day: StudyDay): string => dateInWords(dateOf(day)).replace(/ \d+$/, '')

/** "Nov" */
export const monthName = (day: StudyDay): string => dateInWords(dateOf(day).slice(0, 7)).replace(/ \d+$/, '')

export function dayLabel(day: StudyDay, t: Translate): DayLabel {
  const weekday = weekdayNames(t)[weekdayOf(day)] ?? ''
  const date = shortDate(day)
  return { words: `${weekday} ${date}`, weekday: weekday.slice(0, 1), date: date.split(' ')[0] ?? '' }
}

/** "22 Nov 2026": the calendar day of a point in time (milliseconds since 1970) where local time was so far ahead of UTC; '' for a time that no calendar has. */
export function dayInWords(ms: number, offsetMinutes: number): string {
  const local = new Date(ms + offsetMinutes * 60_000)
  return Number.isNaN(local.getTime()) ? '' : dateInWords(local.toISOString().slice(0, 10))
}
