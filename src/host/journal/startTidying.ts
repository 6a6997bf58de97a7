// Snapshots and compaction happen in a pause of studying, in the window that has the focus.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import type { Log } from '../../core/ports'
import { WhenIdle } from './whenIdle'

/** Milliseconds without a change that count as a pause. */
const pauseMs = 30_000

export function startTidying(journal: Journal, log: Log, onChange: vscode.Event<void>): vscode.Disposable {
  const idle = new WhenIdle(pauseMs, async () => {
    if (!vscode.window.state.focused) return
    await journal.tidy().catch(error => log.warn(`Could not tidy the study history: ${String(error)}`))
  })
  idle.ask()
  return vscode.Disposable.from(
    idle,
    onChange(() => idle.ask())
  )
}
