// The report sees what is wrong: a sound bank is spoiled in one way at a time, and the standard about it falls below.
import assert from 'node:assert/strict'
import { type Bank, bankOf, choiceQuestions, readPacks } from '../../content/bank'
import type { Names } from '../../content/names'
import { readNames } from '../../content/names'
import { contentReport } from '../../content/report'

const whole = bankOf(readPacks(), 'mls-c01')
/** A few questions: what there are too few of is below standard before and after, and no case looks at it. */
const sound: Bank = { ...whole, questions: whole.questions.slice(0, 24), notes: whole.notes.slice(0, 1), cards: whole.cards.slice(0, 20) }
const names = readNames()

const failuresOf = (bank: Bank, table: Names = names) =>
  new Map(contentReport(bank, table).flatMap(({ standards }) => standards.map(({ title, failures }) => [title, failures] as const)))
const before = failuresOf(sound)

type Item = ReturnType<typeof choiceQuestions>[number]
const withFirst = (change: (question: Item) => Item): Bank => {
  const [first, ...others] = choiceQuestions(sound.questions)
  return { ...sound, questions: [change(first ?? assert.fail()), ...others] }
}
const withAll = (change: (question: Item) => Item): Bank => ({ ...sound, questions: choiceQuestions(sound.questions).map(change) })

describe('content report: what is wrong falls below', () => {
  const cases: readonly [standard: string, spoiled: Bank][] = [
    [
      'Problems in the files',
      { ...sound, issues: [{ path: 'x.yaml', code: 'type', message: 'Wrong.', severity: 'error', line: 1, column: 1, endLine: 1, endColumn: 2 }] },
    ],
    ['Difficulty', withAll(question => ({ ...question, difficulty: 'easy' }))],
    [
      'Key positions before shuffling',
      withAll(question => ({ ...question, options: [...question.options].sort((a, b) => Number(b.correct ?? false) - Number(a.correct ?? false)) })),
    ],
    [
      'Key is the longest option',
      withAll(question => ({
        ...question,
        options: question.options.map(option => (option.correct ? { ...option, text: `${option.text}, ${'and more '.repeat(20)}` } : option)),
      })),
    ],
    [
      'Keys with 3 or more words of the stem to themselves',
      withFirst(question => ({
        ...question,
        stem: 'The quick parcels cross harbours nightly.',
        options: question.options.map((option, i) => ({ ...option, correct: i === 0, text: i === 0 ? 'Quick parcels, nightly' : `Way ${i}` })),
      })),
    ],
    ['Banned forms', withFirst(question => ({ ...question, takeaway: 'Take option B.' }))],
    [
      'Pairs with a cosine of 0.4 or more (TF-IDF of words and pairs of words)',
      {
        ...sound,
        questions: [
          ...sound.questions,
          ...sound.questions.slice(0, 1).map(question => ({ ...question, id: 'mls-c01.1.1.copy', stem: question.stem.replaceAll(/\d+/g, '7') })),
        ],
      },
    ],
    [
      'References to other hosts than the allowed',
      withFirst(question => ({ ...question, references: [{ title: 'Dump', url: 'https://www.examtopics.com/x' }] })),
    ],
    ['Items without a reference', withFirst(question => ({ ...question, references: [] }))],
    [
      'Questions without a rationale for everything',
      withFirst(question => ({ ...question, options: question.options.map(option => ({ ...option, rationale: 'It is wrong.' })) })),
    ],
    ['Former names without the present one', { ...sound, cards: sound.cards.map(card => ({ ...card, cloze: 'Kinesis Data Analytics {{counts}}' })) }],
    ['Closed offers without a word about it', withFirst(question => ({ ...question, takeaway: 'Amazon Forecast forecasts.' }))],
    ['Checks that do not hold', withFirst(question => ({ ...question, check: '2 * 2 == 5' }))],
    [
      'Questions among figures alone without a check',
      withFirst(question => ({ ...question, options: question.options.map((option, i) => ({ ...option, text: `${i} GB` })) })),
    ],
    ['Questions that nobody solved blind as they stand', withFirst(question => ({ ...question, solves: 0 }))],
  ]
  for (const [standard, spoiled] of cases)
    it(standard, () => {
      const now = failuresOf(spoiled).get(standard) ?? assert.fail('no such standard')
      assert.ok(now.length > (before.get(standard)?.length ?? 0), now.join())
    })

  it('a form that lacks a question', () => {
    const questions = { ...whole.pack.questions, '2.1': [], '2.2': [] }
    const [forms] = contentReport({ ...sound, pack: { ...whole.pack, questions } }, names).at(-1)?.standards ?? []
    assert.ok(
      forms?.failures.some(failure => failure.startsWith('form 2: ')),
      forms?.failures.join()
    )
  })
})
