// State of the facts page and how it changes. Pure: no DOM, no messages.
import type { FactsInit, FactsPageState, FactsView } from '../../protocol/facts'
import { type FactsStrings, factsStrings } from '../../protocol/factsStrings'
import { translate } from '../../protocol/translations'

export interface State {
  readonly strings: FactsStrings
  readonly view: FactsView | null
  /** The section to lead to after the next drawing. The number tells two equal requests apart. */
  readonly arrival: { readonly section: string | null; readonly number: number }
  /** What went wrong with the last request, or ''. */
  readonly failure: string
  /** Tells two equal failures apart. */
  readonly failures: number
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: FactsInit }
  | { readonly kind: 'viewed'; readonly view: FactsView; readonly section: string | null }
  | { readonly kind: 'failed'; readonly message: string }

export const initialState: State = { strings: factsStrings, view: null, arrival: { section: null, number: 0 }, failure: '', failures: 0 }

const arriving = (state: State, section: string | null): State =>
  section === null ? state : { ...state, arrival: { section, number: state.arrival.number + 1 } }

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened':
      return arriving({ ...state, strings: translate(factsStrings, event.init.translations), view: event.init.view, failure: '' }, event.init.section)
    case 'viewed':
      return arriving({ ...state, view: event.view, failure: '' }, event.section)
    case 'failed':
      return { ...state, failure: event.message, failures: state.failures + 1 }
  }
}

export const pageState = ({ view }: State): FactsPageState | null => (view ? { examId: view.examId } : null)
