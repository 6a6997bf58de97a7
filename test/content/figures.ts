// Finds figures in the data of facts that do not say where they come from, whatever the shape of the file.

/** How well a figure may be supported. There is no word for "not verified": such a figure is not published. */
const confidences = new Set(['publisher', 'two-sources', 'one-source', 'computed', 'claim', 'own'])

/** Numbers that say how the product works and not how the world is, such as the points of a rule: they are never shown as figures. */
const settingsOfOurs = /^(?:points|blockMinutes|finalPass|knownTask)$/

/** A sum or a share of something within words. */
const figureInText = /(?:\$|USD |EUR |GBP |€|£)\d|\d ?(?:%|percent\b)/

interface Problem {
  /** Where in the file, e.g. `steps/3/evidence`. */
  readonly at: string
  readonly problem: string
}

type Node = { readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands in one file of `data/facts` and is not as it must be. `factIds`: figures of other files that it may point to. `newest`: the last day of any check. */
export function problemsOf(file: unknown, factIds: ReadonlySet<string>, newest: string): readonly Problem[] {
  const named = new Set(isNode(file) && Array.isArray(file.sources) ? file.sources.flatMap(source => (isNode(source) ? [String(source.id)] : [])) : [])
  const problems: Problem[] = []

  const visitSource = (source: unknown, at: string): void => {
    const isKnown = typeof source === 'string' ? named.has(source) : isNode(source) && typeof source.url === 'string' && source.url.startsWith('https://')
    if (!isKnown) problems.push({ at, problem: `no https source: ${JSON.stringify(source)}` })
  }

  /** Whether the node says where it comes from; what it says is checked on the way. */
  const provenanceIn = (node: Node, at: string): boolean => {
    if (!('confidence' in node || 'checkedOn' in node)) return false
    const { confidence, checkedOn, sources, source } = node
    if (!confidences.has(String(confidence))) problems.push({ at, problem: `confidence "${String(confidence)}"` })
    if (typeof checkedOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(checkedOn)) problems.push({ at, problem: `checkedOn "${String(checkedOn)}"` })
    else if (checkedOn > newest) problems.push({ at, problem: `checked on ${checkedOn}, which is not yet` })
    const all = source === undefined ? (Array.isArray(sources) ? sources : []) : [source]
    if (all.length === 0 && confidence !== 'own') problems.push({ at, problem: 'no source' })
    for (const item of all) visitSource(item, at)
    return true
  }

  const refersToFact = ({ fact, facts }: Node, at: string): boolean => {
    const ids = [...(typeof fact === 'string' ? [fact] : []), ...(Array.isArray(facts) ? facts : [])]
    for (const id of ids) if (!factIds.has(String(id))) problems.push({ at, problem: `no fact "${String(id)}"` })
    return ids.length > 0
  }

  const visit = (value: unknown, at: string, key: string, isCovered: boolean): void => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, `${at}/${i}`, key, isCovered)
    else if (isNode(value)) {
      // Evidence stands in a node or beside what it belongs to, once or by field; all below has it.
      const own = provenanceIn(value, at)
      const beside = isNode(value.evidence) || isNode(value.cells)
      const covered = [isCovered, own, beside, refersToFact(value, at), settingsOfOurs.test(key)].includes(true)
      for (const [name, child] of Object.entries(value)) if (!(own && (name === 'source' || name === 'sources'))) visit(child, `${at}/${name}`, name, covered)
    } else if (!isCovered && typeof value === 'number' && !settingsOfOurs.test(key)) problems.push({ at, problem: `${value} does not say where it comes from` })
    else if (!isCovered && typeof value === 'string' && figureInText.test(value)) problems.push({ at, problem: `"${value}" does not say where it comes from` })
  }
  visit(file, '', '', false)
  return problems
}
