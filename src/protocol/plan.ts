// What the study plan panel shows. Must remain free of vscode, Node and DOM.
import type { PlanLevel } from '../core/journal/event'
import type { Phase } from '../core/plan/plan'
import type { PlanEvent } from '../core/plan/words'
import type { Provenance } from './facts/provenance'
import type { Translations } from './translations'

export type { PlanEvent }

/** What is chosen in the form. */
export interface PlanForm {
  /** ISO day, or '' for none. */
  readonly examDate: string
  readonly hoursPerWeek: number
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[]
  readonly level: PlanLevel
  readonly known: readonly string[]
  /** ISO days of Mondays. */
  readonly weeksOff: readonly string[]
  readonly useWeakness: boolean
}

/** Something that must be said before the plan. */
export interface Notice {
  readonly kind: 'warn' | 'info'
  readonly text: string
}

export interface DomainHours {
  readonly label: string
  /** Place among the domains, which decides the colour; null for what is not about one. */
  readonly place: number | null
  /** "19.5 h" */
  readonly hours: string
  /** Percent of the longest bar. */
  readonly percent: number
  /** "3 h done", or ''. */
  readonly done: string
}

export interface Bar {
  readonly label: string
  readonly hours: string
  readonly minutes: number
  /** As in `DomainHours`. */
  readonly place: number | null
}

export interface WeekRow {
  /** 1 for the first week with study; 0 for a week off. */
  readonly number: number
  readonly days: string
  readonly bars: readonly Bar[]
  /** What is said instead of bars. */
  readonly note: string
  readonly hours: string
  /** What there is at its end. */
  readonly result: string
  readonly isExam: boolean
}

export interface BlockRow {
  readonly phase: Phase
  readonly name: string
  readonly time: string
  readonly place: number | null
  readonly tasks: readonly { readonly taskId: string; readonly title: string; readonly hasQuestions: boolean; readonly hasNotes: boolean }[]
}

export interface DayRow {
  readonly words: string
  readonly isToday: boolean
  readonly time: string
  /** "12 due", or ''. */
  readonly due: string
  readonly blocks: readonly BlockRow[]
}

export interface PlanView {
  readonly examId: string
  readonly exams: readonly { readonly id: string; readonly code: string }[]
  readonly form: PlanForm
  /** Whether the form is what is stored. */
  readonly isSaved: boolean
  /** Whether anything is stored for this exam. */
  readonly hasPlan: boolean
  readonly summary: string
  /** The status of the exam in a sentence. */
  readonly status: string
  /** Saving makes the exam the target; '' when it is. */
  readonly targetNote: string
  readonly notices: readonly Notice[]
  /** What would give enough time, in sentences. */
  readonly advice: readonly string[]
  /** Exams that can be planned for instead, by their place in `exams`. */
  readonly instead: readonly { readonly index: number; readonly code: string }[]
  readonly levels: readonly { readonly id: PlanLevel; readonly words: string }[]
  readonly suggested: { readonly words: string; readonly isEnough: boolean; readonly verdict: string; readonly provenance: Provenance }
  readonly weekdays: readonly string[]
  /** Weeks that can be left out. */
  readonly weekChoices: readonly { readonly monday: string; readonly words: string }[]
  readonly weightsNote: string
  readonly weakNote: string
  readonly tasks: readonly { readonly id: string; readonly title: string }[]
  readonly domains: readonly DomainHours[]
  readonly total: string
  readonly weeks: readonly WeekRow[]
  readonly days: readonly DayRow[]
  /** "Re-laid on …", or ''. */
  readonly moved: string
  readonly share: { readonly words: string; readonly provenance: Provenance }
  readonly gate: { readonly words: string; readonly provenance: Provenance }
  readonly techniques: readonly { readonly words: string; readonly provenance: Provenance }[]
}

export interface PlanInit {
  readonly translations: Translations
  readonly view: PlanView
}

/** The events of a plan, for the page to write as a calendar. */
export interface PlanCalendar {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly stampMs: number
  readonly events: readonly PlanEvent[]
}

/** Page -> host. */
export type PlanRequests = {
  ready: { params: null; result: PlanInit }
  /** Shows another exam of `exams`, by its position in that list. */
  choose: { params: { readonly index: number }; result: PlanView }
  /** Shows the plan for another form. */
  change: { params: { readonly form: PlanForm }; result: PlanView }
  /** Keeps the plan as it is shown. */
  save: { params: null; result: PlanView }
  /** Forgets the plan. */
  remove: { params: null; result: PlanView }
  practise: { params: { readonly taskId: string }; result: null }
  notes: { params: { readonly taskId: string }; result: null }
  resources: { params: { readonly taskId: string }; result: null }
  /** Notes a block of today as studied, by its place. */
  done: { params: { readonly index: number }; result: PlanView }
  calendar: { params: null; result: PlanCalendar }
  /** Lets the user keep the calendar that the page wrote. */
  saveCalendar: { params: { readonly text: string }; result: null }
  saveMarkdown: { params: null; result: null }
}

/** Host -> page. */
export type PlanEvents = {
  changed: { params: PlanView; result: null }
}

/** What the page keeps over a reload. */
export interface PlanPageState {
  readonly examId: string
  /** undefined when it is as stored. */
  readonly form: PlanForm | undefined
}
