import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { partsOfQuestionId, taskIdOfCardFile, taskIdOfQuestionFile } from '../../../src/core/content/catalog'
import { cardsPath, catalogPath, compilePacks, factsPath, questionsPath, referencesPath } from '../../../src/core/content/compilePacks'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { asYaml, dataText, demoExam } from '../builders/exams'
import { choiceQuestion } from '../builders/questions'

const question = (id: string) => choiceQuestion([0], 3, { id })
const examFile = { path: 'exams/demo/exam.yaml', text: asYaml(demoExam()) }
const card = (id: string) => ({
  id,
  front: 'What?',
  back: 'That.',
  references: [{ title: 'Guide', url: 'https://docs.aws.amazon.com/guide' }],
  verifiedOn: '2026-11-25',
})
const fact = {
  id: 'cost.fee',
  topic: 'cost',
  exams: ['all'],
  label: 'Fee',
  value: 100,
  unit: 'USD',
  source: { title: 'Page', url: 'https://example.com/' },
  checkedOn: '2026-11-22',
  confidence: 'publisher',
}

describe('compilePacks', () => {
  it('gives the catalog, the questions by task and the facts', () => {
    const { outputs, issues } = compilePacks([
      examFile,
      { path: 'exams/demo/questions/1.1.yaml', text: asYaml([question('demo.1.1.a'), question('demo.1.1.b')]) },
      { path: 'exams/demo/questions/2.1.yaml', text: '' },
      { path: 'exams/demo/notes.yaml', text: 'not: a question file' },
      { path: 'facts/costs.yaml', text: asYaml([fact]) },
    ])
    assert.deepEqual(issues, [])
    assert.deepEqual([...outputs.keys()].sort(), [catalogPath, factsPath, referencesPath, 'questions/demo/1.1.json', 'questions/demo/2.1.json'].sort())
    assert.deepEqual(outputs.get(catalogPath), { exams: [{ exam: demoExam(), questions: { '1.1': ['demo.1.1.a', 'demo.1.1.b'], '2.1': [] } }] })
    assert.deepEqual(outputs.get(questionsPath('demo', '1.1')), [question('demo.1.1.a'), question('demo.1.1.b')])
    assert.deepEqual(outputs.get(factsPath), [fact])
  })

  it('gives the cards by task, with or without questions of the same task', () => {
    const { outputs, issues } = compilePacks([
      examFile,
      { path: 'exams/demo/questions/1.1.yaml', text: asYaml([question('demo.1.1.a')]) },
      { path: 'exams/demo/cards/1.1.yaml', text: asYaml([card('demo.1.1.b')]) },
      { path: 'exams/demo/cards/2.1.yaml', text: asYaml([card('demo.2.1.a'), card('demo.2.1.b')]) },
    ])
    assert.deepEqual(issues, [])
    assert.deepEqual(outputs.get(catalogPath), {
      exams: [{ exam: demoExam(), questions: { '1.1': ['demo.1.1.a'] }, cards: { '1.1': ['demo.1.1.b'], '2.1': ['demo.2.1.a', 'demo.2.1.b'] } }],
    })
    assert.deepEqual(outputs.get(cardsPath('demo', '1.1')), [card('demo.1.1.b')])
    assert.equal(outputs.has(questionsPath('demo', '2.1')), false)
  })

  it('refuses a card with the id of a question, wherever its file comes in the list', () => {
    const { issues } = compilePacks([
      { path: 'exams/demo/cards/1.1.yaml', text: asYaml([card('demo.1.1.a')]) },
      examFile,
      { path: 'exams/demo/questions/1.1.yaml', text: asYaml([question('demo.1.1.a')]) },
    ])
    assert.deepEqual(
      issues.map(issue => [issue.path, issue.code]),
      [['exams/demo/cards/1.1.yaml', 'card-id']]
    )
  })

  it('names the file of every problem', () => {
    const { issues } = compilePacks([
      examFile,
      { path: 'exams/demo/questions/1.1.yaml', text: asYaml([question('demo.1.2.a')]) },
      { path: 'exams/demo/cards/9.9.yaml', text: '' },
      { path: 'exams/broken/exam.yaml', text: 'id: broken' },
      { path: 'facts/costs.yaml', text: asYaml([{ ...fact, confidence: 'rumour' }]) },
    ])
    assert.deepEqual(
      [...new Set(issues.map(issue => issue.path))],
      ['exams/demo/questions/1.1.yaml', 'exams/demo/cards/9.9.yaml', 'exams/broken/exam.yaml', 'facts/costs.yaml']
    )
  })

  it('lists the tasks with notes, and refuses notes of a task that does not exist', () => {
    const notes = (task: string) => ({ path: `exams/demo/notes/${task}.md`, text: '# Title\n' })
    const { outputs, issues } = compilePacks([examFile, notes('2.1'), notes('1.1'), notes('9.9'), { path: 'exams/demo/README.md', text: '' }])
    assert.deepEqual(outputs.get(catalogPath), { exams: [{ exam: demoExam(), questions: {}, notes: ['1.1', '2.1'] }] })
    assert.deepEqual(
      issues.map(issue => issue.path),
      ['exams/demo/notes/9.9.md']
    )
  })

  it('an exam does not take questions of a folder with a longer name', () => {
    const { outputs } = compilePacks([examFile, { path: 'exams/demo-2/questions/1.1.yaml', text: asYaml([question('demo-2.1.1.a')]) }])
    assert.deepEqual([...outputs.keys()], [catalogPath, factsPath, referencesPath])
  })

  it('an exam with errors is left out, the others stay', () => {
    const { outputs } = compilePacks([{ path: 'exams/broken/exam.yaml', text: 'id: broken' }, examFile])
    assert.deepEqual(outputs.get(catalogPath), { exams: [{ exam: demoExam(), questions: {} }] })
  })

  it('what comes out survives JSON unchanged', () => {
    const { outputs } = compilePacks([examFile, { path: 'exams/demo/questions/1.1.yaml', text: asYaml([question('demo.1.1.a')]) }])
    for (const value of outputs.values()) assert.deepEqual(JSON.parse(JSON.stringify(value)), value)
  })

  it('the bundled data compiles without a problem', () => {
    const files = readdirSync(path.join(process.cwd(), 'data'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({ path: name.split(path.sep).join('/'), text: dataText(name) }))
    assert.deepEqual(compilePacks(files).issues, [])
  }).timeout(20_000)
})

describe('loadFacts', () => {
  const broken: readonly [name: string, change: Record<string, unknown>, code: string][] = [
    ['a fact without a source', { source: undefined }, 'missing'],
    ['a fact without a date of checking', { checkedOn: undefined }, 'missing'],
    ['a fact without a confidence', { confidence: undefined }, 'missing'],
    ['a value that is infinite', { value: Number.POSITIVE_INFINITY }, 'type'],
    ['a value that is no number', { value: Number.NaN }, 'type'],
    ['an unknown unit', { unit: 'bananas' }, 'value'],
  ]
  for (const [name, change, code] of broken) {
    it(`${name} is refused`, () =>
      assert.deepEqual(
        loadFacts(asYaml([{ ...fact, ...change }])).issues.map(issue => issue.code),
        [code]
      ))
  }
})

describe('names of packs', () => {
  const files: readonly [path: string, task: string | undefined][] = [
    ['exams/demo/questions/1.2.yaml', '1.2'],
    ['questions/10.11.yaml', '10.11'],
    ['exams/demo/questions/1.2.yml', undefined],
    ['exams/demo/myquestions/1.2.yaml', undefined],
    ['exams/demo/questions/constructor.yaml', undefined],
    ['exams/demo/questions/1.2.yaml/evil', undefined],
  ]
  for (const [file, task] of files) it(`${file} ${task ? `holds task ${task}` : 'is no question file'}`, () => assert.equal(taskIdOfQuestionFile(file), task))

  it('a card file is no question file', () => {
    assert.deepEqual([taskIdOfCardFile('exams/demo/cards/1.2.yaml'), taskIdOfQuestionFile('exams/demo/cards/1.2.yaml')], ['1.2', undefined])
    assert.equal(taskIdOfCardFile('exams/demo/questions/1.2.yaml'), undefined)
  })

  it('a question id tells its exam and task', () => assert.deepEqual(partsOfQuestionId('mls-c01.1.2.some-slug'), { examId: 'mls-c01', taskId: '1.2' }))
})
