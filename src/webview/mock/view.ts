// The mock-exam page as a function of its state.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fill } from '../shared/fill'
import { alertText, liveRegion } from '../shared/liveRegion'
import type { Actions } from './actions'
import { asking } from './asking'
import { examBar } from './examBar'
import { item } from './item'
import { mockKeysDialog } from './keys'
import { result } from './result'
import { paused, review } from './review'
import { isRunning, type State } from './state'

function screen(state: State, actions: Actions): TemplateResult {
  const { view, strings, failure } = state
  switch (view?.kind) {
    case undefined:
      return html`${failure.what === '' ? nothing : alertText(fill(strings.failed, failure.what), failure.number)}`
    case 'error':
      return html`<h1 tabindex="-1" data-arrival>${view.title}</h1><p class="prose gap-small">${view.message}</p>`
    case 'asking':
      return asking(state, view, actions)
    case 'review':
      return review(state, view, actions)
    case 'paused':
      return paused(state, view, actions)
    case 'result':
      return result(state, view, actions)
    case 'item':
      return item(state, view, actions)
  }
}

export function mockPage(state: State, actions: Actions): TemplateResult {
  const { view, strings, announcement } = state
  const running = isRunning(view)
  return html`${running ? examBar(state, view, actions) : nothing}
    <div class="page ${view?.kind === 'item' ? 'read' : ''}">${liveRegion(announcement, running ? view.unsaved : 0, strings)}${screen(state, actions)}</div>
    ${mockKeysDialog(state, actions)}`
}
