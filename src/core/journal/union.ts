// The journal is the union of all files, in one order that every window agrees on.
import { eventId, type StoredEvent } from './event'

/** An event and its place in the order. */
export interface Entry {
  readonly event: StoredEvent
  /** Its wall clock, or that of a predecessor of the same writer if that is later; milliseconds since 1970. */
  readonly time: number
  /** Whether it stands in a file that nobody changes any more. */
  readonly isSettled: boolean
}

type OpenEntry = { -readonly [K in keyof Entry]: Entry[K] }

/** Entries of one writer by number; most writers have 1, 2, 3 … without a gap. */
class Writer {
  private readonly dense: OpenEntry[] = []
  /** Those after a gap. */
  private readonly sparse = new Map<number, OpenEntry>()
  lastSeq = 0
  lastTime = -Infinity

  constructor(
    readonly device: string,
    readonly writer: string
  ) {}

  get size(): number {
    return this.dense.length + this.sparse.size
  }

  get(seq: number): OpenEntry | undefined {
    return this.dense[seq - 1] ?? this.sparse.get(seq)
  }

  add(entry: OpenEntry): void {
    if (entry.event.seq !== this.dense.length + 1) {
      this.sparse.set(entry.event.seq, entry)
      return
    }
    for (let next: OpenEntry | undefined = entry; next; next = this.sparse.get(this.dense.length + 1)) {
      this.sparse.delete(next.event.seq)
      this.dense.push(next)
    }
  }

  ordered(): readonly OpenEntry[] {
    if (this.sparse.size === 0) return this.dense
    return [...this.dense, ...this.sparse.values()].sort((a, b) => a.event.seq - b.event.seq)
  }
}

/** How one writer's wall clock went against its monotonic one between two of its events. */
export interface ClockJump {
  /** The event after the jump. */
  readonly event: StoredEvent
  /** Milliseconds; below 0 the clock was set back. Above 0 it was set forward, or the machine slept. */
  readonly byMs: number
}

/** What is odd in a journal though every line of it is whole. */
export interface Audit {
  /** Ids under which two different events were found. */
  readonly conflicting: number
  /** Numbers that are missing between the events of a writer. */
  readonly missing: number
  readonly clockJumps: readonly ClockJump[]
}

/** A jump that is noticed is longer than a day: summer time and time zones do not touch the clock anyway. */
export const noticedJumpMs = 86_400_000

/** All events once, by writer. */
export class Ledger {
  private readonly writers = new Map<string, Writer>()
  /** Events come in runs of one writer. */
  private latest: Writer | undefined
  private readonly conflicts = new Set<string>()
  /** How many events are settled. */
  settled = 0
  /** An event that was in already has another place or content than before; `ordered` gives the new order. */
  isDisturbed = false

  /** The entry of a new event; undefined when it was in already. */
  add(event: StoredEvent, isSettled: boolean): Entry | undefined {
    const writer = this.writerOf(event)
    const known = writer.get(event.seq)
    if (known) {
      this.meet(known, event)
      if (isSettled) this.settle(known)
      return undefined
    }
    if (event.seq > writer.lastSeq) {
      writer.lastSeq = event.seq
      writer.lastTime = Math.max(writer.lastTime, event.t)
    } else this.isDisturbed = true
    const entry = { event, time: writer.lastTime, isSettled: false }
    writer.add(entry)
    if (isSettled) this.settle(entry)
    return entry
  }

  has(event: StoredEvent): boolean {
    return this.writerOf(event).get(event.seq) !== undefined
  }

  /** Everything in order. A writer's own order (`seq`) always holds: a clock that was set back cannot move an event before its predecessor. */
  ordered(): Entry[] {
    this.isDisturbed = false
    const all: Entry[] = []
    for (const writer of this.writers.values()) {
      let time = -Infinity
      for (const entry of writer.ordered()) {
        time = Math.max(time, entry.event.t)
        entry.time = time
        all.push(entry)
      }
      writer.lastTime = time
    }
    return all.sort(compareEntries)
  }

  audit(): Audit {
    let missing = 0
    const clockJumps: ClockJump[] = []
    for (const writer of this.writers.values()) {
      missing += Math.max(0, writer.lastSeq - writer.size)
      for (const { event } of writer.ordered()) {
        const jump = jumpBetween(writer.get(event.seq - 1)?.event, event)
        if (jump) clockJumps.push(jump)
      }
    }
    return { conflicting: this.conflicts.size, missing, clockJumps }
  }

  private writerOf({ device, writer }: StoredEvent): Writer {
    if (this.latest?.writer === writer && this.latest.device === device) return this.latest
    const key = JSON.stringify([device, writer])
    this.latest = this.writers.get(key) ?? new Writer(device, writer)
    this.writers.set(key, this.latest)
    return this.latest
  }

  private settle(entry: OpenEntry): void {
    if (!entry.isSettled) this.settled++
    entry.isSettled = true
  }

  /** Two events under one id, as a copied machine may write them: the same one wins in every window. */
  private meet(known: OpenEntry, event: StoredEvent): void {
    if (known.event === event) return
    const [mine, theirs] = [JSON.stringify(known.event), JSON.stringify(event)]
    if (mine === theirs) return
    this.conflicts.add(eventId(event))
    if (mine < theirs) return
    known.event = event
    this.isDisturbed = true
  }
}

/** The jump of the clock between two events of a writer that follow each other, when it is one to be noticed. */
export function jumpBetween(before: StoredEvent | undefined, event: StoredEvent): ClockJump | undefined {
  if (!before) return undefined
  const byMs = event.t - before.t - (event.mono - before.mono)
  return Math.abs(byMs) > noticedJumpMs ? { event, byMs } : undefined
}

/** All events once, in order. Commutative, associative and idempotent in its sources. */
export function union(...sources: readonly (readonly StoredEvent[])[]): readonly StoredEvent[] {
  const ledger = new Ledger()
  for (const source of sources) for (const event of source) ledger.add(event, false)
  return ledger.ordered().map(entry => entry.event)
}

export const compareEntries = (a: Entry, b: Entry): number =>
  a.time - b.time || compare(a.event.device, b.event.device) || compare(a.event.writer, b.event.writer) || a.event.seq - b.event.seq

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
