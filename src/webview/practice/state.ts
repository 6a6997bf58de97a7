// State of the practice page and how it changes. Pure: no DOM, no messages.
import type { AskedBody, Confidence, PracticeInit, PracticePageState, PracticeView } from '../../protocol/practice'
import { type PracticeStrings, practiceStrings } from '../../protocol/practiceStrings'
import { translate } from '../../protocol/translations'
import { choose, type DraftInput, emptyInput, match, move, type Problem, restoreInput } from '../shared/draft'
import { fill } from '../shared/fill'
import { again, cleared, type Once } from '../shared/once'
import { verdictWords } from './verdict'

export type QuestionView = Extract<PracticeView, { kind: 'asking' | 'answered' }>
export type AskingView = Extract<PracticeView, { kind: 'asking' }>
export type AnsweredView = Extract<PracticeView, { kind: 'answered' }>
export type CardView = Extract<PracticeView, { kind: 'card-front' | 'card-back' | 'card-rated' }>
/** A question or a concept card of the round. */
export type ItemView = QuestionView | CardView
export type SummaryView = Extract<PracticeView, { kind: 'summary' }>

export interface Draft {
  readonly input: DraftInput
  readonly confidence: Confidence | null
}

/** Screens and controls that the focus may be led to. */
export type Arrival = 'question' | 'verdict' | 'back' | 'title' | 'note' | 'noted'

export interface State {
  readonly strings: PracticeStrings
  readonly singleKeys: boolean
  /** Whether to ask how sure the learner is. */
  readonly askConfidence: boolean
  readonly view: PracticeView | null
  /** Unsent input by question and revision; going back and forth in a round loses none. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** Notes that are being written, by question or card. */
  readonly notes: Readonly<Record<string, string>>
  readonly problem: Once<Problem | null>
  readonly failure: Once<string>
  readonly announcement: Once<string>
  /** Where the focus goes after the next drawing. Moves only when the learner has come to another screen. */
  readonly arrival: Once<Arrival | null>
  /** A request is under way; further ones wait for its answer. */
  readonly busy: boolean
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: PracticeInit; readonly saved: unknown }
  | { readonly kind: 'viewed'; readonly view: PracticeView }
  | { readonly kind: 'requested' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'chose'; readonly option: number }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly quietly: boolean }
  | { readonly kind: 'dropped'; readonly place: number }
  | { readonly kind: 'matched'; readonly prompt: number; readonly choice: number | null }
  | { readonly kind: 'confided'; readonly confidence: Confidence }
  /** A note is opened with this text, or has it now. */
  | { readonly kind: 'note-opened' | 'note-written'; readonly text: string }
  | { readonly kind: 'note-closed' }

export const initialState: State = {
  strings: practiceStrings,
  singleKeys: false,
  askConfidence: true,
  view: null,
  drafts: {},
  notes: {},
  problem: { what: null, number: 0 },
  failure: { what: '', number: 0 },
  announcement: { what: '', number: 0 },
  arrival: { what: null, number: 0 },
  busy: false,
}

/** The round is part of it: another round shows the options in another order. */
const draftKey = ({ sessionId, questionId, revision }: QuestionView): string => `${sessionId} ${questionId} ${revision}`
const isQuestion = (view: PracticeView | null): view is QuestionView => view?.kind === 'asking' || view?.kind === 'answered'
export const isItem = (view: PracticeView | null): view is ItemView => view !== null && 'questionId' in view
const sessionOf = (view: PracticeView | null): string | null => (view === null || view.kind === 'error' ? null : view.sessionId)

/** The learner's unsent input for the question asked. */
export const draftOf = (state: State, view: AskingView): Draft => state.drafts[draftKey(view)] ?? { input: emptyInput(view.body), confidence: null }

/** How many options letters and digits can choose now. */
export const optionCount = (view: PracticeView | null): number => (view?.kind === 'asking' && 'options' in view.body ? view.body.options.length : 0)

/** Tells items apart as drafts need it. */
export const itemKey = (view: ItemView): string => ('revision' in view ? draftKey(view) : `${view.sessionId} ${view.questionId}`)

/** The side of a concept card that is shown and waits for its learner. */
export const cardSide = (view: PracticeView | null): 'front' | 'back' | null =>
  view?.kind === 'card-front' ? 'front' : view?.kind === 'card-back' ? 'back' : null

function isSameItem(a: PracticeView | null, b: PracticeView): boolean {
  return isItem(a) && isItem(b) && a.index === b.index && itemKey(a) === itemKey(b)
}

const arrivalOf: Readonly<Record<ItemView['kind'], Arrival>> = {
  asking: 'question',
  answered: 'verdict',
  'card-front': 'question',
  'card-back': 'back',
  'card-rated': 'back',
}

function arrivalAt(before: PracticeView | null, view: PracticeView): Arrival | null {
  if (before === null) return null
  if (isItem(view)) return isSameItem(before, view) ? (before.kind === view.kind ? null : arrivalOf[view.kind]) : 'question'
  return before.kind === view.kind && sessionOf(before) === sessionOf(view) ? null : 'title'
}

/** Drafts that still mean something once the view is there. */
function draftsFor({ drafts }: State, view: PracticeView): State['drafts'] {
  if (!isQuestion(view)) return drafts
  const draft = drafts[draftKey(view)]
  // An option may have come or gone in a repair of the pack that kept the revision.
  const isStale = view.kind === 'answered' || (draft !== undefined && restoreInput(draft.input, view.body) === null)
  return draft && isStale ? without(drafts, draftKey(view)) : drafts
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))

