// State of the practice page and how it changes. Pure: no DOM, no messages.
import type { AskedBody, Confidence, PracticeInit, PracticePageState, PracticeView } from '../../protocol/practice'
import { type PracticeStrings, practiceStrings } from '../../protocol/practiceStrings'
import { choose, type DraftInput, emptyInput, match, move, type Problem, restoreInput } from '../shared/draft'
import { fill } from '../shared/fill'
import { again, cleared, type Once } from '../shared/once'
import { verdictWords } from './verdict'

export type QuestionView = Extract<PracticeView, { kind: 'asking' | 'answered' }>
export type AskingView = Extract<PracticeView, { kind: 'asking' }>
export type AnsweredView = Extract<PracticeView, { kind: 'answered' }>
export type SummaryView = Extract<PracticeView, { kind: 'summary' }>

export interface Draft {
  readonly input: DraftInput
  readonly confidence: Confidence | null
}

export interface State {
  readonly strings: PracticeStrings
  readonly singleKeys: boolean
  readonly view: PracticeView | null
  /** Unsent input by question and revision; going back and forth in a round loses none. */
  readonly drafts: Readonly<Record<string, Draft>>
  readonly problem: Once<Problem | null>
  readonly failure: Once<string>
  readonly announcement: Once<string>
  /** Where the focus goes after the next drawing. Moves only when the learner has come to another screen. */
  readonly arrival: Once<'question' | 'verdict' | 'title' | null>
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

export const initialState: State = {
  strings: practiceStrings,
  singleKeys: false,
  view: null,
  drafts: {},
  problem: { what: null, number: 0 },
  failure: { what: '', number: 0 },
  announcement: { what: '', number: 0 },
  arrival: { what: null, number: 0 },
  busy: false,
}

/** The round is part of it: another round shows the options in another order. */
const draftKey = ({ sessionId, questionId, revision }: QuestionView): string => `${sessionId} ${questionId} ${revision}`
const isQuestion = (view: PracticeView | null): view is QuestionView => view?.kind === 'asking' || view?.kind === 'answered'
const sessionOf = (view: PracticeView | null): string | null => (view === null || view.kind === 'error' ? null : view.sessionId)

/** The learner's unsent input for the question asked. */
export const draftOf = (state: State, view: AskingView): Draft => state.drafts[draftKey(view)] ?? { input: emptyInput(view.body), confidence: null }

/** How many options letters and digits can choose now. */
export const optionCount = (view: PracticeView | null): number => (view?.kind === 'asking' && 'options' in view.body ? view.body.options.length : 0)

function isSameQuestion(a: PracticeView | null, b: PracticeView): boolean {
  return isQuestion(a) && isQuestion(b) && a.index === b.index && draftKey(a) === draftKey(b)
}

function arrivalAt(before: PracticeView | null, view: PracticeView): 'question' | 'verdict' | 'title' | null {
  if (before === null) return null
  if (isSameQuestion(before, view)) return before.kind === view.kind ? null : view.kind === 'answered' ? 'verdict' : 'question'
  if (isQuestion(view)) return 'question'
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

const without = (drafts: State['drafts'], key: string): State['drafts'] => Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key))

function withView(state: State, view: PracticeView): State {
  const arrival = arrivalAt(state.view, view)
  return {
    ...state,
    view,
    drafts: draftsFor(state, view),
    busy: false,
    problem: isSameQuestion(state.view, view) && view.kind === 'asking' ? state.problem : cleared(state.problem, null),
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
      const { strings, singleKeys, view } = event.init
      return withView({ ...state, strings, singleKeys, drafts: savedDrafts(event.saved, view) }, view)
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

/** What to keep over a reload; null while there is no round to come back to. */
export function pageState(state: State): PracticePageState | null {
  const { view } = state
  if (view === null || view.kind === 'error') return null
  // A summary has no position; the last question is the nearest one that the host can show.
  if (view.kind === 'summary') return { sessionId: view.sessionId, index: Math.max(0, view.total - 1) }
  const { sessionId, index, questionId, revision } = view
  const draft = state.drafts[draftKey(view)]
  return draft ? { sessionId, index, draft: { questionId, revision, response: draft.input, confidence: draft.confidence } } : { sessionId, index }
}
