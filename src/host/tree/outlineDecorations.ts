// The number of due questions beside a row of the outline, and the colour of a weak task. Words for both stand in the tooltip.
import * as vscode from 'vscode'
import { t } from '../l10n'

/** A scheme of our own: the decorations of files must not fall on rows of the outline, nor ours on files. */
const scheme = 'exam-prep-outline'

interface Standing {
  readonly due: number
  readonly weak: boolean
}

export class OutlineDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChangeFileDecorations = this.emitter.event
  private readonly standings = new Map<string, Standing>()
  private readonly registration = vscode.window.registerFileDecorationProvider(this)

  /** Notes how a row stands and gives the address by which VS Code asks for its decoration. */
  address(rowId: string, standing: Standing): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${rowId}` })
    const before = this.standings.get(uri.path)
    this.standings.set(uri.path, standing)
    if (before && (before.due !== standing.due || before.weak !== standing.weak)) this.emitter.fire(uri)
    return uri
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const standing = uri.scheme === scheme ? this.standings.get(uri.path) : undefined
    if (!standing || (standing.due === 0 && !standing.weak)) return undefined
    const words = [standing.due > 0 ? t('{0} due', standing.due) : '', standing.weak ? t('weak') : ''].filter(Boolean).join(', ')
    return new vscode.FileDecoration(
      // VS Code allows two characters; the tooltip has the number.
      standing.due === 0 ? undefined : standing.due > 99 ? '9+' : String(standing.due),
      words,
      standing.weak ? new vscode.ThemeColor('list.warningForeground') : undefined
    )
  }

  dispose(): void {
    this.registration.dispose()
    this.emitter.dispose()
  }
}
