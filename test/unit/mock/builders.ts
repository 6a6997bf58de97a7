import fc from 'fast-check'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Exam } from '../../../src/core/content/examSchema'
import type { Happening, JournalEvent, StoredEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import type { MockRecord } from '../../../src/core/mock/record'
import { answer, type Kind, undo } from '../builders/events'

export const startedAt = Date.UTC(2026, 10, 22, 9)
export const minute = 60_000

export const mockStart = (overrides: Partial<Kind<'mock-start'>> = {}): Kind<'mock-start'> => ({
  kind: 'mock-start',
  mockId: 'm1',
  examId: 'demo',
  size: 'short',
  questionIds: ['q1', 'q2', 'q3'],
  unscoredIds: ['q3'],
  seed: 7,
  shuffleOptions: true,
  budgetMs: 60 * minute,
  extended: false,
  ...overrides,
})

export const given = (questionId: string, correct: boolean, overrides: Partial<Kind<'mock-answer'>> = {}): Kind<'mock-answer'> => ({
  kind: 'mock-answer',
  confidence: null,
  mockId: 'm1',
  questionId,
  revision: 1,
  response: { type: 'multiple-choice', chosen: correct ? 0 : 1 },
  correct,
  elapsedMs: 1_000,
  ...overrides,
})

export const cleared = (questionId: string, elapsedMs = 1_000) => given(questionId, false, { response: null, elapsedMs })
export const mockFlag = (questionId: string, on: boolean): Kind<'mock-flag'> => ({ kind: 'mock-flag', mockId: 'm1', questionId, on })
export const pause = (on: boolean): Kind<'mock-pause'> => ({ kind: 'mock-pause', mockId: 'm1', on })
export const submit = (reason: 'submitted' | 'time' = 'submitted'): Kind<'mock-submit'> => ({ kind: 'mock-submit', mockId: 'm1', reason })

/** What happened at so many milliseconds after the start, by one window. */
export type Timed = readonly [afterMs: number, happening: Happening]

export const timed = (items: readonly Timed[], { device = 'dev1', writer = 'w1' } = {}): readonly JournalEvent[] =>
  items.map(([after, happening], i) => ({ v: 1, device, writer, seq: i + 1, t: startedAt + after, tz: 60, mono: after, ...happening }))

export const stateAfter = (...items: readonly Timed[]) => fold(union(timed(items)))

export function recordOf(events: readonly StoredEvent[], id = 'm1'): MockRecord {
  const mock = fold(union(events)).mocks.get(id)
  if (!mock) throw new Error(`no attempt ${id}`)
  return mock
}

export const mockAfter = (...items: readonly Timed[]) => recordOf(timed(items))

/** A pack with so many questions in every task; their ids are `<exam>.<task>.q<n>`. */
export const fullBank = (exam: Exam, perTask = 80): CatalogExam => ({
  exam,
  questions: Object.fromEntries(
    exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => [id, Array.from({ length: perTask }, (_, i) => `${exam.id}.${id}.q${i}`)]))
  ),
})

const questionId = fc.constantFrom('q1', 'q2', 'q3', 'elsewhere')

/** Anything that a window may do during an exam, practice included. */
export const mockHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(questionId, fc.boolean(), fc.nat(90_000)).map(([id, right, elapsedMs]) => given(id, right, { elapsedMs })) },
  { weight: 1, arbitrary: fc.tuple(questionId, fc.nat(90_000)).map(([id, elapsedMs]) => cleared(id, elapsedMs)) },
  { weight: 2, arbitrary: fc.tuple(questionId, fc.boolean()).map(([id, on]) => mockFlag(id, on)) },
  { weight: 2, arbitrary: fc.boolean().map(pause) },
  { weight: 1, arbitrary: fc.constantFrom(submit(), submit('time')) },
  { weight: 1, arbitrary: fc.tuple(questionId, fc.boolean()).map(([id, right]) => answer(id, right)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('w1', 'w2'), fc.integer({ min: 1, max: 10 })).map(([writer, seq]) => undo(`dev1.${writer}.${seq}`)) }
)

/** An hour's exam of one window, with gaps that may go back or beyond the end. */
export const mockStory: fc.Arbitrary<readonly Timed[]> = fc
  .array(fc.tuple(fc.integer({ min: -5 * minute, max: 20 * minute }), mockHappening), { maxLength: 14 })
  .map(steps => {
    let after = 0
    const later = steps.map(([gap, what]): Timed => {
      after += gap
      return [after, what]
    })
    return [[0, mockStart()], ...later]
  })
