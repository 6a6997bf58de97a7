// Joins the progress page to its host: messages in, messages out, drawing.
import { render } from 'lit/html.js'
import type { ProgressEvents, ProgressRequests } from '../../protocol/progress'
import { Rpc } from '../../protocol/rpc'
import { keepFocus, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { initialState, type PageEvent, pageState, reduce, type State } from './state'
import { progressPage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState

const host = new Rpc<ProgressEvents, ProgressRequests>(message => api.postMessage(message), {
  changed: async view => {
    dispatch({ kind: 'viewed', view })
    return null
  },
})

function dispatch(event: PageEvent): void {
  state = reduce(state, event)
  keepFocus(() => render(progressPage(state, actions), app))
  const kept = pageState(state)
  if (kept) api.setState(kept)
}

const fail = (error: unknown): void => dispatch({ kind: 'failed', message: messageOf(error) })

const actions: Actions = {
  choose: index => void host.request('choose', { index }).then(view => dispatch({ kind: 'viewed', view }), fail),
  practise: index => void host.request('practise', { index }).catch(fail),
  review: () => void host.request('review', null).catch(fail),
  openAttempt: index => void host.request('openAttempt', { index }).catch(fail),
}

onHostMessage(message => void host.receive(message))
render(progressPage(state, actions), app)
host.request('ready', null).then(init => dispatch({ kind: 'opened', init }), fail)
