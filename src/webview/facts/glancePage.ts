// At a glance: one exam, its rules, its history and its domains.
import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { TimelineEntry } from '../../protocol/facts/glance'
import type { GlanceStrings } from '../../protocol/facts/glanceStrings'
import { domainMap } from './domainMap'
import { factSection } from './factTable'
import type { PageParts } from './view'

const head = ({ view, strings, exam }: PageParts<'glance'>): TemplateResult =>
  html`<div class="head">
    <div><h1>${view.name}</h1>
      <p class="sub">${view.code} <span class="tag">${view.status.label}</span> ${view.status.sentence}</p>
      <p class="small"><a href=${view.page.url}>${strings.glance.officialPage}</a> <span class="muted">${view.page.host}</span></p></div>
    ${exam}
  </div>`

const timelineEntry = ({ when, what, note, moment }: TimelineEntry): TemplateResult =>
  html`<li class=${moment} aria-current=${moment === 'today' ? 'date' : nothing}>
    <span class="when">${when}</span><span class="dot"></span><span>${what}${note === undefined ? nothing : html`<small>${note}</small>`}</span>
  </li>`

const timeline = (entries: readonly TimelineEntry[], strings: GlanceStrings): TemplateResult =>
  html`<section aria-labelledby="status-history">
    <div class="sec"><h2 id="status-history">${strings.statusHistory}</h2></div>
    <ol class="timeline">${entries.map(timelineEntry)}</ol>
  </section>`

export function glancePage(parts: PageParts<'glance'>): TemplateResult {
  const { view, strings } = parts
  const [first, ...others] = view.sections
  // The head stays when the exam changes, and with it the focus on the choice; what was unfolded below belongs to one exam.
  const body = html`<div class="two">${first ? factSection(first, strings.provenance) : nothing}${view.timeline.length > 0 ? timeline(view.timeline, strings.glance) : nothing}</div>
    ${view.domains.length > 0 ? domainMap(view.domains, strings.glance) : nothing}
    ${others.map(section => factSection(section, strings.provenance))}`
  return html`${head(parts)}${keyed(view.code, body)}`
}
