// Restricted Markdown -> tokens: paragraphs, lists, tables, fenced code, math, and what parseInline knows. Everything
// else, HTML and images above all, stays visible as the text it is. Of our own because the libraries at hand were
// measured and did not fit: one needs 52 KB of a 250 KB bundle, a small one takes 22 s for 4,000 backticks.
import { parseInline } from './parseInline'
import type { Align, Block, Inline, RichText } from './richText'

/** Lists in lists in lists; deeper ones are shown flat. */
const maxDepth = 4

/** Never throws, and takes time in proportion to the lines. */
export const parseRichText = (markdown: string): RichText => parseBlocks(showHidden(markdown).replace(/\r\n?/g, '\n').split('\n'), 0)

/** Characters that are invisible or turn the direction of text could make one answer look like another. */
const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/gu
export const showHidden = (text: string): string =>
  text.replace(hidden, character => `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`)

const fence = /^\s{0,3}```\s*([\w+-]*)\s*$/
const listItem = /^(\s*)([-*]|\d{1,4}[.)])\s+(\S.*)$/
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

function parseBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let i = 0
  while (i < lines.length) {
    const line = lines[i] ?? ''
    const next = takeFence(lines, i) ?? takeTable(lines, i) ?? (depth < maxDepth ? takeList(lines, i, depth) : undefined)
    if (line.trim() === '') {
      i++
    } else if (next) {
      blocks.push(next.block)
      i = next.end
    } else {
      const paragraph = takeParagraph(lines, i, depth)
      blocks.push(paragraph.block)
      i = paragraph.end
    }
  }
  return blocks
}

interface Taken {
  readonly block: Block
  /** The first line after the block. */
  readonly end: number
}

function takeFence(lines: readonly string[], start: number): Taken | undefined {
  const open = fence.exec(lines[start] ?? '')
  if (!open) return undefined
  let end = start + 1
  while (end < lines.length && !/^\s{0,3}```\s*$/.test(lines[end] ?? '')) end++
  return { block: { kind: 'code', language: open[1] ?? '', text: lines.slice(start + 1, end).join('\n') }, end: end + 1 }
}

function takeTable(lines: readonly string[], start: number): Taken | undefined {
  const head = lines[start] ?? ''
  const rule = lines[start + 1] ?? ''
  if (!head.includes('|') || !rule.includes('|') || !delimiterRow.test(rule)) return undefined
  let end = start + 2
  while (end < lines.length && lines[end]?.includes('|')) end++
  const header = cells(head)
  const align = cells(rule).map((cell): Align => (cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left'))
  const rows = lines.slice(start + 2, end).map(line => {
    const row = cells(line)
    return header.map((_, column) => parseInline(row[column] ?? ''))
  })
  return { block: { kind: 'table', align: header.map((_, column) => align[column] ?? 'left'), header: header.map(cell => parseInline(cell)), rows }, end }
}

/** The cells of a table row; `\|` is a bar in a cell. */
const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|'))

function takeList(lines: readonly string[], start: number, depth: number): Taken | undefined {
  const first = listItem.exec(lines[start] ?? '')
  if (!first) return undefined
  const indent = first[1]?.length ?? 0
  const ordered = /\d/.test(first[2] ?? '')
  const items: string[][] = []
  let end = start
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const item = listItem.exec(line)
    if (item && item[1]?.length === indent && /\d/.test(item[2] ?? '') === ordered) items.push([item[3] ?? ''])
    else if (line.trim() === '' ? continuesAfterBlank(lines, end, indent) : leadingSpaces(line) > indent) items.at(-1)?.push(line)
    else break
  }
  return {
    block: { kind: 'list', ordered, start: ordered ? Number.parseInt(first[2] ?? '1', 10) : 1, items: items.map(item => parseBlocks(dedent(item), depth + 1)) },
    end,
  }
}

const leadingSpaces = (line: string) => line.length - line.trimStart().length

/** A blank line belongs to a list when what follows it does. */
function continuesAfterBlank(lines: readonly string[], blank: number, indent: number): boolean {
  const next = lines[blank + 1] ?? ''
  const item = listItem.exec(next)
  return next.trim() !== '' && (leadingSpaces(next) > indent || item?.[1]?.length === indent)
}

/** The first line of an item has lost its mark already; the others lose what they share. */
function dedent([first = '', ...rest]: readonly string[]): string[] {
  const shared = Math.min(...rest.filter(line => line.trim() !== '').map(leadingSpaces))
  return [first, ...rest.map(line => line.slice(Math.min(shared, leadingSpaces(line))))]
}

function takeParagraph(lines: readonly string[], start: number, depth: number): Taken {
  let end = start + 1
  while (
    end < lines.length &&
    lines[end]?.trim() !== '' &&
    !takeFence(lines, end) &&
    !takeTable(lines, end) &&
    !(depth < maxDepth && listItem.test(lines[end] ?? ''))
  )
    end++
  const children = parseInline(
    lines
      .slice(start, end)
      .map(line => line.trim())
      .join(' ')
  )
  const [only, ...others] = children
  // A paragraph that is nothing but a formula stands on its own.
  return { block: only?.kind === 'math' && others.length === 0 ? { kind: 'math', source: only.source } : { kind: 'paragraph', children }, end }
}

/** The plain words of a text, for search, labels and native selects. */
export const plainText = (blocks: RichText): string => blocks.map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim()

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return words(block.children)
    case 'list':
      return block.items.map(plainText).join(' ')
    case 'table':
      return [block.header, ...block.rows].flat().map(words).join(' ')
    case 'code':
      return block.text
    case 'math':
      return block.source
  }
}

const words = (inlines: readonly Inline[]): string => inlines.map(wordsOfInline).join('')

function wordsOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'math':
      return inline.source
    case 'strong':
    case 'emphasis':
    case 'link':
      return words(inline.children)
  }
}
