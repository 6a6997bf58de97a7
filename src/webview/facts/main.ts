// Joins the facts page to its host: messages in, messages out, drawing.
import { render } from 'lit/html.js'
import type { FactsAction, FactsEvents, FactsInput, FactsRequests, FactsView } from '../../protocol/facts/panel'
import { Rpc } from '../../protocol/rpc'
import { keepFocus, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { initialState, type PageEvent, pageState, reduce, type State } from './state'
import { factsPage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState
/** Number of the last request: a view that another request has overtaken is old. */
let asked = 0

const host = new Rpc<FactsEvents, FactsRequests>(message => api.postMessage(message), {
  changed: async view => {
    dispatch({ kind: 'viewed', view })
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

function show(answer: Promise<FactsView>): void {
  const number = ++asked
  answer.then(view => {
    if (number === asked) dispatch({ kind: 'viewed', view })
  }, fail)
}

const actions: Actions<never> = {
  choose: index => show(host.request('choose', { index })),
  show: page => show(host.request('show', { page })),
  change: input => {
    if (!state.view) return
    const asked = { page: state.view.body.page, input } as FactsInput
    dispatch({ kind: 'asked', asked })
    show(host.request('change', asked))
  },
  act: action => {
    if (state.view) show(host.request('act', { page: state.view.body.page, action } as FactsAction))
  },
}

onHostMessage(message => void host.receive(message))
render(factsPage(state, actions), app)
host.request('ready', null).then(init => dispatch({ kind: 'opened', init }), fail)
