import assert from 'node:assert/strict'
import type { Exam } from '../../../src/core/content/examSchema'
import { loadExam } from '../../../src/core/content/load'
import { asYaml, demoExam, realExam, realExamIds, status } from '../builders/exams'

/** Line of the finding's key or value in the YAML, and its code. */
function findings(value: unknown): string[] {
  const text = asYaml(value)
  const lines = text.split('\n')
  return loadExam(text).issues.map(({ line, code }) => `${code}: ${lines[line - 1]?.trim()}`)
}
/** A copy without one of its keys. */
const without = (group: object, key: string): Record<string, unknown> => Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))

describe('exam.yaml: sound ones', () => {
  it('the small one loads as it is', () => assert.deepEqual(loadExam(asYaml(demoExam())), { value: demoExam(), issues: [] }))
  for (const id of realExamIds) it(`${id} loads`, () => assert.equal(realExam(id).id, id))
})

describe('exam.yaml: what it means', () => {
  const [first, second] = demoExam().domains as [Exam['domains'][number], Exam['domains'][number]]
  const cases: readonly [name: string, exam: Exam, expected: readonly string[]][] = [
    ['weights that do not add up to 100', demoExam({ domains: [first, { ...second, weight: 39 }] }), ['weights: domains:']],
    ['weights that are a tenth too much', demoExam({ domains: [{ ...first, weight: 60.1 }, second] }), ['weights: domains:']],
    ['weights that add up within rounding', demoExam({ domains: [{ ...first, weight: 60.005 }, second] }), []],
    ['a domain id twice', demoExam({ domains: [first, { ...second, id: '1', tasks: [{ id: '1.3', title: 'x' }] }] }), ['duplicate-id: - id: "1"']],
    ['a task id twice', demoExam({ domains: [{ ...first, tasks: [...first.tasks, { id: '1.1', title: 'x' }] }, second] }), ['duplicate-id: - id: "1.1"']],
    ['a task of another domain', demoExam({ domains: [first, { ...second, tasks: [{ id: '1.9', title: 'x' }] }] }), ['task-id: - id: "1.9"']],
    ['task 1.1 in domain 11', demoExam({ domains: [first, { ...second, id: '11', tasks: [{ id: '1.1', title: 'x' }] }] }), ['task-id: - id: "1.1"']],
    ['a source id twice', demoExam({ sources: [...demoExam().sources, ...demoExam().sources] }), ['duplicate-id: - id: page']],
    ['a status with an unknown source', demoExam({ status: [status('available', '2026-01-01', { source: 'gone' })] }), ['source: source: gone']],
    [
      'evidence with an unknown source',
      demoExam({ evidence: { pass: { sources: ['page', 'constructor'], confidence: 'publisher', checkedOn: '2026-11-22' } } }),
      ['source: - constructor'],
    ],
    [
      'a status history out of order',
      demoExam({ status: [status('available', '2026-02'), status('retired', '2026-01-31')] }),
      ['status-order: from: 2026-01-31'],
    ],
    ['a month before a day of the same month', demoExam({ status: [status('announced', '2026-02'), status('available', '2026-02-01')] }), []],
    ['a day before its own month', demoExam({ status: [status('announced', '2026-02-10'), status('available', '2026-02')] }), []],
    ['a year before an earlier year', demoExam({ status: [status('available', '2026'), status('retired', '2025')] }), ['status-order: from: "2025"']],
    ['a pass mark above the scale', demoExam({ scoring: { scale: { min: 100, max: 1000 }, pass: 1001 } }), ['pass: pass: 1001']],
    ['a pass mark below the scale', demoExam({ scoring: { scale: { min: 100, max: 1000 }, pass: 99 } }), ['pass: pass: 99']],
    ['a pass mark at the end of the scale', demoExam({ scoring: { scale: { min: 100, max: 1000 }, pass: 1000 } }), []],
    ['scored and unscored that are not all questions', demoExam({ format: { ...demoExam().format, unscored: 10 } }), ['scored: scored: 50']],
    ['a beta whose scored are not all questions', demoExam({ beta: { questions: 85, scored: 80, types: ['matching'] } }), ['scored: scored: 80']],
  ]
  for (const [name, exam, expected] of cases) it(name, () => assert.deepEqual(findings(exam), expected))

  it('an exam with a finding is not used', () => assert.equal(loadExam(asYaml(demoExam({ scoring: { scale: { min: 1, max: 2 }, pass: 3 } }))).value, undefined))
})

