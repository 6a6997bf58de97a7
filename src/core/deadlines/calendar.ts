// Calendar days as `YYYY-MM-DD` texts. Days are counted on the calendar, never in milliseconds of local time,
// so daylight saving and time zones cannot shift them. The only place of the core that touches Date.

/** A calendar day, `2026-03-31`. */
export type Day = string

const msPerDay = 86_400_000

const utc = (day: Day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = utc(text)
  return Number.isFinite(ms) && toDay(ms) === text
}

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / msPerDay)

export const addDays = (day: Day, days: number): Day => toDay(utc(day) + days * msPerDay)

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}

/** The furthest points in time that have a date, milliseconds since 1970 in both directions (ECMA-262, time values). */
const maxTime = 8.64e15

/** Whether a point in time, milliseconds since 1970, has a date. */
export const hasDate = (ms: number): boolean => Number.isFinite(ms) && Math.abs(ms) <= maxTime

/** `2026-11-25T09:30:00.000Z` for milliseconds since 1970; throws when there is no date that far away. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()

/** The reverse of `isoTime`, which also takes other offsets than `Z`; undefined when the text is no such time. */
export function timeOfIso(text: string): number | undefined {
  if (!/^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isFinite(ms) ? ms : undefined
}

/** First day of a date that may be known only to the month or the year. */
export const firstDay = (date: string): Day => `${date}-01-01`.slice(0, 10)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "31 Mar 2026", "Mar 2019" or "2019", as exactly as the date is known. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month ? `${months[Number(month) - 1] ?? month} ${year}` : year
  return day ? `${Number(day)} ${name}` : name
}
