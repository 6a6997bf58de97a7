// Joins the facts page to its host: messages in, messages out, drawing.
import { render } from 'lit/html.js'
import type { FactsAction, FactsEvents, FactsInput, FactsRequests, FactsView } from '../../protocol/facts/panel'
import { Rpc } from '../../protocol/rpc'
import { latest } from '../shared/latest'
import { keepFocus, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { initialState, type PageEvent, pageState, reduce, type State } from './state'
import { factsPage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState

const host = new Rpc<FactsEvents, FactsRequests>(message => api.postMessage(message), {
  changed: async view => {
    // While an answer is awaited, this may be older than what was asked, and the answer is the whole view as well.
    if (!answers.isWaiting()) dispatch({ kind: 'viewed', view })
    return null
  },
})

function dispatch(event: PageEvent): void {
  const before = state.view?.body.page
  state = reduce(state, event)
  keepFocus(() => render(factsPage(state, actions), app))
  const kept = pageState(state)
  if (kept) api.setState(kept)
  if (before !== undefined && before !== kept?.page) window.scrollTo(0, 0)
}

const fail = (error: unknown): void => dispatch({ kind: 'failed', message: messageOf(error) })

const answers = latest<FactsView>(view => dispatch({ kind: 'viewed', view }), fail)

const actions: Actions<never> = {
  choose: index => answers.ask(host.request('choose', { index })),
  show: page => answers.ask(host.request('show', { page })),
  change: input => {
    if (!state.view) return
    const asked = { page: state.view.body.page, input } as FactsInput
    dispatch({ kind: 'asked', asked })
    answers.ask(host.request('change', asked))
  },
  act: action => {
    if (state.view) answers.ask(host.request('act', { page: state.view.body.page, action } as FactsAction))
  },
}

onHostMessage(message => void host.receive(message))
render(factsPage(state, actions), app)
host.request('ready', null).then(init => dispatch({ kind: 'opened', init }), fail)
