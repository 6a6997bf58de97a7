// Joins the plan page to its host: messages in, messages out, drawing.
import { render } from 'lit/html.js'
import type { PlanEvents, PlanRequests, PlanView } from '../../protocol/plan'
import { Rpc } from '../../protocol/rpc'
import { latest } from '../shared/latest'
import { keepFocus, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { calendarText } from './calendar'
import { initialState, type PageEvent, pageState, reduce, type State } from './state'
import { planPage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState

const host = new Rpc<PlanEvents, PlanRequests>(message => api.postMessage(message), {
  changed: async view => {
    // While an answer is awaited, this may be older than what was asked, and the answer is the whole view as well.
    if (!answers.isWaiting()) dispatch({ kind: 'viewed', view })
    return null
  },
})

function dispatch(event: PageEvent): void {
  state = reduce(state, event)
  keepFocus(() => render(planPage(state, actions), app))
  const kept = pageState(state)
  if (kept) api.setState(kept)
}

const fail = (error: unknown): void => dispatch({ kind: 'failed', message: messageOf(error) })

const answers = latest<PlanView>(view => dispatch({ kind: 'viewed', view }), fail)

const actions: Actions = {
  choose: index => answers.ask(host.request('choose', { index })),
  change: form => {
    dispatch({ kind: 'asked', form })
    answers.ask(host.request('change', { form }))
  },
  save: () => answers.ask(host.request('save', null)),
  remove: () => answers.ask(host.request('remove', null)),
  practise: taskId => void host.request('practise', { taskId }).catch(fail),
  notes: taskId => void host.request('notes', { taskId }).catch(fail),
  resources: taskId => void host.request('resources', { taskId }).catch(fail),
  done: index => answers.ask(host.request('done', { index })),
  toCalendar: () =>
    void host
      .request('calendar', null)
      .then(calendar => host.request('saveCalendar', { text: calendarText(calendar) }))
      .catch(fail),
  toMarkdown: () => void host.request('saveMarkdown', null).catch(fail),
}

onHostMessage(message => void host.receive(message))
render(planPage(state, actions), app)
host.request('ready', null).then(init => dispatch({ kind: 'opened', init }), fail)
