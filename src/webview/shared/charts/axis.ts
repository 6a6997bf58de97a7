// A horizontal axis with ticks and their labels.
import { svg, type TemplateResult } from 'lit/html.js'

export interface Tick {
  /** Percent of the width. */
  readonly at: number
  readonly label: string
}

/** Labels at the ends stay within the drawing. */
export const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 4 ? 'start' : at > 96 ? 'end' : 'middle')

/** Line at `y` pixels from the top; labels take 22 pixels below it. */
export const axis = (ticks: readonly Tick[], y: number): TemplateResult =>
  svg`<line class="rule" x1="0" x2="100%" y1=${y} y2=${y}></line>${ticks.map(
    ({ at, label }) =>
      svg`<line class="rule" x1="${at}%" x2="${at}%" y1=${y} y2=${y + 5}></line><text class="dim" x="${at}%" y=${y + 22} text-anchor=${anchorAt(at)}>${label}</text>`
  )}`
