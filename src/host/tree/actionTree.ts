// A native list of things to do: what the Study and the Facts & Planning views are. A row may hold others, which may be ticked off.
import * as vscode from 'vscode'
import { onConfigChange } from '../config'
import { DisposableStore } from '../disposables'
import type { CommandId } from '../ids'
import { t } from '../l10n'
import type { Services } from '../services'

/** Our own commands, and those of VS Code that rows lead to. */
export type RowCommand = CommandId | 'vscode.open' | 'workbench.action.openSettings'

/** A row that runs a command, holds other rows, or can be ticked off. */
export interface ActionRow {
  readonly id: string
  readonly label: string
  /** Today's short answer beside the label. */
  readonly description?: string
  readonly icon?: string
  /** Absent where a row only holds others: a click then opens and closes it. */
  readonly command?: RowCommand
  readonly argument?: unknown
  readonly tooltip?: string | vscode.MarkdownString
  /** `viewItem` of menus. */
  readonly kind?: string
  /** The rows below it, asked for when it is opened. */
  readonly children?: () => Promise<readonly ActionRow[]>
  /** Whether it is open from the start. */
  readonly isOpen?: boolean
  /** Whether it is ticked, and what to do when that changes; absent for a row without a box. */
  readonly box?: { readonly isOn: boolean; readonly set: (isOn: boolean) => Promise<void> }
}

export class ActionTree implements vscode.TreeDataProvider<ActionRow>, vscode.Disposable {
  private readonly store = new DisposableStore()
  private readonly emitter = this.store.add(new vscode.EventEmitter<undefined>())
  readonly onDidChangeTreeData = this.emitter.event

  /** `rows` and `badge` are asked anew whenever settings, packs, the journal or the day change; `rows` only while the view is visible. */
  constructor(
    viewId: string,
    private readonly services: Services,
    private readonly rows: () => Promise<readonly ActionRow[]>,
    badge?: () => Promise<vscode.ViewBadge | undefined>
  ) {
    // The journal says what is ticked.
    const view = this.store.add(vscode.window.createTreeView(viewId, { treeDataProvider: this, manageCheckboxStateManually: true }))
    const updateBadge = async () => {
      if (badge) view.badge = await badge().catch(() => undefined)
    }
    const refresh = () => {
      this.emitter.fire(undefined)
      // Worked out while the view is hidden, too: that is when it is needed.
      void updateBadge()
    }
    this.store.add(
      view.onDidChangeCheckboxState(async ({ items }) => {
        try {
          for (const [{ box }, state] of items) await box?.set(state === vscode.TreeItemCheckboxState.Checked)
        } catch (error) {
          services.log.error('A step could not be ticked.', error)
          refresh()
        }
      })
    )
    this.store.add(services.onJournalChange(refresh))
    this.store.add(services.onNewDay(refresh))
    this.store.add(services.library.onDidChange(refresh))
    this.store.add(onConfigChange(refresh))
  }

  async getChildren(row?: ActionRow): Promise<ActionRow[]> {
    try {
      return [...(await (row ? (row.children?.() ?? []) : this.rows()))]
    } catch (error) {
      this.services.log.error('The view could not be filled.', error)
      return []
    }
  }

  getTreeItem({ id, label, description, icon, command, argument, tooltip, kind, children, isOpen, box }: ActionRow): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState
    const item = new vscode.TreeItem(label, children ? (isOpen ? Expanded : Collapsed) : None)
    const words = [label, description].filter(Boolean)
    item.id = id
    item.description = description ?? ''
    item.tooltip = tooltip ?? words.join(': ')
    item.accessibilityInformation = { label: words.join(', ') }
    if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon)
    if (kind !== undefined) item.contextValue = kind
    if (command) item.command = { command, title: label, arguments: argument === undefined ? [] : [argument] }
    if (box) {
      const { Checked, Unchecked } = vscode.TreeItemCheckboxState
      item.checkboxState = {
        state: box.isOn ? Checked : Unchecked,
        tooltip: box.isOn ? t('Done') : t('Not done yet'),
        accessibilityInformation: { label: words.join(', '), role: 'checkbox' },
      }
    }
    return item
  }

  dispose(): void {
    this.store.dispose()
  }
}
