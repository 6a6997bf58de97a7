// The progress panel.
import type * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import type { Services } from '../services'

export class ProgressPanels implements vscode.Disposable {
  constructor(
    readonly services: Services,
    readonly journal: Journal
  ) {}

  /** Shows the progress towards an exam; undefined is the target exam. */
  open(_examId?: string): void {
    throw new Error('not built yet')
  }

  restore(_panel: vscode.WebviewPanel, _state: unknown): void {
    throw new Error('not built yet')
  }

  dispose(): void {}
}
