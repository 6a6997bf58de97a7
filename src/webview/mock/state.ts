// State of the mock-exam page and how it changes. Pure: no DOM, no messages, no clock of its own.
import type { MockInit, MockPageState, MockSpot, MockView } from '../../protocol/mock'
import { type MockStrings, mockStrings } from '../../protocol/mockStrings'
import type { Confidence, Response } from '../../protocol/practice'
import { translate } from '../../protocol/translations'
import { choose, type DraftInput, emptyInput, match, move, restoreInput, toResponse } from '../shared/draft'
import { fill } from '../shared/fill'
import { again, cleared, type Once } from '../shared/once'
import type { ResultTab, ReviewTab } from './lists'

export type ViewOf<K extends MockView['kind']> = Extract<MockView, { kind: K }>
export type AskingView = ViewOf<'asking'>
export type ReviewView = ViewOf<'review'>
export type ResultView = ViewOf<'result'>
export type ItemView = ViewOf<'item'>
export type RunningView = ViewOf<'asking' | 'review' | 'paused'>

export interface Draft {
  readonly input: DraftInput
  readonly confidence: Confidence | null
}

/** Time left at a reading of the page's monotonic clock, milliseconds; `runs` is false during a pause. */
export interface Countdown {
  readonly remainingMs: number
  readonly at: number
  readonly runs: boolean
}

export interface State {
  readonly strings: MockStrings
  readonly singleKeys: boolean
  readonly warningMinutes: readonly number[]
  /** How many questions a round of practice asks at most. */
  readonly roundLength: number
  readonly view: MockView | null
  /** What the learner has put in, by question and revision. It is the truth until it is on record; incomplete input stays here. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** null where no clock runs: untimed, or over. */
  readonly countdown: Countdown | null
  /** The page's monotonic clock at the last tick, milliseconds. */
  readonly now: number
  readonly clockHidden: boolean
  readonly reviewTab: ReviewTab
  readonly resultTab: ResultTab
  readonly failure: Once<string>
  readonly announcement: Once<string>
  /** Goes up when the learner has come to another screen: the focus goes to its heading. */
  readonly arrival: number
  /** A request that leads elsewhere is under way; keys for the present question come too late. */
  readonly busy: boolean
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: MockInit; readonly saved: unknown; readonly now: number }
  /** `arrived`: it is where a request has led, not only news of the same place. */
  | { readonly kind: 'viewed'; readonly view: MockView; readonly now: number; readonly arrived: boolean }
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ticked'; readonly now: number }
  | { readonly kind: 'clockToggled' }
  | { readonly kind: 'reviewTabbed'; readonly tab: ReviewTab }
  | { readonly kind: 'resultTabbed'; readonly tab: ResultTab }
  | { readonly kind: 'chose'; readonly option: number }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly quietly: boolean }
  | { readonly kind: 'dropped'; readonly place: number }
  | { readonly kind: 'matched'; readonly prompt: number; readonly choice: number | null }
  | { readonly kind: 'confided'; readonly confidence: Confidence }

export const initialState: State = {
  strings: mockStrings,
  singleKeys: false,
  warningMinutes: [],
  roundLength: 1,
  view: null,
  drafts: {},
  countdown: null,
  now: 0,
  clockHidden: false,
  reviewTab: 'look',
  resultTab: 'all',
  failure: { what: '', number: 0 },
  announcement: { what: '', number: 0 },
  arrival: 0,
  busy: false,
}

/** A hidden clock comes back for the last minutes. */
const shownAnywayMs = 5 * 60_000

export const isRunning = (view: MockView | null): view is RunningView => view?.kind === 'asking' || view?.kind === 'review' || view?.kind === 'paused'

/** Milliseconds left at the last tick; null when there is no clock. */
export const remainingMs = ({ countdown, now }: Pick<State, 'countdown' | 'now'>): number | null =>
  countdown && Math.max(0, countdown.remainingMs - (countdown.runs ? Math.max(0, now - countdown.at) : 0))

export function isClockShown(state: State): boolean {
  const left = remainingMs(state)
  return !state.clockHidden || (left !== null && left <= shownAnywayMs)
}

const draftKey = ({ questionId, revision }: Pick<AskingView, 'questionId' | 'revision'>): string => `${questionId} ${revision}`

/** What is put in for the question asked: the learner's own input, or what is on record. */
export function draftOf({ drafts }: Pick<State, 'drafts'>, view: AskingView): Draft {
  const { body, response, confidence } = view
  const own = drafts[draftKey(view)]
  // A draft may be of before a repair of the pack, and what a reload brought back is of any shape. A response has the shape of an input.
  if (own && restoreInput(own.input, body)) return own
  return { input: (response && restoreInput(response, body)) ?? emptyInput(body), confidence }
}

/** What to put on record for the question asked; null when it is no answer yet. */
export function responseOf(state: State, view: AskingView): Response | null {
  const { input } = draftOf(state, view)
  // The order in which the steps are shown is never the right one; as long as it stands, nothing was put in order.
  if (input.type === 'ordering' && input.order.every((step, place) => step === place)) return null
  const outcome = toResponse(input, view.body)
  return 'response' in outcome ? outcome.response : null
}

/** How many options letters and digits can choose now. */
export const optionCount = (view: MockView | null): number => (view?.kind === 'asking' && 'options' in view.body ? view.body.options.length : 0)

/** Two views are one screen when the learner has not gone anywhere. */
const screenOf = (view: MockView): string => {
  switch (view.kind) {
    case 'asking':
      return `asking ${view.mockId} ${view.index}`
    case 'item':
      return `item ${view.mockId} ${view.item.index}`
    case 'error':
      return 'error'
    case 'paused':
    case 'review':
    case 'result':
      return `${view.kind} ${view.mockId}`
  }
}

