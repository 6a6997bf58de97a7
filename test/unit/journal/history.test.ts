// What a window has in memory, event by event, is what a fold of everything gives.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { fold, type LearnerState } from '../../../src/core/journal/fold'
import { History } from '../../../src/core/journal/history'
import { Pace } from '../../../src/core/journal/pace'
import { union } from '../../../src/core/journal/union'
import { answer, bookmark, cardReview, eventsOf, flag, journalArbitrary, sessionStart, undo } from '../builders/events'
import { times } from '../builders/nightly'
import { FixedClock } from '../fakes/fixedClock'

const pace = () => new Pace(new FixedClock())

/** A pace that lets others have their turn after every step. */
class Restless extends Pace {
  override get isDue(): boolean {
    return true
  }
}

function assertSame(history: History, events: readonly StoredEvent[]): void {
  const all = union(events)
  assert.deepEqual(history.events, all)
  const expected = fold(all)
  assert.deepEqual(history.state, expected)
  // The order of these is part of what they say; comparing maps overlooks it.
  const orders = ({ sessions, mocks }: LearnerState) => [
    [...sessions.keys()],
    [...mocks.keys()],
    [...sessions.values()].map(session => [...session.answers.keys()]),
    [...mocks.values()].map(mock => [...mock.answers.keys()]),
  ]
  assert.deepEqual(orders(history.state), orders(expected))
}

/** A journal, and in which order and portions a window meets it: own events one by one, those of others in batches. */
const meeting = journalArbitrary.chain(journal =>
  fc.record({
    journal: fc.constant(journal),
    portions: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 40, maxLength: 40 }),
    others: fc.shuffledSubarray(
      journal.filter(event => event.writer !== 'w1' || event.device !== 'dev1'),
      { minLength: journal.filter(event => event.writer !== 'w1' || event.device !== 'dev1').length }
    ),
  })
)

describe('history: event by event', () => {
  it('is the fold of all events after each of them, whoever wrote it and whenever it came', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async ({ journal, portions, others }) => {
        const own = journal.filter(event => event.writer === 'w1' && event.device === 'dev1').sort((a, b) => a.seq - b.seq)
        const history = new History()
        const seen: StoredEvent[] = []
        const rest = [...others]
        for (const [i, portion] of portions.entries()) {
          const events = i % 2 === 0 ? own.splice(0, 1) : rest.splice(0, portion)
          seen.push(...events)
          if (i % 2 === 0) history.append(events)
          else await history.merge([{ events, isSettled: i % 3 === 0 }], pace())
          assertSame(history, seen)
          if (own.length + rest.length === 0) break
        }
      }),
      { numRuns: times(200, 5_000) }
    )
  }).timeout(times(60_000, 900_000))

  it('loses and moves nothing that comes while files are taken in', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async ({ journal, others }) => {
        const own = journal.filter(event => event.writer === 'w1' && event.device === 'dev1').sort((a, b) => a.seq - b.seq)
        const history = new History()
        // The first ones are there; more than a few come at once, so that all is folded anew.
        const many = Array.from({ length: 70 }, (_, i) => ({ ...(eventsOf([bookmark(`b${i}`, true)], { writer: `x${i}` })[0] as StoredEvent), t: i - 20 }))
        const merging = history.merge([{ events: [...many, ...others], isSettled: true }], new Restless(new FixedClock()))
        for (const event of own) {
          history.append([event])
          await new Promise(resolve => setImmediate(resolve))
        }
        await merging
        assertSame(history, [...many, ...journal])
      }),
      { numRuns: 40 }
    )
  }).timeout(times(60_000, 900_000))

  it('a rebuild keeps the lists of answers that are the same, and their memories with them', async () => {
    const history = new History()
    history.append(eventsOf([sessionStart(), answer('q1', true), answer('q2', false), cardReview('c1', 'good')], { t: 5_000 }))
    const before = history.state
    await history.merge([{ events: eventsOf([answer('q2', true), flag('q9', true)], { writer: 'w2', t: 1_000 }), isSettled: true }], pace())
    assert.notEqual(history.state, before)
    assert.equal(history.state.questions.get('q1'), before.questions.get('q1'))
    assert.equal(history.state.cards.get('c1'), before.cards.get('c1'))
    assert.deepEqual(
      history.state.questions.get('q2')?.answers.map(item => item.correct),
      [true, false]
    )
  })

  it('a list of answers that somebody has seen never changes', () => {
    const history = new History()
    const events = eventsOf([sessionStart(), answer('q1', true), answer('q1', false), undo('dev1.w1.3'), cardReview('c1', 'good'), cardReview('c1', 'again')])
    const seen: { readonly list: readonly unknown[]; readonly copy: readonly unknown[] }[] = []
    for (const event of events) {
      history.append([event])
      for (const list of [history.state.questions.get('q1')?.answers, history.state.cards.get('c1')]) if (list) seen.push({ list, copy: [...list] })
    }
    for (const { list, copy } of seen) assert.deepEqual(list, copy)
  })

  it('several undos in a row go back step by step', () => {
    const history = new History()
    const happenings = [sessionStart(), answer('q1', true), cardReview('c1', 'good'), answer('q1', false)]
    history.append(eventsOf([...happenings, undo('dev1.w1.4'), undo('dev1.w1.3'), undo('dev1.w1.2')]).slice(0, 5))
    assert.equal(history.state.lastAnswer && eventId(history.state.lastAnswer), 'dev1.w1.3')
    history.append(eventsOf([...happenings, undo('dev1.w1.4'), undo('dev1.w1.3'), undo('dev1.w1.2')]).slice(5))
    assert.deepEqual([history.state.lastAnswer, history.state.questions.size, history.state.cards.size], [undefined, 0, 0])
    assert.deepEqual([...history.state.revealed], ['q1'])
  })
})
