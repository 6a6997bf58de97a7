// How strongly a task lives on in another exam: up to three dots and a word.
import { html, svg, type TemplateResult } from 'lit/html.js'
import type { Strength } from '../../core/facts/changes'
import type { ChangesStrings } from '../../protocol/facts/changesStrings'

const dotsOn: Readonly<Record<Strength, number>> = { strong: 3, partial: 2, touched: 1, none: 0 }

export const strengthMark = (strength: Strength, strings: ChangesStrings): TemplateResult =>
  html`<span class="strength"><svg viewBox="0 0 20 8" aria-hidden="true">${[0, 1, 2].map(
    index => svg`<circle class=${index < dotsOn[strength] ? 'on' : ''} cx=${3.5 + 6.5 * index} cy="4" r="2.6"></circle>`
  )}</svg>${strings[strength]}</span>`
