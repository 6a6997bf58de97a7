// References and what is looked for -> what "References" shows. Pure: no vscode.
import type { CitedIn, Reference } from '../../../core/content/references'
import { dateInWords } from '../../../core/deadlines/calendar'
import type { Translate } from '../../../core/deadlines/words'
import { findReferences, hostOf } from '../../../core/facts/findReferences'
import type { ReferenceRow, ReferencesInput, ReferencesView } from '../../../protocol/facts/references'
import { isObject } from '../practiceMessages'

/** Rows that are drawn at once: more would make a page slow to draw and to read out. */
const rowsAtOnce = 400

const kinds: readonly CitedIn[] = ['exam', 'facts', 'questions', 'cards', 'notes']

/** "612 sources, last checked 25 Nov 2026" */
export function referencesSummary(references: readonly Reference[], t: Translate): string {
  const last = references.reduce((day, { checkedOn = '' }) => (checkedOn > day ? checkedOn : day), '')
  return last === '' ? t('{0} sources', references.length) : t('{0} sources, last checked {1}', references.length, dateInWords(last))
}

export function referencesView(references: readonly Reference[], input: ReferencesInput, t: Translate): ReferencesView {
  const found = findReferences(references, input)
  const shown = found.slice(0, rowsAtOnce * (1 + input.more))
  const total = countBy(found.map(({ url }) => hostOf(url)))
  const rows = new Map<string, ReferenceRow[]>()
  for (const reference of shown) {
    const host = hostOf(reference.url)
    const list = rows.get(host) ?? []
    list.push(rowOf(reference, t))
    rows.set(host, list)
  }
  const left = Math.min(rowsAtOnce, found.length - shown.length)
  return {
    summary: referencesSummary(references, t),
    wheres: [
      { id: 'all', words: t('Everything ({0})', references.length) },
      ...kinds
        .map(id => ({ id, count: references.filter(({ cited }) => cited[id]).length }))
        .filter(({ count }) => count > 0)
        .map(({ id, count }) => ({ id, words: t('{0} ({1})', kindWords(id, t), count) })),
    ],
    hosts: [
      { id: '', words: t('All') },
      ...[...countBy(references.map(({ url }) => hostOf(url)))]
        .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
        .map(([id, count]) => ({ id, words: t('{0} ({1})', id, count) })),
    ],
    groups: [...rows].map(([host, list]) => ({ host, count: total.get(host) ?? 0, rows: list })),
    found: t('{0} of {1} sources', found.length, references.length),
    more: left > 0 ? t('Show {0} more', left) : '',
  }
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function kindWords(kind: CitedIn, t: Translate): string {
  return { exam: t('Exams'), facts: t('Facts'), questions: t('Questions'), cards: t('Concept cards'), notes: t('Study notes') }[kind]
}

function citedWords(kind: CitedIn, count: number, t: Translate): string {
  if (count === 1)
    return { exam: t('1 time in exams'), facts: t('1 fact'), questions: t('1 question'), cards: t('1 concept card'), notes: t('1 time in study notes') }[kind]
  return {
    exam: t('{0} times in exams', count),
    facts: t('{0} facts', count),
    questions: t('{0} questions', count),
    cards: t('{0} concept cards', count),
    notes: t('{0} times in study notes', count),
  }[kind]
}

const rowOf = ({ url, title, cited, checkedOn, date }: Reference, t: Translate): ReferenceRow => ({
  url,
  title,
  cited: kinds
    .filter(kind => cited[kind])
    .map(kind => citedWords(kind, cited[kind] ?? 0, t))
    .join(', '),
  dates: [
    ...(date === undefined ? [] : [t('dated {0}', dateInWords(date))]),
    checkedOn === undefined ? t('date of check not recorded') : t('checked {0}', dateInWords(checkedOn)),
  ].join(', '),
})

const maxSearch = 200

/** The choice as the page sent it, made sound. */
export function readReferencesInput(input: unknown, references: readonly Reference[]): ReferencesInput {
  const given = isObject(input) ? input : {}
  const { search, host, more } = given
  return {
    search: typeof search === 'string' ? search.slice(0, maxSearch) : '',
    where: kinds.find(kind => kind === given.where) ?? 'all',
    host: typeof host === 'string' && references.some(({ url }) => hostOf(url) === host) ? host : '',
    more: Number.isInteger(more) && (more as number) > 0 ? Math.min(more as number, 100) : 0,
  }
}
