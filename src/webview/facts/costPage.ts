// Cost: what the reader chooses, the bill for it, and all ways on one scale.
import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Amount, CostHeadline, CostRow, CostView } from '../../protocol/facts/cost'
import type { CostStrings } from '../../protocol/facts/costStrings'
import type { Provenance } from '../../protocol/facts/provenance'
import { fill } from '../shared/fill'
import { costChoices } from './costChoices'
import { costWays } from './costWays'
import { factSection } from './factTable'
import { confidenceMark } from './provenance'
import type { Strings } from './strings'
import type { PageParts } from './view'

const headline = ({ title, amount, plus }: CostHeadline, isOne: boolean, strings: CostStrings, isPast: boolean): TemplateResult => {
  const words = isPast ? strings.youPayPast : strings.youPay
  return html`<div class="cost-pays">
    <p class="muted">${isOne ? words : title}</p>
    <p class="big"><span class="sr">${isOne ? '' : words} </span><span class="unit">USD</span> <span class="number">${amount.usd}</span></p>
    ${amount.other === undefined ? nothing : html`<p class="muted num">${fill(strings.about, amount.other)}</p>`}
    ${plus === undefined ? nothing : html`<p>${plus}</p>`}
  </div>`
}

const amountCell = (amount: Amount | null): TemplateResult =>
  html`<td role="cell" class="r amount">${amount === null ? '–' : html`${amount.usd}${amount.other === undefined ? nothing : html`<small>${amount.other}</small>`}`}</td>`

const sourceCell = ({ sources, dataDate, checkedOn, confidence }: Provenance, { provenance }: Strings): TemplateResult => {
  const date = fill(dataDate === undefined ? provenance.checked : provenance.dataOf, dataDate ?? checkedOn)
  // The host is all that there is room for; the title is in the name of the link.
  const links = sources.map(({ title, url, host }, i) => {
    const site = host.replace(/^www\./, '')
    return html`${i > 0 ? ', ' : nothing}<a href=${url} title=${title} aria-label="${site}: ${title}">${site}</a>`
  })
  return html`<span>${links}, <span class="nowrap">${date}</span></span>${confidenceMark(confidence, provenance)}`
}

const billRow = ({ kind, label, note, amounts, provenance, origin }: CostRow, strings: Strings): TemplateResult =>
  html`<tr role="row" class=${kind}>
    <th role="rowheader" scope="row">${label}${note === undefined ? nothing : html`<small>${note}</small>`}</th>
    ${amounts.map(amountCell)}
    <td role="cell"><div class="from">${provenance === undefined ? origin : sourceCell(provenance, strings)}</div></td>
  </tr>`

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const bill = ({ columns, rows }: CostView, strings: Strings): TemplateResult => {
  const { cost } = strings
  const head = (words: string, style = '') => html`<th role="columnheader" scope="col" class=${style}>${words}</th>`
  return html`<table class="bill" role="table" aria-label=${cost.bill}>
    <thead role="rowgroup"><tr role="row">${head(cost.item)}${columns.map(words => head(words, 'r amount'))}${head(cost.priceFrom)}</tr></thead>
    <tbody role="rowgroup">${rows.map(row => billRow(row, strings))}</tbody>
  </table>`
}

export function costPage(parts: PageParts<'cost'>): TemplateResult {
  const { input, view, strings, actions, exam } = parts
  const { cost } = strings
  return html`<div class="head">
      <div><h1>${view.isPast ? cost.titlePast : cost.title}</h1>
        <p class="sub">${view.status}</p>
        <p class="small muted">${fill(cost.beforeTax, view.pricesChecked)}</p></div>
      ${exam}
    </div>
    <div class="cost">
      <div class="cost-top">
        <div class="cost-totals" role="status">${view.headlines.map(item => headline(item, view.headlines.length === 1, cost, view.isPast))}
          ${view.difference === '' ? nothing : html`<p class="cost-difference">${view.difference}</p>`}</div>
        <button type="button" class="btn secondary" @click=${() => actions.act({ kind: 'copy', input })}>${cost.copy}</button>
      </div>
      ${costChoices(parts)}
      <div class="cost-result">${bill(view, strings)}${costWays(view, cost)}</div>
    </div>
    ${keyed(view.code, factSection(view.prices, strings.provenance))}`
}
