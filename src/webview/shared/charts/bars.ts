// Upright bars, one for each day or step, with their values above and their names below.
import { scaleBand, scaleLinear } from 'd3-scale'
import { nothing, svg, type TemplateResult } from 'lit/html.js'
import { chart } from './frame'

export interface Bar {
  readonly value: number
  /** One or two short lines. */
  readonly names: readonly string[]
  /** The one to look at, in the full colour. */
  readonly strong: boolean
}

const height = 164
const top = 20
const base = 120
const lineHeight = 16

export function barChart(bars: readonly Bar[], summary: string): TemplateResult {
  const across = scaleBand(bars.keys(), [0, 100]).paddingInner(0.25).paddingOuter(0.125)
  const down = scaleLinear([0, Math.max(1, ...bars.map(bar => bar.value))], [base, top])
  return chart(
    height,
    summary,
    svg`${bars.map(({ value, names, strong }, i) => {
      const x = across(i) ?? 0
      const middle = x + across.bandwidth() / 2
      const y = down(value)
      return svg`${value === 0 ? nothing : svg`<rect class=${strong ? 'full' : 'soft'} x="${x}%" width="${across.bandwidth()}%" y=${y} height=${base - y}></rect>`}
        <text class=${value === 0 ? 'dim' : strong ? 'strong' : ''} x="${middle}%" y=${y - 6} text-anchor="middle">${value}</text>
        ${names.map((name, line) => svg`<text class="dim" x="${middle}%" y=${base + 18 + lineHeight * line} text-anchor="middle">${name}</text>`)}`
    })}<line class="rule" x1="0" x2="100%" y1=${base + 0.5} y2=${base + 0.5}></line>`
  )
}
