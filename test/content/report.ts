// The content report: every standard that the bundled bank of an exam is held to. `npm run content` prints it, the unit tests assert it.
import type { ConceptCard } from '../../src/core/content/cardSchema'
import type { ChoiceQuestion, Question } from '../../src/core/content/questionSchema'
import { ExpressionError, holds } from './arithmetic'
import { type Bank, choiceQuestions } from './bank'
import { counts } from './counts'
import { cues } from './cues'
import { forms } from './forms'
import { closedNames, formerNames, type Names } from './names'
import { pairsByLikeness } from './similarity'
import { sources } from './sources'
import { figure, none, type Section } from './standard'

/**
 * Stems at least so alike are near-duplicates. Any stem of the bank with every fourth word replaced scores about 0.5 with
 * itself; the most alike stems that ask for different things, both about limits of Kinesis shards, score 0.28.
 */
const nearDuplicate = 0.4

/** Items whose key is computed must say how; fewer than this would mean that the field is forgotten. */
const fewestChecks = 20

export function contentReport(bank: Bank, names: Names): readonly Section[] {
  const choices = choiceQuestions(bank.questions)
  return [
    schema(bank),
    counts(bank),
    cues(choices),
    likeness(bank.questions),
    sources(bank),
    currency(bank, names),
    arithmetic(choices),
    solving(bank.questions),
    forms(bank.pack),
  ]
}

const schema = ({ issues }: Bank): Section => ({
  title: 'Schema',
  standards: [
    none(
      'Problems in the files',
      issues.map(({ path, line, message }) => `${path}:${line}: ${message}`)
    ),
  ],
  details: [],
})

function likeness(questions: readonly Question[]): Section {
  const pairs = pairsByLikeness(new Map(questions.map(({ id, stem }) => [id, stem])))
  const lines = (list: typeof pairs) => list.map(({ a, b, likeness: value }) => `${value.toFixed(2)} ${a}, ${b}`)
  return {
    title: 'Stems too alike',
    standards: [
      none(`Pairs with a cosine of ${nearDuplicate} or more (TF-IDF of words and pairs of words)`, lines(pairs.filter(pair => pair.likeness >= nearDuplicate))),
    ],
    details: lines(pairs.slice(0, 3)),
  }
}

function currency({ questions, cards, notes }: Bank, names: Names): Section {
  const items = [...questions.map(item => ({ id: item.id, passages: passagesOf(item) })), ...cards.map(item => ({ id: item.id, passages: sidesOf(item) }))]
  const noteLines = notes.map(({ path, text }) => ({ id: path, passages: text.split('\n') }))
  const citations = questions.map(({ id, references }) => ({ id, passages: references.map(({ title }) => title) }))
  return {
    title: 'Names',
    standards: [
      none('Former names without the present one', [
        ...items.flatMap(({ id, passages }) => formerNames(passages.join('\n'), names).map(name => `${id}: ${name}`)),
        ...noteLines.flatMap(({ id, passages }) => passages.flatMap(line => formerNames(line, names).map(name => `${id}: ${name}`))),
      ]),
      none(
        'Closed offers without a word about it',
        [...items.map(({ id, passages }) => ({ id, passages: [passages.join('\n')] })), ...noteLines, ...citations].flatMap(({ id, passages }) =>
          closedNames(passages, names).map(name => `${id}: ${name}`)
        )
      ),
    ],
    details: [`The table holds ${names.renamed.length} names that changed and ${names.closed.length} closed offers.`],
  }
}

/** What of a question a reader sees, apart from the titles of references, which are the publisher's. */
const passagesOf = (question: Question): readonly string[] => [
  question.stem,
  question.takeaway,
  ...('options' in question ? question.options.flatMap(({ text, rationale }) => [text, rationale]) : []),
]

const sidesOf = ({ front = '', back = '', cloze = '' }: ConceptCard): readonly string[] => [front, back, cloze]

function arithmetic(questions: readonly ChoiceQuestion[]): Section {
  const checked = questions.filter(({ check }) => check !== undefined)
  return {
    title: 'Arithmetic',
    standards: [
      figure('Questions with a check', checked.length, { min: fewestChecks }),
      none(
        'Checks that do not hold',
        checked.flatMap(({ id, check = '' }) => failureOf(check).map(failure => `${id}: ${failure}`))
      ),
      none(
        'Questions among figures alone without a check',
        questions.filter(({ check, options }) => check === undefined && options.every(({ text }) => isFigure(text))).map(({ id }) => id)
      ),
    ],
    details: [],
  }
}

const isFigure = (text: string) => /^(?:about |usd |eur )?-?\d[\d.,]*(?: ?%| [\w/]+)?$/i.test(text)

function failureOf(check: string): readonly string[] {
  try {
    return holds(check) ? [] : [check]
  } catch (error) {
    if (error instanceof ExpressionError) return [error.message]
    throw error
  }
}

const solving = (questions: readonly Question[]): Section => ({
  title: 'Blind solves',
  standards: [
    none(
      'Questions that nobody solved blind as they stand',
      questions.filter(({ solves }) => solves < 1).map(({ id }) => id)
    ),
  ],
  details: [`${questions.reduce((sum, { solves }) => sum + solves, 0)} solves of ${questions.length} questions.`],
})
