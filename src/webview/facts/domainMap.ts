// What each domain is worth: one bar in two strengths of one hue, the same in words, and its tasks with how strongly they live on.

import { ref } from 'lit/directives/ref.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { DomainMap, DomainShare, DomainTask } from '../../protocol/facts/glance'
import { fill } from '../shared/fill'
import { provenanceLine } from './provenance'
import { type Segment, segments } from './segments'
import { strengthMark } from './strength'
import type { Strings } from './strings'

/** The gap between segments, in percent of the bar. */
const gap = 0.3

const bar = (parts: readonly Segment[]): TemplateResult =>
  html`<svg class="chart" width="100%" height="20" aria-hidden="true">
    ${parts.map(({ start, width }, index) => html`<svg class="part ${index % 2 === 0 ? 'full' : 'soft'}" x="${start}%" width="${Math.max(0, width - (index < parts.length - 1 ? gap : 0))}%" height="20"><rect width="100%" height="100%"></rect></svg>`)}
  </svg>`

/** Labels stand below their part of the bar. Set by script, because the content security policy forbids inline styles. */
const alignTo = (parts: readonly Segment[]) => (list: Element | undefined) => {
  if (list instanceof HTMLElement) list.style.setProperty('--shares', parts.map(({ width }) => `minmax(0, ${width}fr)`).join(' '))
}

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
function taskRow({ id, title, lives, change }: DomainTask, { successors }: DomainMap, strings: Strings, open: (taskId: string) => void): TemplateResult {
  const { glance, changes } = strings
  return html`<tr role="row">
    <th role="rowheader" scope="row"><button type="button" class="plain-button task" title=${glance.showInOutline} @click=${() => open(id)}><span class="num">${id}</span> <span>${title}</span></button></th>
    ${successors.map((code, index) => html`<td role="cell"><span class="cell-label" aria-hidden="true">${fill(changes.inExam, code)}</span>${strengthMark(lives[index] ?? 'none', changes)}</td>`)}
    ${successors.length === 0 ? nothing : html`<td role="cell" class="muted">${change ?? ''}</td>`}
  </tr>`
}

const domainRows = (domain: DomainShare, map: DomainMap, strings: Strings, open: (taskId: string) => void): TemplateResult =>
  html`<tbody role="rowgroup">
    <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${map.successors.length === 0 ? 1 : map.successors.length + 2}>${domain.id} ${domain.title} <span class="muted">${fill(strings.glance.ofExam, domain.weight)}</span></th></tr>
    ${domain.tasks.map(task => taskRow(task, map, strings, open))}
  </tbody>`

/** `open` shows a task in the outline of the sidebar. */
export function domainMap(map: DomainMap, strings: Strings, open: (taskId: string) => void): TemplateResult {
  const { domains, successors, provenance } = map
  const parts = segments(domains.map(domain => domain.weight))
  const { glance, changes } = strings
  return html`<section aria-labelledby="domain-map">
    <div class="sec"><h2 id="domain-map">${glance.domainMap}</h2><p>${successors.length === 0 ? glance.domainMapIntro : glance.mappedIntro}</p></div>
    ${bar(parts)}
    <ol class="shares" ${ref(alignTo(parts))}>${domains.map(({ id, title, weight }) => html`<li>${id} <span class="muted">${title}</span> <b class="nowrap">${weight}%</b></li>`)}</ol>
    <table class="tasks ${successors.length === 0 ? '' : 'mapped'}" role="table" aria-labelledby="domain-map">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${glance.domainAndTask}</th>${successors.map(code => html`<th role="columnheader" scope="col">${fill(changes.inExam, code)}</th>`)}${
        successors.length === 0 ? nothing : html`<th role="columnheader" scope="col">${changes.whatChanges}</th>`
      }</tr></thead>
      ${domains.map(domain => domainRows(domain, map, strings, open))}
    </table>
    ${provenance.map(item => html`<div class="below">${provenanceLine(item, strings.provenance)}</div>`)}
  </section>`
}
