// Everything that the practice panel and the host say to each other. Must remain free of vscode, Node and DOM.
import type { RichText } from '../core/text/richText'
import type { PracticeStrings } from './practiceStrings'

/** How sure the learner was, asked before the answer is checked. */
export type Confidence = 'guessing' | 'unsure' | 'sure'

/** Where the question belongs, in words. */
export interface Place {
  readonly exam: string
  readonly domain: string
  readonly task: string
}

/** One mark of the progress strip. */
export interface Pip {
  readonly state: 'todo' | 'right' | 'wrong'
  readonly flagged: boolean
}

/** What every question screen shows, answered or not. */
export interface QuestionFrame {
  readonly sessionId: string
  readonly questionId: string
  readonly revision: number
  readonly place: Place
  /** Zero-based position in the round. */
  readonly index: number
  readonly pips: readonly Pip[]
  readonly difficulty: 'easy' | 'medium' | 'hard'
  readonly seenBefore: boolean
  readonly flagged: boolean
  readonly bookmarked: boolean
  readonly canUndo: boolean
  /** Answers that could not be written yet; they are kept in memory and retried. 0 when all is on disk. */
  readonly unsaved: number
  readonly stem: RichText
}

/** The question as asked. Options are in presented order; nothing here tells the key. */
export type AskedBody =
  | { readonly type: 'multiple-choice'; readonly options: readonly RichText[] }
  | { readonly type: 'multiple-response'; readonly options: readonly RichText[]; readonly select: number }
  | { readonly type: 'ordering'; readonly steps: readonly RichText[] }
  | { readonly type: 'matching'; readonly prompts: readonly RichText[]; readonly choices: readonly string[] }

/** An answer in presented positions. */
export type Response =
  | { readonly type: 'multiple-choice'; readonly chosen: number }
  | { readonly type: 'multiple-response'; readonly chosen: readonly number[] }
  /** `order[i]` is the presented step put at place i. */
  | { readonly type: 'ordering'; readonly order: readonly number[] }
  /** `choices[i]` is the presented choice for prompt i. */
  | { readonly type: 'matching'; readonly choices: readonly number[] }

/** The question with its key, sent only after the answer is on record. */
export type AnsweredBody =
  | {
      readonly type: 'multiple-choice' | 'multiple-response'
      readonly options: readonly { readonly text: RichText; readonly correct: boolean; readonly chosen: boolean; readonly rationale: RichText }[]
    }
  | {
      readonly type: 'ordering'
      /** In the right order; `yourPlace` is zero-based. */
      readonly steps: readonly { readonly text: RichText; readonly yourPlace: number; readonly rationale: RichText }[]
    }
  | {
      readonly type: 'matching'
      readonly pairs: readonly {
        readonly prompt: RichText
        readonly match: string
        readonly yours: string
        readonly correct: boolean
        readonly rationale: RichText
      }[]
      readonly distractors: readonly { readonly text: string; readonly rationale: RichText }[]
    }

export interface Reference {
  readonly title: string
  readonly url: string
  readonly host: string
}

/** One line of "what to look at again". */
export interface AgainItem {
  readonly index: number
  readonly task: string
  /** First words of the stem as plain text. */
  readonly stem: string
  readonly reasons: readonly ('wrong' | 'guessed' | 'flagged')[]
}

export type PracticeView =
  | (QuestionFrame & { readonly kind: 'asking'; readonly body: AskedBody })
  | (QuestionFrame & {
      readonly kind: 'answered'
      readonly correct: boolean
      readonly confidence: Confidence | null
      readonly elapsedSeconds: number
      readonly body: AnsweredBody
      readonly takeaway: RichText
      readonly references: readonly Reference[]
      /** Already in words, e.g. "22 Nov 2026". */
      readonly verifiedOn: string
    })
  | {
      readonly kind: 'summary'
      readonly sessionId: string
      readonly title: string
      readonly exam: string
      readonly right: number
      readonly answered: number
      readonly total: number
      readonly elapsedSeconds: number
      readonly tasks: readonly { readonly task: string; readonly right: number; readonly answered: number }[]
      readonly again: readonly AgainItem[]
      readonly unsaved: number
      readonly canUndo: boolean
    }
  /** The session cannot be shown, e.g. its pack is broken or gone. Nothing is lost; `message` says what to do. */
  | { readonly kind: 'error'; readonly title: string; readonly message: string }

export interface PracticeInit {
  readonly strings: PracticeStrings
  readonly view: PracticeView
  /** Letter keys (A, F, B, U, ?) act only when this is on; Enter and native keys always do. */
  readonly singleKeys: boolean
}

/** What a draft or a late message refers to; the host refuses it when it is no longer the question asked. */
export interface QuestionRef {
  readonly sessionId: string
  readonly questionId: string
  readonly revision: number
}

/** Page -> host. Each gives the complete next view. */
export type PracticeRequests = {
  ready: { params: null; result: PracticeInit }
  submit: { params: QuestionRef & { readonly response: Response; readonly confidence: Confidence | null }; result: PracticeView }
  /** Shows a question of the round by its zero-based position. */
  show: { params: { readonly sessionId: string; readonly index: number }; result: PracticeView }
  flag: { params: QuestionRef & { readonly on: boolean }; result: PracticeView }
  bookmark: { params: QuestionRef & { readonly on: boolean }; result: PracticeView }
  undo: { params: { readonly sessionId: string }; result: PracticeView }
  /** Ends the round and shows its summary; unanswered questions stay unanswered. */
  finish: { params: { readonly sessionId: string }; result: PracticeView }
  /** From the summary: a new round of the missed, guessed and flagged ones, or of the same scope. */
  again: { params: { readonly sessionId: string; readonly what: 'missed' | 'same' }; result: PracticeView }
}

/** Host -> page. */
export type PracticeEvents = {
  /** A complete new view, because something changed elsewhere (another window, undo from the palette). */
  changed: { params: PracticeView; result: null }
}

/** What the page keeps over a reload besides scroll: unsent input, and which round to show again. */
export interface PracticePageState {
  readonly sessionId: string
  readonly index: number
  readonly draft?: { readonly questionId: string; readonly revision: number; readonly response: unknown; readonly confidence: Confidence | null }
}
