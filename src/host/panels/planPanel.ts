// The study plan panel: what is chosen, and the weeks that follow from it at once.
import * as vscode from 'vscode'
import { type CatalogExam, itemsOf } from '../../core/content/catalog'
import type { Happening } from '../../core/journal/event'
import type { Journal } from '../../core/journal/journal'
import { eventsOf, markdownOf } from '../../core/plan/words'
import { forecastOf, scheduleOf } from '../../core/schedule/schedule'
import type { PlanCalendar, PlanEvents, PlanForm, PlanInit, PlanRequests, PlanView } from '../../protocol/plan'
import type { Handlers, Rpc } from '../../protocol/rpc'
import { onConfigChange, readConfig, writeConfig } from '../config'
import { DisposableStore } from '../disposables'
import { type CommandId, commandIds } from '../ids'
import { saveText } from '../journal/saveText'
import { pageTranslations, t } from '../l10n'
import { scheduleInput } from '../schedule'
import type { Services } from '../services'
import { type OutlineRow, taskRow } from '../tree/rows'
import { examToShow } from './examToShow'
import { examDayOf, planOf } from './planBasis'
import { type PlanContext, planContext } from './planContext'
import { planExams, planView } from './planView'
import { check, examIdOf, isId, isObject, parseIndex } from './practiceMessages'
import { connectPage } from './shell'
import { type Page, SinglePanel } from './singlePanel'

export class PlanPanels implements vscode.Disposable {
  private readonly panel: SinglePanel<PlanPanel>

  constructor(services: Services, journal: Journal) {
    const { extensionUri: extension } = services.context
    this.panel = new SinglePanel({ name: 'plan', title: t('Study Plan'), extension, make: panel => new PlanPanel(panel, services, journal) })
  }

  /** Shows the plan for an exam; undefined is the target exam. */
  open(examId?: string): void {
    this.panel.show().open(examId, undefined)
  }

  /** Takes over the panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.panel.adopt(panel).open(examIdOf(state), isObject(state) ? state.form : undefined)
  }

  dispose(): void {
    this.panel.dispose()
  }
}

/** Days ahead for which reviews are counted. */
const forecastDays = 400

/** A calendar of ten years fits. */
const longestText = 2_000_000

class PlanPanel implements Page {
  private readonly store = new DisposableStore()
  private readonly rpc: Rpc<PlanRequests, PlanEvents>
  /** undefined: whatever the target exam is. */
  private examId: string | undefined
  /** What was chosen and is not kept yet, as the page sent it. */
  private form: unknown
  private isReady = false

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly journal: Journal
  ) {
    this.rpc = connectPage<PlanRequests, PlanEvents>({ name: 'plan', panel, services, store: this.store }, this.handlers())
    const push = () => void this.push()
    this.store.add(services.onJournalChange(push))
    this.store.add(services.onNewDay(push))
    this.store.add(services.library.onDidChange(push))
    this.store.add(onConfigChange(push))
  }

  reveal(): void {
    this.panel.reveal()
  }

  open(examId: string | undefined, form: unknown): void {
    this.examId = examId
    this.form = form
    void this.push()
  }

  dispose(): void {
    this.store.dispose()
  }

  private handlers(): Handlers<PlanRequests> {
    return {
      ready: async (): Promise<PlanInit> => {
        const view = await this.view()
        this.isReady = true
        return { translations: pageTranslations(), view }
      },
      choose: async params => {
        const exams = planExams(await this.pack(), await this.services.library.exams())
        this.examId = exams[parseIndex(params).index]?.exam.id
        this.form = undefined
        return this.view()
      },
      change: async params => {
        check(isObject(params) && isObject(params.form))
        this.form = params.form
        return this.view()
      },
      save: async () => {
        await this.save(await this.context())
        return this.view()
      },
      remove: async () => {
        await this.journal.append([{ kind: 'plan', examId: (await this.pack()).exam.id, plan: null }])
        this.form = undefined
        return this.view()
      },
      practise: async params => this.openTask(commandIds.practiceStart, params),
      notes: async params => this.openTask(commandIds.notesOpen, params),
      resources: async params => this.openTask(commandIds.resourcesOpen, params),
      done: async params => {
        await this.noteDone(await this.context(), parseIndex(params).index)
        return this.view()
      },
      calendar: async () => this.calendar(await this.context()),
      saveCalendar: async params => {
        check(isObject(params) && typeof params.text === 'string' && params.text.length <= longestText && params.text.startsWith('BEGIN:VCALENDAR'))
        await saveText(params.text, { title: t('Export Study Plan'), name: await this.fileName('ics'), kind: t('Calendar'), extension: 'ics' })
        return null
      },
      saveMarkdown: async () => {
        const context = await this.context()
        const { weeks } = planOf(context)
        const text = markdownOf(t, context.pack.exam, weeks, examDayOf(context))
        await saveText(text, { title: t('Export Study Plan'), name: await this.fileName('md'), kind: 'Markdown', extension: 'md' })
        return null
      },
    }
  }

