// Snapshots and compaction happen in a pause of studying, in the window that has the focus.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import type { Log } from '../../core/ports'

/** Milliseconds without a change that count as a pause. */
const pauseMs = 30_000

export class IdleTidying implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly journal: Journal,
    private readonly log: Log
  ) {
    this.wait()
  }

  /** Starts the pause anew. */
  wait(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.tidy(), pauseMs)
  }

  dispose(): void {
    clearTimeout(this.timer)
  }

  private async tidy(): Promise<void> {
    if (!vscode.window.state.focused) return
    await this.journal.tidy().catch(error => this.log.warn(`Could not tidy the study history: ${String(error)}`))
  }
}
