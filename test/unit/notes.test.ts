// The study notes: one for each task of MLS-C01, in one shape. Where they link and the names they use are in the content report.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import path from 'node:path'
import { bankOf, readPacks } from '../content/bank'
import { linksOf } from '../content/sources'

const { pack, notes: files } = bankOf(readPacks(), 'mls-c01')
const tasks = pack.exam.domains.flatMap(domain => domain.tasks)
const notes = files.map(({ path: file, text }) => ({ id: path.basename(file, '.md'), text, lines: text.split('\n') }))
const isRow = (line: string) => line.startsWith('|')
const sections = ['What the task asks', 'Key ideas', 'Services and when to use which', 'Traps', 'References']

describe('the study notes of MLS-C01', () => {
  it('exist for every task, and the catalog lists them', () => {
    strictEqual(tasks.length, 15)
    deepStrictEqual(
      pack.notes,
      tasks.map(task => task.id)
    )
  })

  for (const { id, text, lines } of notes) {
    describe(`of task ${id}`, () => {
      it('begin with the title of the task, and have the five sections', () => {
        strictEqual(lines[0], `# ${id} ${tasks.find(task => task.id === id)?.title}`)
        deepStrictEqual(
          lines.filter(line => /^##? /.test(line)).slice(1),
          sections.map(section => `## ${section}`)
        )
        ok(lines.length >= 70 && lines.length <= 141, `${lines.length} lines`)
      })

      it('link five pages or more, each once', () => {
        const links = linksOf(text)
        ok(links.length >= 5)
        strictEqual(new Set(links).size, links.length)
        strictEqual(text.match(/https?:/g)?.length, links.length, 'every address is a link')
      })

      it('hurry nobody for an exam that has gone', () => {
        ok(!/sit (it|the exam)|before (31 )?march|hurry|last chance|act now|exam date/i.test(text))
      })

      it('have prose of a readable width, and tables and formulas that are whole', () => {
        let columns = 0
        for (const line of lines) {
          ok(isRow(line) || line.length <= 160, line)
          strictEqual((line.replaceAll(/`[^`]*`/g, '').match(/\$/g)?.length ?? 0) % 2, 0, line)
          const cells = isRow(line) ? line.split(/(?<!\\)\|/).length : 0
          if (columns > 0 && cells > 0) strictEqual(cells, columns, line)
          columns = cells
        }
      })
    })
  }
})
