// What every chart has: a drawing that says its content in a sentence, and its values as a table for everybody.
// Charts are drawn at percent positions across and in pixels down, so that their text keeps its size at every width.
import { html, type TemplateResult } from 'lit/html.js'

/** A drawing `height` pixels high and as wide as there is room. `summary` is what a screen reader says instead. */
export const chart = (height: number, summary: string, drawing: unknown): TemplateResult =>
  html`<svg class="chart" width="100%" height=${height} role="img" aria-label=${summary}>${drawing}</svg>`

/** The values of a chart, folded away below it. */
export const asTable = (title: string, table: TemplateResult): TemplateResult => html`<details class="values"><summary>${title}</summary>${table}</details>`

/** A plain table of values; the first cell of a row names it, and numbers stand at the right. */
export const valueTable = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): TemplateResult =>
  html`<table>
    <thead><tr>${heads.map((head, i) => html`<th scope="col" class=${i === 0 ? '' : 'r'}>${head}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, ...values]) => html`<tr><th scope="row">${name}</th>${values.map(value => html`<td class="r">${value}</td>`)}</tr>`)}</tbody>
  </table>`
