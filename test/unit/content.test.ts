// All bundled content: it loads clean, meets the blueprint, keeps the rules of item writing, and shows no figure without provenance.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Catalog } from '../../src/core/content/catalog'
import { compilePacks } from '../../src/core/content/compilePacks'
import type { Fact } from '../../src/core/content/factSchema'
import { jsonSchemas } from '../../src/core/content/jsonSchemas'
import type { ChoiceQuestion, Question } from '../../src/core/content/questionSchema'

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .map(file => ({ path: path.posix.relative('data', path.posix.join(folder, file)), text: readFileSync(path.join(folder, file), 'utf8') }))

const files = filesBelow('data')
const { outputs, issues } = compilePacks(files)
const { exams } = outputs.get('catalog.json') as Catalog
const facts = outputs.get('facts.json') as readonly Fact[]
const questions = [...outputs].filter(([file]) => file.startsWith('questions/')).flatMap(([, list]) => list as readonly Question[])
const mls = questions.filter((question): question is ChoiceQuestion => question.id.startsWith('mls-c01.') && 'options' in question)
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

describe('the MLS-C01 questions', () => {
  it('number five or more for each of the 15 tasks', () => {
    const { exam: item, questions: byTask } = exam('mls-c01')
    for (const task of item.domains.flatMap(domain => domain.tasks)) ok((byTask[task.id]?.length ?? 0) >= 5, task.id)
  })

  it('are enough for one full form by weight', () => {
    const { exam: item, questions: byTask } = exam('mls-c01')
    for (const domain of item.domains) {
      const have = domain.tasks.reduce((sum, task) => sum + (byTask[task.id]?.length ?? 0), 0)
      const need = Math.ceil((item.format.questions * domain.weight) / 100)
      ok(have >= need, `domain ${domain.id}: ${have} of ${need}`)
    }
  })

  it('use only the types of the exam, with the usual number of options', () => {
    const { types } = exam('mls-c01').exam.format
    for (const question of mls) {
      ok(types.includes(question.type), question.id)
      const keys = question.options.filter(option => option.correct).length
      if (question.type === 'multiple-choice') strictEqual(question.options.length, 4, question.id)
      else ok(question.options.length >= 5 && question.options.length <= 6 && keys <= 3 && /\(Select (TWO|THREE)\.\)\s*$/.test(question.stem), question.id)
    }
  })

  const choice = mls.filter(question => question.type === 'multiple-choice')

  it('give no cue by length: the key is the longest option no more often than chance', () => {
    const longest = choice.filter(({ options }) => {
      const lengths = options.map(option => option.text.length)
      return options.findIndex(option => option.correct) === lengths.indexOf(Math.max(...lengths))
    })
    ok(longest.length / choice.length <= 0.3, `${longest.length} of ${choice.length}`)
  })

  it('spread the keys evenly over the positions', () => {
    for (let position = 0; position < 4; position++) {
      const share = choice.filter(({ options }) => options[position]?.correct).length / choice.length
      ok(share >= 0.2 && share <= 0.3, `position ${position + 1}: ${share}`)
    }
  })

  it('never speak of options by letter or position, and offer no "all of the above"', () => {
    for (const question of mls) {
      const texts = [question.takeaway, ...question.options.flatMap(option => [option.text, option.rationale])]
      for (const text of texts) ok(!/\boptions? [A-F]\b|\b(first|second|third|fourth|last) option\b|of the above/i.test(text), `${question.id}: ${text}`)
    }
  })

  it('were solved blind as they stand', () => {
    for (const question of mls) ok(question.solves >= 1, question.id)
  })

  it('refer to documentation, never to a public question bank', () => {
    for (const { id, references } of questions) {
      for (const { url } of references) ok(!/examtopics|dump|whizlabs|tutorialsdojo|udemy|quizlet|amazonaws\.cn/i.test(url), `${id}: ${url}`)
    }
  })

  it('have no stem twice', () => {
    const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g))
    const stems = mls.map(question => ({ id: question.id, words: words(question.stem) }))
    for (const [i, a] of stems.entries()) {
      for (const b of stems.slice(i + 1)) {
        const shared = [...a.words].filter(word => b.words.has(word)).length
        ok(shared / Math.min(a.words.size, b.words.size) < 0.6, `${a.id} and ${b.id}`)
      }
    }
  })
})
