// A mark outside the storage folder that there was a history: an empty folder is then no first start.
import type * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'

const key = 'examPrep.history'
/** Events after which the mark is renewed; it only has to be about right. */
const renewEvery = 100

interface Mark {
  readonly events: number
  readonly device: string
}

export class RememberedHistory {
  constructor(
    private readonly memento: vscode.Memento,
    private readonly device: string
  ) {}

  /** About how many events there were; 0 when there never were any. */
  get events(): number {
    const mark = this.memento.get<Partial<Mark>>(key)
    return typeof mark?.events === 'number' ? mark.events : 0
  }

  /** An empty journal leaves the mark as it is: that is what it is for. */
  update({ all }: Journal): void {
    const isNew = all.length > 0 && (this.events === 0 || Math.abs(all.length - this.events) >= renewEvery)
    if (isNew) void this.memento.update(key, { events: all.length, device: this.device } satisfies Mark)
  }
}
