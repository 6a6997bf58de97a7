// The question as asked: its input by type, how sure the learner is, and the way on.

import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { RichText } from '../../core/text/richText'
import type { AskedBody, Confidence } from '../../protocol/practice'
import { fill } from '../shared/fill'
import { backIcon, downIcon } from '../shared/icons'
import { drawRich, drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import type { DraftInput } from './draft'
import { commandKey, optionLetter } from './keys'
import { type AskingView, draftOf, optionCount, type State } from './state'
import { stepList } from './stepList'

type Strings = State['strings']

function optionRow(text: RichText, option: number, isOn: boolean, type: 'radio' | 'checkbox', strings: Strings, actions: Actions): TemplateResult {
  return html`<label class="opt ${isOn ? 'on' : ''}">
    <input type=${type} name="option" value=${option} .checked=${live(isOn)} @change=${() => actions.choose(option)} />
    <span class="key" aria-hidden="true">${optionLetter(option)}</span><div class="txt">${drawRich(text, strings)}</div>
  </label>`
}

const choice = (body: Extract<AskedBody, { type: 'multiple-choice' }>, chosen: number | null, strings: Strings, actions: Actions): TemplateResult =>
  html`<fieldset><legend class="q-legend">${strings.selectOne}</legend>
    <div class="opts">${body.options.map((text, option) => optionRow(text, option, option === chosen, 'radio', strings, actions))}</div>
  </fieldset>`

// The count stands outside the legend: inside, every option would be announced with it.
const choices = (body: Extract<AskedBody, { type: 'multiple-response' }>, chosen: readonly number[], strings: Strings, actions: Actions): TemplateResult =>
  html`<fieldset aria-describedby="selected-count"><legend class="q-legend">${fill(strings.selectMany, body.select)}</legend>
    <p class="q-count muted" id="selected-count">${fill(strings.selectedOf, chosen.length, body.select)}</p>
    <div class="opts">${body.options.map((text, option) => optionRow(text, option, chosen.includes(option), 'checkbox', strings, actions))}</div>
  </fieldset>`

function pair(prompt: RichText, index: number, chosen: number | null, words: readonly string[], strings: Strings, actions: Actions): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) actions.match(index, event.target.value === '' ? null : Number(event.target.value))
  }
  return html`<li class="pair">
    <label class="txt" for="match-${index}">${drawRich(prompt, strings)}</label>
    <span class="sel"><select id="match-${index}" @change=${onChange}>
      <option value="" .selected=${chosen === null}>${strings.chooseMatch}</option>
      ${words.map((word, choice) => html`<option value=${choice} .selected=${chosen === choice}>${word}</option>`)}
    </select>${downIcon}</span>
  </li>`
}

const matching = (body: Extract<AskedBody, { type: 'matching' }>, chosen: readonly (number | null)[], strings: Strings, actions: Actions): TemplateResult =>
  html`<fieldset><legend class="q-legend">${strings.matchLegend}</legend>
    <ol class="opts">${body.prompts.map((prompt, index) => pair(prompt, index, chosen[index] ?? null, body.choices, strings, actions))}</ol>
  </fieldset>`

function inputFor(body: AskedBody, input: DraftInput, strings: Strings, actions: Actions): TemplateResult | typeof nothing {
  if (body.type === 'multiple-choice' && input.type === body.type) return choice(body, input.chosen, strings, actions)
  if (body.type === 'multiple-response' && input.type === body.type) return choices(body, input.chosen, strings, actions)
  if (body.type === 'ordering' && input.type === body.type) return stepList(body.steps, input.order, strings, actions)
  if (body.type === 'matching' && input.type === body.type) return matching(body, input.choices, strings, actions)
  return nothing
}

const confidences: readonly Confidence[] = ['guessing', 'unsure', 'sure']

const confidenceRow = (confidence: Confidence | null, strings: Strings, actions: Actions): TemplateResult =>
  html`<fieldset class="sureness"><legend>${strings.howSure}</legend>
    <div class="seg">
      ${confidences.map(level => html`<label><input type="radio" name="confidence" value=${level} .checked=${live(level === confidence)} @change=${() => actions.confide(level)} />${strings[level]}</label>`)}
    </div>
  </fieldset>`

export const previousButton = (index: number, strings: Strings, actions: Actions): TemplateResult | typeof nothing =>
  index === 0 ? nothing : html`<button type="button" class="btn quiet first" @click=${actions.previous}>${backIcon}${strings.previous}</button>`

const keyCaps = (keys: readonly string[]): readonly TemplateResult[] => keys.map(key => html`<kbd>${key}</kbd>`)

function hints({ singleKeys, strings }: State, view: AskingView, actions: Actions): TemplateResult {
  const options = optionCount(view)
  const hint = (keys: readonly string[], words: string): TemplateResult => html`<span>${keyCaps(keys)} ${words}</span>`
  return html`<div class="foot hints keys">
    ${singleKeys && options > 0 ? html`<span><kbd>A</kbd>–<kbd>${optionLetter(options - 1)}</kbd> ${strings.keyChoose}</span>` : nothing}
    ${view.body.type === 'ordering' ? html`<span><kbd>Alt</kbd><kbd>↑</kbd><kbd>↓</kbd> ${strings.keyMoveStep}</span>` : nothing}
    ${hint(['Enter'], strings.keyCheck)}
    ${singleKeys ? [hint(commandKey('F', options), strings.keyFlag), hint(commandKey('B', options), strings.keyBookmark), hint(['U'], strings.keyUndo)] : nothing}
    <button type="button" class="plain-button" aria-haspopup="dialog" @click=${actions.openKeys}>${singleKeys ? html`<kbd>?</kbd> ` : nothing}${strings.keyHelp}</button>
  </div>`
}

export function asking(state: State, view: AskingView, actions: Actions): TemplateResult {
  const { strings } = state
  const { input, confidence } = draftOf(state, view)
  const isLast = view.index === view.pips.length - 1
  return html`${drawStem(view.stem, strings)}
    <div class="q-body">${inputFor(view.body, input, strings, actions)}</div>
    <div class="ask-row">${confidenceRow(confidence, strings, actions)}</div>
    ${alertLine(state)}
    <div class="actions">
      ${previousButton(view.index, strings, actions)}
      <button type="button" class="btn secondary" @click=${actions.next}>${isLast ? strings.finish : strings.skip}</button>
      <button type="button" class="btn" @click=${actions.check}>${strings.check}</button>
    </div>
    ${hints(state, view, actions)}`
}
