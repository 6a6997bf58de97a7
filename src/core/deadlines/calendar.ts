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

/** First day of a date that may be known only to the month or the year. */
export const firstDay = (date: string): Day => `${date}-01-01`.slice(0, 10)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "31 Mar 2026", "Mar 2019" or "2019", as exactly as the date is known. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month ? `${months[Number(month) - 1] ?? month} ${year}` : year
  return day ? `${Number(day)} ${name}` : name
}
