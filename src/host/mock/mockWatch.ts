// The time of a running attempt, as the host keeps it: it warns, and submits when the time is up, whether or not a page shows.
import type { Journal } from '../../core/journal/journal'
import { runningMock } from '../../core/mock/attempts'
import { isOver, remainingMs, submitsAt, type WarningMinutes, warningBetween, warningMinutes } from '../../core/mock/clock'
import type { MockRecord } from '../../core/mock/record'
import type { Clock } from '../../core/ports'

/** It never sleeps longer, so that a wall clock that was set and a machine that slept are noticed. */
const longestSleepMs = 15 * 60_000
const msPerMinute = 60_000

export interface MockWatchListener {
  /** Said once, when the time left goes below so many minutes while somebody watches. */
  warn(mock: MockRecord, minutes: WarningMinutes): void
  /** The attempt was submitted for the learner. */
  timeUp(mock: MockRecord): void
}

export class MockWatch {
  /** When it wakes next, on the monotonic clock. */
  private wakesAt = Infinity
  private isDisposed = false
  /** Attempts whose submission is on its way. */
  private readonly submitting = new Map<string, Promise<void>>()
  /** Time left at the last look, by which a warning is given once. */
  private seen: { readonly mockId: string; readonly remainingMs: number } | undefined

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly listener: MockWatchListener
  ) {}

  /** Looks at the clock now, and again when something is due. To be called whenever an attempt may have changed. */
  async look(): Promise<void> {
    const mock = runningMock(this.journal.state)
    const left = mock && remainingMs(mock, this.clock.now())
    if (this.isDisposed || !mock || left === null || left === undefined) return
    if (left === 0) {
      await this.settle(mock)
      // Another attempt may be open still.
      return this.look()
    }
    const minutes = this.seen?.mockId === mock.id ? warningBetween(this.seen.remainingMs, left) : undefined
    this.seen = { mockId: mock.id, remainingMs: left }
    if (minutes !== undefined) this.listener.warn(mock, minutes)
    if (submitsAt(mock) === undefined) return
    const nextMark = Math.max(0, ...warningMinutes.map(mark => mark * msPerMinute).filter(mark => mark < left))
    void this.wakeIn(Math.min(left - nextMark, longestSleepMs))
  }

  /** Submits an attempt whose time is up, as of its deadline; resolves when that is on record. */
  async settle(mock: MockRecord): Promise<void> {
    if (mock.submitted || !isOver(mock, this.clock.now())) return
    const submission = this.submitting.get(mock.id) ?? this.submit(mock)
    this.submitting.set(mock.id, submission)
    await submission
  }

  dispose(): void {
    this.isDisposed = true
  }

  private async submit(mock: MockRecord): Promise<void> {
    await this.journal.append([{ kind: 'mock-submit', mockId: mock.id, reason: 'time' }])
    this.listener.timeUp(mock)
  }

  /** A sleep that ends earlier looks again anyway, so there is never more than one that matters. */
  private async wakeIn(ms: number): Promise<void> {
    const at = this.clock.monotonic() + ms
    if (this.wakesAt <= at) return
    this.wakesAt = at
    await this.clock.sleep(ms)
    if (this.wakesAt === at) this.wakesAt = Infinity
    await this.look()
  }
}
