// A share as a bar in a line of text or a table; the number stands beside it.
import { html, type TemplateResult } from 'lit/html.js'

/** From 0 to 100 percent. */
export const meter = (percent: number): TemplateResult =>
  html`<svg class="meter" width="88" height="6" aria-hidden="true"><rect class="track" width="100%" height="6"></rect><rect class="fill" width="${percent}%" height="6"></rect></svg>`
