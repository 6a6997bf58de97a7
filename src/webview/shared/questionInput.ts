// The input of a question by its type. Shared by the pages that ask questions.

import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { RichText } from '../../core/text/richText'
import type { AskedBody } from '../../protocol/practice'
import type { QuestionStrings } from '../../protocol/questionStrings'
import type { DraftInput } from './draft'
import { fill } from './fill'
import { downIcon } from './icons'
import { optionLetter } from './keys'
import { drawRich } from './richText'
import { type StepActions, stepList } from './stepList'

/** What the learner can do with the input of a question. */
export interface InputActions extends StepActions {
  choose(option: number): void
  match(prompt: number, choice: number | null): void
}

function optionRow(text: RichText, option: number, isOn: boolean, type: 'radio' | 'checkbox', strings: QuestionStrings, actions: InputActions): TemplateResult {
  return html`<label class="opt ${isOn ? 'on' : ''}">
    <input type=${type} name="option" value=${option} .checked=${live(isOn)} @change=${() => actions.choose(option)} />
    <span class="key" aria-hidden="true">${optionLetter(option)}</span><div class="txt">${drawRich(text, strings)}</div>
  </label>`
}

const choice = (
  body: Extract<AskedBody, { type: 'multiple-choice' }>,
  chosen: number | null,
  strings: QuestionStrings,
  actions: InputActions
): TemplateResult =>
  html`<fieldset><legend class="q-legend">${strings.selectOne}</legend>
    <div class="opts">${body.options.map((text, option) => optionRow(text, option, option === chosen, 'radio', strings, actions))}</div>
  </fieldset>`

// The count stands outside the legend: inside, every option would be announced with it.
const choices = (
  body: Extract<AskedBody, { type: 'multiple-response' }>,
  chosen: readonly number[],
  strings: QuestionStrings,
  actions: InputActions
): TemplateResult =>
  html`<fieldset aria-describedby="selected-count"><legend class="q-legend">${fill(strings.selectMany, body.select)}</legend>
    <p class="q-count muted" id="selected-count">${fill(strings.selectedOf, chosen.length, body.select)}</p>
    <div class="opts">${body.options.map((text, option) => optionRow(text, option, chosen.includes(option), 'checkbox', strings, actions))}</div>
  </fieldset>`

function pair(
  prompt: RichText,
  index: number,
  chosen: number | null,
  words: readonly string[],
  strings: QuestionStrings,
  actions: InputActions
): TemplateResult {
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

const matching = (
  body: Extract<AskedBody, { type: 'matching' }>,
  chosen: readonly (number | null)[],
  strings: QuestionStrings,
  actions: InputActions
): TemplateResult =>
  html`<fieldset><legend class="q-legend">${strings.matchLegend}</legend>
    <ol class="opts">${body.prompts.map((prompt, index) => pair(prompt, index, chosen[index] ?? null, body.choices, strings, actions))}</ol>
  </fieldset>`

/** The input for a question of any type, filled with what the learner has put in so far. */
export function questionInput(body: AskedBody, input: DraftInput, strings: QuestionStrings, actions: InputActions): TemplateResult | typeof nothing {
  if (body.type === 'multiple-choice' && input.type === body.type) return choice(body, input.chosen, strings, actions)
  if (body.type === 'multiple-response' && input.type === body.type) return choices(body, input.chosen, strings, actions)
  if (body.type === 'ordering' && input.type === body.type) return stepList(body.steps, input.order, strings, actions)
  if (body.type === 'matching' && input.type === body.type) return matching(body, input.choices, strings, actions)
  return nothing
}
