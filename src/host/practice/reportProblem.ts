// "Report a problem": an issue that is filled in, or for a pack of the workspace its file at the line.
import * as vscode from 'vscode'
import { partsOfQuestionId } from '../../core/content/catalog'
import { issueQuery } from '../../core/content/problemReport'
import { t } from '../l10n'
import type { Services } from '../services'

/** `id` is that of a question or concept card. */
export async function reportProblem({ context, library }: Services, id: string): Promise<void> {
  const { examId, taskId } = partsOfQuestionId(id)
  const pack = await library.exam(examId)
  const bundled = (await library.bundledExams()).some(({ exam }) => exam.id === examId)
  if (!bundled) return openPackFile(id, taskId)
  const { bugs, version } = context.extension.packageJSON as { readonly bugs: { readonly url: string }; readonly version: string }
  const item = (await library.question(id)) ?? (await library.card(id))
  const query = issueQuery({
    id,
    revision: item && 'revision' in item ? item.revision : undefined,
    exam: pack?.exam.code ?? examId,
    verifiedOn: item?.verifiedOn ?? '',
    version,
  })
  await vscode.env.openExternal(vscode.Uri.parse(`${bugs.url}/new?${query}`, true))
}

/** Whoever has the pack in the workspace can mend it there. */
async function openPackFile(id: string, taskId: string): Promise<void> {
  for (const file of await vscode.workspace.findFiles(`**/{questions,cards}/${taskId}.yaml`)) {
    const document = await vscode.workspace.openTextDocument(file)
    const at = document.getText().indexOf(`id: ${id}`)
    if (at < 0) continue
    const start = document.positionAt(at)
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start), viewColumn: vscode.ViewColumn.Beside })
    return
  }
  await vscode.window.showInformationMessage(t('The file of {0} is not in this workspace.', id))
}
