// Outlook: growth of one edition as a chart, all editions as a table, and what else is said about the roles.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import type { GrowthBar, Projection } from '../../protocol/facts/outlook'
import { type Place, rowsChart } from '../shared/charts/rows'
import { factSection, namedAnew } from './factTable'
import { confidenceMark, provenanceLines } from './provenance'
import type { Strings } from './strings'
import type { PageParts } from './view'

/** From zero to the value, with the value at its end. */
function bar({ value, words, strong }: GrowthBar, place: Place): unknown {
  const at = place(value)
  const zero = place(0)
  return svg`<rect class=${strong ? 'soft' : 'full'} x="${Math.min(at, zero)}%" width="${Math.abs(at - zero)}%" y="6" height="14"></rect>
    <text class="strong" x="${at}%" y="17" dx=${value < 0 ? -6 : 6} text-anchor=${value < 0 ? 'end' : 'start'}>${words}</text>`
}

const edition = ({ name, population, period, words, superseded, provenance }: Projection, strings: Strings): TemplateResult =>
  html`<tr role="row"><th role="rowheader" scope="row"><b>${name}</b>${namedAnew(name, population)}</th>
    <td role="cell" class="period">${period}</td>
    <td role="cell" class="change">${superseded === '' ? html`<b>${words}</b>` : html`<s>${words}</s><small>${superseded}</small>`}</td>
    <td role="cell" class="src">${confidenceMark(provenance.confidence, strings.provenance)}${provenanceLines(provenance, strings.provenance)}</td></tr>`

const editionTable = (rows: readonly Projection[], id: string, first: string, value: string, strings: Strings): TemplateResult =>
  html`<table class="pay editions" role="table" aria-labelledby=${id}>
    <thead role="rowgroup"><tr role="row">${[first, strings.outlook.period, value, strings.outlook.from].map((head, i) => html`<th role="columnheader" scope="col" class=${['name', 'period', 'change', 'src'][i]}>${head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(row => edition(row, strings))}</tbody>
  </table>`

export function outlookPage({ view: { growth, sections }, strings }: PageParts<'outlook'>): TemplateResult {
  const { outlook } = strings
  const values = growth.bars.map(({ value }) => value)
  // Room for the words beside the longest bars.
  const room = Math.max(0, ...values) * 0.12
  return html`<div class="head"><div><h1>${outlook.title}</h1><p class="sub">${outlook.sub}</p></div></div>
    <section aria-labelledby="growth">
      <div class="sec"><h2 id="growth">${growth.title}</h2><p>${growth.intro}</p></div>
      ${
        values.length === 0
          ? nothing
          : rowsChart({
              ...{ fromZero: true, height: 26, summary: growth.summary, words: (value: number) => `${value}%`.replace('-', '−') },
              values: [...values, Math.max(...values) + room, Math.min(0, ...values) - (Math.min(...values) < 0 ? room : 0)],
              rows: place => growth.bars.map(item => ({ name: item.strong ? html`<b>${item.name}</b>` : item.name, drawing: bar(item, place) })),
            })
      }
    </section>
    <section aria-labelledby="editions">
      <div class="sec"><h2 id="editions">${outlook.editions}</h2><p>${outlook.editionsIntro}</p></div>
      ${editionTable(growth.editions, 'editions', outlook.occupation, outlook.change, strings)}
      <p class="meaning">${outlook.limits}</p>
    </section>
    <section aria-labelledby="numbers">
      <div class="sec"><h2 id="numbers">${outlook.numbers}</h2><p>${outlook.numbersIntro}</p></div>
      ${editionTable(growth.numbers, 'numbers', outlook.counted, outlook.number, strings)}
    </section>
    ${sections.map(section => factSection(section, strings.provenance))}`
}
