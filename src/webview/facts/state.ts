// State of the facts page and how it changes. Pure: no DOM, no messages.
import type { FactsBody, FactsInit, FactsInput, FactsPageState, FactsView } from '../../protocol/facts/panel'
import { type Strings, tables, translated } from './strings'

export interface State {
  readonly strings: Strings
  readonly view: FactsView | null
  /** What went wrong with the last request, or ''. */
  readonly failure: string
  /** Tells two equal failures apart. */
  readonly failures: number
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: FactsInit }
  | { readonly kind: 'viewed'; readonly view: FactsView }
  | { readonly kind: 'asked'; readonly asked: FactsInput }
  | { readonly kind: 'failed'; readonly message: string }

export const initialState: State = { strings: tables, view: null, failure: '', failures: 0 }

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened':
      return { ...state, strings: translated(event.init.translations), view: event.init.view, failure: '' }
    case 'viewed':
      return { ...state, view: event.view, failure: '' }
    // The next change builds on this one, whether or not its view has come.
    case 'asked':
      if (state.view?.body.page !== event.asked.page) return state
      return { ...state, view: { ...state.view, body: { ...state.view.body, ...event.asked } as FactsBody } }
    case 'failed':
      return { ...state, failure: event.message, failures: state.failures + 1 }
  }
}

export const pageState = ({ view }: State): FactsPageState | null => (view ? { examId: view.examId, page: view.body.page, input: view.body.input } : null)
