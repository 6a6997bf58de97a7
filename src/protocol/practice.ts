// Everything that the practice panel and the host say to each other. Must remain free of vscode, Node and DOM.
import type { CardRating, RoundMode } from '../core/journal/event'
import type { RichText } from '../core/text/richText'
import type { Translations } from './translations'

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

/** What every screen of a round shows around its question or concept card. */
export interface ItemFrame {
  readonly sessionId: string
  /** Of the question or concept card. */
  readonly questionId: string
  readonly place: Place
  /** While cramming, nothing moves a date of the schedule. */
  readonly mode: RoundMode
  /** Zero-based position in the round. */
  readonly index: number
  readonly pips: readonly Pip[]
  readonly seenBefore: boolean
  readonly flagged: boolean
  readonly bookmarked: boolean
  /** Not asked again until the learner takes it back. */
  readonly suspended: boolean
  readonly canUndo: boolean
  /** Answers that could not be written yet; they are kept in memory and retried. 0 when all is on disk. */
  readonly unsaved: number
}

/** What every question screen shows, answered or not. */
export interface QuestionFrame extends ItemFrame {
  readonly revision: number
  readonly difficulty: 'easy' | 'medium' | 'hard'
  readonly stem: RichText
}

/** When an answered question or a rated card comes back. */
export type NextReview =
  | {
      readonly kind: 'day'
      /** From today; 0 is today. */
      readonly days: number
      /** In words, e.g. "28 Nov 2026". */
      readonly date: string
      /** Once more because the exam is near, and not because it would be forgotten. */
      readonly finalPass: boolean
    }
  /** Crammed: no date was moved. */
  | { readonly kind: 'unchanged' }
  /** Not before the exam any more. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'suspended' }

/** What a learner sees after an answer, besides the verdict. */
export interface Aftermath {
  readonly next: NextReview
  /** The learner's own; empty for none. */
  readonly note: string
}

export interface CardBack {
  readonly back: RichText
  readonly references: readonly Reference[]
  /** Already in words, e.g. "22 Nov 2026". */
  readonly verifiedOn: string
}

/** Characters that a note may have. */
export const maxNoteLength = 4_000

/** A rating to choose, and after how many days the card would come back; null while cramming. */
export interface RatingChoice {
  readonly rating: CardRating
  readonly days: number | null
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
  readonly reasons: readonly ('wrong' | 'forgotten' | 'guessed' | 'flagged')[]
}

export type PracticeView =
  | (QuestionFrame & { readonly kind: 'asking'; readonly body: AskedBody })
  | (QuestionFrame &
      Aftermath & {
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
  | (ItemFrame & { readonly kind: 'card-front'; readonly front: RichText })
  | (ItemFrame & CardBack & { readonly kind: 'card-back'; readonly front: RichText; readonly ratings: readonly RatingChoice[] })
  | (ItemFrame & CardBack & Aftermath & { readonly kind: 'card-rated'; readonly front: RichText; readonly rating: CardRating; readonly elapsedSeconds: number })
  | {
      readonly kind: 'summary'
      readonly sessionId: string
      readonly title: string
      readonly exam: string
      readonly mode: RoundMode
      readonly right: number
      /** Questions answered. */
      readonly answered: number
      /** Concept cards rated, and how many of them Again. */
      readonly cards: { readonly rated: number; readonly again: number }
      /** Questions and cards left open. */
      readonly open: number
      readonly total: number
      /** After a review: what the day still asks for in the same part of the exam. null after other rounds. */
      readonly left: { readonly due: number; readonly fresh: number } | null
      readonly elapsedSeconds: number
      readonly tasks: readonly { readonly task: string; readonly right: number; readonly answered: number }[]
      readonly again: readonly AgainItem[]
      readonly unsaved: number
      readonly canUndo: boolean
    }
  /** The session cannot be shown, e.g. its pack is broken or gone. Nothing is lost; `message` says what to do. */
  | { readonly kind: 'error'; readonly title: string; readonly message: string }

export interface PracticeInit {
  readonly translations: Translations
  readonly view: PracticeView
  /** Letter keys (A, F, B, U, ?) act only when this is on; Enter and native keys always do. */
  readonly singleKeys: boolean
  /** Whether to ask how sure the learner is. */
  readonly askConfidence: boolean
}

/** A question or concept card of a round. */
export interface ItemRef {
  readonly sessionId: string
  readonly questionId: string
}

/** What a draft or a late message refers to; the host refuses it when it is no longer the question asked. */
export interface QuestionRef extends ItemRef {
  readonly revision: number
}

/** Page -> host. Each gives the complete next view. */
export type PracticeRequests = {
  ready: { params: null; result: PracticeInit }
  submit: { params: QuestionRef & { readonly response: Response; readonly confidence: Confidence | null }; result: PracticeView }
  /** Shows a question of the round by its zero-based position. */
  show: { params: { readonly sessionId: string; readonly index: number }; result: PracticeView }
  /** Turns the concept card that is shown. */
  reveal: { params: ItemRef; result: PracticeView }
  /** Puts the rating of the card on record and goes on to what comes next. */
  rate: { params: ItemRef & { readonly rating: CardRating }; result: PracticeView }
  flag: { params: ItemRef & { readonly on: boolean }; result: PracticeView }
  bookmark: { params: ItemRef & { readonly on: boolean }; result: PracticeView }
  suspend: { params: ItemRef & { readonly on: boolean }; result: PracticeView }
  /** The learner's own note; an empty text takes it away. */
  note: { params: ItemRef & { readonly text: string }; result: PracticeView }
  /** Opens what helps to report a problem with the item. */
  report: { params: ItemRef; result: PracticeView }
  /** Takes back the last answer of whichever round, and shows its question when this round has it. */
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
  /** A note that is being written. */
  readonly note?: { readonly questionId: string; readonly text: string }
  readonly draft?: { readonly questionId: string; readonly revision: number; readonly response: unknown; readonly confidence: Confidence | null }
}
