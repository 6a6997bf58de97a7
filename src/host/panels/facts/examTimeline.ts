// The dates of exams in their order, before and after today. Pure: no vscode.
import type { Exam, StatusEntry } from '../../../core/content/examSchema'
import { type Day, dateInWords, firstDay } from '../../../core/deadlines/calendar'
import { languagesOf } from '../../../core/deadlines/examStatus'
import { lastCertificateDay } from '../../../core/deadlines/lastCertificateDay'
import type { Translate } from '../../../core/deadlines/words'
import type { TimelineEntry } from '../../../protocol/facts/glance'
import { sourceLink } from './provenance'

/** What happens on a day. Of one day, what is over by then comes before today, and what still holds on it after. */
export interface DatedEntry {
  readonly day: Day
  readonly place: 'before-today' | 'today' | 'after-today'
  readonly entry: Omit<TimelineEntry, 'moment'>
}

const placeOf = { 'before-today': 0, today: 1, 'after-today': 2 } as const

/** The entries in their order, each past, today or ahead. */
export function ordered(entries: readonly DatedEntry[], today: Day): readonly TimelineEntry[] {
  return [...entries]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : placeOf[a.place] - placeOf[b.place]))
    .map(({ day, place, entry }) => ({
      ...entry,
      moment: place === 'today' ? 'today' : day < today || (day === today && place === 'before-today') ? 'past' : 'future',
    }))
}

export const todayEntry = (today: Day, t: Translate): DatedEntry => ({ day: today, place: 'today', entry: { when: dateInWords(today), what: t('Today') } })

/** The status history of an exam. */
export const statusEntries = (exam: Exam, t: Translate): readonly DatedEntry[] =>
  exam.status.map(status => {
    const source = exam.sources.find(({ id }) => id === status.source)
    return {
      day: firstDay(status.from),
      place: status.state === 'retired' ? 'after-today' : 'before-today',
      entry: {
        when: dateInWords(status.from),
        what: changeInWords(status, exam, t),
        ...(status.note === undefined ? {} : { note: status.note }),
        provenance: { confidence: status.confidence, sources: source ? [sourceLink(source)] : [], checkedOn: dateInWords(status.checkedOn) },
      },
    }
  })

export function lastCertificateEntry(exam: Exam, t: Translate): readonly DatedEntry[] {
  const day = lastCertificateDay(exam)
  if (day === undefined) return []
  const note = t('Our arithmetic: last exam day plus {0} years.', exam.validityYears)
  return [{ day, place: 'after-today', entry: { when: dateInWords(day), what: t('The last certificates end'), note } }]
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })
export const languageName = (tag: string): string => names.of(tag) ?? tag

function changeInWords(status: StatusEntry, exam: Exam, t: Translate): string {
  const { state, expected, languages } = status
  const before = exam.status.slice(0, exam.status.indexOf(status))
  const planned = expected ? ` (${t('expected, not confirmed')})` : ''
  const where = languages.length === languagesOf(exam).length ? '' : `: ${languages.map(languageName).join(', ')}`
  const words = {
    announced: before.some(entry => entry.state === 'beta') ? t('Beta closed') : t('Announced'),
    beta: t('Beta opens'),
    available: t('Standard exam opens'),
    retiring: t('End announced'),
    retired: t('Last exam day'),
  }[state]
  return `${words}${planned}${where}`
}
