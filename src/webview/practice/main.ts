// Joins the practice page to its host: messages in, messages out, drawing, focus, keys.
import { render } from 'lit/html.js'
import type { ItemRef, PracticeEvents, PracticeRequests, PracticeView } from '../../protocol/practice'
import { Rpc } from '../../protocol/rpc'
import { toResponse } from '../shared/draft'
import { keysDialogId } from '../shared/keysDialog'
import { keepFocus, keyPressOf, messageOf, onHostMessage, type PageApi } from '../shared/page'
import type { Actions } from './actions'
import { type KeyAction, keyAction } from './keys'
import { cardSide, draftOf, type ItemView, initialState, isItem, optionCount, type PageEvent, pageState, reduce, type State } from './state'
import { practicePage } from './view'

declare function acquireVsCodeApi(): PageApi

const api = acquireVsCodeApi()
const app = document.getElementById('app') ?? document.body.appendChild(document.createElement('main'))

let state: State = initialState
let arrived = state.arrival.number

const host = new Rpc<PracticeEvents, PracticeRequests>(message => api.postMessage(message), {
  changed: async view => {
    dispatch({ kind: 'viewed', view })
    return null
  },
})

function dispatch(event: PageEvent): void {
  state = reduce(state, event)
  keepFocus(() => render(practicePage(state, actions), app))
  const kept = pageState(state)
  if (kept) api.setState(kept)
  if (state.arrival.number !== arrived) {
    arrived = state.arrival.number
    arrive()
  }
}

/** Leads to what is new: the start of another question or summary, or the verdict where the eye already is. */
function arrive(): void {
  const target = document.querySelector<HTMLElement>(`[data-arrival="${state.arrival.what}"]`)
  if (state.arrival.what === 'note' || state.arrival.what === 'noted') {
    target?.scrollIntoView({ block: 'nearest' })
  } else if (state.arrival.what === 'verdict' || state.arrival.what === 'back') {
    const { top, bottom } = target?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    if (top < 0 || bottom > window.innerHeight * 0.6) target?.scrollIntoView()
  } else {
    window.scrollTo(0, 0)
  }
  // A change from another window must not take the focus out of the editor.
  if (document.hasFocus()) target?.focus({ preventScroll: true })
}

/** Sends a request whose answer is the next view. One at a time: a second press meanwhile is a slip of the finger. */
function send(request: () => Promise<PracticeView>, then?: PageEvent): void {
  if (state.busy) return
  dispatch({ kind: 'requested' })
  request().then(
    view => {
      dispatch({ kind: 'viewed', view })
      if (then) dispatch(then)
    },
    (error: unknown) => dispatch({ kind: 'failed', message: messageOf(error) })
  )
}

const refTo = ({ sessionId, questionId }: ItemView): ItemRef => ({ sessionId, questionId })
const item = (): ItemView | null => (isItem(state.view) ? state.view : null)

function goTo(view: ItemView, index: number): void {
  const { sessionId, pips } = view
  if (index < 0) return
  send(() => (index < pips.length ? host.request('show', { sessionId, index }) : host.request('finish', { sessionId })))
}

