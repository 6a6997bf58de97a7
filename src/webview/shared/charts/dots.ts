// Values over time: dots on a percent scale, joined by lines.
import { scaleLinear, scalePoint } from 'd3-scale'
import { nothing, svg, type TemplateResult } from 'lit/html.js'
import { anchorAt } from './axis'
import { chart } from './frame'

export interface Series {
  readonly style: 'full' | 'soft'
  /** Percent at each place; null where there is none. */
  readonly values: readonly (number | null)[]
}

export interface DotsInput {
  /** Drawn in this order. */
  readonly series: readonly Series[]
  /** Below each place; '' for none. */
  readonly names: readonly string[]
  readonly summary: string
}

const height = 164
const top = 10
const base = 130
/** Percent of the width that the words of the scale take on the left. */
const margin = 10

export function dotChart({ series, names, summary }: DotsInput): TemplateResult {
  const across = scalePoint(names.keys(), [margin, 99])
  const down = scaleLinear([0, 100], [base, top])
  const at = (place: number) => across(place) ?? 0
  const line = ({ style, values }: Series) => {
    const points = [...values.entries()].flatMap(([place, value]) => (value === null ? [] : [{ x: at(place), y: down(value) }]))
    const pieces = points.slice(1).map(({ x, y }, i) => ({ x1: points[i]?.x ?? x, y1: points[i]?.y ?? y, x2: x, y2: y }))
    return svg`${pieces.map(({ x1, y1, x2, y2 }) => svg`<line class="path ${style}" x1="${x1}%" y1=${y1} x2="${x2}%" y2=${y2}></line>`)}
      ${points.map(({ x, y }) => svg`<circle class="ringed ${style}" cx="${x}%" cy=${y} r="4"></circle>`)}`
  }
  return chart(
    height,
    summary,
    svg`${[0, 50, 100].map(
      value => svg`<line class=${value === 0 ? 'rule' : 'grid'} x1="${margin - 1}%" x2="100%" y1=${down(value)} y2=${down(value)}></line>
        <text class="dim" x="0" y=${down(value) + 4}>${value}%</text>`
    )}
    ${series.map(line)}
    ${names.map((name, place) => (name === '' ? nothing : svg`<text class="dim" x="${at(place)}%" y=${base + 20} text-anchor=${anchorAt(at(place))}>${name}</text>`))}`
  )
}
