import * as vscode from 'vscode'

const scheme = 'exam-prep-report'

/** Shows a Markdown text that nobody can change: as a preview, or as it stands where there is no preview. */
export async function showReport({ subscriptions }: vscode.ExtensionContext, title: string, markdown: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${title}.md`, query: String(performance.now()) })
  // A preview reads the text again, for example when the theme changes.
  const provideTextDocumentContent = (asked: vscode.Uri) => (asked.toString() === uri.toString() ? markdown : undefined)
  subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }))
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri)
  } catch {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true })
  }
}
