// How long packs take to load, in bare Node. Prints one line a figure; `scripts/bench.mjs` shows them with the others.
import { readFileSync } from 'node:fs'
import { loadExam, loadQuestions } from '../../src/core/content/load'
import type { Question } from '../../src/core/content/questionSchema'

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Median of `runs` in milliseconds. */
function time(runs: number, work: () => unknown): number {
  const taken: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

const read = (file: string) => readFileSync(file, 'utf8')
const tasks = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '4.2', '4.3', '4.4']
const line = (name: string, ms: number, budgetMs: number) => console.log(JSON.stringify({ name, value: Number(ms.toFixed(2)), unit: 'ms', budget: budgetMs }))

line(
  'one bundled task, from compiled JSON',
  time(15, () => JSON.parse(read('dist/data/questions/mls-c01/3.5.json'))),
  20
)
line(
  'all 15 bundled tasks, from compiled JSON',
  time(15, () => tasks.map(task => JSON.parse(read(`dist/data/questions/mls-c01/${task}.json`)) as Question[])),
  300
)
line(
  'catalog of all exams, from compiled JSON',
  time(15, () => JSON.parse(read('dist/data/catalog.json'))),
  10
)
line(
  'one exam.yaml, parsed and checked',
  time(15, () => loadExam(read('data/exams/mls-c01/exam.yaml'))),
  50
)
line(
  'one question file, parsed and checked',
  time(15, () => loadQuestions(read('data/exams/mls-c01/questions/3.5.yaml'), { examId: 'mls-c01', taskId: '3.5' })),
  50
)

/** A user's pack of nearly 2 MB: the MLS-C01 questions of a task again and again under new ids. */
const one = read('data/exams/mls-c01/questions/3.5.yaml')
const copies = Math.floor(1_900_000 / Buffer.byteLength(one))
const large = Array.from({ length: copies }, (_, copy) => one.replaceAll(/^- id: (.*)$/gm, `- id: $1-${copy}`)).join('\n')
line(
  `a user's pack of ${(Buffer.byteLength(large) / 1e6).toFixed(1)} MB, parsed and checked`,
  time(3, () => loadQuestions(large, { examId: 'mls-c01', taskId: '3.5' })),
  900
)
