// The facts panel: what exams ask, cost and bring, every figure with its source. One page at a time, chosen by tabs.
import type * as vscode from 'vscode'
import type { FactsBody, FactsEvents, FactsInit, FactsPageId, FactsRequests, FactsView } from '../../../protocol/facts/panel'
import type { Handlers, Rpc } from '../../../protocol/rpc'
import { onConfigChange } from '../../config'
import { DisposableStore } from '../../disposables'
import { pageTranslations, t } from '../../l10n'
import type { Services } from '../../services'
import { examToShow } from '../examToShow'
import { check, isObject, parseIndex } from '../practiceMessages'
import { connectPage } from '../shell'
import { type Page, SinglePanel } from '../singlePanel'
import { type FactsContext, type FactsPage, factsContext } from './page'
import { factsPageIds, factsPages, isFactsPageId } from './pages'

export class FactsPanels implements vscode.Disposable {
  private readonly panel: SinglePanel<FactsPanel>

  constructor(services: Services) {
    const { extensionUri: extension } = services.context
    this.panel = new SinglePanel({ name: 'facts', title: t('Exam Facts'), extension, make: panel => new FactsPanel(panel, services) })
  }

  /** Shows a page for an exam, the target exam by default. Without an input it shows the page as it was left. */
  open(page: FactsPageId, examId?: string, input?: unknown): void {
    this.panel.show().open(page, examId, input)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { page, examId, input } = isObject(state) ? state : {}
    this.panel.adopt(panel).open(isFactsPageId(page) ? page : 'glance', typeof examId === 'string' ? examId : undefined, input)
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
  private page: FactsPageId = 'glance'
  /** What was chosen on each page, as it came. */
  private readonly inputs = new Map<FactsPageId, unknown>()
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services
  ) {
    this.rpc = connectPage<FactsRequests, FactsEvents>({ name: 'facts', panel, services, store: this.store }, this.handlers())
    const push = () => void this.push()
    this.store.add(onConfigChange(push))
    this.store.add(services.library.onDidChange(push))
    this.store.add(services.onJournalChange(push))
    this.store.add(services.onNewDay(push))
  }

  reveal(): void {
    this.panel.reveal()
  }

  open(page: FactsPageId, examId: string | undefined, input: unknown): void {
    this.examId = examId
    this.page = page
    if (input !== undefined) this.inputs.set(page, input)
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
        return { translations: pageTranslations(), view }
      },
      choose: async params => {
        const { exams } = await this.view()
        this.examId = exams[parseIndex(params).index]?.id
        return this.view()
      },
      show: async params => {
        this.page = pageIn(params)
        return this.view()
      },
      change: async params => {
        this.page = pageIn(params)
        this.inputs.set(this.page, params.input)
        return this.view()
      },
      act: async params => {
        await factsPages[pageIn(params)].act?.(await this.context(), params.action)
        return this.view()
      },
    }
  }

  private async push(): Promise<void> {
    if (!this.isReady || !this.panel.visible) return
    await this.view()
      .then(view => this.rpc.request('changed', view))
      .catch(() => {})
  }

  private async context(): Promise<FactsContext> {
    return factsContext(this.services, await examToShow(this.services, this.examId))
  }

  private async view(): Promise<FactsView> {
    const { page } = this
    const context = await this.context()
    const { pack, packs } = context
    this.panel.title = t('Exam Facts: {0}', factsPages[page].isOfExam ? pack.exam.code : factsPages[page].title)
    return {
      examId: pack.exam.id,
      exams: [pack, ...packs.filter(other => other !== pack)].map(({ exam }) => ({ id: exam.id, code: exam.code })),
      tabs: factsPageIds.map(id => ({ id, words: factsPages[id].title })),
      body: await this.body(page, context),
    }
  }

  private async body<K extends FactsPageId>(page: K, context: FactsContext): Promise<FactsBody> {
    const owner: FactsPage<K> = factsPages[page]
    const input = await owner.read(this.inputs.get(page), context)
    return { page, input, view: await owner.view(context, input) } as FactsBody
  }
}

function pageIn(params: unknown): FactsPageId {
  check(isObject(params) && isFactsPageId(params.page))
  return params.page
}
