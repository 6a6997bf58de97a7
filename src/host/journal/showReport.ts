import * as vscode from 'vscode'

const scheme = 'exam-prep-report'

/** Opens a Markdown text in an editor that cannot change it. */
export async function showReport(title: string, markdown: string): Promise<void> {
  // The document keeps its text when its provider is gone.
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => markdown })
  try {
    const uri = vscode.Uri.from({ scheme, path: `/${title}.md`, query: String(performance.now()) })
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true })
  } finally {
    provider.dispose()
  }
}
