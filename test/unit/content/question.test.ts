import assert from 'node:assert/strict'
import { loadQuestions } from '../../../src/core/content/load'
import type { ChoiceQuestion, Question } from '../../../src/core/content/questionSchema'
import { asYaml } from '../builders/exams'
import { choiceQuestion, matchingQuestion, orderingQuestion } from '../builders/questions'

const place = { examId: 'demo', taskId: '1.1' }
const load = (questions: readonly unknown[]) => loadQuestions(asYaml(questions), place)

/** The code and the marked line of each finding. */
function findings(...questions: readonly unknown[]): string[] {
  const text = asYaml(questions)
  const lines = text.split('\n')
  return loadQuestions(text, place).issues.map(({ line, code }) => `${code}: ${lines[line - 1]?.trim()}`)
}

const options = (...texts: readonly string[]): ChoiceQuestion['options'] =>
  texts.map(text => (text.endsWith('*') ? { text: text.slice(0, -1), correct: true, rationale: 'r' } : { text, rationale: 'r' }))
const without = (key: string): Record<string, unknown> => Object.fromEntries(Object.entries(choiceQuestion([0], 3)).filter(([name]) => name !== key))

describe('questions: sound ones', () => {
  const sound: readonly Question[] = [
    choiceQuestion([1], 4),
    choiceQuestion([0, 2], 5, { id: 'demo.1.1.response' }),
    orderingQuestion(4),
    matchingQuestion(['A', 'B', 'A'], ['C']),
  ]
  it('all four types load as they are', () => assert.deepEqual(load(sound), { value: sound, issues: [] }))
})

describe('questions: what they mean', () => {
  const cases: readonly [name: string, question: Question, expected: readonly string[]][] = [
    ['an id of another exam', choiceQuestion([0], 3, { id: 'other.1.1.x' }), ['question-id: - id: other.1.1.x']],
    ['an id of another task', choiceQuestion([0], 3, { id: 'demo.1.2.x' }), ['question-id: - id: demo.1.2.x']],
    ['an id of task 1.11', choiceQuestion([0], 3, { id: 'demo.1.11.x' }), ['question-id: - id: demo.1.11.x']],
    ['no key', choiceQuestion([], 3, { type: 'multiple-choice' }), ['no-key: options:']],
    ['no key of several', choiceQuestion([], 3, { type: 'multiple-response' }), ['no-key: options:']],
    ['two keys where there is one', choiceQuestion([0, 1], 3, { type: 'multiple-choice' }), ['keys: options:']],
    ['one key where there are several', choiceQuestion([0], 3, { type: 'multiple-response' }), ['keys: options:']],
    ['every option a key', choiceQuestion([0, 1, 2], 3), ['keys: options:']],
    ['an option twice', choiceQuestion([0], 3, { options: options('a*', 'b', 'b') }), ['repeated: - text: b']],
    ['a stem that asks for three of two keys', choiceQuestion([0, 1], 4, { stem: 'Which? (Select THREE.)' }), ['select: stem: Which? (Select THREE.)']],
    ['a stem that asks for two of two keys', choiceQuestion([0, 1], 4, { stem: 'Which? (Select TWO.)' }), []],
    ['correct: false is a distractor', choiceQuestion([0], 3, { options: [...options('a*', 'b'), { text: 'c', correct: false, rationale: 'r' }] }), []],
    ['a step twice', { ...orderingQuestion(3), steps: ['a', 'b', 'a'].map(text => ({ text, rationale: 'r' })) }, ['repeated: - text: a']],
    [
      'a prompt twice',
      { ...matchingQuestion(['A', 'B']), pairs: ['A', 'B'].map(match => ({ prompt: 'p', match, rationale: 'r' })) },
      ['repeated: - prompt: p'],
    ],
    ['a distractor that is a match', matchingQuestion(['A', 'B'], ['C', 'B']), ['distractor: - text: B']],
    ['a match for two prompts', matchingQuestion(['A', 'A', 'B']), []],
  ]
  for (const [name, question, expected] of cases) {
    it(name, () => {
      assert.deepEqual(findings(question), expected)
      assert.equal(load([question]).value.length, expected.length === 0 ? 1 : 0)
    })
  }
})