describe('exam.yaml: its shape', () => {
  const text = asYaml(demoExam())
  const replaced: readonly [name: string, from: string, to: string, expected: string, message: RegExp][] = [
    ['a number for a text', 'code: DEM-01', 'code: 12', 'type', /"code" must be a text/],
    ['a text for a number', 'pass: 750', 'pass: high', 'type', /"pass" must be a (whole )?number/],
    ['a fraction for a whole number', 'questions: 65', 'questions: 65.5', 'type', /"questions" must be a whole number/],
    ['an infinite weight', 'weight: 60', 'weight: .inf', 'type', /"weight" must be a number/],
    ['a weight of 1e999', 'weight: 60', 'weight: 1e999', 'type', /"weight" must be a number/],
    ['a weight that is not a number', 'weight: 60', 'weight: .nan', 'type', /"weight" must be a number/],
    ['a weight of -0', 'weight: 60', 'weight: -0', 'too-small', /more than 0/],
    ['a negative weight', 'weight: 60', 'weight: -60', 'too-small', /more than 0/],
    ['a negative count', 'questions: 65', 'questions: -65', 'too-small', /more than 0/],
    ['a huge count', 'minutes: 130', 'minutes: 99999999999', 'too-big', /at most 1000/],
    ['an unknown level', 'level: other', 'level: god', 'value', /"foundational" or /],
    ['a missing value', 'vendor: Demo', 'vendor:', 'type', /"vendor" must be a text/],
    ['an http page', 'page: https://', 'page: http://', 'format', /https/],
    ['a page with a user name, which would hide its host', 'page: https://', 'page: https://aws.amazon.com@', 'format', /https/],
    ['a javascript page', 'page: https://example.com/exam', 'page: javascript:alert(1)', 'format', /https/],
    ['an id with HTML', 'id: demo', 'id: <b>demo</b>', 'format', /"id"/],
    ['an id with a path', 'id: demo', 'id: ../../etc', 'format', /"id"/],
    ['__proto__ as an id', 'id: demo', 'id: __proto__', 'format', /"id"/],
    ['a day that does not exist', 'checkedOn: 2026-11-22', 'checkedOn: 2026-02-30', 'format', /day such as/],
    ['a month that does not exist', 'from: 2026-01-01', 'from: 2026-13', 'format', /date such as/],
    ['a domain id that is a number', 'id: "2"', 'id: 2', 'type', /"id" must be a text/],
  ]
  for (const [name, from, to, code, message] of replaced) {
    it(`${name} is refused at its line`, () => {
      assert.ok(text.includes(from))
      const { value, issues } = loadExam(text.replace(from, to))
      assert.equal(value, undefined)
      assert.deepEqual(
        issues.map(issue => issue.code),
        [code]
      )
      assert.match(issues[0]?.message ?? '', message)
      assert.equal(issues[0]?.line, text.slice(0, text.indexOf(from)).split('\n').length)
    })
  }

  const structural: readonly [name: string, exam: unknown, expected: readonly string[]][] = [
    ['a missing key is shown at its group', { ...demoExam(), scoring: without(demoExam().scoring, 'pass') }, ['missing: scale:']],
    ['a missing key of the file is shown at its begin', without(demoExam(), 'name'), ['missing: id: demo']],
    ['an unknown key is shown at the key', { ...demoExam(), surprise: { deep: 1 } }, ['unknown-key: surprise:']],
    ['constructor is an unknown key', { ...demoExam(), constructor: 'x' }, ['unknown-key: constructor: x']],
    ['constructor is no kind of evidence', { ...demoExam(), evidence: { constructor: {} } }, ['unknown-key: constructor: {}']],
    ['no domains', demoExam({ domains: [] }), ['too-small: domains: []']],
    ['a list for the whole file', [demoExam()], ['type: - id: demo']],
  ]
  for (const [name, exam, expected] of structural) it(name, () => assert.deepEqual(findings(exam), expected))

  it('__proto__ is an unknown key', () =>
    assert.deepEqual(
      loadExam(`${text}__proto__: {polluted: true}\n`).issues.map(issue => issue.code),
      ['unknown-key']
    ))

  it('__proto__ as evidence has no effect', () => {
    const { value } = loadExam(`${text}evidence:\n  __proto__: {polluted: true}\n`)
    assert.equal((value?.evidence as { polluted?: boolean } | undefined)?.polluted, undefined)
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })

  it('an empty file says what it must be', () =>
    assert.deepEqual(
      loadExam('').issues.map(issue => issue.code),
      ['type']
    ))

  it('all problems of a file are told at once', () => {
    const codes = loadExam(text.replace('code: DEM-01', 'code: 12').replace('pass: 750', 'pass: x').replace('level: other', 'level: y')).issues.map(
      issue => issue.code
    )
    assert.deepEqual(codes.sort(), ['type', 'type', 'value'])
  })
})
