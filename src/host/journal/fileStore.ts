// Files through VS Code, so that the journal lives wherever the extension runs: disk, remote or browser storage.
import * as vscode from 'vscode'
import type { FileStore } from '../../core/ports'

export function fileStoreAt(root: vscode.Uri): FileStore {
  const uri = (path: string) => vscode.Uri.joinPath(root, path)

  async function list(folder: string): Promise<readonly string[]> {
    let entries: readonly [string, vscode.FileType][]
    try {
      entries = await vscode.workspace.fs.readDirectory(uri(folder))
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return []
      throw error
    }
    const found = await Promise.all(
      entries.map(async ([name, type]) => {
        const path = `${folder}/${name}`
        if (type === vscode.FileType.Directory) return list(path)
        return type === vscode.FileType.File ? [path] : []
      })
    )
    return found.flat().sort()
  }

  return {
    list,
    read: async path => vscode.workspace.fs.readFile(uri(path)),
    size: async path => (await vscode.workspace.fs.stat(uri(path))).size,
    // writeFile makes missing folders.
    write: async (path, bytes) => vscode.workspace.fs.writeFile(uri(path), bytes),
    delete: async path => vscode.workspace.fs.delete(uri(path)),
  }
}
