// The facts panel: what one exam asks, costs and brings, every figure with its source.
import type * as vscode from 'vscode'
import { certificatesOf } from '../../core/deadlines/countdown'
import type { FactsEvents, FactsInit, FactsRequests, FactsView } from '../../protocol/facts'
import type { Handlers, Rpc } from '../../protocol/rpc'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { pageTranslations, t } from '../l10n'
import type { Services } from '../services'
import { factsView } from './factsView'
import { examIdOf, parseIndex } from './practiceMessages'
import { connectPage } from './shell'
import { type Page, SinglePanel } from './singlePanel'

export class FactsPanels implements vscode.Disposable {
  private readonly panel: SinglePanel<FactsPanel>

  constructor(services: Services) {
    const { extensionUri: extension } = services.context
    this.panel = new SinglePanel({ name: 'facts', title: t('Exam Facts'), extension, make: panel => new FactsPanel(panel, services) })
  }

  /** Shows an exam (the target exam by default), at a section where one is named. */
  open(examId?: string, section?: string): void {
    this.panel.show().open(examId, section)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.panel.adopt(panel).open(examIdOf(state))
  }

  dispose(): void {
    this.panel.dispose()
  }
}

class FactsPanel implements Page {
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
    this.rpc = connectPage<FactsRequests, FactsEvents>({ name: 'facts', panel, services, store: this.store }, this.handlers())
    this.store.add(onConfigChange(() => void this.push()))
    this.store.add(services.library.onDidChange(() => void this.push()))
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

  private handlers(): Handlers<FactsRequests> {
    return {
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
    }
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
