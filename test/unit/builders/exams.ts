import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import type { Exam, StatusEntry } from '../../../src/core/content/examSchema'
import { loadExam } from '../../../src/core/content/load'

export const status = (state: StatusEntry['state'], from: string, overrides: Partial<StatusEntry> = {}): StatusEntry => ({
  state,
  from,
  languages: ['en'],
  source: 'page',
  confidence: 'publisher',
  checkedOn: '2026-11-22',
  ...overrides,
})

/** A small sound exam. */
export const demoExam = (overrides: Partial<Exam> = {}): Exam => ({
  id: 'demo',
  code: 'DEM-01',
  name: 'Demo exam',
  vendor: 'Demo',
  level: 'other',
  page: 'https://example.com/exam',
  status: [status('available', '2026-01-01')],
  format: { questions: 65, scored: 50, unscored: 15, minutes: 130, types: ['multiple-choice'], price: { amount: 300, currency: 'USD' } },
  scoring: { scale: { min: 100, max: 1000 }, pass: 750 },
  validityYears: 3,
  requirements: { prerequisites: 'None.', experience: 'Some.' },
  domains: [
    {
      id: '1',
      title: 'First',
      weight: 60,
      tasks: [
        { id: '1.1', title: 'One' },
        { id: '1.2', title: 'Two' },
      ],
    },
    { id: '2', title: 'Second', weight: 40, tasks: [{ id: '2.1', title: 'Three' }] },
  ],
  sources: [{ id: 'page', title: 'Exam page', url: 'https://example.com/exam' }],
  ...overrides,
})

export const asYaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 })

export const dataText = (file: string): string => readFileSync(path.join(process.cwd(), 'data', file), 'utf8')

export const realExamIds = ['mls-c01', 'mla-c01', 'mla-c02', 'aif-c01', 'aip-c01'] as const
export type RealExamId = (typeof realExamIds)[number]

/** A bundled exam, as it stands in `data`. */
export function realExam(id: RealExamId): Exam {
  const { value, issues } = loadExam(dataText(`exams/${id}/exam.yaml`))
  if (!value) throw new Error(`${id}: ${JSON.stringify(issues)}`)
  return value
}

/** English in, English out, as the extension does without a translation. */
export const english = (message: string, ...args: (string | number)[]): string => message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]))
