// The practice page as a function of its state.

import { keyed } from 'lit/directives/keyed.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { warningIcon } from '../shared/icons'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import { answered } from './answer'
import { frame } from './frame'
import { keysDialog } from './keysDialog'
import { asking } from './question'
import type { QuestionView, State } from './state'
import { summary } from './summary'

/**
 * One live region for all that is said, in the page from the first drawing on: screen readers ignore regions that arrive full.
 * It also holds the warning about unsaved answers. `aria-atomic` is off, so a change of one is not a repetition of the other.
 */
const liveRegion = ({ view, strings, announcement }: State): TemplateResult => {
  const unsaved = view !== null && 'unsaved' in view ? view.unsaved : 0
  return html`<div class="live" role="status" aria-atomic="false">
    ${keyed(announcement.number, html`<p class="sr">${announcement.what}</p>`)}
    ${unsaved > 0 ? html`<p class="note">${warningIcon}<span>${unsaved === 1 ? strings.unsavedOne : fill(strings.unsavedMany, unsaved)}</span></p>` : nothing}
  </div>`
}

const errorPage = (title: string, message: string): TemplateResult =>
  html`<h1 tabindex="-1" data-arrival="title">${title}</h1><p class="prose gap">${message}</p>`

/** A question never takes over controls of the one before it: their state is not its own. */
function question(state: State, view: QuestionView, actions: Actions): TemplateResult {
  const body = view.kind === 'asking' ? asking(state, view, actions) : answered(state, view, actions)
  return html`${frame(view, state.strings, actions)}${keyed(`${view.sessionId} ${view.index} ${view.questionId} ${view.revision}`, body)}`
}

function screen(state: State, actions: Actions): TemplateResult {
  const { view } = state
  switch (view?.kind) {
    case undefined:
      return html`${alertLine(state)}`
    case 'error':
      return html`${errorPage(view.title, view.message)}${alertLine(state)}`
    case 'summary':
      return summary(state, view, actions)
    case 'asking':
    case 'answered':
      return question(state, view, actions)
  }
}

export const practicePage = (state: State, actions: Actions): TemplateResult =>
  html`<div class="page read">${liveRegion(state)}${screen(state, actions)}</div>${keysDialog(state, actions)}`
