// What each domain is worth: one bar in two strengths of one hue, the same in words, and the tasks on demand.

import { ref } from 'lit/directives/ref.js'
import { html, type TemplateResult } from 'lit/html.js'
import type { DomainShare } from '../../protocol/facts/glance'
import type { GlanceStrings } from '../../protocol/facts/glanceStrings'
import { fill } from '../shared/fill'
import { type Segment, segments } from './segments'

/** The gap between segments, in percent of the bar. */
const gap = 0.3

const bar = (parts: readonly Segment[]): TemplateResult =>
  html`<svg class="chart" height="20" aria-hidden="true">
    ${parts.map(({ start, width }, index) => html`<svg class="part ${index % 2 === 0 ? 'full' : 'soft'}" x="${start}%" width="${Math.max(0, width - (index < parts.length - 1 ? gap : 0))}%" height="20"><rect width="100%" height="100%"></rect></svg>`)}
  </svg>`

/** Labels stand below their part of the bar. Set by script, because the content security policy forbids inline styles. */
const alignTo = (parts: readonly Segment[]) => (list: Element | undefined) => {
  if (list instanceof HTMLElement) list.style.setProperty('--shares', parts.map(({ width }) => `minmax(0, ${width}fr)`).join(' '))
}

export function domainMap(domains: readonly DomainShare[], strings: GlanceStrings): TemplateResult {
  const parts = segments(domains.map(domain => domain.weight))
  return html`<section aria-labelledby="domain-map">
    <div class="sec"><h2 id="domain-map">${strings.domainMap}</h2><p>${strings.domainMapIntro}</p></div>
    ${bar(parts)}
    <ol class="shares" ${ref(alignTo(parts))}>${domains.map(({ id, title, weight }) => html`<li>${id} <span class="muted">${title}</span> <b class="nowrap">${weight}%</b></li>`)}</ol>
    <div class="domains">${domains.map(
      ({ id, title, weight, tasks }) => html`<details>
        <summary><b>${id} ${title}</b> <span class="muted">${fill(strings.ofExam, weight)}</span></summary>
        <ul>${tasks.map(task => html`<li><span class="muted num">${task.id}</span> ${task.title}</li>`)}</ul>
      </details>`
    )}</div>
  </section>`
}
