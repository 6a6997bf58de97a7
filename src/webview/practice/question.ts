// The question as asked: its input by type, how sure the learner is, and the way on.

import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Confidence } from '../../protocol/practice'
import { backIcon } from '../shared/icons'
import { commandKey, optionLetter } from '../shared/keys'
import { questionInput } from '../shared/questionInput'
import { drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import { sureKeys } from './keys'
import { type AskingView, draftOf, optionCount, type State } from './state'

type Strings = State['strings']

const confidences: readonly Confidence[] = ['guessing', 'unsure', 'sure']

const confidenceRow = (confidence: Confidence | null, { strings, singleKeys }: State, actions: Actions): TemplateResult =>
  html`<div class="ask-row"><fieldset class="sureness"><legend>${strings.howSure}</legend>
    <div class="seg">
      ${confidences.map(
        level =>
          html`<label><input type="radio" name="confidence" value=${level} .checked=${live(level === confidence)} @change=${() => actions.confide(level)} />${strings[level]}${singleKeys ? html`<kbd class="keys" aria-hidden="true">${sureKeys[level]}</kbd>` : nothing}</label>`
      )}
    </div>
  </fieldset></div>`

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
    <div class="q-body">${questionInput(view.body, input, strings, actions)}</div>
    ${state.askConfidence ? confidenceRow(confidence, state, actions) : nothing}
    ${alertLine(state)}
    <div class="actions">
      ${previousButton(view.index, strings, actions)}
      <button type="button" class="btn secondary" @click=${actions.next}>${isLast ? strings.finish : strings.skip}</button>
      <button type="button" class="btn" @click=${actions.check}>${strings.check}</button>
    </div>
    ${hints(state, view, actions)}`
}
