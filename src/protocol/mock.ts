// Everything that the mock-exam panel and the host say to each other. Must remain free of vscode, Node and DOM.
// Before the end nothing here tells key, rationale, verdict, domain, or which items do not count.
import type { MockSize } from '../core/journal/event'
import type { Change, DomainResult, Outcome, SurenessResult } from '../core/mock/result'
import type { assumedCut, Score, Standing } from '../core/mock/score'
import type { RichText } from '../core/text/richText'
import type { AnsweredBody, AskedBody, Confidence, Place, Reference, Response } from './practice'
import type { Translations } from './translations'

/** One question in the navigator. */
export interface MockCell {
  readonly answered: boolean
  readonly flagged: boolean
}

/** What every screen shows while the exam runs. */
export interface MockFrame {
  readonly mockId: string
  /** 1 for the first attempt at the exam. */
  readonly number: number
  readonly exam: string
  readonly cells: readonly MockCell[]
  /** Milliseconds when this view was made; null is untimed. */
  readonly remainingMs: number | null
  readonly extended: boolean
  /** Answers that could not be written yet. */
  readonly unsaved: number
}

/** One attempt in the history of attempts. */
export interface AttemptRow {
  readonly mockId: string
  readonly number: number
  readonly size: MockSize
  /** In words, e.g. "22 Nov 2026". */
  readonly takenOn: string
  readonly score: Score
  readonly percent: number
  readonly standing: Standing
  readonly extended: boolean
  /** In the order of the outline. */
  readonly domains: readonly Score[]
}

export interface MockItem {
  readonly index: number
  /** First words of the stem; empty when the question is gone from its pack. */
  readonly stem: string
  readonly task: string
  readonly outcome: Outcome
  readonly scored: boolean
  readonly flagged: boolean
  readonly confidence: Confidence | null
  readonly spentSeconds: number
}

export type MockView =
  | (MockFrame & {
      readonly kind: 'asking'
      readonly questionId: string
      readonly revision: number
      /** Zero-based position in the form. */
      readonly index: number
      readonly flagged: boolean
      readonly stem: RichText
      readonly body: AskedBody
      /** What is chosen, in presented positions. */
      readonly response: Response | null
      readonly confidence: Confidence | null
    })
  | (MockFrame & {
      readonly kind: 'paused'
      /** The question that was shown last. */
      readonly index: number
    })
  | (MockFrame & {
      readonly kind: 'review'
      /** First words of every question in the order asked; empty for one that is gone from its pack. */
      readonly stems: readonly string[]
      /** The question that was shown last. */
      readonly index: number
    })
  | {
      readonly kind: 'result'
      readonly mockId: string
      readonly number: number
      readonly exam: string
      /** Of AWS, which reports scaled scores only. */
      readonly aws: boolean
      /** Nobody can sit this exam any more. */
      readonly retired: boolean
      readonly takenOn: string
      readonly extended: boolean
      /** How it ended: by the learner, or because the time was up. */
      readonly reason: 'submitted' | 'time'
      readonly score: Score
      readonly percent: number
      readonly cut: typeof assumedCut
      readonly standing: Standing
      readonly unscored: Score
      readonly answered: number
      readonly usedSeconds: number
      /** null is untimed. */
      readonly budgetSeconds: number | null
      readonly medianSeconds: number
      /** Items that took longer than 4 minutes. */
      readonly long: Score
      readonly sureness: readonly SurenessResult[]
      readonly changes: Readonly<Record<Change, number>>
      readonly domains: readonly DomainResult[]
      readonly items: readonly MockItem[]
      /** Submitted attempts at this exam, the latest first. */
      readonly attempts: readonly AttemptRow[]
      /** The attempt that was finished last before this one, as its place in `attempts`; undefined for the first. */
      readonly before: number | undefined
    }
  | {
      readonly kind: 'item'
      readonly mockId: string
      readonly number: number
      readonly exam: string
      readonly item: MockItem
      /** All items of the attempt, to go on to others. */
      readonly items: readonly MockItem[]
      readonly place: Place
      readonly stem: RichText
      readonly body: AnsweredBody
      /** The question was changed since; what was chosen then is not shown on the present text. */
      readonly revised: boolean
      readonly takeaway: RichText
      readonly references: readonly Reference[]
      readonly verifiedOn: string
    }
  /** The attempt or a question of it cannot be shown, e.g. its pack is gone. Nothing is lost; `message` says what to do. */
  | { readonly kind: 'error'; readonly title: string; readonly message: string }

export interface MockInit {
  readonly translations: Translations
  readonly view: MockView
  /** Letter keys (A, F, N, P, R, ?) act only when this is on; Enter and native keys always do. */
  readonly singleKeys: boolean
  /** How many questions a round of practice asks at most. */
  readonly roundLength: number
  /** Minutes before the end at which the time is announced, the longest first. */
  readonly warningMinutes: readonly number[]
}

/** What an answer refers to; the host refuses it when it is not a question of the running attempt. */
export interface MockRef {
  readonly mockId: string
  readonly questionId: string
  readonly revision: number
}

export interface AttemptRef {
  readonly mockId: string
}

/** Page -> host. Each gives the complete next view. */
export type MockRequests = {
  ready: { params: null; result: MockInit }
  /** Recorded at once; `response` null says that nothing, or not enough, is chosen. */
  answer: { params: MockRef & { readonly response: Response | null; readonly confidence: Confidence | null }; result: MockView }
  flag: { params: AttemptRef & { readonly questionId: string; readonly on: boolean }; result: MockView }
  /** Shows a question by its zero-based position. */
  show: { params: AttemptRef & { readonly index: number }; result: MockView }
  review: { params: AttemptRef; result: MockView }
  /** Stops the clock, which marks the attempt, or lets it go on. */
  pause: { params: AttemptRef & { readonly on: boolean }; result: MockView }
  submit: { params: AttemptRef; result: MockView }
  /** The result of this or of another finished attempt. */
  result: { params: AttemptRef; result: MockView }
  /** One item of a finished attempt with its key, by its zero-based position. */
  item: { params: AttemptRef & { readonly index: number }; result: MockView }
  /** Starts practice on what was not right. */
  practise: { params: AttemptRef; result: MockView }
}

/** Host -> page. */
export type MockEvents = {
  /** A complete new view, because something changed elsewhere or the time was up. */
  changed: { params: MockView; result: null }
}

/** Where in an attempt the learner is, or wants to be. */
export type MockSpot = { readonly at: 'question' | 'item'; readonly index: number } | { readonly at: 'review' | 'result' }

/** What the page keeps over a reload: which attempt to show again and where; answers are in the journal. */
export interface MockPageState {
  readonly mockId: string
  readonly spot: MockSpot
  readonly clockHidden: boolean
  /** Input that is no answer yet, such as one of two options, by question. */
  readonly drafts: Readonly<Record<string, unknown>>
}
