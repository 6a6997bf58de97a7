// A section of figures: a row for each, with its provenance below it.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FactRow, FactSection } from '../../protocol/facts/provenance'
import type { ProvenanceStrings } from '../../protocol/facts/provenanceStrings'
import { confidenceMark, provenanceLines } from './provenance'

// The roles are those of the elements; they are written out because narrow panels lay the rows out anew.
const factRow = ({ label, value, population, provenance }: FactRow, strings: ProvenanceStrings): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${label}${population === undefined ? nothing : html`<small>${population}</small>`}</th>
    <td role="cell"><div class="figure"><p class="value">${value}</p>${confidenceMark(provenance.confidence, strings)}</div>${provenanceLines(provenance, strings)}</td>
  </tr>`

/** The rows without a heading; `label` says what they are about. */
export const factRows = (rows: readonly FactRow[], strings: ProvenanceStrings, label: string): TemplateResult =>
  html`<table class="facts" role="table" aria-label=${label}><tbody role="rowgroup">${rows.map(row => factRow(row, strings))}</tbody></table>`

export const factSection = ({ id, title, intro, rows }: FactSection, strings: ProvenanceStrings): TemplateResult =>
  html`<section aria-labelledby=${`section-${id}`}>
    <div class="sec"><h2 id=${`section-${id}`}>${title}</h2>${intro === undefined ? nothing : html`<p>${intro}</p>`}</div>
    <table class="facts" role="table" aria-labelledby=${`section-${id}`}><tbody role="rowgroup">${rows.map(row => factRow(row, strings))}</tbody></table>
  </section>`

/** What a group adds to its name, in small print: nothing when it only says the name again. */
export function namedAnew(name: string, population: string): TemplateResult | typeof nothing {
  const added = population === name ? '' : population.startsWith(`${name}, `) ? population.slice(name.length + 2) : population
  return added === '' ? nothing : html`<small>${added}</small>`
}
