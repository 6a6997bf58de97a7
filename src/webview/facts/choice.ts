// A question of a page with a fixed list of answers: a label, a native list, and a line of help.
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { downIcon } from '../shared/icons'

export interface ChoiceParts {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  /** What stands for no answer. */
  readonly none: string
  readonly options: readonly { readonly id: string; readonly words: string }[]
  /** The chosen option; empty for none. */
  readonly chosen: string
  choose(id: string): void
}

export function choice({ id, label, help, none, options, chosen, choose }: ChoiceParts): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value)
  }
  return html`<div class="ask">
    <label for=${id}>${label}</label>
    <span class="sel"><select id=${id} aria-describedby=${help === undefined ? nothing : `${id}-help`} @change=${onChange}>
      <option value="" .selected=${live(chosen === '')}>${none}</option>
      ${options.map(option => html`<option value=${option.id} .selected=${live(option.id === chosen)}>${option.words}</option>`)}
    </select>${downIcon}</span>
    ${help === undefined ? nothing : html`<p class="small muted" id=${`${id}-help`}>${help}</p>`}
  </div>`
}
