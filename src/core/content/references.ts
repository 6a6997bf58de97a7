// Everything that is cited anywhere, once. Used at build time and by tests; at run time only its types are needed.

/** Where a page is cited, in the order of the columns of `Reference`. */
export type CitedIn = 'exam' | 'facts' | 'questions' | 'cards' | 'notes'

/** Something that cites: a parsed file, or the text of study notes. */
export interface Citing {
  readonly kind: CitedIn
  readonly content: unknown
}

export interface Reference {
  readonly url: string
  readonly title: string
  /** How often it is cited, by kind; kinds without are absent. */
  readonly cited: Readonly<Partial<Record<CitedIn, number>>>
  /** The last day on which somebody compared it with what we say; absent for what only notes cite. */
  readonly checkedOn?: string
  /** Date of the source itself, where it has one. */
  readonly date?: string
}

interface Citation {
  readonly url: string
  readonly title: string
  readonly kind: CitedIn
  readonly checkedOn: string | undefined
  readonly date: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** One entry for each page, by address. The parts of a page (`#…`) and a slash at its end do not make another one. */
export function referencesOf(citing: readonly Citing[]): readonly Reference[] {
  const byPage = new Map<string, Citation[]>()
  for (const citation of citing.flatMap(citationsIn)) {
    const key = citation.url.replace(/#.*$/, '').replace(/\/$/, '')
    const entry = byPage.get(key)
    if (entry) entry.push(citation)
    else byPage.set(key, [citation])
  }
  return [...byPage.values()].map(merged).sort((a, b) => (a.url < b.url ? -1 : 1))
}

function merged(citations: readonly Citation[]): Reference {
  const cited: Partial<Record<CitedIn, number>> = {}
  for (const { kind } of citations) cited[kind] = (cited[kind] ?? 0) + 1
  const newest = (days: readonly (string | undefined)[]) =>
    days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined)
  const checkedOn = newest(citations.map(citation => citation.checkedOn))
  const date = newest(citations.map(citation => citation.date))
  return {
    url: mostOften(citations.map(({ url }) => url.replace(/#.*$/, ''))),
    title: mostOften(citations.map(({ title }) => title)),
    cited,
    ...(checkedOn === undefined ? {} : { checkedOn }),
    ...(date === undefined ? {} : { date }),
  }
}

/** Of several names the one that is used most; of equals the shortest, then the first by alphabet. */
function mostOften(names: readonly string[]): string {
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  const [best = ['', 0]] = [...uses].sort(([a, usesA], [b, usesB]) => usesB - usesA || a.length - b.length || (a < b ? -1 : 1))
  return best[0]
}

function citationsIn({ kind, content }: Citing): Citation[] {
  if (typeof content !== 'string') {
    const listed = listedIn(content)
    if (!isFields(content) || listed.size === 0) return citationsBelow(content, kind, undefined, listed)
    // A list of sources is not a citation of them; one that nothing names is still a source of the file.
    const found = citationsBelow({ ...content, sources: [] }, kind, undefined, listed)
    const named = new Set(found.map(({ url }) => url))
    return [...found, ...[...listed.values()].filter(({ url }) => !named.has(url as string)).flatMap(source => citation(source, kind, undefined))]
  }
  return [...content.matchAll(/\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g)].map(([, title = '', url = '']) => ({
    url,
    title,
    kind,
    checkedOn: undefined,
    date: undefined,
  }))
}

/** Sources that a file lists with ids, for entries of the file to name. */
function listedIn(content: unknown): ReadonlyMap<string, Fields> {
  const list = isFields(content) && Array.isArray(content.sources) ? content.sources : []
  return new Map(list.filter(isFields).flatMap(source => (typeof source.id === 'string' ? [[source.id, source] as const] : [])))
}

/** `{ title, url }` wherever it stands, and every mention of a listed source; each with the day nearest above it. */
function citationsBelow(value: unknown, kind: CitedIn, day: string | undefined, listed: ReadonlyMap<string, Fields>): Citation[] {
  if (Array.isArray(value)) return value.flatMap(item => citationsBelow(item, kind, day, listed))
  if (!isFields(value)) return []
  const checkedOn = textOf(value.checkedOn) ?? textOf(value.verifiedOn) ?? day
  const own = citation(value, kind, checkedOn)
  const named = [value.source, ...(Array.isArray(value.sources) ? value.sources : [])]
    .map(id => (typeof id === 'string' ? listed.get(id) : undefined))
    .flatMap(source => (source ? citation(source, kind, checkedOn) : []))
  return [...own, ...named, ...Object.values(value).flatMap(inner => citationsBelow(inner, kind, checkedOn, listed))]
}

function citation({ url, title, date }: Fields, kind: CitedIn, checkedOn: string | undefined): Citation[] {
  if (typeof url !== 'string' || !url.startsWith('https://') || typeof title !== 'string') return []
  return [{ url, title, kind, checkedOn, date: textOf(date) }]
}
