// Long work in short turns, so that whoever shares the thread never waits for long.
import type { Clock } from '../ports'

/** Milliseconds of work at a stretch; a tenth of what feels instant, with room for what one step may take. */
const turnMs = 8

export class Pace {
  private since: number

  constructor(private readonly clock: Clock) {
    this.since = clock.monotonic()
  }

  /** Whether it is time to `rest`. */
  get isDue(): boolean {
    return this.clock.monotonic() - this.since >= turnMs
  }

  /** Lets others have their turn. */
  async rest(): Promise<void> {
    await this.clock.sleep(0)
    this.since = this.clock.monotonic()
  }
}
