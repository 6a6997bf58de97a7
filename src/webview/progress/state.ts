// State of the progress page and how it changes. Pure: no DOM, no messages.
import type { ProgressInit, ProgressPageState, ProgressView } from '../../protocol/progress'
import { type ProgressStrings, progressStrings } from '../../protocol/progressStrings'
import { translate } from '../../protocol/translations'

export interface State {
  readonly strings: ProgressStrings
  readonly view: ProgressView | null
  /** What went wrong with the last request, or ''. */
  readonly failure: string
  /** Tells two equal failures apart. */
  readonly failures: number
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: ProgressInit }
  | { readonly kind: 'viewed'; readonly view: ProgressView }
  | { readonly kind: 'failed'; readonly message: string }

export const initialState: State = { strings: progressStrings, view: null, failure: '', failures: 0 }

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened':
      return { ...state, strings: translate(progressStrings, event.init.translations), view: event.init.view, failure: '' }
    case 'viewed':
      return { ...state, view: event.view, failure: '' }
    case 'failed':
      return { ...state, failure: event.message, failures: state.failures + 1 }
  }
}

export const pageState = ({ view }: State): ProgressPageState | null => (view ? { examId: view.examId } : null)
