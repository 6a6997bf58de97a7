// A warning for as long as answers and the like are in memory only; a click exports them.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import { commandIds, unsavedItemId } from '../ids'
import { t } from '../l10n'

export class UnsavedItem implements vscode.Disposable {
  private item: vscode.StatusBarItem | undefined

  /** Shows what is so now. */
  update({ health }: Journal): void {
    if (health.kind !== 'unsaved' && health.kind !== 'read-only') {
      this.dispose()
      return
    }
    this.item ??= vscode.window.createStatusBarItem(unsavedItemId, vscode.StatusBarAlignment.Right, 101)
    const count = health.kind === 'unsaved' ? health.count : health.unsaved
    const words = count === 0 ? t('Study history is read-only') : count === 1 ? t('1 entry not saved') : t('{0} entries not saved', count)
    const reason =
      health.kind === 'unsaved'
        ? t('The disk refuses to write the study history. New entries are kept in memory, and writing them is tried again.')
        : t('A later version of Exam Prep has written to the study history. Update Exam Prep to go on; until then new entries are kept in memory only.')
    this.item.name = t('Unsaved Study History')
    this.item.text = `$(warning) ${words}`
    this.item.tooltip = `${reason}\n${t('Select to export your study history, these entries included.')}`
    this.item.accessibilityInformation = { label: `${words}. ${reason}` }
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground')
    this.item.command = commandIds.dataExport
    this.item.show()
  }

  dispose(): void {
    this.item?.dispose()
    this.item = undefined
  }
}
