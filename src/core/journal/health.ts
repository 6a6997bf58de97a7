// What there is to say about the journal besides its events.
import type { ClockJump } from './union'

/** The one thing that its learner should know most; `ok` when there is nothing. */
export type JournalHealth =
  | { readonly kind: 'ok' }
  /** The disk refuses: so many events are in memory only, and writing them is tried again. */
  | { readonly kind: 'unsaved'; readonly count: number }
  /** A later version has written to it: nothing is written any more, and `unsaved` events are in memory only. */
  | { readonly kind: 'read-only'; readonly reason: 'newer-version'; readonly unsaved: number }
  /** It is empty though it once had about `count` events: another profile, another browser, a folder that was moved. */
  | { readonly kind: 'vanished'; readonly count: number }
  /** The clock of this window has jumped; the order of what it wrote is right all the same. */
  | { readonly kind: 'clock-jumped'; readonly jump: ClockJump }

/** What was found on the disk, for who wants to check it. */
export interface JournalCounts {
  readonly events: number
  /** Files that nobody changes any more. */
  readonly settledFiles: number
  /** Lines that are torn or damaged. */
  readonly damaged: number
  /** Ids under which two different events were found; the same one counts in every window. */
  readonly conflicting: number
  /** Numbers that are missing between the events of a writer. */
  readonly missing: number
  readonly clockJumps: readonly ClockJump[]
}
