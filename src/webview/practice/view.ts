// The practice page as a function of its state.

import { keyed } from 'lit/directives/keyed.js'
import { html, type TemplateResult } from 'lit/html.js'
import { liveRegion } from '../shared/liveRegion'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import { answered } from './answer'
import { frame } from './frame'
import { keysDialog } from './keysDialog'
import { asking } from './question'
import type { QuestionView, State } from './state'
import { summary } from './summary'

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

export function practicePage(state: State, actions: Actions): TemplateResult {
  const { view, strings, announcement } = state
  const unsaved = view !== null && 'unsaved' in view ? view.unsaved : 0
  return html`<div class="page read">${liveRegion(announcement, unsaved, strings)}${screen(state, actions)}</div>${keysDialog(state, actions)}`
}
