// A native list of values to choose one from.
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { downIcon } from './icons'

export interface Option<T extends string = string> {
  readonly id: T
  readonly words: string
}

/** `describedBy`: the id of its line of help. */
export function select<T extends string>(id: string, options: readonly Option<T>[], chosen: T, choose: (id: T) => void, describedBy?: string): TemplateResult {
  const onChange = ({ target }: Event): void => {
    const option = target instanceof HTMLSelectElement ? options[target.selectedIndex] : undefined
    if (option) choose(option.id)
  }
  return html`<span class="sel"><select id=${id} aria-describedby=${describedBy ?? nothing} @change=${onChange}>
    ${options.map(option => html`<option value=${option.id} .selected=${live(option.id === chosen)}>${option.words}</option>`)}
  </select>${downIcon}</span>`
}
