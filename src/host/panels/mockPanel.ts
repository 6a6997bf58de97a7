// The mock-exam panel.
import type * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import type { Services } from '../services'

export class MockPanels implements vscode.Disposable {
  constructor(
    readonly services: Services,
    readonly journal: Journal
  ) {}

  /** Shows an attempt: where it was left, or its result. */
  open(_mockId: string): void {
    throw new Error('not built yet')
  }

  restore(_panel: vscode.WebviewPanel, _state: unknown): void {
    throw new Error('not built yet')
  }

  dispose(): void {}
}