const actions: Actions = {
  choose: option => dispatch({ kind: 'chose', option }),
  move: (from, to) => dispatch({ kind: 'moved', from, to, quietly: false }),
  drag: (from, to) => dispatch({ kind: 'moved', from, to, quietly: true }),
  drop: place => dispatch({ kind: 'dropped', place }),
  match: (prompt, choice) => dispatch({ kind: 'matched', prompt, choice }),
  confide: confidence => dispatch({ kind: 'confided', confidence }),
  check: () => {
    const { view } = state
    if (view?.kind !== 'asking' || state.busy) return
    const { input, confidence } = draftOf(state, view)
    const outcome = toResponse(input, view.body)
    if ('problem' in outcome) dispatch({ kind: 'refused', problem: outcome.problem })
    else send(() => host.request('submit', { ...refTo(view), revision: view.revision, response: outcome.response, confidence }))
  },
  next: () => {
    const view = item()
    if (view) goTo(view, view.index + 1)
  },
  previous: () => {
    const view = item()
    if (view) goTo(view, view.index - 1)
  },
  show: index => {
    const { view } = state
    if (view?.kind === 'summary') send(() => host.request('show', { sessionId: view.sessionId, index }))
  },
  flag: () => {
    const view = item()
    if (view) send(() => host.request('flag', { ...refTo(view), on: !view.flagged }))
  },
  bookmark: () => {
    const view = item()
    if (view) send(() => host.request('bookmark', { ...refTo(view), on: !view.bookmarked }))
  },
  reveal: () => {
    const { view } = state
    if (view?.kind === 'card-front') send(() => host.request('reveal', refTo(view)))
  },
  rate: rating => {
    const { view } = state
    if (view?.kind === 'card-back') send(() => host.request('rate', { ...refTo(view), rating }))
  },
  suspend: () => {
    const view = item()
    if (view) send(() => host.request('suspend', { ...refTo(view), on: !view.suspended }))
  },
  report: () => {
    const view = item()
    if (view) send(() => host.request('report', refTo(view)))
  },
  openNote: () => {
    const { view } = state
    if (view && 'note' in view) dispatch({ kind: 'note-opened', text: view.note })
  },
  writeNote: text => dispatch({ kind: 'note-written', text }),
  saveNote: () => {
    const view = item()
    const text = view && state.notes[view.questionId]
    if (view && text !== undefined && text !== null) send(() => host.request('note', { ...refTo(view), text }), { kind: 'note-closed' })
  },
  closeNote: () => dispatch({ kind: 'note-closed' }),
  undo: () => {
    const { view } = state
    if (view && view.kind !== 'error' && view.canUndo) send(() => host.request('undo', { sessionId: view.sessionId }))
  },
  practise: what => {
    const { view } = state
    if (view?.kind === 'summary') send(() => host.request('again', { sessionId: view.sessionId, what }))
  },
  openKeys: () => keysDialog()?.showModal(),
  closeKeys: () => keysDialog()?.close(),
}

const keysDialog = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>(`dialog#${keysDialogId}`)

function carryOut(action: KeyAction): void {
  const view = item()
  switch (action.kind) {
    case 'choose':
      actions.choose(action.option)
      // The focus shows, and tells a screen reader, which option the key stood for.
      document.querySelector<HTMLInputElement>(`input[name=option][value="${action.option}"]`)?.focus()
      break
    case 'primary':
      if (view?.kind === 'asking') actions.check()
      else if (view?.kind === 'card-front') actions.reveal()
      // A second Enter must not rate a card: what was known is the learner's to say.
      else if (view?.kind !== 'card-back') actions.next()
      break
    case 'guessing':
    case 'unsure':
    case 'sure':
      if (view?.kind !== 'asking' || !state.askConfidence) break
      actions.confide(action.kind)
      actions.check()
      break
    case 'rate':
      actions.rate(action.rating)
      break
    case 'next':
      // By key, an unanswered round never ends by one step too many.
      if (view?.kind === 'answered' || view?.kind === 'card-rated' || (view && view.index < view.pips.length - 1)) actions.next()
      break
    case 'help':
      actions.openKeys()
      break
    case 'undo':
    case 'flag':
    case 'bookmark':
    case 'previous':
      actions[action.kind]()
      break
  }
}

window.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || keysDialog()?.open) return
  const action = keyAction(keyPressOf(event), { singleKeys: state.singleKeys, options: optionCount(state.view), card: cardSide(state.view) })
  if (!action) return
  event.preventDefault()
  carryOut(action)
})

onHostMessage(message => void host.receive(message))
render(practicePage(state, actions), app)
host.request('ready', null).then(
  init => dispatch({ kind: 'opened', init, saved: api.getState() }),
  (error: unknown) => dispatch({ kind: 'failed', message: messageOf(error) })
)
