// Refuses hostile YAML before the parser sees it. The composer of `yaml` recurses and can abort the process on deep
// nesting; its lexer is a flat state machine, so the nesting is counted on the very tokens the parser would get.
import { CST, Lexer } from 'yaml'
import type { Refusal } from './refusal'

export const limits = {
  /** Bytes of one file. */
  bytes: 2 * 1024 * 1024,
  /** Open `[` and `{` at one time. */
  flowDepth: 64,
  /** Columns of indentation of structure; block scalars may go deeper. */
  indent: 160,
  /** `- ` and `? ` marks that open nested collections on one line. */
  compactMarks: 16,
  /** `key: ` on one line outside brackets. More is an error of YAML anyway, but the parser would nest them first. */
  keysInLine: 2,
} as const

/** The text of a file, or why it is not one. UTF-8 only; a byte-order mark is dropped. */
export function decode(bytes: Uint8Array): string | Refusal {
  if (bytes.length > limits.bytes) return tooLarge(bytes.length)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { code: 'not-utf8', message: 'The file is not UTF-8 text.', offset: 0 }
  }
}

const tooLarge = (size: number): Refusal => ({
  code: 'too-large',
  message: `The file has ${(size / 1048576).toFixed(1)} MB; a pack file may have ${limits.bytes / 1048576} MB.`,
  offset: 0,
})

/** The first construct that packs may not use, with its offset in `text`; undefined when there is none. Linear in the length. */
export function preScan(text: string): Refusal | undefined {
  if (text.length > limits.bytes) return tooLarge(text.length)
  const nul = text.indexOf('\0')
  if (nul >= 0) return { code: 'not-text', message: 'The file contains a NUL byte; packs are UTF-8 text.', offset: nul }
  let offset = 0
  let flowDepth = 0
  let marksInLine = 0
  let keysInLine = 0
  let atLineStart = true
  let contentSeen = false
  let isScalarText = false
  for (const token of new Lexer().lex(text)) {
    // The text of a plain or block scalar follows its mark and may look like anything.
    const type: string = isScalarText ? 'scalar-text' : (CST.tokenType(token) ?? 'unknown')
    isScalarText = type === 'scalar'
    // Marks of the lexer are not in the text.
    if (type === 'scalar' || type === 'doc-mode') continue
    if (type === 'flow-error-end') {
      flowDepth = 0
      continue
    }
    const refused = (code: string, message: string): Refusal => ({ code, message, offset })
    switch (type) {
      case 'directive-line':
        return refused('directive', 'YAML directives (lines that begin with %) are not allowed in packs.')
      case 'anchor':
      case 'alias':
        return refused('alias', 'Anchors (&) and aliases (*) are not allowed in packs. Write the value out, or put the text in quotes.')
      case 'tag':
        return refused('tag', 'Tags (!) are not allowed in packs. If the text begins with "!", put it in quotes.')
      case 'doc-start':
        if (contentSeen) return refused('documents', 'A pack file holds one YAML document.')
        break
      case 'doc-end':
        return refused('documents', 'A pack file holds one YAML document, without an end mark.')
      case 'flow-seq-start':
      case 'flow-map-start':
        if (++flowDepth > limits.flowDepth) return refused('too-deep', `Brackets are nested more than ${limits.flowDepth} deep.`)
        break
      case 'flow-seq-end':
      case 'flow-map-end':
        flowDepth = Math.max(0, flowDepth - 1)
        break
      case 'seq-item-ind':
      case 'explicit-key-ind':
        if (++marksInLine > limits.compactMarks) return refused('too-deep', `More than ${limits.compactMarks} nested list marks on one line.`)
        break
      case 'map-value-ind':
        if (flowDepth === 0 && ++keysInLine > limits.keysInLine)
          return refused('too-deep', `More than ${limits.keysInLine} keys on one line. Put a text that contains ": " in quotes.`)
        break
      case 'space':
        if (atLineStart && token.length > limits.indent) return refused('too-deep', `Indented more than ${limits.indent} columns.`)
        break
      case 'newline':
        marksInLine = 0
        keysInLine = 0
        break
    }
    const isSpace = type === 'space' || type === 'newline' || type === 'comment' || type === 'byte-order-mark'
    contentSeen ||= !isSpace
    atLineStart = type === 'newline' || (atLineStart && type === 'space')
    offset += token.length
  }
  return undefined
}
