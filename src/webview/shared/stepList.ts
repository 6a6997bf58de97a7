// Ordering: steps that move by button, by Alt+Up and Alt+Down, or by dragging their handle.

import { repeat } from 'lit/directives/repeat.js'
import { html, type TemplateResult } from 'lit/html.js'
import type { RichText } from '../../core/text/richText'
import type { QuestionStrings } from '../../protocol/questionStrings'
import { gripIcon, moveDownIcon, moveUpIcon } from './icons'
import { drawRich } from './richText'

/** What the learner can do with the steps. */
export interface StepActions {
  move(from: number, to: number): void
  /** A move while the pointer still drags; said aloud only by `drop`. */
  drag(from: number, to: number): void
  drop(place: number): void
}

/** The place whose row the pointer is over; above the first row is the first place, below the last the last. */
function placeAt(list: Element, y: number): number {
  const rows = [...list.children]
  const below = rows.findIndex(row => y < row.getBoundingClientRect().bottom)
  return below < 0 ? rows.length - 1 : below
}

/**
 * Follows the pointer from the handle until it is let go. The list holds the pointer, not the handle:
 * the handle moves in the document with its row, and would lose it.
 */
function startDrag(event: PointerEvent, place: number, actions: StepActions): void {
  const list = event.currentTarget instanceof Element ? event.currentTarget.closest('ol') : null
  if (!list || event.button !== 0) return
  event.preventDefault()
  const start = place
  let at = place
  const follow = ({ clientY }: PointerEvent): void => {
    const row = list.children[at]?.getBoundingClientRect()
    const to = placeAt(list, clientY)
    const target = list.children[to]?.getBoundingClientRect()
    if (to === at || !row || !target) return
    // Rows differ in height: move only when the dragged row would then lie under the pointer, else the two would swap back and forth.
    if (to > at ? clientY < target.bottom - row.height : clientY > target.top + row.height) return
    actions.drag(at, to)
    at = to
  }
  const end = new AbortController()
  const finish = (): void => {
    end.abort()
    list.classList.remove('dragging')
    if (at !== start) actions.drop(at)
  }
  list.setPointerCapture(event.pointerId)
  list.classList.add('dragging')
  list.addEventListener('pointermove', follow, { signal: end.signal })
  list.addEventListener('lostpointercapture', finish, { signal: end.signal })
}

function stepRow(text: RichText, step: number, place: number, count: number, strings: QuestionStrings, actions: StepActions): TemplateResult {
  const button = (id: string, name: string, to: number, icon: TemplateResult): TemplateResult =>
    // Not `disabled` at the ends: the button that took a step there must keep the focus.
    html`<button type="button" class="btn quiet icon" id=${`${id}-${step}`} title=${name} aria-label=${name} aria-labelledby=${`${id}-${step} step-${step}`}
      aria-disabled=${to < 0 || to >= count ? 'true' : 'false'} @click=${() => actions.move(place, to)}>${icon}</button>`
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    actions.move(place, place + by)
  }
  return html`<li class="step" @keydown=${onKey}>
    <span class="grip" @pointerdown=${(event: PointerEvent) => startDrag(event, place, actions)}>${gripIcon}</span>
    <span class="key">${place + 1}</span><div class="txt" id="step-${step}">${drawRich(text, strings)}</div>
    <span class="moves">${button('up', strings.moveUp, place - 1, moveUpIcon)}${button('down', strings.moveDown, place + 1, moveDownIcon)}</span>
  </li>`
}

export function stepList(steps: readonly RichText[], order: readonly number[], strings: QuestionStrings, actions: StepActions): TemplateResult {
  return html`<fieldset aria-describedby="order-hint"><legend class="q-legend">${strings.orderLegend}</legend>
    <p class="q-hint muted small" id="order-hint">${strings.orderHint}</p>
    <ol class="opts steps">
      ${repeat(
        order,
        step => step,
        (step, place) => stepRow(steps[step] ?? [], step, place, order.length, strings, actions)
      )}
    </ol>
  </fieldset>`
}
