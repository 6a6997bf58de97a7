// The study notes: one for each task of MLS-C01, in one shape, with present names and links to documentation only.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Catalog } from '../../src/core/content/catalog'
import { compilePacks } from '../../src/core/content/compilePacks'
import type { Question } from '../../src/core/content/questionSchema'

const files = readdirSync('data/exams/mls-c01', { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(yaml|md)$/.test(file))
  .map(file => ({
    path: path.posix.join('exams/mls-c01', file.split(path.sep).join('/')),
    text: readFileSync(path.join('data/exams/mls-c01', file), 'utf8'),
  }))
const { outputs, issues } = compilePacks(files)
const [mls] = (outputs.get('catalog.json') as Catalog).exams
const tasks = mls?.exam.domains.flatMap(domain => domain.tasks) ?? []
const questions = [...outputs].filter(([file]) => file.startsWith('questions/')).flatMap(([, list]) => list as readonly Question[])
const hosts = new Set(questions.flatMap(question => question.references.map(({ url }) => new URL(url).host)))

const notes = files.filter(file => file.path.endsWith('.md')).map(({ path: file, text }) => ({ id: path.basename(file, '.md'), text, lines: text.split('\n') }))
const isRow = (line: string) => line.startsWith('|')
const sections = ['What the task asks', 'Key ideas', 'Services and when to use which', 'Traps', 'References']

/** Old name, and the present one that must stand beside it. */
const renamed: readonly (readonly [old: RegExp, present: string])[] = [
  [/Kinesis Data Firehose/, 'Amazon Data Firehose'],
  [/Kinesis Data Analytics/, 'Managed Service for Apache Flink'],
  [/QuickSight/, 'Amazon Quick Sight'],
  [/Amazon SageMaker(?! AI)/, 'SageMaker AI'],
  [/Elasticsearch/, 'OpenSearch'],
]
const closed =
  /Ground Truth|Mechanical Turk|Augmented AI|Model Monitor|Debugger|Clarify|Kendra|Q Business|Amazon Forecast|Fraud Detector|Glue for Ray|Elastic Inference|People Pathing/g

describe('the study notes of MLS-C01', () => {
  it('exist for every task, and the catalog lists them', () => {
    deepStrictEqual(issues, [])
    strictEqual(tasks.length, 15)
    deepStrictEqual(
      mls?.notes,
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

      it('refer to documentation that the questions cite too', () => {
        const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url ?? '')
        ok(links.length >= 5)
        strictEqual(new Set(links).size, links.length)
        for (const link of links) {
          match(link, /^https:\/\//)
          ok(hosts.has(new URL(link).host), link)
        }
        strictEqual(text.match(/https?:/g)?.length, links.length, 'every address is a link')
      })

      it('put the present name beside each old one', () => {
        for (const line of lines) for (const [old, present] of renamed) ok(!old.test(line.replaceAll(present, '')) || line.includes(present), line)
      })

      it('say of each service that is closed that it is', () => {
        for (const name of new Set(text.match(closed)))
          ok(
            lines.some(line => line.includes(name) && /closed|ended|no longer/i.test(line)),
            name
          )
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
