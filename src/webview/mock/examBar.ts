// What stands above every screen of a running exam: which attempt it is, the time left, hide and pause.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { clockIcon, eyeIcon, pauseIcon } from '../shared/icons'
import type { Actions } from './actions'
import { isClockShown, type RunningView, remainingMs, type State } from './state'
import { clockText } from './words'

/** Not a live region: it would speak every second. What must be heard is said by the page's own one. */
function clock(state: State, left: number): TemplateResult {
  const { strings } = state
  return html`<span class="clock" role="timer" aria-live="off">${clockIcon}<span class="sr">${strings.timeLeft}</span> ${clockText(left)}</span>`
}

function clockControls(state: State, actions: Actions): TemplateResult {
  const { strings, clockHidden } = state
  const left = remainingMs(state)
  if (left === null) return html`<span class="clock muted">${clockIcon}${strings.untimed}</span>`
  const isShown = isClockShown(state)
  // In the last minutes the clock shows in any case, and there is nothing to choose.
  const isForced = clockHidden && isShown
  return html`${isShown ? clock(state, left) : nothing}
    ${isForced ? nothing : html`<button type="button" class="btn quiet" title=${clockHidden ? strings.showClock : strings.hideClockHint} @click=${actions.toggleClock}>${eyeIcon}<span class="word">${clockHidden ? strings.showClock : strings.hideClock}</span></button>`}`
}

export const examBar = (state: State, view: RunningView, actions: Actions): TemplateResult =>
  html`<header class="exam-bar">
    <p class="which"><b>${fill(state.strings.mockExam, view.number)}</b> <span class="muted">${fill(state.strings.formOf, view.exam, view.cells.length)}</span></p>
    <div class="time">
      ${clockControls(state, actions)}
      ${view.kind === 'paused' ? nothing : html`<button type="button" class="btn quiet" title=${state.strings.pauseHint} @click=${() => actions.pause(true)}>${pauseIcon}<span class="word">${state.strings.pause}</span></button>`}
    </div>
  </header>`
