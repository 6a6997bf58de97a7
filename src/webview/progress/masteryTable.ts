// Domains and tasks: how much of each was seen, was known at first, and is still known. Every row starts its practice.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { MasteryRow } from '../../protocol/progress'
import type { ProgressStrings } from '../../protocol/progressStrings'
import { meter } from '../shared/charts/meter'
import { fill } from '../shared/fill'
import type { Actions } from './actions'

const share = (percent: number | null, strings: ProgressStrings): TemplateResult =>
  percent === null
    ? html`<span class="muted" aria-hidden="true">–</span><span class="sr">${strings.none}</span>`
    : html`<span class="share"><span class="num">${fill(strings.percent, percent)}</span>${meter(percent)}</span>`

const name = ({ label, total, kind }: MasteryRow, index: number, strings: ProgressStrings, actions: Actions): unknown =>
  total === 0 || kind === 'all'
    ? label
    : html`<button type="button" class="link" aria-label=${fill(strings.practisePart, label)} @click=${() => actions.practise(index)}>${label}</button>`

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const row = (item: MasteryRow, index: number, strings: ProgressStrings, actions: Actions): TemplateResult => {
  const { kind, weight, seen, total, firstRight, recall, due } = item
  return html`<tr role="row" class=${kind}>
    <th role="rowheader" scope="row">${name(item, index, strings, actions)}</th>
    <td role="cell" class="r drop">${weight === null ? nothing : fill(strings.percent, weight)}</td>
    <td role="cell" class="r drop nowrap">${fill(strings.seenOf, seen, total)}</td>
    <td role="cell">${share(firstRight, strings)}</td>
    <td role="cell">${share(recall, strings)}</td>
    <td role="cell" class="r ${due === 0 ? 'muted' : ''}">${due}</td>
  </tr>`
}

export const masteryTable = (rows: readonly MasteryRow[], strings: ProgressStrings, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="mastery">
    <div class="sec"><h2 id="mastery">${strings.mastery}</h2><p>${strings.masteryIntro}</p></div>
    <table class="mastery" role="table" aria-labelledby="mastery">
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col" class="name">${strings.domainAndTask}</th>
        <th role="columnheader" scope="col" class="r drop">${strings.weight}</th>
        <th role="columnheader" scope="col" class="r drop">${strings.seen}</th>
        <th role="columnheader" scope="col" class="wide">${strings.firstRight}</th>
        <th role="columnheader" scope="col" class="wide">${strings.recall}</th>
        <th role="columnheader" scope="col" class="r">${strings.due}</th>
      </tr></thead>
      <tbody role="rowgroup">${rows.map((item, index) => row(item, index, strings, actions))}</tbody>
    </table>
  </section>`
