// Each file of test/fixtures/bad says in its first line what is wrong with it: `# 4:3 unknown-key, 7:9 type`.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadCards, loadExam, loadQuestions } from '../../../src/core/content/load'

const folder = path.join(process.cwd(), 'test/fixtures/bad')
const place = { examId: 'demo', taskId: '1.1', questionIds: new Set(['demo.1.1.a-question']) }
const load = (name: string, text: string) => {
  if (name.startsWith('exam-')) return loadExam(text)
  return name.startsWith('cards-') ? loadCards(text, place) : loadQuestions(text, place)
}
const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))

describe('bad packs', () => {
  it('there are some', () => assert.ok(names.length >= 12))

  for (const name of names) {
    it(`${name} has the problems that its first line names`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const { issues } = load(name, text)
      const found = issues.map(({ line, column, code }) => `${line}:${column} ${code}`)
      assert.equal(found.join(', '), text.slice(0, text.indexOf('\n')).replace(/^# /, ''))
    })
  }
})
