// A question of the running exam: its input, how sure the learner is, and all questions beside it.

import { keyed } from 'lit/directives/keyed.js'
import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Confidence } from '../../protocol/practice'
import { fill } from '../shared/fill'
import { backIcon, chevronIcon, flagIcon, listIcon } from '../shared/icons'
import { commandKey, optionLetter } from '../shared/keys'
import { alertText } from '../shared/liveRegion'
import { questionInput } from '../shared/questionInput'
import { drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { navigator } from './navigator'
import { type AskingView, type Draft, draftOf, optionCount, remainingMs, responseOf, type State } from './state'
import { answeredCount, paceWords } from './words'

const heading = ({ index, cells, flagged }: AskingView, options: number, { strings, singleKeys }: State, actions: Actions): TemplateResult =>
  html`<div class="q-head">
    <h1 tabindex="-1" data-arrival>${fill(strings.question, index + 1)} <span class="muted">${fill(strings.ofTotal, cells.length)}</span></h1>
    <button type="button" class="btn quiet" aria-pressed=${flagged ? 'true' : 'false'} @click=${actions.flag}>${flagIcon}${strings.flag}${
      singleKeys ? html`<span class="keys" aria-hidden="true">${commandKey('F', options).map(key => html`<kbd>${key}</kbd>`)}</span>` : nothing
    }</button>
  </div>`

/** What is chosen so far is no answer yet, and leaving it so is easily overlooked. */
function incomplete(state: State, view: AskingView, { input }: Draft): TemplateResult | typeof nothing {
  if (responseOf(state, view) !== null) return nothing
  const words =
    input.type === 'multiple-response' && input.chosen.length > 0 && view.body.type === 'multiple-response'
      ? fill(state.strings.notEnough, view.body.select)
      : input.type === 'matching' && input.choices.some(choice => choice !== null)
        ? state.strings.notAllMatched
        : ''
  return words === '' ? nothing : html`<p class="q-note muted small">${words}</p>`
}

const confidences: readonly Confidence[] = ['guessing', 'unsure', 'sure']

const sureness = (confidence: Confidence | null, { strings }: State, actions: Actions): TemplateResult =>
  html`<fieldset class="sureness"><legend>${strings.howSure} <span class="muted">${strings.optional}</span></legend>
    <div class="seg">
      ${confidences.map(level => html`<label><input type="radio" name="confidence" value=${level} .checked=${live(level === confidence)} @change=${() => actions.confide(level)} />${strings[level]}</label>`)}
    </div>
  </fieldset>`

function hints({ singleKeys, strings }: State, options: number, actions: Actions): TemplateResult {
  return html`<div class="hints keys first">
    ${
      singleKeys
        ? html`${options > 0 ? html`<span><kbd>A</kbd>–<kbd>${optionLetter(options - 1)}</kbd> ${strings.keyChoose}</span>` : nothing}
          <span><kbd>P</kbd> <kbd>N</kbd> ${strings.keyMove}</span><span><kbd>R</kbd> ${strings.keyReview}</span>`
        : nothing
    }
    <button type="button" class="plain-button" aria-haspopup="dialog" @click=${actions.openKeys}>${singleKeys ? html`<kbd>?</kbd> ` : nothing}${strings.keyHelp}</button>
  </div>`
}

function aside(state: State, view: AskingView, actions: Actions): TemplateResult {
  const { strings } = state
  const answered = answeredCount(view.cells)
  const pace = paceWords(view.cells, remainingMs(state), strings)
  return html`<aside aria-label=${strings.questions}>
    <div class="sec"><h2>${strings.questions}</h2><p class="num">${fill(strings.answeredLeft, answered, view.cells.length - answered)}</p></div>
    ${navigator(view, view.index, strings, actions)}
    ${pace === undefined ? nothing : html`<p class="muted small num">${pace}</p>`}
    <button type="button" class="btn secondary wide" @click=${actions.review}>${listIcon}${strings.review}</button>
  </aside>`
}

export function asking(state: State, view: AskingView, actions: Actions): TemplateResult {
  const { strings, failure } = state
  const draft = draftOf(state, view)
  const options = optionCount(view)
  // A question never takes over controls of the one before it: their state is not its own.
  return html`<div class="exam">
    ${keyed(
      `${view.mockId} ${view.index} ${view.questionId} ${view.revision}`,
      html`<div>
        ${heading(view, options, state, actions)}
        ${drawStem(view.stem, strings)}
        <div class="q-body">${questionInput(view.body, draft.input, strings, actions)}${incomplete(state, view, draft)}</div>
        <div class="ask-row">${sureness(draft.confidence, state, actions)}</div>
        ${failure.what === '' ? nothing : alertText(fill(strings.failed, failure.what), failure.number)}
        <div class="actions foot">
          ${hints(state, options, actions)}
          ${view.index === 0 ? nothing : html`<button type="button" class="btn secondary" @click=${actions.previous}>${backIcon}${strings.previous}</button>`}
          <button type="button" class="btn" @click=${actions.next}>${view.index === view.cells.length - 1 ? strings.review : strings.next}${chevronIcon}</button>
        </div>
      </div>`
    )}
    ${aside(state, view, actions)}
  </div>`
}
