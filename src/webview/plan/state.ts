// State of the plan page and how it changes. Pure: no DOM, no messages.
import { type ProvenanceStrings, provenanceStrings } from '../../protocol/facts/provenanceStrings'
import type { PlanForm, PlanInit, PlanPageState, PlanView } from '../../protocol/plan'
import { type PlanStrings, planStrings } from '../../protocol/planStrings'
import { translate } from '../../protocol/translations'

export interface State {
  readonly strings: PlanStrings & ProvenanceStrings
  readonly view: PlanView | null
  /** What went wrong with the last request, or ''. */
  readonly failure: string
  /** Tells two equal failures apart. */
  readonly failures: number
}

export type PageEvent =
  | { readonly kind: 'opened'; readonly init: PlanInit }
  | { readonly kind: 'viewed'; readonly view: PlanView }
  | { readonly kind: 'asked'; readonly form: PlanForm }
  | { readonly kind: 'failed'; readonly message: string }

const tables = { ...provenanceStrings, ...planStrings } as const

export const initialState: State = { strings: tables, view: null, failure: '', failures: 0 }

export function reduce(state: State, event: PageEvent): State {
  switch (event.kind) {
    case 'opened':
      return { ...state, strings: translate(tables, event.init.translations), view: event.init.view, failure: '' }
    case 'viewed':
      return { ...state, view: event.view, failure: '' }
    // The next change builds on this one, whether or not its view has come.
    case 'asked':
      return state.view ? { ...state, view: { ...state.view, form: event.form } } : state
    case 'failed':
      return { ...state, failure: event.message, failures: state.failures + 1 }
  }
}

/** A form that is stored is not kept: it comes from where it is stored. */
export const pageState = ({ view }: State): PlanPageState | null => (view ? { examId: view.examId, form: view.isSaved ? undefined : view.form } : null)
