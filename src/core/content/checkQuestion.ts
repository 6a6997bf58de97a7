// What a question means, beyond its shape: it has a key, and one can answer it.
import { assertNever } from '../assertNever'
import type { Finding, Path } from './issue'
import type { ChoiceQuestion, MatchingQuestion, OrderingQuestion, Question } from './questionSchema'

/** Which file a question stands in; its id must say the same. */
export interface QuestionPlace {
  readonly examId: string
  readonly taskId: string
}

/** Number words that a stem may use for "Select TWO". */
const numberWords = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'] as const

export function checkQuestion(question: Question, place: QuestionPlace, path: Path): Finding[] {
  const prefix = `${place.examId}.${place.taskId}.`
  const findings: Finding[] = question.id.startsWith(prefix)
    ? []
    : [{ code: 'question-id', message: `The id must begin with "${prefix}", after its exam and file.`, path: [...path, 'id'] }]
  switch (question.type) {
    case 'multiple-choice':
    case 'multiple-response':
      return [...findings, ...checkChoice(question, path)]
    case 'ordering':
      return [...findings, ...checkOrdering(question, path)]
    case 'matching':
      return [...findings, ...checkMatching(question, path)]
    default:
      return assertNever(question)
  }
}

function checkChoice(question: ChoiceQuestion, path: Path): Finding[] {
  const keys = question.options.filter(option => option.correct).length
  const at = [...path, 'options']
  const findings: Finding[] = repeated(
    question.options.map(option => option.text),
    at,
    'option'
  )
  if (keys === 0) findings.push({ code: 'no-key', message: 'No option is marked "correct: true".', path: at })
  if (question.type === 'multiple-choice' && keys > 1)
    findings.push({ code: 'keys', message: `${keys} options are marked correct; a multiple-choice question has one.`, path: at })
  if (question.type === 'multiple-response') {
    if (keys === 1) findings.push({ code: 'keys', message: 'A multiple-response question has two keys or more.', path: at })
    if (keys === question.options.length) findings.push({ code: 'keys', message: 'Every option is marked correct.', path: at })
    const asked = /\(Select ([A-Z]+)/.exec(question.stem)?.[1]
    if (asked && keys > 0 && asked !== numberWords[keys]) {
      findings.push({ code: 'select', message: `The stem says "Select ${asked}", but ${keys} options are marked correct.`, path: [...path, 'stem'] })
    }
  }
  return findings
}

const checkOrdering = (question: OrderingQuestion, path: Path) =>
  repeated(
    question.steps.map(step => step.text),
    [...path, 'steps'],
    'step'
  )

function checkMatching(question: MatchingQuestion, path: Path): Finding[] {
  const matches = new Set(question.pairs.map(pair => pair.match))
  return [
    ...repeated(
      question.pairs.map(pair => pair.prompt),
      [...path, 'pairs'],
      'prompt'
    ),
    ...(question.distractors ?? []).flatMap((distractor, i): Finding[] =>
      matches.has(distractor.text)
        ? [{ code: 'distractor', message: 'This distractor is also the match of a prompt.', path: [...path, 'distractors', i, 'text'] }]
        : []
    ),
  ]
}

function repeated(texts: readonly string[], path: Path, noun: string): Finding[] {
  return texts.flatMap((text, i): Finding[] =>
    texts.indexOf(text) < i ? [{ code: 'repeated', message: `This ${noun} stands twice.`, path: [...path, i] }] : []
  )
}
