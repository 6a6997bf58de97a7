// What the reader chooses on "Cost": the way to prepare, what is bought, and what lowers the price.
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { CostInput } from '../../protocol/facts/cost'
import { choice } from './choice'
import type { PageParts } from './view'

type Change = (part: Partial<CostInput>) => void

const help = (id: string, words: string): TemplateResult | typeof nothing => (words === '' ? nothing : html`<p class="help" id="${id}-help">${words}</p>`)
const helpId = (id: string, words: string): string | typeof nothing => (words === '' ? nothing : `${id}-help`)

interface NumberField {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly max: number
  readonly step: number | 'any'
  readonly help?: string
  readonly disabled?: boolean
}

/** `change` gets null for an empty field. What is being typed outlasts a redraw, so the value is not `live`. */
const numberField = (
  { id, label, value, max, step, help: words = '', disabled = false }: NumberField,
  change: (value: number | null) => void
): TemplateResult => {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) change(target.value === '' ? null : target.valueAsNumber)
  }
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} type="number" min="0" max=${max} step=${step} ?disabled=${disabled} .value=${value === null ? '' : String(value)} aria-describedby=${helpId(id, words)} @change=${onChange}>
    ${help(id, words)}</div>`
}

const tick = (id: string, label: string, isOn: boolean, change: (isOn: boolean) => void, { words = '', disabled = false } = {}): TemplateResult => {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) change(target.checked)
  }
  return html`<div class="tick"><input id=${id} type="checkbox" ?disabled=${disabled} .checked=${live(isOn)} aria-describedby=${helpId(id, words)} @change=${onChange}>
    <div><label for=${id}>${label}</label>${help(id, words)}</div></div>`
}

export function costChoices({ input, view, strings: { cost }, actions }: PageParts<'cost'>): TemplateResult {
  const change: Change = part => actions.change({ ...input, ...part })
  const needs = (id: string, isBought: boolean) => change({ without: isBought ? input.without.filter(other => other !== id) : [...input.without, id] })
  const code = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) change({ currency: event.target.value })
  }
  return html`<form class="cost-choices" aria-label=${cost.choices} @submit=${(event: Event) => event.preventDefault()}>
    ${choice({ id: 'path', label: cost.how, options: view.paths, chosen: input.path, choose: path => change({ path }) })}
    ${view.paths.length < 2 ? nothing : choice({ id: 'other', label: cost.compareWith, options: [{ id: '', words: cost.nothing }, ...view.paths.filter(({ id }) => id !== input.path)], chosen: input.other, choose: other => change({ other }) })}
    ${view.needs.length === 0 ? nothing : html`<fieldset class="field"><legend>${cost.needs}</legend>${view.needs.map(({ id, words }) => tick(`need-${id}`, words, !input.without.includes(id), isOn => needs(id, isOn)))}</fieldset>`}
    ${view.asksClassPrice ? numberField({ id: 'class-price', label: cost.classPrice, value: input.classPrice, max: 100_000, step: 'any', help: view.classNote }, classPrice => change({ classPrice })) : nothing}
    <fieldset class="field"><legend>${cost.lowers}</legend>
      ${tick('voucher', cost.voucher, input.voucher, voucher => change({ voucher }), { words: view.voucherNote, disabled: !view.canRetake })}
      ${tick('new-account', cost.newAccount, input.newAccount, newAccount => change({ newAccount }), { words: view.creditNote })}</fieldset>
    ${numberField({ id: 'employer-share', label: cost.employerShare, value: input.employerShare, max: 100, step: 1 }, share => change({ employerShare: share ?? 0 }))}
    ${input.employerShare === 0 ? nothing : numberField({ id: 'employer-cap', label: cost.employerCap, value: input.employerCap, max: 100_000, step: 'any', help: cost.noLimit }, employerCap => change({ employerCap }))}
    ${numberField({ id: 'retakes', label: cost.retakes, value: view.canRetake ? input.retakes : 0, max: 9, step: 1, help: view.retakeNote, disabled: !view.canRetake }, retakes => change({ retakes: retakes ?? 0 }))}
    <div class="field pair"><div><label for="currency">${cost.currency}</label>
        <input id="currency" type="text" maxlength="3" autocomplete="off" spellcheck="false" .value=${input.currency} aria-describedby="currency-help" @change=${code}></div>
      ${numberField({ id: 'rate', label: cost.rate, value: input.rate, max: 1_000_000, step: 'any' }, rate => change({ rate }))}
      ${help('currency', cost.currencyHelp)}</div>
  </form>`
}
