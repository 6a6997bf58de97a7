// All events in memory, in order, with what follows from them. Own events count at once; those of files come in in turns.
import type { StoredEvent } from './event'
import type { LearnerState } from './fold'
import { LearnerFold } from './learnerFold'
import type { Pace } from './pace'
import { Undone } from './undone'
import { type Audit, compareEntries, type Entry, Ledger } from './union'

/** Events of one file. */
export interface Batch {
  readonly events: readonly StoredEvent[]
  /** Whether nobody changes the file any more. */
  readonly isSettled: boolean
}

/** So many events of files are taken in one by one; more are cheaper all at once. */
const fewEvents = 64

export class History {
  private readonly ledger = new Ledger()
  private entries: Entry[] = []
  private learner = new LearnerFold()
  /** Own events that came while the rest was being folded anew. */
  private late: Entry[] | undefined

  get events(): readonly StoredEvent[] {
    return this.learner.events
  }

  get state(): LearnerState {
    return this.learner.state
  }

  /** How many events stand in files that nobody changes any more. */
  get settled(): number {
    return this.ledger.settled
  }

  audit(): Audit {
    return this.ledger.audit()
  }

  /** Events of this window: they count at once. */
  append(events: readonly StoredEvent[]): void {
    for (const event of events) {
      const entry = this.ledger.add(event, false)
      if (!entry) continue
      this.late?.push(entry)
      this.insertOrRefold(entry)
    }
  }

  /** These events stand in a file that nobody changes any more. */
  settle(events: readonly StoredEvent[]): void {
    for (const event of events) this.ledger.add(event, true)
  }

  /** Events of files, in any order; gives the number of those that are new. */
  async merge(batches: readonly Batch[], pace: Pace): Promise<number> {
    const added: Entry[] = []
    for (const { events, isSettled } of batches) {
      for (const event of events) {
        const entry = this.ledger.add(event, isSettled)
        if (entry) added.push(entry)
        if (pace.isDue) await pace.rest()
      }
    }
    const isSmall = !this.ledger.isDisturbed && added.length <= fewEvents
    if (!isSmall || !added.sort(compareEntries).every(entry => this.insert(entry))) await this.rebuild(pace)
    return added.length
  }

  /** Those of the events that are not here, each once. */
  async unknownAmong(events: readonly StoredEvent[], pace: Pace): Promise<readonly StoredEvent[]> {
    const found = new Ledger()
    for (const event of events) {
      if (!this.ledger.has(event)) found.add(event, false)
      if (pace.isDue) await pace.rest()
    }
    return found.ordered().map(entry => entry.event)
  }

  /** The settled events in order and what followed if there were no others; lists that are the same as in `state` are shared with it. */
  async settledPart(pace: Pace): Promise<LearnerFold> {
    const part = await this.foldInTurns(
      this.entries.filter(entry => entry.isSettled),
      pace
    )
    part.adopt(this.learner)
    return part
  }

  private async rebuild(pace: Pace): Promise<void> {
    await pace.rest()
    const entries = this.ledger.ordered()
    this.late = []
    const learner = await this.foldInTurns(entries, pace)
    const { late } = this
    this.late = undefined
    learner.adopt(this.learner)
    this.entries = entries
    this.learner = learner
    for (const entry of late) this.insertOrRefold(entry)
  }

  private async foldInTurns(entries: readonly Entry[], pace: Pace): Promise<LearnerFold> {
    const events = entries.map(entry => entry.event)
    const learner = new LearnerFold(Undone.in(events))
    for (const event of events) {
      learner.apply(event)
      if (pace.isDue) await pace.rest()
    }
    return learner
  }

  private insertOrRefold(entry: Entry): void {
    if (this.insert(entry)) return
    const learner = new LearnerFold(Undone.in(this.learner.events))
    for (const event of this.learner.events) learner.apply(event)
    learner.adopt(this.learner)
    this.learner = learner
  }

  /** False when the state has to be folded anew. */
  private insert(entry: Entry): boolean {
    let index = this.entries.length
    for (let from = 0; from < index; ) {
      // Most events come last.
      const middle = index === this.entries.length ? index - 1 : (from + index) >> 1
      if (compareEntries(this.entries[middle] ?? entry, entry) < 0) from = middle + 1
      else index = middle
    }
    if (index === this.entries.length) this.entries.push(entry)
    else this.entries.splice(index, 0, entry)
    return this.learner.insert(entry.event, index)
  }
}
