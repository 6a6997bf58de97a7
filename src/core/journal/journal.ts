// The journal as a window has it: what was read, what this window adds, and what there is to say about it.
import type { Clock, FileStore, Log } from '../ports'
import { encodeLine } from './codec'
import { Compaction } from './compaction'
import type { Happening, JournalEvent, StoredEvent } from './event'
import type { LearnerState } from './fold'
import type { JournalCounts, JournalHealth } from './health'
import { History } from './history'
import { type Listing, LogReader } from './logReader'
import { Outbox } from './outbox'
import { Pace } from './pace'
import { writeSealed } from './segmentWriter'
import { warmMemories } from './snapshot'
import { SnapshotStore } from './snapshotStore'
import { type ClockJump, jumpBetween } from './union'

export interface JournalOptions {
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  readonly device: string
  /** Random per window and activation. */
  readonly writer: string
  /** Other places with a `log` folder, such as one that git or a cloud drive synchronises: read, never written. */
  readonly alsoRead?: readonly FileStore[]
  /** How many events there were when the journal was last open; an empty disk is then no new beginning. */
  readonly remembered?: number
  /** Called after every change of the events, of what is unsaved or of the health. */
  readonly onChange?: () => void
}

/** Settled events after which a new snapshot is worth writing. */
const snapshotEvery = 512

export class Journal {
  private readonly history = new History()
  private readonly reader: LogReader
  private readonly outbox: Outbox
  private readonly snapshots: SnapshotStore
  private readonly compaction: Compaction

  private seq = 0
  private lastOwn: JournalEvent | undefined
  private jump: ClockJump | undefined
  private isLoaded = false
  private folders = 0
  /** Settled events of the newest snapshot. */
  private inSnapshot = 0
  /** Reading, importing and tidying go one after the other; answers never wait for them. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: JournalOptions) {
    const { files, clock, log, alsoRead = [] } = options
    const own = `log/${options.device}/${options.writer}`
    this.reader = new LogReader({ files, alsoRead, log })
    this.snapshots = new SnapshotStore(files, log)
    this.outbox = new Outbox({
      ...{ files, clock, log, folder: own },
      onSealed: (path, events) => {
        this.reader.settled.add(path)
        this.history.settle(events)
      },
      onChange: () => this.changed(),
    })
    this.compaction = new Compaction({ files, clock, log, reader: this.reader, own, newFolder: () => this.newFolder('compact') })
  }

  /**
   * Reads what is new in the files of every writer, the first time from a snapshot where there is one. Works in turns: nothing
   * else in this thread waits for long. Damaged lines are set aside and counted, never fatal.
   */
  load(): Promise<{ readonly damaged: number }> {
    return this.inTurn(async pace => {
      const before = this.history.events.length
      const listing = await this.reader.list()
      if (!this.isLoaded) this.inSnapshot = (await this.snapshots.restore(this.history, this.reader, listing.present, pace)) ?? 0
      await this.read(listing, pace)
      const hasMore = this.history.events.length !== before
      if (hasMore) await warmMemories(this.history.state, pace)
      this.isLoaded = true
      const wasReadOnly = this.outbox.isReadOnly
      if (this.reader.hasNewer) this.outbox.isReadOnly = true
      if (hasMore || this.outbox.isReadOnly !== wasReadOnly) this.changed()
      return { damaged: this.reader.damaged }
    })
  }

  /** What is known of the learner now; another object after each change. */
  get state(): LearnerState {
    return this.history.state
  }

  /** Every event, in order. It grows and changes with the journal: copy it to keep it. */
  get all(): readonly StoredEvent[] {
    return this.history.events
  }

  /** Events that are in memory only, because the disk refused them or has not answered yet. */
  get unsaved(): number {
    return this.outbox.size
  }

  get health(): JournalHealth {
    const { isReadOnly, isRefused, size } = this.outbox
    const { remembered = 0 } = this.options
    if (isReadOnly) return { kind: 'read-only', reason: 'newer-version', unsaved: size }
    if (isRefused) return { kind: 'unsaved', count: size }
    if (this.isLoaded && remembered > 0 && this.history.events.length === 0) return { kind: 'vanished', count: remembered }
    return this.jump ? { kind: 'clock-jumped', jump: this.jump } : { kind: 'ok' }
  }

