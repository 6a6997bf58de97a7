import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isStoredEvent } from '../../../src/core/journal/codec'
import type { Happening, StoredEvent } from '../../../src/core/journal/event'
import { fold, unfinishedSession } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { isWellFormed } from '../../../src/core/journal/wellFormed'
import { answer, bookmark, eventsOf, flag, planChoices, sessionEnd, sessionStart, undo } from '../builders/events'
import { TestWindow } from '../fakes/window'

const mock = { mockId: 'm1' }
/** One of each kind. */
const all: readonly Happening[] = [
  sessionStart(),
  sessionStart({ mode: 'weak', scope: { examId: 'e', domainId: '1', taskId: '1.1', questionIds: ['q1'] } }),
  answer('q1', true),
  answer('q1', true, { confidence: null, cram: true, response: { type: 'matching', choices: [1, 0] } }),
  { kind: 'card-review', sessionId: 's1', cardId: 'c1', rating: 'hard', elapsedMs: 5 },
  flag('q1', true),
  bookmark('q1', false),
  { kind: 'suspend', questionId: 'q1', on: true },
  { kind: 'note', questionId: 'q1', text: '' },
  sessionEnd(),
  {
    kind: 'mock-start',
    ...mock,
    examId: 'e',
    size: 'half',
    questionIds: ['q1', 'q2'],
    unscoredIds: [],
    seed: 1,
    shuffleOptions: true,
    budgetMs: null,
    extended: false,
  },
  { kind: 'mock-answer', ...mock, questionId: 'q1', revision: 1, response: null, correct: false, confidence: null, elapsedMs: 3 },
  {
    kind: 'mock-answer',
    ...mock,
    questionId: 'q2',
    revision: 1,
    response: { type: 'ordering', order: [1, 0] },
    correct: true,
    confidence: 'unsure',
    elapsedMs: 3,
  },
  { kind: 'mock-flag', ...mock, questionId: 'q1', on: true },
  { kind: 'mock-pause', ...mock, on: true },
  { kind: 'mock-submit', ...mock, reason: 'time' },
  { kind: 'resource', resourceId: 'guide', status: 'doing' },
  { kind: 'resource', resourceId: 'guide', status: null },
  { kind: 'study-time', examId: 'e', taskId: '1.1', resourceId: null, minutes: 45 },
  { kind: 'step', examId: 'e', stepId: 'book', on: true },
  { kind: 'plan', examId: 'e', plan: planChoices({ known: ['1.1'], weeksOff: ['2026-12-21'] }) },
  { kind: 'plan', examId: 'e', plan: null },
  undo('dev1.w1.3'),
]
const events: readonly StoredEvent[] = eventsOf(all)

describe('events that are what they say', () => {
  it('every kind that is written is', () => {
    for (const event of events) assert.ok(isWellFormed(event), event.kind)
  })

  it('one without any one of its fields, or with something else in it, is not', () => {
    const optional = new Set(['mode', 'cram'])
    for (const event of events) {
      for (const key of Object.keys(event).filter(name => !['device', 'writer', 'seq'].includes(name))) {
        const without = Object.fromEntries(Object.entries(event).filter(([name]) => name !== key)) as unknown as StoredEvent
        if (!optional.has(key)) assert.ok(!isWellFormed(without), `${event.kind} without ${key}`)
        assert.ok(!isWellFormed({ ...event, [key]: Symbol('other') } as unknown as StoredEvent), `${event.kind} with another ${key}`)
      }
    }
  })

  it('whatever stands in the fields, the fold of it does not fail', async () => {
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, Number.NaN, 1e300, -1, '', '__proto__', 'toString', [], {}, [null], { type: 'ordering' }, { examId: 3 }),
      fc.jsonValue()
    )
    const broken = fc
      .record({ event: fc.constantFrom(...events), key: fc.nat(12), value: hostile })
      .map(({ event, key, value }): unknown => {
        const keys = Object.keys(event).filter(name => !['device', 'writer', 'seq', 't'].includes(name))
        return { ...event, [keys[key % keys.length] ?? 'kind']: value }
      })
      // What is not even an event is no line of a file either.
      .filter(isStoredEvent)
    await fc.assert(
      fc.asyncProperty(fc.array(broken, { maxLength: 20 }), async some => {
        const numbered = some.map((event, i): StoredEvent => ({ ...event, writer: 'a0', seq: i + 1 }))
        unfinishedSession(fold(union(events, numbered)))
        // The same, taken in by a window that goes on.
        const window = new TestWindow()
        await window.journal.append(all)
        await window.journal.importEvents(numbered)
        await window.journal.append([answer('q1', true), undo('dev1.a0.1')])
        unfinishedSession(window.journal.state)
        assert.equal(window.journal.all.length, all.length + numbered.length + 2)
      }),
      { numRuns: 300 }
    )
  })
})
