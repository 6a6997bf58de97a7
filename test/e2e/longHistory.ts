// Eighteen weeks of a learner with MLS-C01: some 300 answers, two mock exams. The same at every run.
import type { Confidence, Happening, JournalEvent } from '../../src/core/journal/event'
import { seededRng, shuffled } from '../../src/core/session/random'

/** The weakest task, so that a test knows where the link must lead. */
export const weakestTask = '3.2'

const msPerDay = 86_400_000
const days = 121

interface Question {
  readonly id: string
  readonly taskId: string
}

/** How often first answers to a task are right. */
const skillOf = (taskId: string): number => (taskId === weakestTask ? 0.3 : ({ '1': 0.82, '2': 0.74, '3': 0.72, '4': 0.66 }[taskId.slice(0, 1)] ?? 0.7))

/** The events of one writer up to `now`, milliseconds since 1970. */
export function longHistory(questions: readonly Question[], now: number): readonly JournalEvent[] {
  const rng = seededRng(20)
  const events: JournalEvent[] = []
  const add = (t: number, happening: Happening): void => {
    events.push({ v: 1, device: 'device-of-tests', writer: 'long', seq: events.length + 1, t, tz: 0, mono: events.length, ...happening })
  }
  const seen = new Map<string, number>()
  const met = shuffled(questions, rng).slice(0, -8)
  const unseen = [...met]
  const answerTo = ({ id, taskId }: Question) => {
    const correct = rng() < Math.min(0.9, skillOf(taskId) + 0.05 * (seen.get(id) ?? 0))
    seen.set(id, (seen.get(id) ?? 0) + 1)
    const sureness = rng() + (correct ? 0.15 : -0.15)
    const confidence: Confidence | null = rng() < 0.1 ? null : sureness > 0.65 ? 'sure' : sureness > 0.3 ? 'unsure' : 'guessing'
    return { response: { type: 'multiple-choice', chosen: correct ? 0 : 1 } as const, correct, confidence, elapsedMs: Math.round(25_000 + 90_000 * rng()) }
  }
  for (let day = days; day >= 0; day--) {
    // At seven in the evening; today an hour ago.
    const start = day === 0 ? now - 3_600_000 : Math.floor(now / msPerDay) * msPerDay - day * msPerDay + 19 * 3_600_000
    if (day === 53 || day === 4) {
      mock(day === 4 ? 'm2' : 'm1', start, day === 4 ? 65 : 33, day === 4 ? 15 : 8)
      continue
    }
    const isStudied = day < 4 || rng() < 0.25 + (0.3 * (days - day)) / days
    if (!isStudied) continue
    const size = 1 + Math.floor(rng() * rng() * 14)
    const known = [...seen.keys()].slice(0, 30)
    const picked = Array.from({ length: size }, (_, i) => (i % 3 === 0 || known.length === 0 ? unseen.pop() : again(known)) ?? again(known))
    const asked = [...new Map(picked.flatMap(question => (question ? [[question.id, question] as const] : []))).values()]
    const sessionId = `s${day}`
    const scope = { examId: 'mls-c01' }
    add(start, { kind: 'session-start', sessionId, scope, questionIds: asked.map(({ id }) => id), seed: day, shuffleOptions: true })
    asked.forEach((question, i) => {
      add(start + (i + 1) * 60_000, { kind: 'answer', sessionId, questionId: question.id, revision: 1, ...answerTo(question) })
    })
    add(start + (asked.length + 1) * 60_000, { kind: 'session-end', sessionId })
  }
  return events

  function again(known: readonly string[]): Question | undefined {
    const id = known[Math.floor(rng() * known.length)]
    return questions.find(question => question.id === id)
  }

  function mock(mockId: string, start: number, count: number, unscored: number): void {
    const form = shuffled(met, rng).slice(0, count)
    const ids = form.map(({ id }) => id)
    add(start, {
      kind: 'mock-start',
      ...{ mockId, examId: 'mls-c01', size: count === 65 ? 'full' : 'half', questionIds: ids, unscoredIds: ids.slice(-unscored) },
      ...{ seed: 7, shuffleOptions: true, budgetMs: 180 * 60_000, extended: false },
    })
    form.forEach((question, i) => {
      // The last question is left open.
      if (i < count - 1) add(start + (i + 1) * 100_000, { kind: 'mock-answer', mockId, questionId: question.id, revision: 1, ...answerTo(question) })
    })
    add(start + (count + 1) * 100_000, { kind: 'mock-submit', mockId, reason: 'submitted' })
    for (const { id } of form) {
      const at = unseen.findIndex(question => question.id === id)
      if (at >= 0) unseen.splice(at, 1)
    }
  }
}
