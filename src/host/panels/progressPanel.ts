// The progress panel: how the study for one exam goes, and how ready its learner is.
import * as vscode from 'vscode'
import { type CatalogExam, itemsOf } from '../../core/content/catalog'
import type { Scope } from '../../core/journal/event'
import type { LearnerState } from '../../core/journal/fold'
import type { Journal } from '../../core/journal/journal'
import { type StudyHistory, studyHistoryOf } from '../../core/progress/history'
import { type Readiness, readinessOf } from '../../core/readiness/readiness'
import type { StudyDay } from '../../core/schedule/studyDay'
import type { ProgressEvents, ProgressInit, ProgressRequests, ProgressView } from '../../protocol/progress'
import type { Handlers, Rpc } from '../../protocol/rpc'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { commandIds } from '../ids'
import { pageTranslations, t } from '../l10n'
import { scheduleInput } from '../schedule'
import type { Services } from '../services'
import { examRow } from '../tree/rows'
import { examToShow } from './examToShow'
import { memoriesInSlices } from './memoriesInSlices'
import { examIdOf, parseIndex } from './practiceMessages'
import { examChoices, masteryScopes, progressView, submittedAttempts } from './progressView'
import { connectPage } from './shell'
import { type Page, SinglePanel } from './singlePanel'

export class ProgressPanels implements vscode.Disposable {
  private readonly panel: SinglePanel<ProgressPanel>

  constructor(services: Services, journal: Journal) {
    const { extensionUri: extension } = services.context
    this.panel = new SinglePanel({ name: 'progress', title: t('Progress'), extension, make: panel => new ProgressPanel(panel, services, journal) })
  }

  /** Shows the progress towards an exam; undefined is the target exam. */
  open(examId?: string): void {
    this.panel.show().open(examId)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.panel.adopt(panel).open(examIdOf(state))
  }

  dispose(): void {
    this.panel.dispose()
  }
}

interface Known {
  readonly pack: CatalogExam
  readonly state: LearnerState
  readonly today: StudyDay
  readonly readiness: Readiness
  readonly history: StudyHistory
}

class ProgressPanel implements Page {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<ProgressRequests, ProgressEvents>
  /** undefined: whatever the target exam is. */
  private examId: string | undefined
  private isReady = false
  /** A view is being made and sent; `isStale` when something has changed since it was begun. */
  private isPushing = false
  private isStale = false
  /** What takes long enough to be done once for each state and day. */
  private known: Known | undefined

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly journal: Journal
  ) {
    this.rpc = connectPage<ProgressRequests, ProgressEvents>({ name: 'progress', panel, services, store: this.store }, this.handlers())
    const push = () => void this.push()
    this.store.add(services.onJournalChange(push))
    this.store.add(services.onNewDay(push))
    this.store.add(services.library.onDidChange(push))
    this.store.add(onConfigChange(push))
  }

  reveal(): void {
    this.panel.reveal()
  }

  open(examId: string | undefined): void {
    this.examId = examId
    void this.push()
  }

  dispose(): void {
    this.store.dispose()
  }

  private handlers(): Handlers<ProgressRequests> {
    return {
      ready: async (): Promise<ProgressInit> => {
        const view = await this.view()
        this.isReady = true
        return { translations: pageTranslations(), view }
      },
      choose: async params => {
        const exams = examChoices(await this.pack(), await this.services.library.exams())
        this.examId = exams[parseIndex(params).index]?.exam.id
        return this.view()
      },
      practise: async params => {
        const { exam } = await this.pack()
        const scope = masteryScopes(exam)[parseIndex(params).index]
        if (scope) await this.practise(scope, exam.code)
        return null
      },
      review: async () => {
        await vscode.commands.executeCommand(commandIds.practiceDue, examRow(await this.pack()))
        return null
      },
      openAttempt: async params => {
        const { exam } = await this.pack()
        const attempt = submittedAttempts(this.journal.state, exam.id)[parseIndex(params).index]
        if (attempt) (await this.services.mockPanels()).open(attempt.mock.id)
        return null
      },
    }
  }

  private async practise(scope: Scope, code: string): Promise<void> {
    if (!(await (await this.services.practicePanels()).start(scope))) throw new Error(t('There are no questions for this part of {0} yet.', code))
  }

  /** Sends the whole view to a page that is there to draw it; a hidden one asks anew when it comes back. What changes meanwhile is sent after that. */
  private async push(): Promise<void> {
    this.isStale = true
    if (this.isPushing) return
    this.isPushing = true
    try {
      while (this.isStale && this.isReady && this.panel.visible) {
        this.isStale = false
        await this.rpc.request('changed', await this.view()).catch(() => {})
      }
    } catch (error) {
      this.services.log.error('Progress panel', error)
    } finally {
      this.isPushing = false
    }
  }

  private pack(): Promise<CatalogExam> {
    return examToShow(this.services, this.examId)
  }

  /** In steps, between which others have their turn: the extension host must not stand still for a long history. */
  private async view(): Promise<ProgressView> {
    const { clock, library } = this.services
    const pack = await this.pack()
    this.panel.title = t('Progress: {0}', pack.exam.code)
    const { state } = this.journal
    const input = scheduleInput(this.services, state, pack.exam.id)
    await memoriesInSlices(state, itemsOf(pack), clock)
    const { readiness, history } = await this.knownOf(pack, state, input.today)
    return progressView({
      ...input,
      pack,
      packs: await library.exams(),
      ...{ readiness, history },
      language: readConfig('examLanguage'),
      examDate: pack.exam.id === readConfig('targetExam') ? readConfig('examDate') : '',
      date: clock.today(),
      t,
    })
  }

  private async knownOf(pack: CatalogExam, state: LearnerState, today: StudyDay): Promise<Known> {
    const { clock } = this.services
    if (this.known?.pack === pack && this.known.state === state && this.known.today === today) return this.known
    await clock.sleep(0)
    const history = studyHistoryOf(state, pack.exam.id)
    await clock.sleep(0)
    const readiness = readinessOf({ pack, state, nowMs: clock.now() })
    await clock.sleep(0)
    this.known = { pack, state, today, readiness, history }
    return this.known
  }
}
