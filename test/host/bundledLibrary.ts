// The packs and facts that ship with the installed extension.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { Library } from '../../src/host/packs/library'

export function bundledLibrary(): Library {
  const root = vscode.extensions.getExtension('exam-prep.exam-prep')?.extensionUri
  assert.ok(root)
  return new Library(vscode.Uri.joinPath(root, 'dist', 'data'), vscode.Uri.joinPath(root, 'data'))
}
