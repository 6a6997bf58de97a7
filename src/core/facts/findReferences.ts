// Which references match what a reader looks for, in the order they are shown.
import type { CitedIn, Reference } from '../content/references'

export interface ReferenceFilter {
  /** Words that must all occur in title or address. */
  readonly search: string
  readonly where: CitedIn | 'all'
  /** Empty for all. */
  readonly host: string
}

/** An address without its scheme, e.g. "docs.aws.amazon.com". */
export const hostOf = (url: string): string => (/^https:\/\/([^/?#]+)/.exec(url)?.[1] ?? '').toLowerCase()

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By host, then by title, without regard to case. */
export function findReferences(references: readonly Reference[], { search, where, host }: ReferenceFilter): readonly Reference[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return references
    .filter(({ url, title, cited }) => {
      if (where !== 'all' && !cited[where]) return false
      if (host !== '' && hostOf(url) !== host) return false
      const text = `${title} ${url}`.toLowerCase()
      return words.every(word => text.includes(word))
    })
    .sort((a, b) => compare(hostOf(a.url), hostOf(b.url)) || compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.url, b.url))
}
