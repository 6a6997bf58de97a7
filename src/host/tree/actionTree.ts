// A flat native list of things to do: what the Study and the Facts & Planning views are.
import * as vscode from 'vscode'
import { onConfigChange } from '../config'
import { DisposableStore } from '../disposables'
import type { CommandId } from '../ids'
import type { Services } from '../services'

/** One row that runs a command. */
export interface ActionRow {
  readonly id: string
  readonly label: string
  /** Today's short answer beside the label. */
  readonly description?: string
  readonly icon: string
  readonly command: CommandId
  readonly argument?: unknown
  readonly tooltip?: string
}

export class ActionTree implements vscode.TreeDataProvider<ActionRow>, vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly emitter = this.store.add(new vscode.EventEmitter<undefined>())
  readonly onDidChangeTreeData = this.emitter.event

  /** `rows` and `badge` are asked anew whenever settings, packs, the journal or the day change. */
  constructor(
    viewId: string,
    private readonly services: Services,
    private readonly rows: () => Promise<readonly ActionRow[]>,
    badge?: () => Promise<vscode.ViewBadge | undefined>
  ) {
    const view = this.store.add(vscode.window.createTreeView(viewId, { treeDataProvider: this }))
    const updateBadge = async () => {
      if (badge) view.badge = await badge().catch(() => undefined)
    }
    const refresh = () => {
      this.emitter.fire(undefined)
      // Worked out while the view is hidden, too: that is when it is needed.
      void updateBadge()
    }
    this.store.add(services.onJournalChange(refresh))
    this.store.add(services.onNewDay(refresh))
    this.store.add(services.library.onDidChange(refresh))
    this.store.add(onConfigChange(refresh))
  }

  async getChildren(row?: ActionRow): Promise<ActionRow[]> {
    if (row) return []
    try {
      return [...(await this.rows())]
    } catch (error) {
      this.services.log.error('The view could not be filled.', error)
      return []
    }
  }

  getTreeItem(row: ActionRow): vscode.TreeItem {
    const item = new vscode.TreeItem(row.label)
    item.id = row.id
    item.description = row.description ?? ''
    item.iconPath = new vscode.ThemeIcon(row.icon)
    item.tooltip = row.tooltip ?? [row.label, row.description].filter(Boolean).join(': ')
    item.command = { command: row.command, title: row.label, arguments: row.argument === undefined ? [] : [row.argument] }
    item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') }
    return item
  }

  dispose(): void {
    this.store.dispose()
  }
}