function countdownOf(view: MockView, now: number): Countdown | null {
  return isRunning(view) && view.remainingMs !== null ? { remainingMs: view.remainingMs, at: now, runs: view.kind !== 'paused' } : null
}

/** What is on record need not be kept here once the learner has gone on; what is no answer yet must. */
function draftsAfter(state: State, view: MockView): State['drafts'] {
  const { drafts, view: before } = state
  if (!isRunning(view)) return {}
  if (before?.kind !== 'asking' || screenOf(before) === screenOf(view) || responseOf(state, before) === null) return drafts
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== draftKey(before)))
}

function withView(state: State, view: MockView, now: number): State {
  const isElsewhere = state.view !== null && screenOf(state.view) !== screenOf(view)
  return {
    ...state,
    view,
    now,
    countdown: countdownOf(view, now),
    drafts: draftsAfter(state, view),
    failure: isElsewhere ? cleared(state.failure, '') : state.failure,
    arrival: isElsewhere ? state.arrival + 1 : state.arrival,
    // Another attempt is another list.
    resultTab: view.kind === 'result' && state.view?.kind === 'result' && isElsewhere ? 'all' : state.resultTab,
  }
}

/** Says once that so many minutes are left, when that has come to pass from one state to the next. */
function announcingTime(before: State, after: State): State {
  const [was, is] = [remainingMs(before), remainingMs(after)]
  const due = was === null || is === null ? undefined : after.warningMinutes.findLast(minutes => was > minutes * 60_000 && is <= minutes * 60_000)
  if (due === undefined) return after
  return { ...after, announcement: again(after.announcement, due === 1 ? after.strings.minuteLeft : fill(after.strings.minutesLeft, due)) }
}

function withInput(state: State, change: (input: DraftInput) => DraftInput): State {
  return withDraft(state, draft => ({ ...draft, input: change(draft.input) }))
}

function withDraft(state: State, change: (draft: Draft) => Draft): State {
  if (state.view?.kind !== 'asking' || state.busy) return state
  return { ...state, drafts: { ...state.drafts, [draftKey(state.view)]: change(draftOf(state, state.view)) } }
}

/** Says the new count, which a sighted learner sees change. */
function announcingCount(state: State): State {
  if (state.view?.kind !== 'asking' || state.view.body.type !== 'multiple-response') return state
  const { input } = draftOf(state, state.view)
  const chosen = input.type === 'multiple-response' ? input.chosen.length : 0
  return { ...state, announcement: again(state.announcement, fill(state.strings.selectedOf, chosen, state.view.body.select)) }
}

function announcingPlace(state: State, place: number): State {
  if (state.view?.kind !== 'asking' || state.view.body.type !== 'ordering') return state
  const { length } = state.view.body.steps
  return place < 0 || place >= length ? state : { ...state, announcement: again(state.announcement, fill(state.strings.movedTo, place + 1, length)) }
}

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened': {
      const { view, translations, ...init } = event.init
      const kept = { ...state, ...init, strings: translate(mockStrings, translations), ...savedState(event.saved, view) }
      return withView(kept, view, event.now)
    }
    case 'viewed':
      return announcingTime(state, { ...withView(state, event.view, event.now), busy: state.busy && !event.arrived })
    case 'left':
      return { ...state, busy: true, failure: cleared(state.failure, '') }
    case 'failed':
      return { ...state, busy: false, failure: again(state.failure, event.message) }
    case 'ticked':
      return announcingTime(state, { ...state, now: event.now })
    case 'clockToggled':
      return { ...state, clockHidden: !state.clockHidden }
    case 'reviewTabbed':
      return { ...state, reviewTab: event.tab }
    case 'resultTabbed':
      return { ...state, resultTab: event.tab }
    case 'chose':
      return announcingCount(withInput(state, input => choose(input, event.option)))
    case 'moved': {
      const moved = withInput(state, input => move(input, event.from, event.to))
      return event.quietly ? moved : announcingPlace(moved, event.to)
    }
    case 'dropped':
      return announcingPlace(state, event.place)
    case 'matched':
      return withInput(state, input => match(input, event.prompt, event.choice))
    case 'confided':
      return withDraft(state, draft => ({ ...draft, confidence: event.confidence }))
  }
}

const confidences: readonly unknown[] = ['guessing', 'unsure', 'sure']
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a reload brought back, if it belongs to the attempt that is shown. Saved state may be of any age and shape. */
function savedState(saved: unknown, view: MockView): Partial<State> {
  if (!isRecord(saved) || !isRunning(view) || saved.mockId !== view.mockId) return {}
  return { clockHidden: saved.clockHidden === true, drafts: isRecord(saved.drafts) ? savedDrafts(saved.drafts) : {} }
}

/** Whether an input fits its question is seen when that is shown. */
const savedDrafts = (saved: Record<string, unknown>): State['drafts'] =>
  Object.fromEntries(
    Object.entries(saved).flatMap(([key, draft]) =>
      isRecord(draft)
        ? [[key, { input: draft.input as DraftInput, confidence: confidences.includes(draft.confidence) ? (draft.confidence as Confidence) : null }]]
        : []
    )
  )

function spotOf(view: Exclude<MockView, { kind: 'error' }>): MockSpot {
  if (view.kind === 'asking' || view.kind === 'paused') return { at: 'question', index: view.index }
  if (view.kind === 'item') return { at: 'item', index: view.item.index }
  return view.kind === 'result' ? { at: 'result' } : { at: 'review' }
}

/** What to keep over a reload; null while there is no attempt to come back to. */
export function pageState({ view, clockHidden, drafts }: State): MockPageState | null {
  return view === null || view.kind === 'error' ? null : { mockId: view.mockId, spot: spotOf(view), clockHidden, drafts }
}
