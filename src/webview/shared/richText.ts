// Draws the tokens of a pack's text. Every text goes through lit's escaping; no HTML of a pack exists here.

import { guard } from 'lit/directives/guard.js'
import { ref } from 'lit/directives/ref.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Align, Block, Inline, RichText } from '../../core/text/richText'
import { drawMath } from './math'
import { watchOverflow } from './overflow'

/** Names of boxes that scroll. */
export interface RichWords {
  readonly table: string
  readonly code: string
}

type Drawn = TemplateResult | typeof nothing | readonly unknown[]

const drawInline = (token: Inline): unknown => {
  switch (token.kind) {
    case 'text':
      return token.text
    case 'code':
      return html`<code>${token.text}</code>`
    case 'strong':
      return html`<strong>${drawInlines(token.children)}</strong>`
    case 'emphasis':
      return html`<em>${drawInlines(token.children)}</em>`
    case 'link':
      // The host lets only https pass; a page must not depend on that.
      return token.href.startsWith('https://')
        ? html`<a href=${token.href}>${drawInlines(token.children)}</a> <span class="muted">(${token.host})</span>`
        : drawInlines(token.children)
    case 'math':
      return guard([token.source], () => drawMath(token.source, 'inline') ?? html`<code>${token.source}</code>`)
  }
}

const drawInlines = (tokens: readonly Inline[]): readonly unknown[] => tokens.map(drawInline)

const alignClass = (align: Align | undefined): string => (align === 'right' ? 'r' : align === 'center' ? 'c' : '')

function drawBlock(block: Block, words: RichWords, ask: boolean): Drawn {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class=${ask ? 'ask' : nothing}>${drawInlines(block.children)}</p>`
    case 'list': {
      const items = block.items.map(item => html`<li>${drawRich(item, words)}</li>`)
      return block.ordered ? html`<ol class="bullets" start=${block.start}>${items}</ol>` : html`<ul class="bullets">${items}</ul>`
    }
    case 'table':
      return html`<div class="scroll" data-label=${words.table} ${ref(watchOverflow)}><table>
        <thead><tr>${block.header.map((cell, column) => html`<th scope="col" class=${alignClass(block.align[column])}>${drawInlines(cell)}</th>`)}</tr></thead>
        <tbody>${block.rows.map(row => html`<tr>${row.map((cell, column) => html`<td class=${alignClass(block.align[column])}>${drawInlines(cell)}</td>`)}</tr>`)}</tbody>
      </table></div>`
    case 'code':
      return html`<pre data-label=${words.code} ${ref(watchOverflow)}><code>${block.text}</code></pre>`
    case 'math':
      return html`<div class="scroll" data-label=${words.code} ${ref(watchOverflow)}>${guard([block.source], () => drawMath(block.source, 'block') ?? html`<code>${block.source}</code>`)}</div>`
  }
}

/** A single paragraph is drawn without its element, so that short texts can stand in labels, cells and list items. */
export function drawRich(rich: RichText, words: RichWords): Drawn {
  const [only] = rich
  if (rich.length === 1 && only?.kind === 'paragraph') return drawInlines(only.children)
  return html`<div class="rich">${rich.map(block => drawBlock(block, words, false))}</div>`
}

/** A stem: its last paragraph is what is asked, and stands out when a scenario comes before it. */
export const drawStem = (rich: RichText, words: RichWords): TemplateResult =>
  html`<div class="rich stem">${rich.map((block, index) => drawBlock(block, words, index > 0 && index === rich.length - 1))}</div>`
