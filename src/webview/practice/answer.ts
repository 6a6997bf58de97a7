// The question after its answer: verdict, why each option is right or wrong, what to remember, where to read on.

import { html, type TemplateResult } from 'lit/html.js'
import { answerRows, reading } from '../shared/answerRows'
import { rightIcon, wrongIcon } from '../shared/icons'
import { drawStem } from '../shared/richText'
import type { Actions } from './actions'
import { aftermath } from './aftermath'
import { alertLine } from './alertLine'
import { previousButton } from './question'
import type { AnsweredView, State } from './state'
import { verdictDetails } from './verdict'

type Strings = State['strings']
const verdict = (view: AnsweredView, strings: Strings): TemplateResult =>
  html`<div class="verdict">
    <h2 class=${view.correct ? 'pass' : 'fail'} tabindex="-1" data-arrival="verdict">${view.correct ? rightIcon : wrongIcon}${view.correct ? strings.correct : strings.incorrect}</h2>
    <p>${verdictDetails(view, strings).join(' ')}</p>
  </div>`

export function answered(state: State, view: AnsweredView, actions: Actions): TemplateResult {
  const { strings } = state
  const isLast = view.index === view.pips.length - 1
  return html`${drawStem(view.stem, strings)}${verdict(view, strings)}
    <ol class="opts">${answerRows(view.body, strings)}</ol>
    ${reading(view, strings, aftermath(state, view, actions))}
    ${alertLine(state)}
    <div class="actions foot">
      ${previousButton(view.index, strings, actions)}
      <button type="button" class="btn" @click=${actions.next}>${isLast ? strings.showSummary : strings.next}<kbd aria-hidden="true">Enter</kbd></button>
    </div>`
}
