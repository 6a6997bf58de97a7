// A plan as an iCalendar file (RFC 5545). Written in the page, because the library is a tenth of the extension and rarely needed.
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { PlanCalendar } from '../../protocol/plan'

const dayAfter = (date: Date): Date => new Date(date.getTime() + 86_400_000)

/** The library escapes texts, but not the name of the calendar, which comes from a pack. */
const asName = (text: string): string => text.replaceAll(/[\s,;\\]+/g, ' ').trim()

/** What a file may not hold: control characters other than the end of a line. */
const asText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')

/** All-day events that leave the day free for others. */
export function calendarText({ name, stampMs, events }: PlanCalendar): string {
  const calendar = ical({ name: asName(name), prodId: { company: 'Exam Prep', product: 'Study plan' }, method: ICalCalendarMethod.PUBLISH })
  for (const { uid, day, title, description } of events) {
    const start = new Date(`${day}T00:00:00Z`)
    calendar.createEvent({
      ...{ id: uid, stamp: new Date(stampMs), start, end: dayAfter(start), allDay: true, timezone: null },
      ...{ summary: asText(title), description: asText(description), transparency: ICalEventTransparency.TRANSPARENT },
    })
  }
  return calendar.toString()
}
