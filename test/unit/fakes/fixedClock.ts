import type { Clock } from '../../../src/core/ports'

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  private monotonicMs = 0
  private readonly sleepers: { readonly until: number; wake(): void }[] = []
  /** What was asked of `sleep`, in order. */
  readonly slept: number[] = []

  constructor(
    private wallMs = Date.UTC(2026, 10, 22, 9),
    private readonly day = '2026-11-22',
    private readonly offset = 60
  ) {}

  now = () => this.wallMs
  monotonic = () => this.monotonicMs
  today = () => this.day
  offsetMinutes = () => this.offset

  sleep(ms: number): Promise<void> {
    // Who sleeps for no time only lets others have their turn.
    if (ms === 0) return new Promise(wake => setImmediate(wake))
    this.slept.push(ms)
    return new Promise(wake => this.sleepers.push({ until: this.monotonicMs + ms, wake }))
  }

  /** Time goes by; who has slept long enough wakes. */
  pass(ms: number): void {
    this.wallMs += ms
    this.monotonicMs += ms
    for (const sleeper of this.sleepers.filter(item => item.until <= this.monotonicMs)) {
      this.sleepers.splice(this.sleepers.indexOf(sleeper), 1)
      sleeper.wake()
    }
  }

  /** The wall clock is set, in either direction. */
  setWall(ms: number): void {
    this.wallMs = ms
  }
}
