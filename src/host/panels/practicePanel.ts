// The practice panel as a whole: at most one, which shows the round started last and comes back after a reload.
import type * as vscode from 'vscode'
import type { RoundMode, Scope } from '../../core/journal/event'
import { unfinishedSession } from '../../core/journal/fold'
import type { Journal } from '../../core/journal/journal'
import { t } from '../l10n'
import { startSession } from '../practice/session'
import { undoLastAnswer } from '../practice/undo'
import type { Services } from '../services'
import { parsePageState } from './practiceMessages'
import { PracticePage } from './practicePage'
import { SinglePanel } from './singlePanel'

/** A new round takes the place of the one shown, which can be resumed later. */
export class PracticePanels implements vscode.Disposable {
  private readonly panel: SinglePanel<PracticePage>

  constructor(
    private readonly services: Services,
    private readonly journal: Journal
  ) {
    const { extensionUri: extension } = services.context
    this.panel = new SinglePanel({ name: 'practice', title: t('Practice'), extension, make: panel => new PracticePage(panel, services, journal) })
  }

  /** Starts a round over `scope`; false when it would ask nothing. */
  async start(scope: Scope, mode: RoundMode = 'topic'): Promise<boolean> {
    const sessionId = await startSession(this.services, this.journal, scope, mode)
    if (sessionId !== undefined) this.panel.show().open(sessionId)
    return sessionId !== undefined
  }

  /** Shows the round that was left last; false when there is none. */
  resume(): boolean {
    const session = unfinishedSession(this.journal.state)
    if (session) this.panel.show().open(session.id)
    return session !== undefined
  }

  /** Takes back the last answer of whichever round, and gives the task it belongs to; a round on show goes to its question. */
  async undo(): Promise<string | undefined> {
    const undone = await undoLastAnswer(this.journal)
    if (undone) await this.panel.page?.showUndone(undone)
    return undone?.taskId
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const page = this.panel.adopt(panel)
    const kept = parsePageState(state)
    const session = (kept && this.journal.state.sessions.get(kept.sessionId)) ?? unfinishedSession(this.journal.state)
    page.open(session?.id, session?.id === kept?.sessionId ? kept?.index : undefined)
  }

  dispose(): void {
    this.panel.dispose()
  }
}
