// The writing window's end of the journal. One folder a writer, two alternating slots for the open segment, sealed
// segments after that: whatever instant the process dies, every acknowledged event stands whole in some file.
import type { Clock, FileStore, Log } from '../ports'
import { crc32, decodeFile, encodeLine } from './codec'
import { eventId, type Happening, type JournalEvent, type StoredEvent } from './event'
import { fold, type LearnerState } from './fold'
import { union } from './union'

export const segmentLimits = { events: 64, bytes: 64 * 1024 } as const

const encoder = new TextEncoder()
const slots = ['a', 'b'] as const
const numberInWords = (segment: number) => String(segment).padStart(5, '0')

/** Whether a sealed file is final: its writer has gone on to the next segment, which it does only after reading the seal back. */
function isClosed(path: string, present: ReadonlySet<string>): boolean {
  const [, folder, segment] = /^(.*\/)(\d+)\.sealed\.jsonl$/.exec(path) ?? []
  return segment !== undefined && ['a', 'b', 'sealed'].some(part => present.has(`${folder}${numberInWords(Number(segment) + 1)}.${part}.jsonl`))
}

export interface JournalOptions {
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  readonly device: string
  /** Random per window and activation. */
  readonly writer: string
  /** Other places with a `log` folder, such as one that git or a cloud drive synchronises: read, never written. */
  readonly alsoRead?: readonly FileStore[]
  /** Called after every change of the events or of what is unsaved. */
  readonly onChange?: () => void
}

export class Journal {
  private events: readonly StoredEvent[] = []
  private folded: LearnerState | undefined
  /** Files that never change, read once. */
  private readonly sealed = new Map<string, readonly StoredEvent[]>()

  private seq = 0
  /** Lines of the open segment that are on disk. */
  private savedLines: string[] = []
  private pending: { readonly line: string; settle(saved: boolean): void }[] = []
  private segment = 1
  /** The slot that holds the newest good copy of the open segment; the next write goes to the other one. */
  private goodSlot: 0 | 1 = 1
  /** Slots of the segment before, kept one segment longer. */
  private oldSlots: string[] = []
  private writing: Promise<void> | undefined
  private retryDelayMs = 1_000
  private isRetryScheduled = false
  private disposed = false
  private imports = 0

  constructor(private readonly options: JournalOptions) {}

  /** Reads every file of every writer. Damaged lines are set aside and counted, never fatal. */
  async load(): Promise<{ readonly damaged: number }> {
    const { files, log } = this.options
    const found: (readonly StoredEvent[])[] = []
    let damaged = 0
    const paths = await files.list('log')
    const present = new Set(paths)
    for (const path of paths) {
      if (!path.endsWith('.jsonl')) continue
      const known = this.sealed.get(path)
      if (known) {
        found.push(known)
        continue
      }
      try {
        const decoded = decodeFile(await files.read(path))
        found.push(decoded.events)
        if (isClosed(path, present) && decoded.damaged.length === 0) this.sealed.set(path, decoded.events)
        damaged += decoded.damaged.length
        if (decoded.damaged.length > 0) await this.quarantine(decoded.damaged)
      } catch (error) {
        // Another window may have tidied it away; what it held stands in a sealed file too.
        log.warn(`Could not read ${path}: ${String(error)}`)
      }
    }
    const before = this.events.length
    // What was seen once stays: a file may be tidied away between the listing and the reading.
    this.events = union(this.events, ...found)
    if (this.events.length !== before) this.changed()
    return { damaged }
  }

  get state(): LearnerState {
    this.folded ??= fold(this.events)
    return this.folded
  }

  get all(): readonly StoredEvent[] {
    return this.events
  }

  /** Events that are in memory only, because the disk refused them. */
  get unsaved(): number {
    return this.pending.length
  }

  /**
   * Adds events. They count at once; the promise resolves when the first attempt to write them is over:
   * `saved` when they are on disk, not saved when they are kept in memory and retried.
   */
  async append(happenings: readonly Happening[]): Promise<{ readonly saved: boolean; readonly events: readonly JournalEvent[] }> {
    if (happenings.length === 0) return { saved: true, events: [] }
    const { clock, device, writer } = this.options
    const added = happenings.map(
      (happening): JournalEvent => ({
        v: 1,
        device,
        writer,
        seq: ++this.seq,
        t: clock.now(),
        tz: clock.offsetMinutes(),
        mono: Math.round(clock.monotonic()),
        ...happening,
      })
    )
    this.events = union(this.events, added)
    const results = added.map(event => new Promise<boolean>(settle => this.pending.push({ line: encodeLine(event), settle })))
    this.folded = undefined
    this.writing ??= this.writeAll()
    const saved = (await Promise.all(results)).every(Boolean)
    return { saved, events: added }
  }

