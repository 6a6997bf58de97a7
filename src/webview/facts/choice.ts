// A question of a page with a fixed list of answers: a label, a native list, and a line of help.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type Option, select } from '../shared/select'

export interface ChoiceParts<T extends string> {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly options: readonly Option<T>[]
  /** The chosen option; empty for none. */
  readonly chosen: T
  choose(id: T): void
}

/** `within`: the class of what holds it. */
export const choice = <T extends string>({ id, label, help, options, chosen, choose }: ChoiceParts<T>, within = 'field'): TemplateResult =>
  html`<div class=${within}><label for=${id}>${label}</label>
    ${select(id, options, chosen, choose, help === undefined ? undefined : `${id}-help`)}
    ${help === undefined ? nothing : html`<p class="small muted" id=${`${id}-help`}>${help}</p>`}</div>`
