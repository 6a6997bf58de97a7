// A value with the band it may lie in, on a scale.
import { scaleLinear } from 'd3-scale'
import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import { anchorAt, axis } from './axis'
import { chart } from './frame'

export interface BandInput {
  readonly low: number
  readonly value: number
  readonly high: number
  /** Ends of the scale. */
  readonly domain: readonly [number, number]
  readonly ticks: number
  /** The words of a value. */
  readonly words: (value: number) => string
  readonly summary: string
}

const height = 84

/** Percent of the width that a label needs beside another one. */
const labelWidth = 10

export function bandChart({ low, value, high, domain, ticks, words, summary }: BandInput): TemplateResult {
  const place = scaleLinear(domain, [0, 100])
  const label = (at: number, style: string) => svg`<text class=${style} x="${place(at)}%" y="14" text-anchor=${anchorAt(place(at))}>${words(at)}</text>`
  const end = (at: number) => svg`<line class="end" x1="${place(at)}%" x2="${place(at)}%" y1="22" y2="46"></line>`
  const hasRoom = (at: number) => Math.abs(place(at) - place(value)) >= labelWidth
  return chart(
    height,
    summary,
    svg`${hasRoom(low) ? label(low, 'dim') : nothing}${hasRoom(high) ? label(high, 'dim') : nothing}${label(value, 'strong')}
      <rect class="soft" x="${place(low)}%" width="${place(high) - place(low)}%" y="26" height="16"></rect>${end(low)}${end(high)}
      <circle class="full ringed" cx="${place(value)}%" cy="34" r="6"></circle>
      ${axis(
        place.ticks(ticks).map(tick => ({ at: place(tick), label: words(tick) })),
        54
      )}`
  )
}

/** The same in one line of a table, without labels: a band on a track, and the value as a dot. */
export function bandStrip({ low, value, high, domain }: Pick<BandInput, 'low' | 'value' | 'high' | 'domain'>): TemplateResult {
  const place = scaleLinear(domain, [0, 100])
  return html`<svg class="chart strip" width="100%" height="14" aria-hidden="true">
    <line class="rule" x1="0" x2="100%" y1="7" y2="7"></line>
    <rect class="soft" x="${place(low)}%" width="${place(high) - place(low)}%" y="1" height="12"></rect>
    <circle class="full ringed" cx="${place(value)}%" cy="7" r="5"></circle>
  </svg>`
}
