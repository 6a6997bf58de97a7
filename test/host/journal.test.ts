// The journal over the real workspace.fs: what is acknowledged is in the files, whatever window reads them.
import { assert } from 'chai'
import * as vscode from 'vscode'
import type { Happening } from '../../src/core/journal/event'
import { Journal } from '../../src/core/journal/journal'
import type { Log } from '../../src/core/ports'
import { systemClock } from '../../src/host/clock'
import { fileStoreAt } from '../../src/host/journal/fileStore'
import { randomId } from '../../src/host/random'

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

const answer = (n: number): Happening => ({
  kind: 'answer',
  sessionId: 'round',
  questionId: `all-types.1.1.q${n}`,
  revision: 1,
  response: { type: 'multiple-choice', chosen: 0 },
  correct: n % 2 === 0,
  confidence: 'sure',
  elapsedMs: 1_000,
})

describe('the journal on workspace.fs', () => {
  let root: vscode.Uri

  beforeEach(() => {
    const folder = vscode.workspace.workspaceFolders?.[0]
    assert.ok(folder)
    root = vscode.Uri.joinPath(folder.uri, `.journal-${randomId(4)}`)
  })
  afterEach(() => vscode.workspace.fs.delete(root, { recursive: true }))

  const open = async () => {
    const journal = new Journal({ files: fileStoreAt(root), clock: systemClock, log: silent, device: 'device', writer: randomId() })
    await journal.load()
    return journal
  }

  it('lists nothing where there is nothing, and refuses to read it', async () => {
    await vscode.workspace.fs.createDirectory(root)
    const files = fileStoreAt(root)
    assert.deepEqual(await files.list('log'), [])
    const refused = await files.read('log/none.jsonl').then(
      () => false,
      () => true
    )
    assert.ok(refused)
  })

  it('keeps 200 answers over sealed segments', async () => {
    const journal = await open()
    for (let n = 0; n < 200; n++) assert.strictEqual((await journal.append([answer(n)])).saved, true)
    const again = await open()
    assert.strictEqual(again.state.questions.size, 200)
    const files = await fileStoreAt(root).list('log')
    assert.strictEqual(files.filter(file => file.endsWith('.sealed.jsonl')).length, 3)
  })

  it('ends with the union when four writers answer at once', async () => {
    const journals = await Promise.all([open(), open(), open(), open()])
    await Promise.all(
      journals.map(async (journal, writer) => {
        for (let n = 0; n < 25; n++) await journal.append([answer(writer * 25 + n)])
      })
    )
    for (const journal of journals) {
      await journal.load()
      assert.strictEqual(journal.state.questions.size, 100)
    }
  })

  it('loses only the torn line of a torn file', async () => {
    const journal = await open()
    for (let n = 0; n < 5; n++) await journal.append([answer(n)])
    const files = fileStoreAt(root)
    // Both slots are cut in the middle of their last line, as if the disk had lost the end.
    for (const file of await files.list('log')) {
      const bytes = await files.read(file)
      await files.write(file, bytes.slice(0, bytes.length - 20))
    }
    const again = await open()
    assert.strictEqual(again.state.questions.size, 4)
    assert.strictEqual((await files.list('quarantine')).length > 0, true)
  })
})
