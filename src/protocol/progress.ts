// What the progress panel shows. Must remain free of vscode, Node and DOM.
import type { Confidence } from '../core/journal/event'
import type { Score, Standing } from '../core/mock/score'
import type { Translations } from './translations'

/** A domain or task, with what it is called on the page. */
export interface PartShare {
  /** Its place among the rows of `mastery`. */
  readonly row: number
  readonly label: string
}

export type ReadinessView =
  | {
      readonly kind: 'not-enough'
      /** First answers given, and needed over all domains and in each. */
      readonly answers: number
      readonly needed: number
      readonly neededPerDomain: number
      readonly missing: number
      /** Every domain of the exam; `missing` is 0 where there are enough. */
      readonly domains: readonly (PartShare & { readonly answers: number; readonly missing: number; readonly canPractise: boolean })[]
    }
  | {
      readonly kind: 'estimate'
      /** Percent, as is the band. */
      readonly chance: number
      readonly band: { readonly low: number; readonly high: number }
      readonly answers: number
      readonly right: number
      readonly cut: { readonly low: number; readonly cut: number; readonly high: number }
      /** Why the real cut is not known, in a sentence. */
      readonly cutNote: string
      /** The largest gain first; percent. */
      readonly whatIf: readonly (PartShare & { readonly rate: number; readonly reached: boolean; readonly chance: number; readonly gain: number })[]
      /** The percent of right answers to which a domain is thought to rise. */
      readonly target: number
    }

/** A domain, a task, or all together. */
export interface MasteryRow {
  readonly kind: 'domain' | 'task' | 'all'
  readonly label: string
  /** Percent of the exam; null for a task. */
  readonly weight: number | null
  readonly seen: number
  readonly total: number
  /** Percent; null before the first. */
  readonly firstRight: number | null
  readonly recall: number | null
  readonly due: number
}

/** A day of a chart, in as many words as there is room for. */
export interface DayLabel {
  /** "Sun 22 Nov" */
  readonly words: string
  /** "S" */
  readonly weekday: string
  /** "22" */
  readonly date: string
}

export interface CalendarCell {
  readonly words: string
  readonly answers: number
  readonly minutes: number
}

/** The days of one week from Monday; of the last one only those up to today. */
export interface CalendarWeek {
  /** The Monday in words, "20 Jul". */
  readonly from: string
  /** The name of the month that begins in this week, or of the first week; '' for the others. */
  readonly month: string
  readonly days: readonly CalendarCell[]
}

export interface AccuracyWeek {
  readonly from: string
  readonly all: Score
  readonly first: Score
}

export interface AttemptRow {
  /** 1 for the first attempt. */
  readonly number: number
  readonly takenOn: string
  readonly questions: number
  readonly percent: number
  readonly score: Score
  readonly standing: Standing
  /** The assumed cut and its band, percent. */
  readonly cut: { readonly low: number; readonly cut: number; readonly high: number }
  readonly extended: boolean
}

export interface ProgressView {
  readonly examId: string
  readonly code: string
  readonly name: string
  /** What the countdown says, in a sentence. */
  readonly when: string
  readonly due: { readonly questions: number; readonly cards: number }
  readonly readiness: ReadinessView
  /** Percent of what was reviewed; null before the first review. */
  readonly recall: { readonly on: 'exam-day' | 'today'; readonly percent: number } | null
  readonly weakest: (PartShare & { readonly firstRight: number }) | null
  /** Domains with their tasks, in the order of the outline; then all together. */
  readonly mastery: readonly MasteryRow[]
  readonly forecast: {
    readonly from: string
    readonly days: readonly (DayLabel & { readonly count: number })[]
    /** Seconds that one usually takes this learner; null before the first. */
    readonly secondsEach: number | null
  }
  readonly calendar: {
    readonly weeks: readonly CalendarWeek[]
    readonly weekdays: readonly string[]
    readonly days: number
    readonly studied: number
    readonly streak: number
  }
  readonly accuracy: readonly AccuracyWeek[]
  readonly calibration: readonly (Score & { readonly confidence: Confidence })[]
  /** Minutes. */
  readonly time: {
    readonly total: number
    readonly thisWeek: number
    readonly perStudyDay: number
    /** The last two weeks, today last. */
    readonly days: readonly (DayLabel & { readonly minutes: number })[]
  }
  /** Submitted attempts, the latest first. */
  readonly attempts: readonly AttemptRow[]
  /** Exams that can be chosen, this one first. */
  readonly exams: readonly { readonly id: string; readonly code: string }[]
}

export interface ProgressInit {
  readonly translations: Translations
  readonly view: ProgressView
}

/** Page -> host. */
export type ProgressRequests = {
  ready: { params: null; result: ProgressInit }
  /** Shows another exam of `exams`, by its position in that list. */
  choose: { params: { readonly index: number }; result: ProgressView }
  /** Starts a round over a domain or task, by its row in `mastery`; the row of all is the whole exam. */
  practise: { params: { readonly index: number }; result: null }
  /** Starts a round of what is due in this exam. */
  review: { params: null; result: null }
  /** Opens the result of an attempt, by its position in `attempts`. */
  openAttempt: { params: { readonly index: number }; result: null }
}

/** Host -> page. */
export type ProgressEvents = {
  changed: { params: ProgressView; result: null }
}

/** What the page keeps over a reload. */
export interface ProgressPageState {
  readonly examId: string
}
