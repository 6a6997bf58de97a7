// Squares in rows and columns that are fuller the more there was: days in weeks. Of a fixed size, which fits the narrowest panel.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'

export interface Heatmap {
  /** Names beside the rows; '' for none. */
  readonly rows: readonly string[]
  readonly columns: readonly {
    /** '' for none. */
    readonly name: string
    /** From 0, nothing, to 4. */
    readonly levels: readonly number[]
  }[]
  /** The last square is now, and framed. */
  readonly summary: string
}

const size = 13
const step = 16
const left = 32
const top = 20

/** A name that the next one would touch is left out. */
const namesWithRoom = (columns: Heatmap['columns']) => columns.map(({ name }, i) => (columns[i + 1]?.name ? '' : name))

export function heatmap({ rows, columns, summary }: Heatmap): TemplateResult {
  const names = namesWithRoom(columns)
  const column = columns.length - 1
  const row = (columns[column]?.levels.length ?? 0) - 1
  return html`<svg class="chart heat" width=${left + step * columns.length} height=${top + step * rows.length} role="img" aria-label=${summary}>
    ${names.map((name, x) => (name === '' ? nothing : svg`<text class="dim" x=${left + step * x} y="12">${name}</text>`))}
    ${rows.map((name, y) => (name === '' ? nothing : svg`<text class="dim" x="0" y=${top + step * y + 11}>${name}</text>`))}
    ${columns.map(({ levels }, x) => levels.map((level, y) => square(level, left + step * x, top + step * y)))}
    ${row < 0 ? nothing : svg`<rect class="now" x=${left + step * column - 1.5} y=${top + step * row - 1.5} width=${size + 3} height=${size + 3} rx="3"></rect>`}
  </svg>`
}

const square = (level: number, x: number, y: number): TemplateResult =>
  svg`<rect class="level${level}" x=${x} y=${y} width=${size} height=${size} rx="2"></rect>`

/** The five levels in a row, for the legend. */
export const heatmapLevels = html`<svg class="chart heat" width=${step * 4 + size} height=${size} aria-hidden="true">${[0, 1, 2, 3, 4].map(level => square(level, step * level, 0))}</svg>`
