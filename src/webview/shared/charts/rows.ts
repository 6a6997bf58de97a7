// Rows of a chart on one axis: a name at the left, and beside it a drawing at percent positions. Names stand above in narrow panels.
import { scaleLinear } from 'd3-scale'
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import { anchorAt } from './axis'

/** Percent of the width for a value. */
export type Place = (value: number) => number

export interface ChartRow {
  readonly name: unknown
  readonly drawing: unknown
  /** At the right end, where it is not in the drawing. */
  readonly value?: string
}

/** "67K" for 67,240; small numbers stay as they are. */
export const compact = (value: number): string => (Math.abs(value) >= 10_000 ? `${Math.round(value / 1000)}K` : String(value))

export interface RowsInput {
  /** All values that are drawn. */
  readonly values: readonly number[]
  /** Whether the axis starts at zero. */
  readonly fromZero?: boolean
  readonly words?: (value: number) => string
  /** About how many labels the axis has. */
  readonly ticks?: number
  /** Height of a row in pixels. */
  readonly height: number
  readonly summary: string
  readonly rows: (place: Place) => readonly ChartRow[]
}

/** Percent of the width that is left free at both ends, so that labels stay within the drawing. */
const margin = 5

export function rowsChart({ values, fromZero = false, words = compact, ticks: wanted = 5, height, summary, rows }: RowsInput): TemplateResult {
  const low = Math.min(...values, ...(fromZero ? [0] : []))
  const high = Math.max(...values, ...(fromZero ? [0] : []))
  const spread = high - low || high || 1
  const scale = scaleLinear([fromZero ? low : low - spread * 0.02, high + spread * 0.02], [margin, 100 - margin])
  const ticks = scale.ticks(wanted)
  const grid = ticks.map(tick => svg`<line class="grid" x1="${scale(tick)}%" x2="${scale(tick)}%" y1="0" y2="100%"></line>`)
  const labels = ticks.map(tick => svg`<text class="dim" x="${scale(tick)}%" y="16" text-anchor=${anchorAt(scale(tick))}>${words(tick)}</text>`)
  return html`<div class="chart-rows" role="img" aria-label=${summary}>
    ${rows(scale).map(({ name, drawing, value }) => html`<div class="chart-row"><div class="lab">${name}</div><svg class="chart" width="100%" height=${height} aria-hidden="true">${grid}${drawing}</svg>${value === undefined ? nothing : html`<span class="val">${value}</span>`}</div>`)}
    <div class="chart-row axis"><span class="lab"></span><svg class="chart" width="100%" height="20" aria-hidden="true">${labels.length > 0 ? labels : nothing}</svg></div>
  </div>`
}
