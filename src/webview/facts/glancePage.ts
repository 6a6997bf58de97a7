// At a glance: one exam, its history, what it means for holders, its domains and its rules.
import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { domainMap } from './domainMap'
import { factSection } from './factTable'
import { holderSection } from './holder'
import { timeline } from './timeline'
import type { PageParts } from './view'

const head = ({ view, strings, exam }: PageParts<'glance'>): TemplateResult =>
  html`<div class="head">
    <div><h1>${view.name}</h1>
      <p class="sub">${view.code} <span class="tag">${view.status.label}</span> ${view.status.sentence}</p>
      <p class="small"><a href=${view.page.url}>${strings.glance.officialPage}</a> <span class="muted">${view.page.host}</span></p></div>
    ${exam}
  </div>`

export function glancePage(parts: PageParts<'glance'>): TemplateResult {
  const { view, strings, actions } = parts
  const [first, ...others] = view.sections
  // The head stays when the exam changes, and with it the focus on the choice; what was unfolded below belongs to one exam.
  const body = html`<div class="two">${first ? factSection(first, strings.provenance) : nothing}${view.timeline.length > 0 ? timeline('status-history', strings.glance.statusHistory, view.timeline, strings.provenance) : nothing}</div>
    ${holderSection(view.holder, strings)}
    ${view.map.domains.length > 0 ? domainMap(view.map, strings, taskId => actions.act({ kind: 'openTask', taskId })) : nothing}
    ${others.map(section => factSection(section, strings.provenance))}`
  return html`${head(parts)}${keyed(view.code, body)}`
}