  private async fileName(extension: string): Promise<string> {
    return `study-plan-${(await this.pack()).exam.id}.${extension}`
  }

  /** Exam date and hours are settings of the target exam, so the exam becomes that. */
  private async save({ pack, form, today }: PlanContext): Promise<void> {
    const { examDate, hoursPerWeek, ...choices }: PlanForm = form
    const examId = pack.exam.id
    await this.journal.append([{ kind: 'plan', examId, plan: { start: today, ...choices } }])
    if (readConfig('targetExam') !== examId) await writeConfig('targetExam', examId)
    if (readConfig('examDate') !== examDate) await writeConfig('examDate', examDate)
    if (readConfig('hoursPerWeek') !== hoursPerWeek) await writeConfig('hoursPerWeek', hoursPerWeek)
    this.form = undefined
  }

  /** Whole blocks are noted by task, so that the next plan has them off it. */
  private async noteDone(context: PlanContext, index: number): Promise<void> {
    const { weeks } = planOf(context)
    const block = weeks.flatMap(({ days }) => days).find(({ day }) => day === context.today)?.blocks[index]
    if (!block) return
    const parts = block.tasks.length > 0 ? block.tasks : [{ taskId: null, minutes: block.minutes }]
    const examId = context.pack.exam.id
    await this.journal.append(parts.map(({ taskId, minutes }): Happening => ({ kind: 'study-time', examId, taskId, resourceId: null, minutes })))
  }

  private async openTask(command: CommandId, params: unknown): Promise<null> {
    check(isObject(params) && isId(params.taskId))
    const row = rowOf(await this.pack(), params.taskId)
    if (row) await vscode.commands.executeCommand(command, row)
    return null
  }

  private async calendar(context: PlanContext): Promise<PlanCalendar> {
    const { exam } = context.pack
    const { weeks } = planOf(context)
    return { name: t('Study plan: {0}', exam.code), stampMs: this.services.clock.now(), events: eventsOf(t, exam, weeks, examDayOf(context)) }
  }

  /** Sends the whole view to a page that is there to draw it; a hidden one asks anew when it comes back. */
  private async push(): Promise<void> {
    if (!this.isReady || !this.panel.visible) return
    await this.view()
      .then(view => this.rpc.request('changed', view))
      .catch(() => {})
  }

  private pack(): Promise<CatalogExam> {
    return examToShow(this.services, this.examId)
  }

  private async context(): Promise<PlanContext> {
    return planContext(this.services, await this.pack(), this.form)
  }

  private async view(): Promise<PlanView> {
    const context = await this.context()
    const { pack, state } = context
    this.panel.title = t('Study Plan: {0}', pack.exam.code)
    const schedule = scheduleInput(this.services, state, pack.exam.id)
    return planView({
      ...context,
      packs: await this.services.library.exams(),
      date: this.services.clock.today(),
      stored: state.plans.get(pack.exam.id),
      due: forecastOf(scheduleOf(itemsOf(pack), schedule), schedule.today, forecastDays),
      t,
    })
  }
}

function rowOf(pack: CatalogExam, taskId: string): OutlineRow | undefined {
  const domain = pack.exam.domains.find(({ tasks }) => tasks.some(({ id }) => id === taskId))
  const task = domain?.tasks.find(({ id }) => id === taskId)
  return domain && task && taskRow(pack, domain, task)
}
