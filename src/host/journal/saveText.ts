// Keeps a text where the user wants it.
import * as vscode from 'vscode'
import { t } from '../l10n'
import { reveal } from './reveal'

export interface TextFile {
  /** Of the dialog. */
  readonly title: string
  /** What the file is called by default. */
  readonly name: string
  /** What files of this kind are called, and what their names end with. */
  readonly kind: string
  readonly extension: string
}

export async function saveText(text: string, { title, name, kind, extension }: TextFile): Promise<void> {
  const target = await vscode.window.showSaveDialog({ title, saveLabel: t('Export'), filters: { [kind]: [extension] }, ...defaultTarget(name) })
  if (!target) return
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
  const show = vscode.env.uiKind === vscode.UIKind.Desktop ? t('Show File') : t('Copy Path')
  // The page waits for the file, not for the answer.
  void vscode.window
    .showInformationMessage(t('Exported to {0}.', target.path.split('/').at(-1) ?? ''), show)
    .then(chosen => (chosen === show ? reveal(target) : undefined))
}

/** Beside the open folder's files, where there is one; else where VS Code suggests. */
export function defaultTarget(name: string): { readonly defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}
}
