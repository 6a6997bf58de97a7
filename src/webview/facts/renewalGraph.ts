// Which exam renews which certificate, as a drawing: certificates at the left, exams at the right, a line for each renewal.
// The same stands in words in the table below it.
import { type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js'
import type { RenewalNode, RoutesView } from '../../protocol/facts/routes'
import type { RoutesStrings } from '../../protocol/facts/routesStrings'
import { chart } from '../shared/charts/frame'

/** Pixels down; percent across. */
const top = 30
const step = 44
const lineFrom = 35
const lineTo = 63

const yOf = (index: number): number => top + step * index + step / 2

const label = ({ short, code }: RenewalNode, index: number, isRight: boolean): SVGTemplateResult => {
  const x = isRight ? `${lineTo + 3}%` : '0'
  return svg`<text x=${x} y=${yOf(index) - 2} class="strong">${code}</text><text x=${x} y=${yOf(index) + 13} class="dim">${short}</text>`
}

const head = (isMine: boolean): string => (isMine ? 'url(#renewal-mine)' : 'url(#renewal-head)')

const arrow = (id: string, name: string): SVGTemplateResult =>
  svg`<marker id=${id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class=${name} d="M0 0.500L7.500 4L0 7.500z"></path></marker>`

export function renewalGraph({ held, exams, edges, summary }: RoutesView['graph'], strings: RoutesStrings): TemplateResult {
  const rowOf = (node: RenewalNode | undefined): number => held.findIndex(({ id }) => id === node?.id)
  // An exam stands in the row of its own certificate, so that renewing by the same exam is a level line.
  const lines = [...edges]
    .sort((a, b) => Number(a.isMine) - Number(b.isMine))
    .map(
      ({ from, to, isMine }) =>
        svg`<line class="renews ${isMine ? 'mine' : ''}" x1="${lineFrom}%" y1=${yOf(from)} x2="${lineTo + 1.5}%" y2=${yOf(rowOf(exams[to]))} marker-end=${head(isMine)}></line>`
    )
  const without = held.flatMap((_, index) =>
    edges.some(({ from }) => from === index) ? [] : [svg`<text class="dim" x="${lineFrom}%" y=${yOf(index) + 4}>${strings.noRoute}</text>`]
  )
  return chart(
    top + step * held.length,
    summary,
    svg`<defs>${arrow('renewal-head', 'head')}${arrow('renewal-mine', 'head mine')}</defs>
      <text class="dim" x="0" y="14">${strings.youHold}</text><text class="dim" x="${lineTo + 3}%" y="14">${strings.youPass}</text>
      <line class="grid" x1="0" x2="100%" y1="22" y2="22"></line>
      ${lines}${without}${held.map((node, index) => label(node, index, false))}${exams.map(node => label(node, rowOf(node), true))}`
  )
}