  /**
   * Takes in events of elsewhere, under the ids that they have; those already here are passed over. Resolves when the new ones
   * stand in a sealed file that was read back, with their number. Throws when the disk refuses; nothing is taken in then.
   */
  async importEvents(events: readonly StoredEvent[]): Promise<number> {
    const known = new Set(this.events.map(eventId))
    const added = union(events).filter(event => !known.has(eventId(event)))
    if (added.length === 0) return 0
    const { files, device, writer } = this.options
    // A folder of its own for each import: the file is whole or not yet there, and nobody writes to it again.
    const path = `log/${device}/${writer}-import${++this.imports}/00001.sealed.jsonl`
    const bytes = encoder.encode(added.map(encodeLine).join(''))
    await files.write(path, bytes)
    if (crc32(await files.read(path)) !== crc32(bytes)) throw new Error(`${path} was read back differently`)
    this.events = union(this.events, added)
    this.changed()
    return added.length
  }

  /** Resolves when nothing is left to write or the disk refuses. */
  async flush(): Promise<boolean> {
    if (this.pending.length > 0 && !this.writing) this.writing = this.writeAll()
    await this.writing
    return this.pending.length === 0
  }

  dispose(): void {
    this.disposed = true
  }

  private changed(): void {
    this.folded = undefined
    this.options.onChange?.()
  }

  /** Writes all that is pending, many answers in one write; on refusal it tries again after 1, 2, 4 … 60 s. */
  private async writeAll(): Promise<void> {
    try {
      while (this.pending.length > 0) {
        const batch = [...this.pending]
        await this.writeSlot(batch.map(item => item.line))
        this.pending.splice(0, batch.length)
        for (const item of batch) item.settle(true)
        if (this.isFull()) await this.seal()
      }
      this.retryDelayMs = 1_000
    } catch (error) {
      this.options.log.error('Answers could not be written; they are kept in memory and retried.', error)
      for (const item of this.pending) item.settle(false)
      void this.retryLater()
    } finally {
      this.writing = undefined
    }
    this.changed()
  }

  private async retryLater(): Promise<void> {
    if (this.isRetryScheduled) return
    this.isRetryScheduled = true
    const delay = this.retryDelayMs
    this.retryDelayMs = Math.min(delay * 2, 60_000)
    await this.options.clock.sleep(delay)
    this.isRetryScheduled = false
    if (!this.disposed) await this.flush()
  }

  /** The whole open segment goes to the slot that was not written last, so a torn write leaves the other one whole. */
  private async writeSlot(newLines: readonly string[]): Promise<void> {
    const target: 0 | 1 = this.goodSlot === 0 ? 1 : 0
    const lines = [...this.savedLines, ...newLines]
    await this.options.files.write(this.slotPath(target), encoder.encode(lines.join('')))
    this.goodSlot = target
    this.savedLines = lines
  }

  private isFull(): boolean {
    return this.savedLines.length >= segmentLimits.events || this.savedLines.reduce((sum, line) => sum + line.length, 0) >= segmentLimits.bytes
  }

  /** Failing to seal is no loss: the slots hold everything, and the next answer tries again. */
  private async seal(): Promise<void> {
    const { files, log } = this.options
    const bytes = encoder.encode(this.savedLines.join(''))
    const path = `${this.folder()}/${this.number()}.sealed.jsonl`
    try {
      await files.write(path, bytes)
      const copy = await files.read(path)
      if (copy.length !== bytes.length || crc32(copy) !== crc32(bytes)) throw new Error('read back differently')
    } catch (error) {
      log.warn(`Could not seal ${path}: ${String(error)}`)
      return
    }
    const emptied = this.oldSlots
    this.oldSlots = [this.slotPath(0), this.slotPath(1)]
    this.segment++
    this.savedLines = []
    this.goodSlot = 1
    for (const old of emptied) await files.delete(old).catch(() => {})
  }

  private async quarantine(lines: readonly string[]): Promise<void> {
    const bytes = encoder.encode(`${lines.join('\n')}\n`)
    // Named by content: seeing the same damage again writes the same file.
    await this.options.files
      .write(`quarantine/${crc32(bytes)}.txt`, bytes)
      .catch(error => this.options.log.warn(`Could not keep damaged lines: ${String(error)}`))
  }

  private folder = () => `log/${this.options.device}/${this.options.writer}`
  private number = () => numberInWords(this.segment)
  private slotPath = (slot: 0 | 1) => `${this.folder()}/${this.number()}.${slots[slot]}.jsonl`
}
