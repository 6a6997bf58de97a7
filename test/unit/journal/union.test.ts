import assert from 'node:assert/strict'
import fc from 'fast-check'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { union } from '../../../src/core/journal/union'
import { answer, eventsOf, journalArbitrary } from '../builders/events'

const ids = (events: readonly StoredEvent[]) => events.map(eventId)

/** A journal and some parts of it, in any order and overlapping, as files hold it. */
const parts = journalArbitrary.chain(journal =>
  fc.tuple(
    fc.constant(journal),
    fc.array(journal.length === 0 ? fc.constant<StoredEvent[]>([]) : fc.array(fc.constantFrom(...journal), { maxLength: 20 }), { minLength: 3, maxLength: 3 })
  )
)
const law = (name: string, check: (a: readonly StoredEvent[], b: readonly StoredEvent[], c: readonly StoredEvent[], all: readonly StoredEvent[]) => void) =>
  it(name, () =>
    fc.assert(
      fc.property(parts, ([all, [a = [], b = [], c = []]]) => check(a, b, c, all)),
      { numRuns: 500 }
    )
  )

describe('union', () => {
  law('is commutative', (a, b) => assert.deepEqual(union(a, b), union(b, a)))
  law('is associative', (a, b, c) => {
    assert.deepEqual(union(union(a, b), c), union(a, union(b, c)))
    assert.deepEqual(union(union(a, b), c), union(a, b, c))
  })
  law('is idempotent', a => assert.deepEqual(union(a, a), union(a)))
  law('ordering twice changes nothing', (a, b) => assert.deepEqual(union(union(a, b)), union(a, b)))
  law('loses and invents nothing', (a, b, c) => assert.deepEqual(new Set(ids(union(a, b, c))), new Set(ids([...a, ...b, ...c]))))
  law('holds every event once', (a, b) => assert.equal(new Set(ids(union(a, b))).size, union(a, b).length))
  law('of parts of a journal with the journal is the journal', (a, b, c, all) => assert.deepEqual(union(a, b, c, all), all))

  law('keeps the order of every writer, however its clock jumps', (a, b) => {
    const last = new Map<string, number>()
    for (const { device, writer, seq } of union(a, b)) {
      const key = `${device}.${writer}`
      assert.ok(seq > (last.get(key) ?? 0))
      last.set(key, seq)
    }
  })

  it('does not change its sources', () => {
    const source = Object.freeze([...eventsOf([answer('q2', true), answer('q1', true)])].reverse())
    assert.equal(union(source).length, 2)
  })

  it('orders windows by time where their clocks agree', () => {
    const early = eventsOf([answer('q1', true), answer('q2', true)], { writer: 'w2', t: 1_000 })
    const late = eventsOf([answer('q3', true)], { writer: 'w1', t: 1_500 })
    assert.deepEqual(ids(union(late, early)), ['dev1.w2.1', 'dev1.w1.1', 'dev1.w2.2'])
  })

  const hour = 3_600_000
  const jumps: readonly [name: string, jump: number][] = [
    ['back one hour', -hour],
    ['back one year', -365 * 24 * hour],
    ['forward ten years', 3_650 * 24 * hour],
  ]
  for (const [name, jump] of jumps) {
    it(`a clock set ${name} keeps the order within the window`, () => {
      const events = eventsOf(['q1', 'q2', 'q3', 'q4'].map(id => answer(id, true))).map((event, i) => (i < 2 ? event : { ...event, t: event.t + jump }))
      const others = eventsOf([answer('q5', true), answer('q6', true)], { writer: 'w9', t: 1_000_500 })
      assert.deepEqual(
        ids(union(others, events)).filter(id => id.includes('w1')),
        ids(events)
      )
    })
  }
})
