import * as vscode from 'vscode'
import { t } from '../l10n'

/** Shows a file or folder where it lies: in the file manager of a desktop, by its path elsewhere. */
export async function reveal(uri: vscode.Uri): Promise<void> {
  if (vscode.env.uiKind === vscode.UIKind.Desktop && uri.scheme === 'file') {
    await vscode.commands.executeCommand('revealFileInOS', uri)
    return
  }
  await vscode.env.clipboard.writeText(uri.scheme === 'file' ? uri.fsPath : uri.toString())
  vscode.window.setStatusBarMessage(t('Path copied'), 3_000)
}
