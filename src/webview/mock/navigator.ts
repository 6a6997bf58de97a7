// All questions of the form at a glance, and the way to each of them.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { MockStrings } from '../../protocol/mockStrings'
import type { Actions } from './actions'
import type { RunningView } from './state'
import { cellName } from './words'

/** Questions in a row of the navigator, by which the up and down arrows go. */
const rowLength = 8

/** One stop for Tab; arrows, Home and End go from question to question. */
function onKey(event: KeyboardEvent): void {
  const cells: readonly Element[] = event.currentTarget instanceof Element ? [...event.currentTarget.children] : []
  const at = event.target instanceof Element ? cells.indexOf(event.target) : -1
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - rowLength, ArrowDown: at + rowLength, Home: 0, End: cells.length - 1 }[event.key]
  const cell = to === undefined ? undefined : cells[to]
  if (at < 0 || !(cell instanceof HTMLElement)) return
  event.preventDefault()
  cell.focus()
}

const legendItem = (kind: string, words: string): TemplateResult => html`<li><span class="cell ${kind}"></span>${words}</li>`

/** `current` undefined marks none, as on the review. */
export function navigator({ cells }: RunningView, current: number | undefined, strings: MockStrings, actions: Actions): TemplateResult {
  return html`<div class="cells" role="toolbar" aria-label=${strings.questions} @keydown=${onKey}>
      ${cells.map((cell, index) => {
        const name = cellName(cell, index, strings)
        return html`<button type="button" class="cell ${cell.answered ? 'a' : ''} ${cell.flagged ? 'f' : ''} ${index === current ? 'now' : ''}" title=${name} aria-label=${name}
          aria-current=${index === current ? 'true' : nothing} tabindex=${index === (current ?? 0) ? 0 : -1} @click=${() => actions.show(index)}>${index + 1}</button>`
      })}
    </div>
    <ul class="legend">
      ${legendItem('a', strings.answered)}${legendItem('', strings.unanswered)}${legendItem('a f', strings.flaggedForReview)}
      ${current === undefined ? nothing : legendItem('now', strings.current)}
    </ul>`
}
