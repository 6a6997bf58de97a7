// Salaries: what is chosen, charts of one kind of figure with their tables, and the claims that are not drawn.
import { live } from 'lit/directives/live.js'
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import type { FactRow } from '../../protocol/facts/provenance'
import type { BoxChart, BoxRow, Choice, DotChart, PaySource, Ranking, SalaryInput } from '../../protocol/facts/salary'
import { anchorAt } from '../shared/charts/axis'
import { asTable } from '../shared/charts/frame'
import { compact, type Place, rowsChart } from '../shared/charts/rows'
import { choice } from './choice'
import { factSection, namedAnew } from './factTable'
import { confidenceMark, provenanceLines } from './provenance'
import type { Strings } from './strings'
import type { PageParts } from './view'

type Parts = PageParts<'salary'>

const options = (choices: readonly Choice[]) => choices.map(({ id, name: words }) => ({ id, words }))

function controls({ input, view, strings: { salary }, actions }: Parts): TemplateResult {
  const change = (part: Partial<SalaryInput>): void => actions.change({ ...input, ...part })
  // What cannot be chosen now stays chosen for a role with which it can.
  const other = view.others.some(({ id }) => id === input.other) ? input.other : ''
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <div class="fields">
      ${choice({ id: 'pay-role', label: salary.role, options: options(view.roles), chosen: input.role, choose: role => change({ role }) })}
      ${choice({ id: 'pay-region', label: salary.region, options: options(view.regions), chosen: input.region, choose: region => change({ region }) })}
      ${choice({ id: 'pay-other', label: salary.other, options: options(view.others), chosen: other, choose: other => change({ other }) })}
    </div>
    <fieldset class="kinds"><legend>${salary.kind} <span class="muted">${salary.neverMixed}</span></legend>
      <div class="seg">${view.kinds.map(({ id, name, count }) => html`<label><input type="radio" name="kind" .checked=${live(id === input.kind)} @change=${() => change({ kind: id })} /><span>${name} <span class="muted num">${count}</span></span></label>`)}</div>
    </fieldset>
  </form>`
}

const payMeaning = ({ shows, showsNot }: { readonly shows: string; readonly showsNot: string }, { salary }: Strings): TemplateResult =>
  html`<p class="meaning"><b>${salary.shows}</b> ${shows} <b>${salary.showsNot}</b> ${showsNot}</p>`

const paySources = (sources: readonly PaySource[], { provenance: words }: Strings): readonly TemplateResult[] =>
  sources.map(
    ({ what, provenance }) =>
      html`<div class="pay-source">${what === '' ? nothing : html`<b>${what}</b> `}${confidenceMark(provenance.confidence, words)}${provenanceLines(provenance, words)}</div>`
  )

/** Line, box and mark of a row; labels at the ends are left out where they would touch. */
function boxDrawing({ box, mark }: BoxRow, place: Place): unknown {
  const { low, boxLow, mark: at, boxHigh, high } = box
  const from = boxLow ?? (boxHigh === undefined ? undefined : at)
  const to = boxHigh ?? (boxLow === undefined ? undefined : at)
  const left = low ?? from
  const right = high ?? to
  const end = (value: number) => svg`<line class="end" x1="${place(value)}%" x2="${place(value)}%" y1="24" y2="34"></line>
    <text class="dim" x="${place(value)}%" y="52" text-anchor=${anchorAt(place(value))}>${compact(value)}</text>`
  return svg`${left === undefined || right === undefined ? nothing : svg`<line class="end" x1="${place(left)}%" x2="${place(right)}%" y1="29" y2="29"></line>`}
    ${from === undefined || to === undefined ? nothing : svg`<rect class="box" x="${place(from)}%" width="${place(to) - place(from)}%" y="21" height="16"></rect>`}
    ${low === undefined ? nothing : end(low)}${high === undefined ? nothing : end(high)}
    ${at === undefined ? nothing : svg`<line class="median" x1="${place(at)}%" x2="${place(at)}%" y1="18" y2="40"></line><text class="strong" x="${place(at)}%" y="13" text-anchor=${anchorAt(place(at))}>${mark}</text>`}`
}

const tableRow = ({ name, when, population, cells, sources }: BoxRow, main: number, strings: Strings): TemplateResult =>
  html`<tr role="row"><th role="rowheader" scope="row"><b>${name}</b>${when === '' ? nothing : `, ${when}`}${namedAnew(name, population)}</th>
    ${cells.map((cell, i) => html`<td role="cell" class="r">${cell === null ? html`<span class="muted" aria-hidden="true">–</span><span class="sr">${strings.salary.notFound}</span>` : i === main ? html`<b>${cell}</b>` : cell}</td>`)}
    <td role="cell" class="src">${paySources(sources, strings)}</td></tr>`

function boxSection(chart: BoxChart, strings: Strings): TemplateResult {
  const values = chart.rows.flatMap(({ box }) => Object.values(box))
  const heading = `section-${chart.id}`
  return html`<section aria-labelledby=${heading}>
    <div class="sec"><h2 id=${heading}>${chart.title}</h2><p>${chart.unit}; ${chart.legend}</p></div>
    ${rowsChart({
      ...{ values, height: 58, summary: chart.summary },
      rows: place => chart.rows.map(row => ({ name: html`${row.name}<small>${row.when}</small>`, drawing: boxDrawing(row, place) })),
    })}
    <table class="pay" role="table" aria-labelledby=${heading}>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="name">${strings.salary.group}</th>${chart.columns.map(column => html`<th role="columnheader" scope="col" class="r">${column}</th>`)}<th role="columnheader" scope="col" class="src">${strings.salary.from}</th></tr></thead>
      <tbody role="rowgroup">${chart.rows.map(row => tableRow(row, chart.main, strings))}</tbody>
    </table>
    ${payMeaning(chart, strings)}
  </section>`
}

const dotSvg = (ringed: boolean): TemplateResult =>
  html`<svg class="chart key" width="12" height="12" aria-hidden="true"><circle class=${ringed ? 'ring' : 'full'} cx="6" cy="6" r=${ringed ? 4.5 : 5}></circle></svg>`

function dotSection(chart: DotChart, strings: Strings): TemplateResult {
  const heading = `section-${chart.id}`
  const values = chart.rows.flatMap(({ dot, ring }) => (ring === undefined ? [dot] : [dot, ring]))
  const drawing = ({ dot, ring }: DotChart['rows'][number], place: Place) =>
    svg`${
      ring === undefined
        ? nothing
        : svg`<line class="end" x1="${place(ring)}%" x2="${place(dot)}%" y1="13" y2="13"></line><circle class="ring" cx="${place(ring)}%" cy="13" r="4.500"></circle>`
    }<circle class="full" cx="${place(dot)}%" cy="13" r="5"></circle>`
  const name = (row: DotChart['rows'][number]) => (row.strong ? html`<b>${row.name}</b>` : row.name)
  return html`<section class="dots" aria-labelledby=${heading}>
    <div class="sec"><h2 id=${heading}>${chart.title}</h2><p>${chart.intro}</p></div>
    ${rowsChart({ ...{ values, height: 26, ticks: 3, summary: chart.summary }, rows: place => chart.rows.map(row => ({ name: name(row), drawing: drawing(row, place), value: row.value })) })}
    <p class="keys">${chart.marks.map((mark, i) => html`<span>${dotSvg(i > 0)} ${mark}</span>`)}</p>
    ${paySources(chart.sources, strings)}${payMeaning(chart, strings)}
    ${asTable(
      strings.salary.asTable,
      html`<table class="cells" aria-labelledby=${heading}>
        <thead><tr>${chart.heads.map((head, i) => html`<th scope="col" class=${i === 0 ? '' : 'r'}>${head}</th>`)}</tr></thead>
        <tbody>${chart.rows.map(row => html`<tr><th scope="row">${name(row)}</th>${row.cells.map(cell => html`<td class="r">${cell}</td>`)}</tr>`)}</tbody>
      </table>`
    )}
  </section>`
}

const rankingSection = (chart: Ranking, strings: Strings): TemplateResult =>
  asTable(
    chart.title,
    html`${payMeaning(chart, strings)}${paySources(chart.sources, strings)}
      <table class="cells"><caption class="sr">${chart.title}</caption>
        <thead><tr>${chart.heads.map((head, i) => html`<th scope="col" class=${i === 0 ? '' : 'r'}>${head}</th>`)}</tr></thead>
        <tbody>${chart.rows.map(({ name, value }) => html`<tr><th scope="row">${name}</th><td class="r">${value}</td></tr>`)}</tbody>
      </table>`
  )

const claim = ({ label, value, provenance }: FactRow, strings: Strings): TemplateResult =>
  html`<li><p><b>${label}</b></p><p>${value}</p><p>${confidenceMark(provenance.confidence, strings.provenance)}</p>${provenanceLines(provenance, strings.provenance)}</li>`

const claims = ({ view, strings }: Parts): TemplateResult =>
  html`<section aria-labelledby="pay-claims">
    <div class="sec"><h2 id="pay-claims">${strings.salary.claims}</h2><p>${strings.salary.claimsIntro}</p></div>
    <ul class="claims">${view.claims.map(row => claim(row, strings))}</ul>
  </section>`

export function salaryPage(parts: Parts): TemplateResult {
  const { view, strings } = parts
  const [dots, ...moreDots] = view.dots
  return html`<div class="head"><div><h1>${strings.salary.title}</h1><p class="sub">${view.holders}</p></div></div>
    ${controls(parts)}
    ${view.empty === '' ? nothing : html`<p class="prose empty" role="status">${view.empty}</p>`}
    ${view.note === '' ? nothing : html`<p class="prose muted small">${view.note}</p>`}
    ${view.boxes.map(chart => boxSection(chart, strings))}
    ${dots ? html`<div class="pay-two">${dotSection(dots, strings)}${claims(parts)}</div>` : nothing}
    ${moreDots.map(chart => dotSection(chart, strings))}
    ${view.rankings.map(chart => rankingSection(chart, strings))}
    ${view.listed.rows.length > 0 ? factSection(view.listed, strings.provenance) : nothing}
    ${dots ? nothing : claims(parts)}
    ${asTable(strings.salary.gaps, html`<ul class="bullets small">${view.gaps.map(gap => html`<li>${gap}</li>`)}</ul>`)}`
}
