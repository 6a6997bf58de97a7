// What can happen while studying. Events are only ever added; everything else is derived from them.

/** An answer in authored positions, so that it means the same under every shuffle. */
export type AuthoredResponse =
  | { readonly type: 'multiple-choice'; readonly chosen: number }
  | { readonly type: 'multiple-response'; readonly chosen: readonly number[] }
  /** `order[i]` is the authored step put at place i. */
  | { readonly type: 'ordering'; readonly order: readonly number[] }
  /** `choices[i]` for prompt i: a position in the distinct matches of the pairs, then the distractors. */
  | { readonly type: 'matching'; readonly choices: readonly number[] }

export type Confidence = 'guessing' | 'unsure' | 'sure'

/** What a round of practice is about. */
export interface Scope {
  readonly examId: string
  readonly domainId?: string
  readonly taskId?: string
  /** A fixed set instead of a part of the outline, e.g. the missed ones of another round. */
  readonly questionIds?: readonly string[]
}

/** What a round is for. `cram` leaves the schedule alone; in every other one an answer decides when its question comes back. */
export type RoundMode = 'topic' | 'due' | 'weak' | 'new' | 'missed' | 'custom' | 'cram'

/** How well a concept card was known, as its learner says. */
export type CardRating = 'again' | 'hard' | 'good' | 'easy'

/** Where a learner stands with a resource. */
export type ResourceStatus = 'to-do' | 'doing' | 'done'

/** What a learner already knows before the plan begins. */
export const planLevels = ['new-to-both', 'aws-new-to-ml', 'ml-new-to-aws', 'strong-in-both'] as const
export type PlanLevel = (typeof planLevels)[number]

/** What a study plan is made from, besides the exam date and the hours a week, which are settings. */
export interface PlanChoices {
  /** First day of the plan, ISO. */
  readonly start: string
  /** Days on which there is study: 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[]
  readonly level: PlanLevel
  /** Ids of tasks that the learner knows well: they are reviewed, not learnt. */
  readonly known: readonly string[]
  /** Weeks without new material, by the ISO day of their Monday. */
  readonly weeksOff: readonly string[]
  /** Whether measured weakness moves hours between tasks, or the weights of the exam alone count. */
  readonly useWeakness: boolean
}

/** How long a mock exam is: the whole form, half of it, or 20 questions. */
export type MockSize = 'full' | 'half' | 'short'

export type Happening =
  | {
      readonly kind: 'session-start'
      readonly sessionId: string
      readonly scope: Scope
      /** Absent in histories of the first version: `topic`. */
      readonly mode?: RoundMode
      /** Ids of questions and concept cards, in the order asked. */
      readonly questionIds: readonly string[]
      readonly seed: number
      readonly shuffleOptions: boolean
    }
  | {
      readonly kind: 'answer'
      readonly sessionId: string
      readonly questionId: string
      readonly revision: number
      readonly response: AuthoredResponse
      readonly correct: boolean
      readonly confidence: Confidence | null
      readonly elapsedMs: number
      /** Given while cramming: it is no review and moves no date. */
      readonly cram?: true
    }
  | {
      readonly kind: 'card-review'
      readonly sessionId: string
      readonly cardId: string
      readonly rating: CardRating
      readonly elapsedMs: number
      /** Given while cramming: it is no review and moves no date. */
      readonly cram?: true
    }
  | { readonly kind: 'flag'; readonly sessionId: string; readonly questionId: string; readonly on: boolean }
  /** Of a question or a concept card, as are `suspend` and `note`. */
  | { readonly kind: 'bookmark'; readonly questionId: string; readonly on: boolean }
  /** Suspended: never gathered for a round, never due, not in a form, until it is taken back. */
  | { readonly kind: 'suspend'; readonly questionId: string; readonly on: boolean }
  /** The learner's own note; an empty text takes it away. */
  | { readonly kind: 'note'; readonly questionId: string; readonly text: string }
  | { readonly kind: 'session-end'; readonly sessionId: string }
  | {
      readonly kind: 'mock-start'
      readonly mockId: string
      readonly examId: string
      readonly size: MockSize
      readonly questionIds: readonly string[]
      /** Those of `questionIds` that do not count; nothing may show which before the end. */
      readonly unscoredIds: readonly string[]
      readonly seed: number
      readonly shuffleOptions: boolean
      /** Time for the form in milliseconds; null is untimed. */
      readonly budgetMs: number | null
      /** More time was given than the exam gives. */
      readonly extended: boolean
    }
  | {
      readonly kind: 'mock-answer'
      readonly mockId: string
      readonly questionId: string
      readonly revision: number
      /** null: nothing chosen, or taken back. */
      readonly response: AuthoredResponse | null
      /** Graded on the revision that was asked, so that the verdict outlives a change of the pack. */
      readonly correct: boolean
      readonly confidence: Confidence | null
      /** Milliseconds of this visit to the question so far, without pauses. */
      readonly elapsedMs: number
    }
  | { readonly kind: 'mock-flag'; readonly mockId: string; readonly questionId: string; readonly on: boolean }
  | { readonly kind: 'mock-pause'; readonly mockId: string; readonly on: boolean }
  | { readonly kind: 'mock-submit'; readonly mockId: string; readonly reason: 'submitted' | 'time' }
  /** null: no mark any more. */
  | { readonly kind: 'resource'; readonly resourceId: string; readonly status: ResourceStatus | null }
  /** Time spent outside of questions and cards, which carry their own: reading, a course, a lab. */
  | {
      readonly kind: 'study-time'
      readonly examId: string
      /** null: not about one task. */
      readonly taskId: string | null
      /** null: not with a resource that the navigator lists. */
      readonly resourceId: string | null
      readonly minutes: number
    }
  /** A step on the way to the certificate, ticked or not. */
  | { readonly kind: 'step'; readonly examId: string; readonly stepId: string; readonly on: boolean }
  /** The study plan for an exam; the latest holds. null: no plan any more. */
  | { readonly kind: 'plan'; readonly examId: string; readonly plan: PlanChoices | null }
  /** Takes back the event it names; an event of a mock exam stays. Nothing is deleted. */
  | { readonly kind: 'undo'; readonly target: string }

/** Who wrote an event and when. */
export interface Stamp {
  /** Version of the event format. */
  readonly v: 1
  readonly device: string
  /** One per window and activation; only that window writes under this name. */
  readonly writer: string
  /** 1, 2, 3 … within the writer; the order of a writer's events, whatever its clock did. */
  readonly seq: number
  /** Wall clock, milliseconds since 1970. */
  readonly t: number
  /** Minutes that local time was ahead of UTC. */
  readonly tz: number
  /** Milliseconds of the writer's monotonic clock. */
  readonly mono: number
}

export type JournalEvent = Stamp & Happening

/** Any event on disk; kinds of later versions are kept though not understood. */
export type StoredEvent = Stamp & { readonly kind: string }

/** Unique by who wrote it, not by a clock. */
export const eventId = ({ device, writer, seq }: Pick<Stamp, 'device' | 'writer' | 'seq'>): string => `${device}.${writer}.${seq}`
