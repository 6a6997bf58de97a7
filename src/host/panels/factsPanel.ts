// The facts panel: what one exam asks, costs and brings, every figure with its source.
import * as vscode from 'vscode'
import { certificatesOf } from '../../core/deadlines/countdown'
import type { FactsEvents, FactsInit, FactsRequests, FactsView } from '../../protocol/facts'
import { Rpc } from '../../protocol/rpc'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { panelTypes } from '../ids'
import { pageTranslations, t } from '../l10n'
import type { Services } from '../services'
import { factsView } from './factsView'
import { parseIndex } from './practiceMessages'
import { pageHtml, webviewOptions } from './shell'

export class FactsPanels implements vscode.Disposable {
  private current: FactsPanel | undefined

  constructor(private readonly services: Services) {}

  /** Shows an exam (the target exam by default), at a section where one is named. */
  open(examId?: string, section?: string): void {
    if (this.current) this.current.reveal()
    else
      this.adopt(
        vscode.window.createWebviewPanel(panelTypes.facts, t('Exam Facts'), vscode.ViewColumn.Active, {
          ...webviewOptions(this.services.context.extensionUri),
          enableFindWidget: true,
        })
      )
    this.current?.open(examId, section)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.adopt(panel)
    const examId = typeof state === 'object' && state !== null ? (state as { examId?: unknown }).examId : undefined
    this.current?.open(typeof examId === 'string' ? examId : undefined)
  }

  dispose(): void {
    this.current?.dispose()
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.current?.dispose()
    this.current = new FactsPanel(panel, this.services)
    panel.onDidDispose(() => {
      this.current?.dispose()
      this.current = undefined
    })
  }
}

class FactsPanel implements vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<FactsRequests, FactsEvents>
  /** undefined: whatever the target exam is. */
  private examId: string | undefined
  private section: string | undefined
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services
  ) {
    this.rpc = new Rpc<FactsRequests, FactsEvents>(
      message => void panel.webview.postMessage(message),
      {
        ready: async (): Promise<FactsInit> => {
          const view = await this.view()
          this.isReady = true
          return { translations: pageTranslations(), view, section: this.takeSection() }
        },
        choose: async params => {
          const { exams } = await this.view()
          this.examId = exams[parseIndex(params).index]?.id
          return this.view()
        },
      },
      error => services.log.error('Facts panel', error)
    )
    const { extensionUri } = services.context
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon-tab.svg')
    panel.webview.options = webviewOptions(extensionUri)
    this.store.add(panel.webview.onDidReceiveMessage(message => void this.rpc.receive(message)))
    this.store.add(onConfigChange(() => void this.push()))
    this.store.add(services.library.onDidChange(() => void this.push()))
    this.store.add({ dispose: () => this.rpc.dispose() })
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'facts')
  }

  reveal(): void {
    this.panel.reveal()
  }

  open(examId: string | undefined, section?: string): void {
    this.examId = examId
    this.section = section
    void this.push()
  }

  dispose(): void {
    this.store.dispose()
  }

  private takeSection(): string | null {
    const { section } = this
    this.section = undefined
    return section ?? null
  }

  private async push(): Promise<void> {
    if (this.isReady && this.panel.visible) await this.rpc.request('changed', { view: await this.view(), section: this.takeSection() }).catch(() => {})
  }

  private async view(): Promise<FactsView> {
    const { library, clock } = this.services
    const packs = await library.exams()
    const pack = packs.find(({ exam }) => exam.id === (this.examId ?? readConfig('targetExam'))) ?? packs[0]
    if (!pack) throw new Error(t('There is no exam to show.'))
    this.panel.title = t('Exam Facts: {0}', pack.exam.code)
    const today = clock.today()
    const certificate = certificatesOf(readConfig('certificates'), [pack.exam], today)[0]
    return factsView({ pack, packs, facts: await library.allFacts(), language: readConfig('examLanguage'), today, certificate, t })
  }
}
