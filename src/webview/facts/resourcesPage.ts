// Study resources: filters above, one table with a part for each type, a mark and hours in every row.
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Choice, ResourceRow, ResourcesInput, ResourcesView } from '../../protocol/facts/resources'
import type { ResourcesStrings } from '../../protocol/facts/resourcesStrings'
import { fill } from '../shared/fill'
import { downIcon, tickIcon, undoIcon, warningIcon } from '../shared/icons'
import type { Actions } from './actions'
import { choice } from './choice'
import { confidenceMark, provenanceLines } from './provenance'
import type { Strings } from './strings'
import type { PageParts } from './view'

type Parts = PageParts<'resources'>

const valueIn = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.value : '')

function filters({ input, view, strings: { resources: strings }, actions }: Parts): TemplateResult {
  const change = (part: Partial<ResourcesInput>) => actions.change({ ...input, ...part })
  const any = { id: '', words: strings.any }
  const pick = (key: keyof ResourcesInput, label: string, choices: readonly Choice[], more: Partial<ResourcesInput> = {}) =>
    choice({ id: `resources-${key}`, label, options: [any, ...choices], chosen: String(input[key]), choose: value => change({ [key]: value, ...more }) })
  const costs = [
    { id: 'free', words: strings.free },
    { id: 'up-to-20', words: strings.upTo20 },
    { id: 'up-to-50', words: strings.upTo50 },
    { id: 'subscription', words: strings.subscription },
  ]
  const hours = [
    { id: 'up-to-2', words: strings.upTo2 },
    { id: 'up-to-10', words: strings.upTo10 },
    { id: 'over-10', words: strings.over10 },
  ]
  const hasPlace = input.domain !== '' || input.task !== ''
  return html`<div class="filters" role="group" aria-label=${strings.filters}>
      ${pick('domain', strings.domain, view.domains, { task: '' })}
      ${pick('task', strings.task, view.tasks)} ${pick('type', strings.type, view.types)} ${pick('cost', strings.cost, costs)} ${pick('hours', strings.hours, hours)}
      ${pick('mark', strings.mark, [{ id: 'none', words: strings.none }, ...marks(strings)])}
      <div class="field"><label for="resources-text">${strings.search}</label>
        <input id="resources-text" class="text-input" type="search" maxlength="100" placeholder=${strings.searchHint} .value=${input.text} @input=${(event: Event) => change({ text: valueIn(event) })}></div>
    </div>
    ${
      hasPlace
        ? html`<label class="check"><input type="checkbox" .checked=${live(input.whole)} @change=${() => change({ whole: !input.whole })}>${strings.whole}</label>`
        : nothing
    }`
}

const marks = (strings: ResourcesStrings): readonly Choice[] => [
  { id: 'to-do', words: strings.toDo },
  { id: 'doing', words: strings.doing },
  { id: 'done', words: strings.done },
]

const totals = ({ totals: values }: ResourcesView): TemplateResult =>
  html`<dl class="totals">${values.map(({ id, label, value }) => html`<div><dt>${label}</dt><dd id=${`total-${id}`}>${value}</dd></div>`)}</dl>`

const isAnyFilter = ({ domain, task, type, cost, hours, mark, text }: ResourcesInput): boolean =>
  [domain, task, type, cost, hours, mark, text].some(value => value !== '')

const cleared = ({ exam }: ResourcesInput): ResourcesInput => ({ exam, domain: '', task: '', whole: false, type: '', cost: '', hours: '', mark: '', text: '' })

const found = ({ input, view, strings, actions }: Parts): TemplateResult =>
  html`<div class="resources-found"><p role="status">${view.found}</p>${
    isAnyFilter(input)
      ? html`<button type="button" class="link small" @click=${() => actions.change(cleared(input))}>${strings.resources.clear}</button>`
      : nothing
  }</div>`

/** Nothing is found: what to look for instead. */
const relax = ({ view, strings, actions }: Parts): TemplateResult =>
  html`<p class="relax">${strings.resources.instead}: ${view.relax.map(
    ({ words, input }, index) => html`${index > 0 ? ', ' : nothing}<button type="button" class="link" @click=${() => actions.change(input)}>${words}</button>`
  )}</p>`

const titleOf = ({ id, title, link }: ResourceRow, strings: ResourcesStrings, actions: Actions<'resources'>): TemplateResult =>
  link
    ? html`<a href=${link.url}>${title}</a>`
    : html`<button type="button" class="link note-link" title=${strings.openNotes} @click=${() => actions.act({ kind: 'open', id })}>${title}</button>`

const about = (row: ResourceRow, { resources: strings, provenance }: Strings): TemplateResult =>
  html`<small>${row.link ? `${row.link.host} · ` : nothing}${row.about}</small>
    ${
      row.provenance
        ? html`<details class="from"><summary>${confidenceMark(row.provenance.confidence, provenance)} <span>${fill(provenance.checked, row.provenance.checkedOn)}</span></summary>
            ${provenanceLines(row.provenance, provenance)}
            ${row.priceProvenance ? html`<p class="prov">${strings.price}: ${confidenceMark(row.priceProvenance.confidence, provenance)}</p>${provenanceLines(row.priceProvenance, provenance)}` : nothing}
          </details>`
        : nothing
    }`