  /** Worked out anew each time. */
  counts(): JournalCounts {
    return { events: this.history.events.length, settledFiles: this.reader.settled.size, damaged: this.reader.damaged, ...this.history.audit() }
  }

  /**
   * Adds events. They count at once; the promise resolves when the first attempt to write them is over:
   * `saved` when they are on disk, not saved when they are kept in memory, see `health`.
   */
  async append(happenings: readonly Happening[]): Promise<{ readonly saved: boolean; readonly events: readonly JournalEvent[] }> {
    if (happenings.length === 0) return { saved: true, events: [] }
    const events = happenings.map(happening => this.stamped(happening))
    this.history.append(events)
    const saved = await this.outbox.put(events)
    return { saved, events }
  }

  /**
   * Takes in events of elsewhere, under the ids that they have; those already here are passed over. Resolves when the new ones
   * stand in a sealed file that was read back, with their number. Throws when the disk refuses or must not be written to;
   * nothing is taken in then.
   */
  importEvents(events: readonly StoredEvent[]): Promise<number> {
    return this.inTurn(async pace => {
      if (this.outbox.isReadOnly) throw new Error('A later version has written to this history.')
      const added = await this.history.unknownAmong(events, pace)
      if (added.length === 0) return 0
      const lines: { readonly line: string }[] = []
      for (const event of added) {
        lines.push({ line: encodeLine(event) })
        if (pace.isDue) await pace.rest()
      }
      // A folder of its own for each import: the file is whole or not yet there, and nobody writes to it again.
      const path = `${this.newFolder('import')}/00001.sealed.jsonl`
      await writeSealed(this.options.files, path, lines, {})
      await this.history.merge([{ events: added, isSettled: true }], pace)
      this.reader.settled.add(path)
      await warmMemories(this.history.state, pace)
      this.changed()
      return added.length
    })
  }

  /** Work for idle moments: fewer files when there are many, a new snapshot when the last one has become old. */
  tidy(): Promise<void> {
    return this.inTurn(async pace => {
      if (!this.isLoaded || this.outbox.isReadOnly) return
      const isOther = await this.compaction.run(pace)
      if (isOther) await this.read(await this.reader.list(), pace)
      if (!isOther && this.history.settled - this.inSnapshot < snapshotEvery) return
      const { settled } = this.history
      if (await this.snapshots.save(this.history, this.reader, pace)) this.inSnapshot = settled
    })
  }

  /** Resolves when nothing is left to write or the disk refuses. */
  flush(): Promise<boolean> {
    return this.outbox.flush()
  }

  dispose(): void {
    this.outbox.dispose()
  }

  private stamped(happening: Happening): JournalEvent {
    const { clock, device, writer } = this.options
    const event: JournalEvent = {
      v: 1,
      device,
      writer,
      seq: ++this.seq,
      t: clock.now(),
      tz: clock.offsetMinutes(),
      mono: Math.round(clock.monotonic()),
      ...happening,
    }
    this.jump = jumpBetween(this.lastOwn, event) ?? this.jump
    this.lastOwn = event
    return event
  }

  /** What was seen once stays: a file may be tidied away between the listing and the reading. */
  private async read(listing: Listing, pace: Pace): Promise<void> {
    const { batches, settled } = await this.reader.read(listing, pace)
    await this.history.merge(batches, pace)
    for (const path of settled) this.reader.settled.add(path)
  }

  private newFolder = (purpose: 'import' | 'compact') => `log/${this.options.device}/${this.options.writer}-${purpose}${++this.folders}`

  private changed(): void {
    this.options.onChange?.()
  }

  private inTurn<T>(work: (pace: Pace) => Promise<T>): Promise<T> {
    const done = this.queue.then(() => work(new Pace(this.options.clock)))
    this.queue = done.catch(() => {})
    return done
  }
}
