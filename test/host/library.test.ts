import { assert } from 'chai'
import * as vscode from 'vscode'
import type { Library } from '../../src/host/packs/library'
import { bundledLibrary } from './bundledLibrary'

describe('the library of packs', () => {
  let library: Library

  before(() => {
    library = bundledLibrary()
  })
  after(() => library.dispose())

  it('knows the five bundled exams', async () => {
    assert.deepEqual((await library.exams()).map(({ exam }) => exam.id).sort(), ['aif-c01', 'aip-c01', 'mla-c01', 'mla-c02', 'mls-c01'])
  })

  it('reads the questions of a task once', async () => {
    const [first, second] = await Promise.all([library.questions('mls-c01', '1.1'), library.questions('mls-c01', '1.1')])
    assert.ok(first.length >= 5)
    assert.strictEqual(first, second)
  })

  it('finds a question by its id, and says so when there is none', async () => {
    const [first] = await library.questions('mls-c01', '3.5')
    assert.ok(first)
    assert.strictEqual((await library.question(first.id))?.stem, first.stem)
    assert.strictEqual(await library.question('mls-c01.3.5.no-such-question'), undefined)
    assert.deepEqual(await library.questions('mls-c01', '9.9'), [])
  })

  it('knows where the notes of a task are, and which tasks have none', async () => {
    const notes = await library.notes('mls-c01', '3.5')
    assert.ok(notes)
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(notes)), /^# 3\.5 Evaluate ML models\n/)
    assert.strictEqual(await library.notes('aif-c01', '1.1'), undefined)
    assert.strictEqual(await library.notes('mls-c01', '9.9'), undefined)
  })

  it('takes packs of the workspace in, and tells', async () => {
    const [pack] = await library.exams()
    assert.ok(pack)
    let changes = 0
    const listening = library.onDidChange(() => changes++)
    const card = {
      id: 'mine.1.1.card',
      front: 'What?',
      back: 'That.',
      references: [{ title: 'Guide', url: 'https://example.com/' }],
      verifiedOn: '2026-11-25',
    }
    const loadedCards = new Map([['1.1', [card]]])
    const folder = vscode.Uri.parse('memfs:/packs/mine')
    library.setWorkspacePacks([
      { folder, exam: { ...pack.exam, id: 'mine' }, questions: {}, notes: ['1.1'], loaded: new Map(), cards: { '1.1': [card.id] }, loadedCards },
    ])
    assert.strictEqual(changes, 1)
    assert.strictEqual(await library.card('mine.1.1.card'), card)
    assert.strictEqual(await library.card('mine.1.2.card'), undefined)
    assert.strictEqual((await library.notes('mine', '1.1'))?.path, '/packs/mine/notes/1.1.md')
    assert.strictEqual((await library.exam('mine'))?.exam.id, 'mine')
    assert.strictEqual(await library.exam('nobody'), undefined)
    listening.dispose()
  })

  it('has facts, each with a source', async () => {
    const facts = await library.allFacts()
    assert.ok(facts.length > 100)
    assert.ok(facts.every(fact => fact.source.url.startsWith('https://')))
  })
})