function standing({ standing: { kind, words, note, to } }: ResourceRow, strings: ResourcesStrings): TemplateResult {
  const [icon, tone] =
    kind === 'available' ? [tickIcon, 'pass'] : kind === 'listed' ? [nothing, ''] : [warningIcon, kind === 'gone' || kind === 'moved' ? 'fail' : 'warn']
  return html`<span class="standing ${tone}">${icon}<span>${words}</span></span>
    ${note === undefined ? nothing : html`<small>${note}</small>`}${to === undefined ? nothing : html`<small>${strings.newAddress} <a href=${to.url}>${to.host}</a></small>`}`
}

function progress(row: ResourceRow, { input, strings: { resources: strings }, actions }: Parts): TemplateResult {
  const { id, title, mark, spent } = row
  const onMark = (event: Event) => {
    const status = valueIn(event)
    actions.act({ kind: 'mark', id, status: status === 'to-do' || status === 'doing' || status === 'done' ? status : null })
  }
  const onSpend = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const field = form instanceof HTMLFormElement ? form.querySelector('input') : null
    if (!(form instanceof HTMLFormElement) || !field || !(field.valueAsNumber > 0)) return
    actions.act({ kind: 'spend', id, hours: field.valueAsNumber, task: input.task })
    form.reset()
  }
  return html`<div class="doing">
      <span class="sel"><select aria-label=${fill(strings.markOf, title)} @change=${onMark}>
        ${[{ id: '', words: strings.none }, ...marks(strings)].map(({ id: value, words }) => html`<option value=${value} .selected=${live(value === mark)}>${words}</option>`)}
      </select>${downIcon}</span>
      <form @submit=${onSpend}><input class="text-input" type="number" inputmode="decimal" min="0.05" max="24" step="any" required placeholder="h" aria-label=${fill(strings.hoursOf, title)}>
        <button class="btn secondary" aria-label=${fill(strings.addTo, title)}>${strings.add}</button></form>
    </div>
    ${
      spent === ''
        ? nothing
        : html`<p class="small spent"><span>${fill(strings.spent, spent)}</span><button type="button" class="btn quiet" aria-label=${fill(strings.takeBackFrom, title)} @click=${() => actions.act({ kind: 'take-back', id })}>${undoIcon}${strings.takeBack}</button></p>`
    }`
}

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const line = (row: ResourceRow, parts: Parts): TemplateResult => {
  const { resources: strings } = parts.strings
  return html`<tr role="row" data-id=${row.id}>
    <th role="rowheader" scope="row">${titleOf(row, strings, parts.actions)}${about(row, parts.strings)}</th>
    <td role="cell"><span class="cell-name">${strings.cost}: </span>${row.cost}${row.costNote === undefined ? nothing : html`<small>${row.costNote}</small>`}</td>
    <td role="cell" class="num"><span class="cell-name">${strings.hours}: </span>${row.hours === '' ? html`<span class="muted">${strings.unknown}</span>` : row.hours}${row.hoursBy === undefined ? nothing : html`<small>${row.hoursBy}</small>`}</td>
    <td role="cell"><span class="cell-name">${strings.state}: </span>${standing(row, strings)}${row.isLegacy ? html` <span class="tag">${strings.legacy}</span>` : nothing}</td>
    <td role="cell">${progress(row, parts)}</td>
  </tr>`
}

function table(parts: Parts): TemplateResult {
  const { view, strings } = parts
  const { resources: words } = strings
  return html`<table class="resources" role="table" aria-label=${words.title}>
    <thead role="rowgroup"><tr role="row">${[words.resource, words.cost, words.hours, words.state, words.progress].map(
      word => html`<th role="columnheader" scope="col">${word}</th>`
    )}</tr></thead>
    ${repeat(
      view.groups,
      ({ id }) => id,
      ({ id, title, rows }) =>
        html`<tbody role="rowgroup" aria-labelledby=${`group-${id}`}>
          <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="5" id=${`group-${id}`}>${title} <span class="muted">${rows.length}</span></th></tr>
          ${repeat(
            rows,
            row => row.id,
            row => line(row, parts)
          )}
        </tbody>`
    )}
  </table>`
}

export function resourcesPage(parts: Parts): TemplateResult {
  const { view, strings, exam } = parts
  return html`<div class="head"><div><h1>${strings.resources.title}</h1><p class="sub">${view.examNote}</p></div>${exam}</div>
    ${totals(view)} ${filters(parts)} ${found(parts)} ${view.groups.length > 0 ? table(parts) : relax(parts)}
    <p class="prov how-known">${strings.resources.howKnown}</p>`
}
