// Joins the facts page to its host: messages in, messages out, drawing.
import { render } from 'lit/html.js'
import type { FactsEvents, FactsRequests } from '../../protocol/facts'
import { Rpc } from '../../protocol/rpc'
import { keepFocus, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { initialState, type PageEvent, pageState, reduce, type State } from './state'
import { factsPage, sectionHeading } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState
let arrived = state.arrival.number

const host = new Rpc<FactsEvents, FactsRequests>(message => api.postMessage(message), {
  changed: async ({ view, section }) => {
    dispatch({ kind: 'viewed', view, section })
    return null
  },
})

function dispatch(event: PageEvent): void {
  state = reduce(state, event)
  keepFocus(() => render(factsPage(state, actions), app))
  const kept = pageState(state)
  if (kept) api.setState(kept)
  if (state.arrival.number !== arrived) {
    arrived = state.arrival.number
    arrive()
  }
}

/** Leads to the section that a command asked for. */
function arrive(): void {
  const heading = document.getElementById(sectionHeading(state.arrival.section ?? ''))
  heading?.scrollIntoView()
  // A command run elsewhere must not take the focus out of the editor.
  if (document.hasFocus()) heading?.focus({ preventScroll: true })
}

const fail = (error: unknown): void => dispatch({ kind: 'failed', message: messageOf(error) })

const actions: Actions = {
  choose: index => void host.request('choose', { index }).then(view => dispatch({ kind: 'viewed', view, section: null }), fail),
}

onHostMessage(message => void host.receive(message))
render(factsPage(state, actions), app)
host.request('ready', null).then(init => dispatch({ kind: 'opened', init }), fail)
