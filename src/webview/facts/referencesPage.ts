// References: every page that is cited anywhere, once, by publisher.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ReferenceRow, ReferencesInput } from '../../protocol/facts/references'
import { choice } from './choice'
import type { PageParts } from './view'

type Parts = PageParts<'references'>

const reference = ({ url, title, cited, dates }: ReferenceRow): TemplateResult => html`<li><a href=${url}>${title}</a><small>${cited}; ${dates}</small></li>`

function controls({ input, view, strings, actions }: Parts): TemplateResult {
  const words = strings.references
  const change = (part: Partial<ReferencesInput>) => actions.change({ ...input, more: 0, ...part })
  return html`<div class="reference-bar">
    <div class="choice grow"><label for="reference-search">${words.search}</label>
      <input id="reference-search" class="reference-search" type="search" maxlength="200" placeholder=${words.searchHint} .value=${input.search} @input=${(
        event: Event
      ) => {
        if (event.target instanceof HTMLInputElement) change({ search: event.target.value })
      }}></div>
    ${choice({ id: 'reference-where', label: words.where, options: view.wheres, chosen: input.where, choose: where => change({ where }) }, 'choice')}
    ${choice({ id: 'reference-host', label: words.host, options: view.hosts, chosen: input.host, choose: host => change({ host }) }, 'choice')}
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
    ${view.more === '' ? nothing : html`<p class="reference-more"><button type="button" class="btn secondary" @click=${() => actions.change({ ...input, more: input.more + 1 })}>${view.more}</button></p>`}`
}
