// A history of mock exams for the screens: written to disk as a window writes it, before the extension first reads it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { root } from '../../scripts/lib/paths.mjs'
import type { Question } from '../../src/core/content/questionSchema'
import { encodeLine } from '../../src/core/journal/codec'
import type { AuthoredResponse, Confidence, Happening } from '../../src/core/journal/event'

const minute = 60_000

export async function examQuestions(examId: string): Promise<readonly Question[]> {
  const folder = path.join(root, 'data/exams', examId, 'questions')
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort()
  return (await Promise.all(files.map(async file => parse(await readFile(path.join(folder, file), 'utf8')) as Question[]))).flat()
}

/** The key, or something else, of a choice question. */
function respond(question: Question, right: boolean): AuthoredResponse {
  if (!('options' in question)) throw new Error(`${question.id} has no options`)
  const keys = question.options.flatMap((option, i) => (option.correct ? [i] : []))
  const distractor = question.options.findIndex(option => !option.correct)
  const chosen = right ? keys : [distractor, ...keys.slice(1)].sort((a, b) => a - b)
  return question.type === 'multiple-choice' ? { type: question.type, chosen: chosen[0] ?? 0 } : { type: 'multiple-response', chosen }
}

interface AttemptPlan {
  readonly mockId: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly questions: readonly Question[]
  readonly answered: number
  /** Whether the answer to the question at this place is right. */
  readonly isRight: (place: number) => boolean
  readonly isSubmitted: boolean
}

const sureness: readonly (Confidence | null)[] = ['sure', 'unsure', 'sure', 'guessing', 'sure', null, 'unsure']

function happeningsOf({ mockId, questions, answered, isRight, isSubmitted }: AttemptPlan): readonly (readonly [afterMs: number, happening: Happening])[] {
  const ids = questions.map(question => question.id)
  const give = (question: Question, right: boolean, elapsedMs: number, confidence: Confidence | null): Happening => ({
    ...{ kind: 'mock-answer', mockId, questionId: question.id, revision: question.revision, response: respond(question, right), correct: right },
    ...{ confidence, elapsedMs },
  })
  const answers = questions.slice(0, answered).flatMap((question, place) => {
    // Some are left out, some take long.
    if (place % 13 === 11) return []
    const elapsedMs = place % 17 === 4 ? 5 * minute : 40_000 + ((place * 37) % 90) * 1000
    return [[(place + 1) * 2.5 * minute, give(question, isRight(place), elapsedMs, sureness[place % sureness.length] ?? null)] as const]
  })
  const end = (questions.length + 1) * 2.5 * minute
  const [first, second] = questions
  return [
    [
      0,
      {
        ...{ kind: 'mock-start', mockId, examId: 'mls-c01', size: questions.length > 50 ? 'full' : 'short', questionIds: ids },
        ...{ unscoredIds: ids.filter((_, i) => i % 4 === 1).slice(0, 15), seed: 7, shuffleOptions: true, budgetMs: 180 * minute, extended: false },
      },
    ],
    ...answers,
    ...[4, 11, 18, 30]
      .filter(place => place < answered)
      .map(place => [(place + 1) * 2.5 * minute + 1, { kind: 'mock-flag', mockId, questionId: ids[place] ?? '', on: true }] as const),
    ...(isSubmitted && first && second
      ? [
          [end, give(first, !isRight(0), 20_000, 'sure')] as const,
          [end + minute, give(second, true, 30_000, 'unsure')] as const,
          [end + 2 * minute, { kind: 'mock-submit', mockId, reason: 'submitted' }] as const,
        ]
      : []),
  ]
}

/** Writes the attempts as the journal of a window of their own below the extension's storage. */
export async function writeAttempts(storageDir: string, writer: string, plans: readonly AttemptPlan[]): Promise<void> {
  const folder = path.join(storageDir, 'log/seed', writer)
  await mkdir(folder, { recursive: true })
  const events = plans.flatMap(plan => happeningsOf(plan).map(([after, happening]) => ({ t: Math.round(plan.startedAt + after), happening })))
  const lines = events.map(({ t, happening }, i) => encodeLine({ v: 1, device: 'seed', writer, seq: i + 1, t, tz: 60, mono: i, ...happening }))
  await writeFile(path.join(folder, '00001.a.jsonl'), lines.join(''))
}
