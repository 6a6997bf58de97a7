// The exam outline: target exam first, then the others; domains with weights; tasks with what was seen and got right.
import * as vscode from 'vscode'
import { emptyState, type LearnerState } from '../../core/journal/fold'
import { taskEvidence, weakTasks } from '../../core/readiness/weakness'
import { dueByTask } from '../../core/schedule/dueByTask'
import { questionsInScope, tallyOf } from '../../core/session/gather'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { viewIds } from '../ids'
import { scheduleInput } from '../schedule'
import type { Services } from '../services'
import { OutlineDecorations } from './outlineDecorations'
import { domainRow, drawRow, examRow, type OutlineRow, rowId, taskRow } from './rows'

/** What the rows of one exam share. */
interface ExamStanding {
  readonly due: ReadonlyMap<string, number>
  readonly weak: ReadonlySet<string>
}

export class OutlineTree implements vscode.TreeDataProvider<OutlineRow>, vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly emitter = this.store.add(new vscode.EventEmitter<undefined>())
  readonly onDidChangeTreeData = this.emitter.event
  private readonly decorations = this.store.add(new OutlineDecorations())
  /** By exam id, since the last refresh. */
  private readonly standings = new Map<string, ExamStanding>()
  /** How the rows were last drawn, by their id. */
  private readonly drawn = new Map<string, { readonly row: OutlineRow; readonly look: string }>()
  private readonly view: vscode.TreeView<OutlineRow>

  constructor(private readonly services: Services) {
    const refresh = () => {
      this.standings.clear()
      this.drawn.clear()
      this.emitter.fire(undefined)
    }
    this.view = this.store.add(vscode.window.createTreeView(viewIds.outline, { treeDataProvider: this, showCollapseAll: true }))
    // A refresh takes all rows away for a moment, and a command from a row that is gone has no part of the exam to be about.
    this.store.add(services.onJournalChange(async () => (await this.looksDifferent()) && refresh()))
    this.store.add(services.onNewDay(refresh))
    this.store.add(services.library.onDidChange(refresh))
    this.store.add(onConfigChange(refresh))
  }

  dispose(): void {
    this.store.dispose()
  }

  async getChildren(row?: OutlineRow): Promise<OutlineRow[]> {
    if (row?.domain) return row.domain.tasks.map(task => taskRow(row.pack, row.domain as NonNullable<typeof row.domain>, task))
    if (row) return row.pack.exam.domains.map(domain => domainRow(row.pack, domain))
    try {
      const target = readConfig('targetExam')
      const packs = await this.services.library.exams()
      return [...packs].sort((a, b) => Number(b.exam.id === target) - Number(a.exam.id === target)).map(examRow)
    } catch (error) {
      // The welcome text of the empty view says that no exam was found.
      this.services.log.error('The exams could not be read.', error)
      return []
    }
  }

  getParent({ pack, domain, task }: OutlineRow): OutlineRow | undefined {
    if (task && domain) return domainRow(pack, domain)
    return domain ? examRow(pack) : undefined
  }

  /** Opens the view where it is closed, and the rows above the task. */
  async showTask(examId: string, taskId: string): Promise<void> {
    const pack = await this.services.library.exam(examId)
    const domain = pack?.exam.domains.find(({ tasks }) => tasks.some(({ id }) => id === taskId))
    const task = domain?.tasks.find(({ id }) => id === taskId)
    if (pack && domain && task) await this.view.reveal(taskRow(pack, domain, task), { select: true, focus: true })
  }

  async getTreeItem(row: OutlineRow): Promise<vscode.TreeItem> {
    const item = this.draw(row, await this.learner())
    this.drawn.set(rowId(row), { row, look: lookOf(item) })
    return item
  }

  /** Whether the journal has changed anything that the rows show. */
  private async looksDifferent(): Promise<boolean> {
    const learner = await this.learner()
    this.standings.clear()
    return [...this.drawn.values()].some(({ row, look }) => lookOf(this.draw(row, learner)) !== look)
  }

  private draw(row: OutlineRow, learner: LearnerState): vscode.TreeItem {
    const standing = this.standingOf(row, learner)
    const tasks = row.task ? [row.task] : (row.domain?.tasks ?? row.pack.exam.domains.flatMap(domain => domain.tasks))
    const due = tasks.reduce((sum, task) => sum + (standing.due.get(task.id) ?? 0), 0)
    const weak = row.task !== undefined && standing.weak.has(row.task.id)
    const item = drawRow(row, {
      isTarget: row.scope.examId === readConfig('targetExam'),
      language: readConfig('examLanguage'),
      today: this.services.clock.today(),
      tally: tallyOf(questionsInScope(row.pack, row.scope), learner),
      due,
      weak,
    })
    item.resourceUri = this.decorations.address(rowId(row), { due, weak })
    return item
  }

  private standingOf({ pack }: OutlineRow, learner: LearnerState): ExamStanding {
    const known = this.standings.get(pack.exam.id)
    if (known) return known
    const standing: ExamStanding = {
      due: dueByTask(pack, scheduleInput(this.services, learner, pack.exam.id)),
      weak: new Set(weakTasks(taskEvidence(pack, learner)).map(({ taskId }) => taskId)),
    }
    this.standings.set(pack.exam.id, standing)
    return standing
  }

  /** A journal that cannot be read must not take the outline with it. */
  private async learner(): Promise<LearnerState> {
    try {
      return (await this.services.journal()).state
    } catch {
      return emptyState
    }
  }
}

/** All of a row that a journal can change, as one text. */
const lookOf = ({ description, tooltip, accessibilityInformation }: vscode.TreeItem): string =>
  JSON.stringify([description, tooltip, accessibilityInformation?.label])
