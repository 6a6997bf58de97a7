// What the parts of the host share. Built once in extension.ts and handed over; there is no global state.
import type * as vscode from 'vscode'
import type { CatalogExam } from '../core/content/catalog'
import type { Journal } from '../core/journal/journal'
import type { Clock, Log } from '../core/ports'
import type { Library } from './packs/library'
import type { Panels } from './panels/panels'

export interface Services extends Panels {
  readonly context: vscode.ExtensionContext
  readonly clock: Clock
  readonly log: Log
  readonly library: Library
  /** Opened on first use. */
  journal(): Promise<Journal>
  /** Fires when the journal has other events than before. */
  readonly onJournalChange: vscode.Event<void>
  /** Fires when a new study day begins: what is due has changed. */
  readonly onNewDay: vscode.Event<void>
  /** The exam of `examPrep.targetExam`; undefined when no pack has that id. */
  target(): Promise<CatalogExam | undefined>
  /** Shows a task in the outline of the sidebar and puts the focus on it; nothing happens when there is no such task. */
  showTask(examId: string, taskId: string): Promise<void>
}
