// What a page says without being asked.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { QuestionStrings } from '../../protocol/questionStrings'
import { fill } from './fill'
import { warningIcon } from './icons'
import type { Once } from './once'

/**
 * One live region for all that is said, in the page from the first drawing on: screen readers ignore regions that arrive full.
 * It also holds the warning about answers that are not on disk. `aria-atomic` is off, so a change of one is not a repetition of
 * the other.
 */
export const liveRegion = (announcement: Once<string>, unsaved: number, strings: QuestionStrings): TemplateResult =>
  html`<div class="live" role="status" aria-atomic="false">
    ${keyed(announcement.number, html`<p class="sr">${announcement.what}</p>`)}
    ${unsaved > 0 ? html`<p class="note">${warningIcon}<span>${unsaved === 1 ? strings.unsavedOne : fill(strings.unsavedMany, unsaved)}</span></p>` : nothing}
  </div>`

/** A message that needs the learner. A new element each time, so that the same message is said again. */
export const alertText = (words: string, number: string | number): TemplateResult =>
  html`${keyed(number, html`<p class="alert fail" role="alert">${warningIcon}<span>${words}</span></p>`)}`
