// Long work in short turns, so that whoever shares the thread never waits for long.
import type { Clock } from '../ports'

/** Milliseconds of work at a stretch: well below the 50 that a thread may be busy at a time, as one step may take longer than the rest of its turn. */
const turnMs = 15

/** Steps after which the clock is looked at: many are shorter than the look. */
const stepsPerLook = 8

export class Pace {
  private since: number
  private steps = 0

  constructor(private readonly clock: Clock) {
    this.since = clock.monotonic()
  }

  /** Whether it is time to `rest`; ask after each step of at most a few milliseconds. */
  get isDue(): boolean {
    return ++this.steps % stepsPerLook === 0 && this.clock.monotonic() - this.since >= turnMs
  }

  /** Lets others have their turn. */
  async rest(): Promise<void> {
    await this.clock.sleep(0)
    this.since = this.clock.monotonic()
  }
}
