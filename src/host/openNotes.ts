// Study notes open in VS Code's own Markdown preview, which follows the theme and draws formulas.
import * as vscode from 'vscode'
import type { CatalogExam } from '../core/content/catalog'
import type { Scope } from '../core/journal/event'
import { t } from './l10n'
import { asLabel } from './labels'
import type { Services } from './services'

/** Opens the notes of the task in `scope`; without one, of a task of the target exam that the user picks. */
export async function openNotes(services: Services, scope: Scope | undefined): Promise<void> {
  const pack = scope ? await services.library.exam(scope.examId) : await services.target()
  if (!pack?.notes) {
    await vscode.window.showInformationMessage(t('There are no study notes for {0} yet.', pack?.exam.code ?? t('this exam')))
    return
  }
  const taskId = scope?.taskId ?? (await pickTask(pack))
  const notes = taskId && (await services.library.notes(pack.exam.id, taskId))
  if (notes) await vscode.commands.executeCommand('markdown.showPreview', notes)
}

async function pickTask({ exam, notes = [] }: CatalogExam): Promise<string | undefined> {
  const items = exam.domains.flatMap(domain =>
    domain.tasks
      .filter(task => notes.includes(task.id))
      .map(task => ({ label: `$(notebook) ${task.id} ${asLabel(task.title)}`, description: asLabel(domain.title), taskId: task.id }))
  )
  const title = t('Study Notes: {0}', exam.code)
  return (await vscode.window.showQuickPick(items, { title, placeHolder: t('Select a task'), matchOnDescription: true }))?.taskId
}
