// The exam outline: target exam first, then the others; domains with weights; tasks with what was seen and got right.
import * as vscode from 'vscode'
import { emptyState, type LearnerState } from '../../core/journal/fold'
import { questionsInScope, tallyOf } from '../../core/session/gather'
import { onConfigChange, readConfig } from '../config'
import { DisposableStore } from '../disposables'
import { viewIds } from '../ids'
import type { Services } from '../services'
import { domainRow, drawRow, examRow, type OutlineRow, taskRow } from './rows'

export class OutlineTree implements vscode.TreeDataProvider<OutlineRow>, vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly emitter = this.store.add(new vscode.EventEmitter<undefined>())
  readonly onDidChangeTreeData = this.emitter.event

  constructor(private readonly services: Services) {
    const refresh = () => this.emitter.fire(undefined)
    this.store.add(vscode.window.createTreeView(viewIds.outline, { treeDataProvider: this, showCollapseAll: true }))
    this.store.add(services.onJournalChange(refresh))
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

  async getTreeItem(row: OutlineRow): Promise<vscode.TreeItem> {
    return drawRow(row, {
      isTarget: row.scope.examId === readConfig('targetExam'),
      language: readConfig('examLanguage'),
      today: this.services.clock.today(),
      tally: tallyOf(questionsInScope(row.pack, row.scope), await this.learner()),
    })
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
