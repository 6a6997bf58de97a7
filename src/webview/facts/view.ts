// The facts page as a function of its state.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FactRow, FactSection, FactsView, TimelineEntry } from '../../protocol/facts'
import type { FactsStrings } from '../../protocol/factsStrings'
import { examChoice } from '../shared/examChoice'
import { fill } from '../shared/fill'
import { warningIcon } from '../shared/icons'
import type { Actions } from './actions'
import { domainMap } from './domainMap'
import { confidenceMark, provenanceLines } from './provenance'
import type { State } from './state'

const head = (view: FactsView, strings: FactsStrings, actions: Actions): TemplateResult =>
  html`<div class="head">
    <div><h1>${view.name}</h1>
      <p class="sub">${view.code} <span class="tag">${view.status.label}</span> ${view.status.sentence}</p>
      <p class="small"><a href=${view.page.url}>${strings.officialPage}</a> <span class="muted">${view.page.host}</span></p></div>
    ${examChoice(view, strings.exam, actions.choose)}
  </div>`

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const factRow = ({ label, value, population, provenance }: FactRow, strings: FactsStrings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${label}${population === undefined ? nothing : html`<small>${population}</small>`}</th>
    <td role="cell"><div class="figure"><p class="value">${value}</p>${confidenceMark(provenance.confidence, strings)}</div>${provenanceLines(provenance, strings)}</td>
  </tr>`

/** Id of the heading of a section. */
export const sectionHeading = (id: string): string => `section-${id}`

const factSection = ({ id, title, intro, rows }: FactSection, strings: FactsStrings): TemplateResult =>
  html`<section aria-labelledby=${sectionHeading(id)}>
    <div class="sec"><h2 id=${sectionHeading(id)} tabindex="-1">${title}</h2>${intro === undefined ? nothing : html`<p>${intro}</p>`}</div>
    <table class="facts" role="table" aria-labelledby=${sectionHeading(id)}><tbody role="rowgroup">${rows.map(row => factRow(row, strings))}</tbody></table>
  </section>`

const timelineEntry = ({ when, what, note, moment }: TimelineEntry): TemplateResult =>
  html`<li class=${moment} aria-current=${moment === 'today' ? 'date' : nothing}>
    <span class="when">${when}</span><span class="dot"></span><span>${what}${note === undefined ? nothing : html`<small>${note}</small>`}</span>
  </li>`

const timeline = (entries: readonly TimelineEntry[], strings: FactsStrings): TemplateResult =>
  html`<section aria-labelledby="status-history">
    <div class="sec"><h2 id="status-history">${strings.statusHistory}</h2></div>
    <ol class="timeline">${entries.map(timelineEntry)}</ol>
  </section>`

function facts(view: FactsView, strings: FactsStrings, actions: Actions): TemplateResult {
  const [first, ...others] = view.sections
  // The head stays when the exam changes, and with it the focus on the choice; what was unfolded below belongs to one exam.
  const body = html`<div class="two">${first ? factSection(first, strings) : nothing}${view.timeline.length > 0 ? timeline(view.timeline, strings) : nothing}</div>
    ${view.domains.length > 0 ? domainMap(view.domains, strings) : nothing}
    ${others.map(section => factSection(section, strings))}`
  return html`${head(view, strings, actions)}${keyed(view.examId, body)}`
}

const alertLine = ({ failure, failures, strings }: State): TemplateResult | typeof nothing =>
  failure === '' ? nothing : html`${keyed(failures, html`<p class="alert fail" role="alert">${warningIcon}<span>${fill(strings.failed, failure)}</span></p>`)}`

export const factsPage = (state: State, actions: Actions): TemplateResult =>
  html`<div class="page">${alertLine(state)}${state.view ? facts(state.view, state.strings, actions) : nothing}</div>`
