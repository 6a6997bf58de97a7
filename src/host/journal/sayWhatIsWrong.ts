// What the learner is told when the journal is opened and not as it should be. Once a start, and with a way out.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import { commandIds } from '../ids'
import { t } from '../l10n'

export async function sayWhatIsWrong({ health }: Journal): Promise<void> {
  if (health.kind === 'vanished') {
    const restore = t('Restore from Backup')
    const importing = t('Import')
    const picked = await vscode.window.showWarningMessage(
      t(
        'Your study history is not where it was: about {0} entries are missing. Another profile, browser or folder may have them. Restore a backup or import an export to go on with it.',
        health.count
      ),
      restore,
      importing
    )
    if (picked === restore) await vscode.commands.executeCommand(commandIds.dataRestore)
    if (picked === importing) await vscode.commands.executeCommand(commandIds.dataImport)
  }
  if (health.kind === 'read-only') {
    await vscode.window.showWarningMessage(
      t(
        'A later version of Exam Prep has written to your study history. Update Exam Prep: until then new answers are kept in memory only and are lost with this window.'
      )
    )
  }
}
