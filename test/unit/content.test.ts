// All bundled content: it loads clean, has the outlines of the exams, and shows no figure without provenance. What the questions
// and cards of MLS-C01 must be is in `contentReport.test.ts`.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Fact } from '../../src/core/content/factSchema'
import { jsonSchemas } from '../../src/core/content/jsonSchemas'
import { readPacks } from '../content/bank'

const { outputs, issues, files, catalog } = readPacks()
const { exams } = catalog
const facts = outputs.get('facts.json') as readonly Fact[]
const exam = (id: string) => {
  const found = exams.find(item => item.exam.id === id)
  ok(found, id)
  return found
}

describe('the bundled packs', () => {
  it('load without a problem', () => {
    deepStrictEqual(issues, [])
  })

  it('hold the five exams', () => {
    deepStrictEqual(exams.map(item => item.exam.id).sort(), ['aif-c01', 'aip-c01', 'mla-c01', 'mla-c02', 'mls-c01'])
  })

  for (const [id, weights, tasks] of [
    ['mls-c01', [20, 24, 36, 20], 15],
    ['mla-c01', [28, 26, 22, 24], 12],
    ['mla-c02', [28, 24, 24, 24], 12],
    ['aif-c01', [20, 24, 28, 14, 14], 14],
    ['aip-c01', [31, 26, 20, 12, 11], 20],
  ] as const) {
    it(`have the outline of ${id}`, () => {
      const { domains } = exam(id).exam
      deepStrictEqual(
        domains.map(domain => domain.weight),
        weights
      )
      strictEqual(domains.flatMap(domain => domain.tasks).length, tasks)
    })
  }

  it('say where every figure of an exam comes from', () => {
    for (const { exam: item } of exams) {
      const wanted = ['questions', 'types', 'pass', 'validityYears', 'experience', 'prerequisites', 'weights']
      if (item.format.minutes !== undefined) wanted.push('minutes')
      if (item.format.price !== undefined) wanted.push('price')
      if (item.beta !== undefined) wanted.push('beta')
      for (const key of wanted) ok(item.evidence?.[key as keyof typeof item.evidence], `${item.id}: ${key}`)
    }
  })

  it('publish no figure of MLA-C02 that AWS has not published', () => {
    const { format } = exam('mla-c02').exam
    strictEqual(format.minutes, undefined)
    strictEqual(format.price, undefined)
  })

  it('mark every claim as one, without a value that could be drawn', () => {
    for (const fact of facts.filter(item => item.confidence === 'claim')) strictEqual(fact.value, undefined, fact.id)
    ok(facts.every(fact => fact.words !== undefined || fact.value !== undefined))
    for (const fact of facts.filter(item => item.topic === 'salary')) ok(fact.population && fact.region && fact.kind, fact.id)
  })

  it('have fact ids once', () => {
    strictEqual(new Set(facts.map(fact => fact.id)).size, facts.length)
  })

  it('hurry nobody for a date that has passed', () => {
    for (const { path: file, text } of files) ok(!/before (?:31 )?march (?:31|2026)|hurry|last chance|act now/i.test(text), file)
  })

  it('validate against the committed JSON Schemas', () => {
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      strictEqual(readFileSync(`data/schema/${name}.schema.json`, 'utf8'), `${JSON.stringify(schema, null, 2)}\n`, `run npm run schema (${name})`)
    }
  })
})
