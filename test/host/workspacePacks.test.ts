// Packs of the workspace in the running extension: problems become diagnostics at their place.
import { assert } from 'chai'
import * as vscode from 'vscode'

const encoder = new TextEncoder()

describe('packs of the workspace', () => {
  let folder: vscode.Uri
  let good: string

  before(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri
    assert.ok(workspace)
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspace, 'all-types/exam.yaml')))
    folder = vscode.Uri.joinPath(workspace, 'host-test')
  })
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }))

  /** The diagnostics of a file, once there are `count` of them. */
  async function diagnostics(file: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
    for (let waited = 0; waited < 15_000; waited += 100) {
      const found = vscode.languages.getDiagnostics(file).filter(diagnostic => diagnostic.source === 'Exam Prep')
      if (found.length === count) return found
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error(`Expected ${count} problems, found ${JSON.stringify(vscode.languages.getDiagnostics(file))}`)
  }

  it('shows a problem at its line, and takes it away when it is mended', async () => {
    const file = vscode.Uri.joinPath(folder, 'exam.yaml')
    const text = good.replace('id: all-types', 'id: host-test').replace('vendor: Tests', 'vendor: Tests\ncolour: blue')
    await vscode.workspace.fs.writeFile(file, encoder.encode(text))
    const [problem] = await diagnostics(file, 1)
    assert.ok(problem)
    assert.strictEqual(problem.code, 'unknown-key')
    assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Error)
    assert.strictEqual(text.split('\n')[problem.range.start.line], 'colour: blue')
    assert.strictEqual(problem.range.start.character, 0)
    assert.strictEqual(problem.range.end.character, 'colour'.length)

    await vscode.workspace.fs.writeFile(file, encoder.encode(text.replace('colour: blue\n', '')))
    await diagnostics(file, 0)
  })

  it('shows a problem of a concept card at its line', async () => {
    const file = vscode.Uri.joinPath(folder, 'cards/1.1.yaml')
    const reference = 'references: [{ title: Example, url: "https://example.com/" }]'
    const text = `- id: host-test.1.1.card\n  cloze: No gap here.\n  ${reference}\n  verifiedOn: 2026-11-25\n`
    await vscode.workspace.fs.writeFile(file, encoder.encode(text))
    const [problem] = await diagnostics(file, 1)
    assert.strictEqual(problem?.code, 'gap')
    assert.strictEqual(problem?.range.start.line, 1)

    await vscode.workspace.fs.writeFile(file, encoder.encode(text.replace('No gap', 'A {{gap}}')))
    await diagnostics(file, 0)
  })

  it('warns of a question file that belongs to no task', async () => {
    const file = vscode.Uri.joinPath(folder, 'questions/9.9.yaml')
    await vscode.workspace.fs.writeFile(file, encoder.encode('[]\n'))
    const [problem] = await diagnostics(file, 1)
    assert.strictEqual(problem?.severity, vscode.DiagnosticSeverity.Warning)
  })
})
