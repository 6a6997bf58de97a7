// Text -> YAML document, with every problem of syntax as a finding at its place. Guarded: see guard.ts.
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import { decode, preScan } from './guard'
import type { Finding, PackIssue } from './issue'
import type { Refusal } from './refusal'

/** A parsed file that can say where each of its values stands. */
export interface ParsedFile {
  /** Plain data without aliases; undefined when the text was refused or has syntax errors. */
  readonly data: unknown
  readonly issues: readonly PackIssue[]
  locate(finding: Finding): PackIssue
}

export function parsePack(input: Uint8Array | string): ParsedFile {
  const text = typeof input === 'string' ? input : decode(input)
  if (typeof text !== 'string') return refusedFile('', text)
  const refusal = preScan(text)
  if (refusal) return refusedFile(text, refusal)

  const lineCounter = new LineCounter()
  // `core` keeps merge keys off and `NO` a text, whatever the file asks for.
  const doc = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    customTags: [],
    uniqueKeys: false,
    keepSourceTokens: false,
  })
  const at = (from: number, to = from) => positions(lineCounter, from, to)
  const issues: PackIssue[] = [...doc.errors, ...doc.warnings].map(error => ({
    code: 'syntax',
    message: error.message,
    severity: 'error' as const,
    ...at(error.pos[0], error.pos[1]),
  }))
  // The parser's own check compares every key with every other; a set is linear.
  visit(doc, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        // `1` and `"1"` are one key of the data.
        const name = String(key.value)
        if (seen.has(name)) issues.push({ code: 'duplicate-key', message: `The key "${name}" stands twice.`, severity: 'error', ...nodeRange(key, at) })
        seen.add(name)
      }
    },
  })
  return {
    data: issues.length === 0 ? doc.toJS({ maxAliasCount: 0 }) : undefined,
    issues,
    locate: finding => ({ code: finding.code, message: finding.message, severity: finding.severity ?? 'error', ...nodeRange(nodeAt(doc, finding), at) }),
  }
}

type Position = Pick<PackIssue, 'line' | 'column' | 'endLine' | 'endColumn'>

function positions(lineCounter: LineCounter, from: number, to: number): Position {
  const start = lineCounter.linePos(from)
  const end = lineCounter.linePos(Math.max(from, to))
  return { line: Math.max(1, start.line), column: Math.max(1, start.col), endLine: Math.max(1, end.line), endColumn: Math.max(1, end.col) }
}

function nodeRange(node: Node | undefined, at: (from: number, to?: number) => Position): Position {
  return node?.range ? at(node.range[0], node.range[1]) : at(0)
}

/** The node that a finding speaks of; for what is missing, the nearest ancestor that exists. */
function nodeAt(doc: Document, { path, atKey }: Finding): Node | undefined {
  let node: unknown = doc.contents
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? findPair(node.items, step) : undefined
    const isLast = depth === path.length - 1
    // A whole map or list as a value would mark pages of text: its key says enough.
    if (pair && isLast && (atKey || !isScalar(pair.value)) && isNode(pair.key)) return pair.key
    const next = pair ? pair.value : (node as { items?: unknown[] } | null)?.items?.[step as number]
    if (!isNode(next)) break
    node = next
  }
  if (isMap(node) && isPair(node.items[0]) && isNode(node.items[0].key)) return node.items[0].key
  return isNode(node) ? node : undefined
}

const findPair = (items: readonly Pair[], key: string | number) => items.find(pair => isScalar(pair.key) && String(pair.key.value) === String(key))

function refusedFile(text: string, { code, message, offset }: Refusal): ParsedFile {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  const issue: PackIssue = { code, message, severity: 'error', line, column, endLine: line, endColumn: column + 1 }
  return { data: undefined, issues: [issue], locate: () => issue }
}
