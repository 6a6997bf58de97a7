// References: every page that is cited anywhere, once, by publisher.
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { CitedIn, ReferenceRow, ReferencesInput } from '../../protocol/facts/references'
import { downIcon } from '../shared/icons'
import { changes } from './changes'
import type { PageParts } from './view'

type Parts = PageParts<'references'>

const changed = changes<ReferencesInput>()

const reference = ({ url, title, cited, dates }: ReferenceRow): TemplateResult => html`<li><a href=${url}>${title}</a><small>${cited}; ${dates}</small></li>`

const choice = <T extends string>(
  id: string,
  label: string,
  options: readonly { readonly id: T; readonly words: string }[],
  chosen: T,
  change: (value: T) => void
): TemplateResult =>
  html`<div class="choice"><label for=${id}>${label}</label>
    <span class="sel"><select id=${id} @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement) change(event.target.value as T)
    }}>${options.map(option => html`<option value=${option.id} .selected=${live(option.id === chosen)}>${option.words}</option>`)}</select>${downIcon}</span>
  </div>`

function controls({ input, view, strings, actions }: Parts): TemplateResult {
  const words = strings.references
  const change = (part: Partial<ReferencesInput>) => actions.change(changed(input, () => ({ more: 0, ...part })))
  return html`<div class="reference-bar">
    <div class="choice grow"><label for="reference-search">${words.search}</label>
      <input id="reference-search" class="reference-search" type="search" maxlength="200" placeholder=${words.searchHint} .value=${input.search} @input=${(
        event: Event
      ) => {
        if (event.target instanceof HTMLInputElement) change({ search: event.target.value })
      }}></div>
    ${choice<CitedIn | 'all'>('reference-where', words.where, view.wheres, input.where, where => change({ where }))}
    ${choice('reference-host', words.host, view.hosts, input.host, host => change({ host }))}
  </div>`
}

export function referencesPage(parts: Parts): TemplateResult {
  const { input, view, strings, actions } = parts
  return html`<div class="head"><div><h1>${strings.references.title}</h1><p class="sub">${view.summary}</p></div></div>
    ${controls(parts)}
    <p class="muted small reference-count" role="status">${view.groups.length === 0 ? strings.references.none : view.found}</p>
    ${view.groups.map(
      ({ host, count, rows }) => html`<section class="publisher" aria-label=${host}>
        <h2>${host} <span class="muted num">${count}</span></h2>
        <ul class="references">${rows.map(reference)}</ul>
      </section>`
    )}
    ${view.more === '' ? nothing : html`<p class="reference-more"><button type="button" class="btn secondary" @click=${() => actions.change(changed(input, ({ more }) => ({ more: more + 1 })))}>${view.more}</button></p>`}`
}
