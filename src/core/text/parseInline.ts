// The inline part of restricted Markdown: `code`, **strong**, *emphasis*, [links](https://…), $math$, \ escapes.
import type { Inline } from './richText'

/** Strong in emphasis in a link is as deep as a text may go; deeper marks stay visible. */
const maxDepth = 3

/** Never throws; a mark without its partner is text. At worst quadratic in the length, which the schema caps. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const out: Inline[] = []
  let plain = ''
  let i = 0
  const push = (inline: Inline) => {
    if (plain !== '') out.push({ kind: 'text', text: plain })
    plain = ''
    out.push(inline)
  }
  while (i < text.length) {
    const found = depth < maxDepth ? matchAt(text, i, depth) : undefined
    if (!found) {
      plain += text[i]
      i++
    } else {
      if (typeof found.inline === 'string') plain += found.inline
      else push(found.inline)
      i = found.end
    }
  }
  if (plain !== '') out.push({ kind: 'text', text: plain })
  return out
}

interface Match {
  /** A token, or characters to take as they are. */
  readonly inline: Inline | string
  readonly end: number
}

function matchAt(text: string, i: number, depth: number): Match | undefined {
  switch (text[i] ?? '') {
    case '\\':
      return matchEscape(text, i)
    case '`':
      return matchCode(text, i)
    case '$':
      return matchMath(text, i)
    case '*':
      return text[i + 1] === '*' ? matchPair(text, i, '**', depth) : matchPair(text, i, '*', depth)
    case '!':
      // An image is text: it could tell a server who reads it.
      return text[i + 1] === '[' ? { inline: '![', end: i + 2 } : undefined
    case '[':
      return matchLink(text, i, depth)
    default:
      return undefined
  }
}

const matchEscape = (text: string, i: number): Match | undefined =>
  /[\\`*$[\]|]/.test(text[i + 1] ?? '') ? { inline: text[i + 1] ?? '', end: i + 2 } : undefined

function matchCode(text: string, i: number): Match {
  let length = 1
  while (text[i + length] === '`') length++
  const fence = '`'.repeat(length)
  const close = text.indexOf(fence, i + length)
  // Without a partner the whole run is text: looking again from its second sign would find nothing either.
  if (close < 0) return { inline: fence, end: i + length }
  const content = text.slice(i + length, close)
  return { inline: { kind: 'code', text: length > 1 ? content.trim() : content }, end: close + length }
}

/** The signs hug their content and no digit follows, so that prices stay prices. */
function matchMath(text: string, i: number): Match | undefined {
  const close = text.indexOf('$', i + 1)
  if (close <= i + 1 || /\s/.test(text[i + 1] ?? '') || /\s/.test(text[close - 1] ?? '') || /\d/.test(text[close + 1] ?? '')) return undefined
  return { inline: { kind: 'math', source: text.slice(i + 1, close) }, end: close + 1 }
}

function matchPair(text: string, i: number, mark: '*' | '**', depth: number): Match | undefined {
  const start = i + mark.length
  // `2*3*4` is a product, not emphasis.
  if (/\s/.test(text[start] ?? ' ') || (mark === '*' && /\w/.test(text[i - 1] ?? ''))) return undefined
  const close = text.indexOf(mark, start + 1)
  if (close < 0 || /\s/.test(text[close - 1] ?? '')) return undefined
  const children = parseInline(text.slice(start, close), depth + 1)
  return { inline: { kind: mark === '**' ? 'strong' : 'emphasis', children }, end: close + mark.length }
}

function matchLink(text: string, i: number, depth: number): Match | undefined {
  const middle = text.indexOf('](', i)
  const close = middle < 0 ? -1 : text.indexOf(')', middle)
  if (close < 0) return undefined
  const href = text.slice(middle + 2, close)
  const host = httpsHost(href)
  return host ? { inline: { kind: 'link', href, host, children: parseInline(text.slice(i + 1, middle), depth + 1) }, end: close + 1 } : undefined
}

/** The host of an https address; undefined for any other scheme or form. */
export const httpsHost = (url: string): string | undefined => /^https:\/\/([a-z0-9.-]+)(?:[/?#][^\s"'<>\\]*)?$/i.exec(url)?.[1]?.toLowerCase()
