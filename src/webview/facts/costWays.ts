// All ways to prepare on one scale of US dollars: a dot for one figure, a bar for a range, the same in words beside it.
import { scaleLinear } from 'd3-scale'
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import type { CostView, CostWay } from '../../protocol/facts/cost'
import type { CostStrings } from '../../protocol/facts/costStrings'
import { anchorAt } from '../shared/charts/axis'
import { fill } from '../shared/fill'
import { warningIcon } from '../shared/icons'

type Place = (usd: number) => number

const dollars = (usd: number): string => `$${usd.toLocaleString('en-US')}`

const mark = ({ low, high, classPrice }: CostWay, place: Place): TemplateResult => {
  const style = classPrice === 'unverified' ? 'dashed' : 'full'
  return low === high
    ? svg`<circle class=${style} cx="${place(low)}%" cy="10" r="5"></circle>`
    : svg`<rect class=${style} x="${place(low)}%" width="${place(high) - place(low)}%" y="4" height="12" rx="1"></rect>`
}

const way = (item: CostWay, place: Place, ticks: readonly number[], strings: CostStrings): TemplateResult =>
  html`<li class=${item.isChosen ? 'chosen' : ''}>
    <div class="way"><span class="title">${item.title}</span>${item.isChosen ? html` <span class="muted small">${strings.yourChoice}</span>` : nothing}<small>${item.summary}</small></div>
    <svg class="chart" width="100%" height="20" aria-hidden="true">${ticks.map(tick => svg`<line class="grid" x1="${place(tick)}%" x2="${place(tick)}%" y1="-20" y2="40"></line>`)}${mark(item, place)}${item.classPrice === 'unknown' ? svg`<line class="dashed" x1="${place(item.high)}%" x2="100%" y1="10" y2="10"></line>` : nothing}</svg>
    <div class="sum num"><span class="sr">USD </span>${item.words}${item.plus === undefined ? nothing : html`<small>${item.plus}</small>`}</div>
  </li>`

/** What is dashed, and why. */
function note(ways: readonly CostWay[], strings: CostStrings): TemplateResult | typeof nothing {
  const kind = ways.find(({ classPrice }) => classPrice !== 'none')?.classPrice
  if (kind === undefined || kind === 'none') return nothing
  return html`<p class="small warn dashed-note">${warningIcon}<span><b>${strings[kind]}</b> <span class="muted">${strings[`${kind}Why`]}</span></span></p>`
}

export function costWays({ code, ways }: CostView, strings: CostStrings): TemplateResult {
  const scale = scaleLinear([0, Math.max(1, ...ways.map(({ high }) => high))], [0, 96]).nice(4)
  const place: Place = usd => scale(usd)
  const ticks = scale.ticks(4)
  return html`<section aria-labelledby="ways">
    <div class="sec"><h2 id="ways">${fill(strings.ways, code)}</h2><p>${strings.waysIntro}</p></div>
    <ol class="ways">${ways.map(item => way(item, place, ticks, strings))}</ol>
    <div class="ways-axis" aria-hidden="true"><svg class="chart" width="100%" height="20">${ticks.map(tick => svg`<text class="dim" x="${place(tick)}%" y="14" text-anchor=${anchorAt(place(tick))}>${dollars(tick)}</text>`)}</svg></div>
    ${note(ways, strings)}
  </section>`
}
