// The mock-exam panel: opens and restores it, and keeps the time of a running attempt while it is open or closed.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import type { WarningMinutes } from '../../core/mock/clock'
import type { MockRecord } from '../../core/mock/record'
import type { MockSpot } from '../../protocol/mock'
import { DisposableStore } from '../disposables'
import { t } from '../l10n'
import { MockWatch } from '../mock/mockWatch'
import type { Services } from '../services'
import { parseMockPage } from './mockMessages'
import { MockPage } from './mockPage'
import { SinglePanel } from './singlePanel'

/** At most one mock-exam panel. An attempt runs on while it is closed. */
export class MockPanels implements vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly watch: MockWatch
  private readonly panel: SinglePanel<MockPage>
  /** Where each attempt was left in this window. */
  private readonly spots = new Map<string, MockSpot>()

  constructor(
    private readonly services: Services,
    journal: Journal
  ) {
    this.watch = this.store.add(
      new MockWatch(journal, services.clock, {
        warn: (mock, minutes) => void this.warn(mock, minutes),
        timeUp: mock => void this.timeUp(mock),
      })
    )
    this.panel = this.store.add(
      new SinglePanel({
        name: 'mock',
        title: t('Mock Exam'),
        extension: services.context.extensionUri,
        // Its answers are not to be searched for.
        enableFind: false,
        make: panel => new MockPage(panel, services, journal, this.watch, this.spots),
      })
    )
    this.store.add(services.onJournalChange(() => void this.watch.look()))
    void this.watch.look()
  }

  /** Shows an attempt: where it was left, or its result. */
  open(mockId: string): void {
    this.panel.show().open(mockId)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const page = this.panel.adopt(panel)
    const kept = parseMockPage(state)
    if (kept?.spot) this.spots.set(kept.mockId, kept.spot)
    page.open(kept?.mockId)
  }

  dispose(): void {
    this.store.dispose()
  }

  /** A page that shows the attempt says it itself. */
  private async warn(mock: MockRecord, minutes: WarningMinutes): Promise<void> {
    if (this.panel.page?.isShowing(mock.id)) return
    const left =
      minutes === 1
        ? t('1 minute is left in your mock exam of {0}.', await this.codeOf(mock))
        : t('{0} minutes are left in your mock exam of {1}.', minutes, await this.codeOf(mock))
    await this.offer(left, t('Resume Mock Exam'), mock)
  }

  private async timeUp(mock: MockRecord): Promise<void> {
    if (this.panel.page?.isShowing(mock.id)) return
    await this.offer(t('The time of your mock exam of {0} is up. It was submitted as it stood.', await this.codeOf(mock)), t('Show Result'), mock)
  }

  private async offer(message: string, action: string, mock: MockRecord): Promise<void> {
    if ((await vscode.window.showInformationMessage(message, action)) === action) this.open(mock.id)
  }

  private async codeOf({ examId }: MockRecord): Promise<string> {
    return (await this.services.library.exam(examId))?.exam.code ?? examId
  }
}
