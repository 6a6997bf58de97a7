// What changed: two exams task by task, the guides, names and services, and the order of events.
import { keyed } from 'lit/directives/keyed.js'
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ComparisonView, GuideRow, MappedTask, MappingView, RevisionView, ServiceRow } from '../../protocol/facts/changes'
import { fill } from '../shared/fill'
import { downIcon } from '../shared/icons'
import { confidenceMark, provenanceLine, provenanceLines } from './provenance'
import { strengthMark } from './strength'
import type { Strings } from './strings'
import { timeline } from './timeline'
import type { PageParts } from './view'

type Parts = PageParts<'changes'>

/** Two exams to compare; nothing to choose where there is only one pair. */
function pairChoice({ view, input, strings, actions }: Parts): TemplateResult | typeof nothing {
  if (view.pairs.length < 2) return nothing
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) actions.change({ pair: event.target.value })
  }
  return html`<div class="exam-choice"><label for="pair">${strings.changes.compare}</label>
    <span class="sel"><select id="pair" @change=${onChange}>${view.pairs.map(({ id, words }) => html`<option value=${id} .selected=${live(id === input.pair)}>${words}</option>`)}</select>${downIcon}</span>
  </div>`
}

const list = (items: readonly string[]): TemplateResult => html`<ul class="points">${items.map(item => html`<li>${item}</li>`)}</ul>`

const listSection = (id: string, title: string, items: readonly string[], intro?: string): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<section aria-labelledby=${id}><div class="sec"><h2 id=${id}>${title}</h2>${intro === undefined ? nothing : html`<p>${intro}</p>`}</div>${list(items)}</section>`

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const columns = (names: readonly string[]): TemplateResult =>
  html`<thead role="rowgroup"><tr role="row">${names.map(name => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>`

const groupRow = (id: string, title: string, weight: string, width: number): TemplateResult =>
  html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${width}>${id} ${title} <span class="muted">${weight}</span></th></tr>`

const mappedRow = ({ id, title, strength, places, change }: MappedTask, strings: Strings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row"><span class="task"><span class="num">${id}</span> <span>${title}</span></span></th>
    <td role="cell">${strengthMark(strength, strings.changes)}</td>
    <td role="cell">${places.length === 0 ? html`<span class="muted">${strings.changes.nowhere}</span>` : list(places)}</td>
    <td role="cell" class="muted">${change}</td>
  </tr>`

const mapping = ({ from, to, domains }: ComparisonView & MappingView, strings: Strings): TemplateResult =>
  html`<table class="tasks compared" role="table" aria-labelledby="comparison">
    ${columns([fill(strings.changes.taskOf, from), fill(strings.changes.inExam, to), fill(strings.changes.where, to), strings.changes.whatChanges])}
    ${domains.map(
      ({ id, title, weight, tasks }) =>
        html`<tbody role="rowgroup">${groupRow(id, title, fill(strings.changes.ofExam, weight), 4)}${tasks.map(task => mappedRow(task, strings))}</tbody>`
    )}
  </table>`

const revision = ({ to, domains }: ComparisonView & RevisionView, strings: Strings): TemplateResult =>
  html`<table class="tasks revised" role="table" aria-labelledby="comparison">
    ${columns([fill(strings.changes.taskOf, to), fill(strings.changes.newInExam, to)])}
    ${domains.map(
      ({ id, title, weight, tasks }) =>
        html`<tbody role="rowgroup">${groupRow(id, title, weight, 2)}${tasks.map(
          task => html`<tr role="row"><th role="rowheader" scope="row"><span class="task"><span class="num">${task.id}</span> <span>${task.title}</span></span></th>
            <td role="cell">${task.added.length === 0 ? html`<span class="muted">${strings.changes.nothingNew}</span>` : list(task.added)}</td></tr>`
        )}</tbody>`
    )}
  </table>`

function comparison(view: ComparisonView, title: string, strings: Strings): TemplateResult {
  const { changes } = strings
  return html`<section aria-labelledby="comparison">
      <div class="sec"><h2 id="comparison">${title}</h2><p>${view.to}: ${view.status}</p></div>
      ${view.kind === 'mapping' ? html`<div class="summary">${view.summary.map(sentence => html`<p>${sentence}</p>`)}</div>` : nothing}
      ${view.kind === 'mapping' ? mapping(view, strings) : revision(view, strings)}
      <div class="below">${provenanceLine(view.provenance, strings.provenance)}</div>
    </section>
    ${
      view.kind === 'mapping'
        ? html`<div class="pair">${listSection('losses', changes.losses, view.losses, changes.lossesIntro)}${listSection('new-ground', fill(changes.newGround, view.to), view.newGround, changes.newGroundIntro)}</div>`
        : listSection('removed', fill(changes.removed, view.to), view.removed)
    }`
}

const guideRow = ({ version, when, what, added, removed, provenance }: GuideRow, strings: Strings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${version}${when === '' ? nothing : html`<small>${when}</small>`}</th>
    <td role="cell"><div class="figure"><p class="value">${what}</p>${confidenceMark(provenance.confidence, strings.provenance)}</div>
      ${added.length === 0 ? nothing : html`<p class="part-of">${strings.changes.added}</p>${list(added)}`}
      ${removed.length === 0 ? nothing : html`<p class="part-of">${strings.changes.gone}</p>${list(removed)}`}
      ${provenanceLines(provenance, strings.provenance)}</td>
  </tr>`

const serviceRow = ({ name, what, provenance }: ServiceRow, strings: Strings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${name}</th>
    <td role="cell">${what}</td>
    <td role="cell">${provenanceLine(provenance, strings.provenance)}</td>
  </tr>`

const services = (id: string, title: string, intro: string, names: readonly string[], rows: readonly ServiceRow[], strings: Strings): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <div class="sec"><h2 id=${id}>${title}</h2><p>${intro}</p></div>
    <table class="tasks services" role="table" aria-labelledby=${id}>${columns([...names, strings.changes.source])}<tbody role="rowgroup">${rows.map(row => serviceRow(row, strings))}</tbody></table>
  </section>`

export function changesPage(parts: Parts): TemplateResult {
  const { view, input, strings, exam } = parts
  const { changes, provenance } = strings
  const title = view.pairs.find(({ id }) => id === input.pair)?.words ?? ''
  // The head stays when another pair is chosen, and with it the focus on the choice.
  return html`<div class="head">
      <div><h1>${changes.title}</h1><p class="sub">${changes.sub}</p></div>
      <div class="choices">${exam}${pairChoice(parts)}</div>
    </div>
    ${view.comparison ? keyed(input.pair, comparison(view.comparison, title, strings)) : html`<p class="prose">${fill(changes.noComparison, view.code)}</p>`}
    ${
      view.guides.length === 0
        ? nothing
        : html`<section aria-labelledby="guides"><div class="sec"><h2 id="guides">${changes.guides}</h2></div>
          <table class="facts" role="table" aria-labelledby="guides"><tbody role="rowgroup">${view.guides.map(row => guideRow(row, strings))}</tbody></table></section>`
    }
    ${services('closed', changes.closed, changes.closedIntro, [changes.service, changes.change], view.closed, strings)}
    ${services('renamed', changes.renamed, changes.renamedIntro, [changes.formerName, changes.presentName], view.renamed, strings)}
    ${timeline('events', changes.events, view.timeline, provenance)}`
}
