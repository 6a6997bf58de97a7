// Events on their way to the disk: many answers in one write; what it refuses is kept and tried again after 1, 2, 4 … 60 s.
import { encodeLine } from './codec'
import type { StoredEvent } from './event'
import { type SegmentOptions, SegmentWriter, type WrittenEvent } from './segmentWriter'

export interface OutboxOptions extends SegmentOptions {
  /** Called when what is in the outbox has changed, or whether it can be emptied. */
  onChange(): void
}

interface Pending extends WrittenEvent {
  settle(saved: boolean): void
}

const longestDelayMs = 60_000

export class Outbox {
  private readonly segments: SegmentWriter
  private readonly pending: Pending[] = []
  private writing: Promise<void> | undefined
  private retryDelayMs = 1_000
  private isRetryScheduled = false
  private disposed = false
  /** The disk has refused what is in here. */
  isRefused = false
  /** Nothing may be written; events are only kept. */
  isReadOnly = false

  constructor(private readonly options: OutboxOptions) {
    this.segments = new SegmentWriter(options)
  }

  /** How many events are in memory only. */
  get size(): number {
    return this.pending.length
  }

  /** Whether all of the events are on disk after the first attempt. */
  async put(events: readonly StoredEvent[]): Promise<boolean> {
    const results = events.map(event => new Promise<boolean>(settle => this.pending.push({ event, line: encodeLine(event), settle })))
    this.writing ??= this.writeAll()
    return (await Promise.all(results)).every(Boolean)
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

  private async writeAll(): Promise<void> {
    try {
      while (this.pending.length > 0 && !this.isReadOnly) {
        const batch = [...this.pending]
        await this.segments.write(batch)
        this.pending.splice(0, batch.length)
        for (const item of batch) item.settle(true)
        await this.segments.sealIfFull()
      }
      this.retryDelayMs = 1_000
      this.isRefused = false
    } catch (error) {
      this.options.log.error('Answers could not be written; they are kept in memory and retried.', error)
      this.isRefused = true
      void this.retryLater()
    } finally {
      for (const item of this.pending) item.settle(false)
      this.writing = undefined
    }
    this.options.onChange()
  }

  private async retryLater(): Promise<void> {
    if (this.isRetryScheduled) return
    this.isRetryScheduled = true
    const delay = this.retryDelayMs
    this.retryDelayMs = Math.min(delay * 2, longestDelayMs)
    await this.options.clock.sleep(delay)
    this.isRetryScheduled = false
    if (!this.disposed) await this.flush()
  }
}
