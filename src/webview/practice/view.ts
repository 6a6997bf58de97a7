// The practice page as a function of its state.

import { keyed } from 'lit/directives/keyed.js'
import { html, type TemplateResult } from 'lit/html.js'
import { liveRegion } from '../shared/liveRegion'
import type { Actions } from './actions'
import { alertLine } from './alertLine'
import { answered } from './answer'
import { banners } from './banners'
import { card } from './card'
import { frame } from './frame'
import { keysDialog } from './keysDialog'
import { asking } from './question'
import { type ItemView, itemKey, type State } from './state'
import { summary } from './summary'

const errorPage = (title: string, message: string): TemplateResult =>
  html`<h1 tabindex="-1" data-arrival="title">${title}</h1><p class="prose gap">${message}</p>`

function body(state: State, view: ItemView, actions: Actions): TemplateResult {
  switch (view.kind) {
    case 'asking':
      return asking(state, view, actions)
    case 'answered':
      return answered(state, view, actions)
    case 'card-front':
    case 'card-back':
    case 'card-rated':
      return card(state, view, actions)
  }
}

/** An item never takes over controls of the one before it: their state is not its own. */
const item = (state: State, view: ItemView, actions: Actions): TemplateResult =>
  html`${frame(view, state.strings, actions)}${banners(view, state.strings, actions)}${keyed(`${view.index} ${itemKey(view)}`, body(state, view, actions))}`

function screen(state: State, actions: Actions): TemplateResult {
  const { view } = state
  if (view === null) return html`${alertLine(state)}`
  switch (view.kind) {
    case 'error':
      return html`${errorPage(view.title, view.message)}${alertLine(state)}`
    case 'summary':
      return summary(state, view, actions)
    default:
      return item(state, view, actions)
  }
}

export function practicePage(state: State, actions: Actions): TemplateResult {
  const { view, strings, announcement } = state
  const unsaved = view !== null && 'unsaved' in view ? view.unsaved : 0
  return html`<div class="page read">${liveRegion(announcement, unsaved, strings)}${screen(state, actions)}</div>${keysDialog(state, actions)}`
}
