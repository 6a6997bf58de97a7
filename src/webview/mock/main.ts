// Joins the mock-exam page to its host: messages in, messages out, drawing, focus, keys, the tick of the clock.
import { render } from 'lit/html.js'
import type { MockEvents, MockRequests, MockView } from '../../protocol/mock'
import { Rpc } from '../../protocol/rpc'
import { keysDialogId } from '../shared/keysDialog'
import { keepFocus, keyPressOf, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { type KeyAction, keyAction } from './keys'
import { neighbour } from './lists'
import { itemsSectionId } from './result'
import { submitDialogId } from './review'
import { type AskingView, draftOf, initialState, isRunning, optionCount, type PageEvent, pageState, reduce, remainingMs, responseOf, type State } from './state'
import { mockPage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState

const host = new Rpc<MockEvents, MockRequests>(message => api.postMessage(message), {
  changed: async view => {
    dispatch({ kind: 'viewed', view, now: performance.now(), arrived: false })
    return null
  },
})

function dispatch(event: PageEvent): void {
  const { arrival } = state
  state = reduce(state, event)
  keepFocus(() => render(mockPage(state, actions), app))
  const kept = pageState(state)
  if (kept && event.kind !== 'ticked') api.setState(kept)
  if (state.arrival !== arrival) arrive()
  tickLater()
}

/** Leads to the start of another screen. A change that comes from elsewhere must not take the focus out of the editor. */
function arrive(): void {
  window.scrollTo(0, 0)
  if (document.hasFocus()) document.querySelector<HTMLElement>('[data-arrival]')?.focus({ preventScroll: true })
}

let ticking: number | undefined

/** Wakes when the shown second changes; nothing ticks where no clock runs. */
function tickLater(): void {
  window.clearTimeout(ticking)
  const left = remainingMs({ ...state, now: performance.now() })
  if (!state.countdown?.runs || left === null || left === 0) return
  ticking = window.setTimeout(() => dispatch({ kind: 'ticked', now: performance.now() }), left % 1000 || 1000)
}

/** Requests go one after another, so that an answer is on record before the next question is asked for. */
let queue: Promise<void> = Promise.resolve()

function send(request: () => Promise<MockView>, arrived: boolean): void {
  queue = queue.then(request).then(
    view => dispatch({ kind: 'viewed', view, now: performance.now(), arrived }),
    (error: unknown) => dispatch({ kind: 'failed', message: messageOf(error) })
  )
}

/** A request that leads elsewhere; a second one meanwhile is a slip of the finger. */
function leave(request: () => Promise<MockView>): void {
  if (state.busy) return
  dispatch({ kind: 'left' })
  send(request, true)
}

const running = () => (isRunning(state.view) ? state.view : undefined)
const asked = (): AskingView | undefined => (state.view?.kind === 'asking' ? state.view : undefined)

/** Puts what is chosen on record at once. */
function record(event: PageEvent): void {
  const view = asked()
  if (!view || state.busy) return
  dispatch(event)
  const { mockId, questionId, revision } = view
  const answer = { mockId, questionId, revision, response: responseOf(state, view), confidence: draftOf(state, view).confidence }
  send(() => host.request('answer', answer), false)
}

const dialogOf = (id: string): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>(`dialog#${id}`)

const actions: Actions = {
  choose: option => record({ kind: 'chose', option }),
  move: (from, to) => record({ kind: 'moved', from, to, quietly: false }),
  drag: (from, to) => dispatch({ kind: 'moved', from, to, quietly: true }),
  drop: place => record({ kind: 'dropped', place }),
  match: (prompt, choice) => record({ kind: 'matched', prompt, choice }),
  confide: confidence => record({ kind: 'confided', confidence }),
  flag: () => {
    const view = asked()
    if (view) send(() => host.request('flag', { mockId: view.mockId, questionId: view.questionId, on: !view.flagged }), false)
  },
  show: index => {
    const view = running()
    if (view) leave(() => host.request('show', { mockId: view.mockId, index }))
  },
  next: () => {
    const view = asked()
    if (!view) return
    if (view.index + 1 < view.cells.length) actions.show(view.index + 1)
    else actions.review()
  },
  previous: () => {
    const { view } = state
    if (view?.kind === 'review') actions.show(view.index)
    else if (view?.kind === 'asking' && view.index > 0) actions.show(view.index - 1)
  },
  review: () => {
    const view = running()
    if (view) leave(() => host.request('review', { mockId: view.mockId }))
  },
  pause: on => {
    const view = running()
    if (view) leave(() => host.request('pause', { mockId: view.mockId, on }))
  },
  toggleClock: () => dispatch({ kind: 'clockToggled' }),
  askToSubmit: () => dialogOf(submitDialogId)?.showModal(),
  keepWorking: () => dialogOf(submitDialogId)?.close(),
  submit: () => {
    const view = running()
    dialogOf(submitDialogId)?.close()
    if (view) leave(() => host.request('submit', { mockId: view.mockId }))
  },
  chooseReviewTab: tab => dispatch({ kind: 'reviewTabbed', tab }),
  chooseResultTab: tab => dispatch({ kind: 'resultTabbed', tab }),
  openItem: index => {
    const { view } = state
    if (view?.kind === 'result' || view?.kind === 'item') leave(() => host.request('item', { mockId: view.mockId, index }))
  },
  openResult: mockId => leave(() => host.request('result', { mockId })),
  backToResult: () => {
    const { view } = state
    if (view?.kind === 'item') leave(() => host.request('result', { mockId: view.mockId }))
  },
  lookAtSureAndWrong: () => {
    dispatch({ kind: 'resultTabbed', tab: 'sureAndWrong' })
    const title = document.getElementById(itemsSectionId)
    title?.scrollIntoView()
    title?.focus({ preventScroll: true })
  },
  practiseMissed: () => {
    const { view } = state
    if (view?.kind === 'result') leave(() => host.request('practise', { mockId: view.mockId }))
  },
  openKeys: () => dialogOf(keysDialogId)?.showModal(),
  closeKeys: () => dialogOf(keysDialogId)?.close(),
}

/** Among the items of the list that one was opened from. */
function goToItem(step: -1 | 1): void {
  const { view, resultTab } = state
  const item = view?.kind === 'item' ? neighbour(view.items, resultTab, view.item.index, step) : undefined
  if (item) actions.openItem(item.index)
}

function carryOut(action: KeyAction): void {
  const { view } = state
  switch (action.kind) {
    case 'choose':
      actions.choose(action.option)
      // The focus shows, and tells a screen reader, which option the key stood for.
      document.querySelector<HTMLInputElement>(`input[name=option][value="${action.option}"]`)?.focus()
      break
    case 'primary':
      if (view?.kind === 'paused') actions.pause(false)
      else if (view?.kind === 'asking') actions.next()
      break
    case 'next':
      if (view?.kind === 'item') goToItem(1)
      else actions.next()
      break
    case 'previous':
      if (view?.kind === 'item') goToItem(-1)
      else actions.previous()
      break
    case 'review':
      if (view?.kind === 'asking') actions.review()
      else actions.backToResult()
      break
    case 'flag':
      actions.flag()
      break
    case 'help':
      actions.openKeys()
      break
  }
}

window.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
  const action = keyAction(keyPressOf(event), { singleKeys: state.singleKeys, options: optionCount(state.view) })
  if (!action) return
  event.preventDefault()
  carryOut(action)
})

onHostMessage(message => void host.receive(message))
render(mockPage(state, actions), app)
host.request('ready', null).then(
  init => dispatch({ kind: 'opened', init, saved: api.getState(), now: performance.now() }),
  (error: unknown) => dispatch({ kind: 'failed', message: messageOf(error) })
)
