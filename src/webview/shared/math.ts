// Draws AsciiMath-like source as MathML. A pack is hostile until shown otherwise, so only known elements and attributes are copied.
import mathup from 'mathup'

const mathNamespace = 'http://www.w3.org/1998/Math/MathML'

/** Longer sources are shown as they are: the parser is recursive, and no formula of a question needs more. */
const longestSource = 2_000

/** What XML does not allow. Chromium would answer with an error page that has styles of its own. */
const notXml = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u

const elements = new Set(
  'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mphantom mpadded menclose merror mstyle'.split(
    ' '
  )
)
const attributes = new Set(
  'accent accentunder close display fence form largeop linethickness lspace mathvariant maxsize minsize movablelimits open rspace separator stretchy symmetric width'.split(
    ' '
  )
)
/** mathup asks for these by inline styles, which the content security policy forbids; theme.css has a class for each. */
const styleClasses: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*bold/, 'math-bold'],
  [/font-style:\s*italic/, 'math-italic'],
  [/sans-serif/, 'math-sans'],
  [/monospace/, 'math-mono'],
  [/text-align:\s*start/, 'math-start'],
]

function copy(node: Element, depth: number): Element {
  if (!elements.has(node.localName)) throw new Error(`Not MathML: ${node.localName}`)
  if (depth > 64) throw new Error('Formula nested too deeply')
  const made = document.createElementNS(mathNamespace, node.localName)
  for (const { name, value } of node.attributes) if (attributes.has(name)) made.setAttribute(name, value)
  const style = node.getAttribute('data-style') ?? ''
  for (const [pattern, name] of styleClasses) if (pattern.test(style)) made.classList.add(name)
  for (const child of node.childNodes) {
    if (child instanceof Element) made.append(copy(child, depth + 1))
    else if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? '')
  }
  return made
}

/** Null when the source is no formula; the caller then shows it as code. */
export function drawMath(source: string, display: 'inline' | 'block'): Element | null {
  if (source.length > longestSource || notXml.test(source)) return null
  try {
    // As text and into a document of its own: nothing of it is alive until it has been copied. The policy watches that document too.
    const markup = mathup(source, { display })
      .toString()
      .replace(/<[^<>]*>/g, tag => tag.replace(' style="', ' data-style="'))
    const parsed = new DOMParser().parseFromString(markup, 'application/xml')
    return copy(parsed.documentElement, 0)
  } catch {
    return null
  }
}