const withNote = (state: State, text: string): State => (isItem(state.view) ? { ...state, notes: { ...state.notes, [state.view.questionId]: text } } : state)

function withView(state: State, view: PracticeView): State {
  const arrival = arrivalAt(state.view, view)
  return {
    ...state,
    view,
    drafts: draftsFor(state, view),
    busy: false,
    problem: isSameItem(state.view, view) && view.kind === 'asking' ? state.problem : cleared(state.problem, null),
    failure: cleared(state.failure, ''),
    arrival: arrival === null ? state.arrival : again(state.arrival, arrival),
    announcement:
      arrival === 'verdict' && view.kind === 'answered'
        ? again(state.announcement, verdictWords(view, state.strings))
        : arrival === null
          ? state.announcement
          : cleared(state.announcement, ''),
  }
}

function withDraft(state: State, change: (draft: Draft, body: AskedBody) => Draft): State {
  if (state.view?.kind !== 'asking') return state
  const draft = change(draftOf(state, state.view), state.view.body)
  return { ...state, drafts: { ...state.drafts, [draftKey(state.view)]: draft }, problem: cleared(state.problem, null) }
}

function withInput(state: State, change: (input: DraftInput) => DraftInput): State {
  return withDraft(state, draft => ({ ...draft, input: change(draft.input) }))
}

/** Says the new count, which a sighted learner sees change. */
function announcing(state: State): State {
  if (state.view?.kind !== 'asking' || state.view.body.type !== 'multiple-response') return state
  const { input } = draftOf(state, state.view)
  const chosen = input.type === 'multiple-response' ? input.chosen.length : 0
  return { ...state, announcement: again(state.announcement, fill(state.strings.selectedOf, chosen, state.view.body.select)) }
}

const placeWords = (state: State, place: number): string =>
  state.view?.kind === 'asking' && state.view.body.type === 'ordering' ? fill(state.strings.movedTo, place + 1, state.view.body.steps.length) : ''

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened': {
      const { view, translations, ...settings } = event.init
      const strings = translate(practiceStrings, translations)
      return withView({ ...state, ...settings, strings, drafts: savedDrafts(event.saved, view), notes: savedNotes(event.saved) }, view)
    }
    case 'viewed':
      return withView(state, event.view)
    case 'requested':
      return { ...state, busy: true, failure: cleared(state.failure, '') }
    case 'failed':
      return { ...state, busy: false, failure: again(state.failure, event.message) }
    case 'refused':
      return { ...state, problem: again(state.problem, event.problem) }
    case 'chose':
      return announcing(withInput(state, input => choose(input, event.option)))
    case 'moved': {
      const moved = withInput(state, input => move(input, event.from, event.to))
      const isInside = state.view?.kind === 'asking' && state.view.body.type === 'ordering' && event.to >= 0 && event.to < state.view.body.steps.length
      return event.quietly || !isInside ? moved : { ...moved, announcement: again(state.announcement, placeWords(state, event.to)) }
    }
    case 'dropped':
      return { ...state, announcement: again(state.announcement, placeWords(state, event.place)) }
    case 'matched':
      return withInput(state, input => match(input, event.prompt, event.choice))
    case 'confided':
      return withDraft(state, draft => ({ ...draft, confidence: event.confidence }))
    case 'note-opened':
      return { ...withNote(state, event.text), arrival: again(state.arrival, 'note') }
    case 'note-written':
      return withNote(state, event.text)
    case 'note-closed':
      return isItem(state.view) ? { ...state, notes: without(state.notes, state.view.questionId), arrival: again(state.arrival, 'noted') } : state
  }
}

const confidences: readonly unknown[] = ['guessing', 'unsure', 'sure']
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a reload brought back, if it belongs to the question that is asked now. Anything else is ignored. */
function savedDrafts(saved: unknown, view: PracticeView): State['drafts'] {
  if (view.kind !== 'asking' || !isRecord(saved) || saved.sessionId !== view.sessionId || !isRecord(saved.draft)) return {}
  const { questionId, revision, response, confidence } = saved.draft
  if (questionId !== view.questionId || revision !== view.revision) return {}
  const input = restoreInput(response, view.body)
  if (input === null) return {}
  return { [draftKey(view)]: { input, confidence: confidences.includes(confidence) ? (confidence as Confidence) : null } }
}

/** The note that was being written. */
function savedNotes(saved: unknown): State['notes'] {
  const note = isRecord(saved) && isRecord(saved.note) ? saved.note : {}
  return typeof note.questionId === 'string' && typeof note.text === 'string' ? { [note.questionId]: note.text } : {}
}

/** What to keep over a reload; null while there is no round to come back to. */
export function pageState(state: State): PracticePageState | null {
  const { view } = state
  if (view === null || view.kind === 'error') return null
  // A summary has no position; the last question is the nearest one that the host can show.
  if (view.kind === 'summary') return { sessionId: view.sessionId, index: Math.max(0, view.total - 1) }
  const { sessionId, index, questionId } = view
  const text = state.notes[questionId]
  const draft = isQuestion(view) ? state.drafts[draftKey(view)] : undefined
  return {
    sessionId,
    index,
    ...(text === undefined ? {} : { note: { questionId, text } }),
    ...(draft && isQuestion(view) ? { draft: { questionId, revision: view.revision, response: draft.input, confidence: draft.confidence } } : {}),
  }
}