describe('questions: their shape', () => {
  const cases: readonly [name: string, question: unknown, expected: readonly string[]][] = [
    ...['id', 'revision', 'type', 'difficulty', 'services', 'stem', 'options', 'takeaway', 'references', 'verifiedOn', 'solves'].map(
      (key): [string, unknown, readonly string[]] => [
        `${key} is missing`,
        without(key),
        [key === 'id' ? 'missing: - revision: 1' : 'missing: - id: demo.1.1.choice'],
      ]
    ),
    ['an unknown type', { ...choiceQuestion([0], 3), type: 'essay' }, ['type: type: essay']],
    ['__proto__ as a type', { ...choiceQuestion([0], 3), type: '__proto__' }, ['type: type: __proto__']],
    ['an unknown difficulty', { ...choiceQuestion([0], 3), difficulty: 'brutal' }, ['value: difficulty: brutal']],
    ['an unknown key', { ...choiceQuestion([0], 3), hint: 'x' }, ['unknown-key: hint: x']],
    ['a key of another type', { ...choiceQuestion([0], 3), steps: [] }, ['unknown-key: steps: []']],
    ['constructor as a key', { ...choiceQuestion([0], 3), constructor: 'x' }, ['unknown-key: constructor: x']],
    ['revision 0', { ...choiceQuestion([0], 3), revision: 0 }, ['too-small: revision: 0']],
    ['half a revision', { ...choiceQuestion([0], 3), revision: 1.5 }, ['type: revision: 1.5']],
    ['negative solves', { ...choiceQuestion([0], 3), solves: -1 }, ['too-small: solves: -1']],
    ['one option', { ...choiceQuestion([0], 3), options: options('a*') }, ['too-small: options:']],
    ['nine options of a choice', { ...choiceQuestion([0], 9) }, ['too-big: options:']],
    ['eleven options of a response', { ...choiceQuestion([0, 1], 11) }, ['too-big: options:']],
    ['two steps', orderingQuestion(2), ['too-small: steps:']],
    ['one pair', matchingQuestion(['A']), ['too-small: pairs:']],
    ['no references', { ...choiceQuestion([0], 3), references: [] }, ['too-small: references: []']],
    ['an http reference', { ...choiceQuestion([0], 3), references: [{ title: 'x', url: 'http://a.example' }] }, ['format: url: http://a.example']],
    ['a command reference', { ...choiceQuestion([0], 3), references: [{ title: 'x', url: 'command:foo' }] }, ['format: url: command:foo']],
    ['an empty stem', { ...choiceQuestion([0], 3), stem: '' }, ['too-small: stem: ""']],
    ['a stem of 4,001 characters', { ...choiceQuestion([0], 3), stem: 'x'.repeat(4_001) }, [`too-big: stem: ${'x'.repeat(4_001)}`]],
    ['an id without a slug', { ...choiceQuestion([0], 3), id: 'demo.1.1' }, ['format: - id: demo.1.1']],
    ['an id with capitals', { ...choiceQuestion([0], 3), id: 'demo.1.1.X' }, ['format: - id: demo.1.1.X']],
    ['an id that goes up', { ...choiceQuestion([0], 3), id: 'demo.1.1.../../x' }, ['format: - id: demo.1.1.../../x']],
    ['a key that says yes', { ...choiceQuestion([0], 3), options: [{ text: 'a', correct: 'yes', rationale: 'r' }, ...options('b*')] }, ['type: correct: yes']],
    ['a date that does not exist', { ...choiceQuestion([0], 3), verifiedOn: '2026-02-29' }, ['format: verifiedOn: 2026-02-29']],
    ['a question that is a text', 'What?', ['type: - What?']],
    ['a question that is nothing', null, ['type: - null']],
  ]
  for (const [name, question, expected] of cases) it(name, () => assert.deepEqual(findings(question).map(cut), expected.map(cut)))
  const cut = (text: string) => text.slice(0, 60)

  it('an option without a rationale is shown at that option', () => {
    assert.deepEqual(findings({ ...choiceQuestion([0], 3), options: [{ text: 'a', correct: true, rationale: 'r' }, { text: 'b' }] }), ['missing: - text: b'])
  })

  it('text that looks like code stays text', () => {
    const texts = [
      '<script>alert(1)</script>',
      '${process.exit()}',
      '$(rm -rf /)',
      '{{constructor.constructor("x")()}}',
      'command:workbench.action.terminal.new',
      "'; DROP TABLE events; --",
    ]
    const question = choiceQuestion([0], 6, { options: options(`${texts[0]}*`, ...texts.slice(1)) })
    const { value, issues } = load([question])
    assert.deepEqual(issues, [])
    assert.deepEqual(
      (value[0] as ChoiceQuestion).options.map(option => option.text),
      texts
    )
  })
})

describe('questions: a file of them', () => {
  const named = (name: string) => choiceQuestion([0], 3, { id: `demo.1.1.${name}` })
  const idsOf = (...questions: readonly unknown[]) => load(questions).value.map(question => question.id)

  it('one broken question does not take the others with it', () => {
    assert.deepEqual(idsOf(named('a'), { ...named('b'), type: 'essay' }, 7, named('c'), choiceQuestion([], 3, { id: 'demo.1.1.d', type: 'multiple-choice' })), [
      'demo.1.1.a',
      'demo.1.1.c',
    ])
  })

  it('an id twice is told, and the first one stays', () => {
    const again = { ...named('a'), stem: 'Another' }
    assert.deepEqual(findings(named('a'), named('b'), again), ['duplicate-id: - id: demo.1.1.a'])
    assert.deepEqual(load([named('a'), again]).value, [named('a')])
  })

  it('many broken questions are no duplicates of each other', () => {
    assert.deepEqual(
      load([{}, {}]).issues.filter(issue => issue.code === 'duplicate-id'),
      []
    )
  })

  it('an empty file, or one of comments, is an empty list', () => {
    for (const text of ['', '\n', '# to be written\n', '[]', '---\n'])
      assert.deepEqual(loadQuestions(text, place), { value: [], issues: [] }, JSON.stringify(text))
  })

  it('a file that is no list says so', () => {
    for (const text of ['a: 1', 'text', '7', 'true']) {
      const { value, issues } = loadQuestions(text, place)
      assert.deepEqual([value, issues.map(issue => issue.code)], [[], ['type']], text)
    }
  })

  it('a syntax error is told once and nothing loads', () => {
    const { value, issues } = loadQuestions(`${asYaml([named('a')])}- id: "open\n`, place)
    assert.deepEqual(value, [])
    assert.ok(issues.every(issue => issue.code === 'syntax'))
  })
})
