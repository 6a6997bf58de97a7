import { eventId } from '../../../src/core/journal/event'
import { Journal } from '../../../src/core/journal/journal'
import { FixedClock } from './fixedClock'
import { MemoryLog } from './log'
import { MemoryFiles } from './memoryFiles'

/** One window: a journal on a disk, with its own clock and log. */
export class TestWindow {
  readonly clock = new FixedClock()
  readonly log = new MemoryLog()
  readonly journal: Journal
  changes = 0

  constructor(
    readonly files: MemoryFiles = new MemoryFiles(),
    readonly writer = 'w1',
    readonly device = 'dev1'
  ) {
    this.journal = new Journal({ files, clock: this.clock, log: this.log, device, writer, onChange: () => void this.changes++ })
  }

  ids = () => this.journal.all.map(eventId)
  /** Paths of the window's own files, without its folder. */
  own = () => [...this.files.disk.keys()].filter(path => path.startsWith(`log/${this.device}/${this.writer}/`)).map(path => path.split('/').at(-1))

  /** Adds bookmarks, one append each, and waits until a seal is done too. */
  async bookmark(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.journal.append([{ kind: 'bookmark', questionId: `${this.writer}-${i}`, on: true }])
    if (this.journal.unsaved === 0) await this.journal.flush()
  }
}
