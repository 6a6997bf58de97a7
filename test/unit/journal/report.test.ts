import assert from 'node:assert/strict'
import { encodeLine } from '../../../src/core/journal/codec'
import type { StoredEvent } from '../../../src/core/journal/event'
import { Pace } from '../../../src/core/journal/pace'
import { type CheckInput, reportOf } from '../../../src/core/journal/report'
import { answer, bookmark, eventsOf, sessionStart } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'

const now = Date.UTC(2026, 10, 25)
const day = 86_400_000
const encoded = (events: readonly StoredEvent[]) => new TextEncoder().encode(events.map(encodeLine).join(''))
const file = (name: string, events: readonly StoredEvent[], more = '') => ({
  path: `log/dev1/w1/${name}.jsonl`,
  bytes: Uint8Array.from([...encoded(events), ...new TextEncoder().encode(more)]),
})
const report = (input: Partial<CheckInput>) => reportOf({ files: [], shared: [], device: 'dev1', now, ...input }, new Pace(new FixedClock()))

const events = eventsOf([sessionStart(), answer('q1', true), answer('q2', false), bookmark('q1', true)], { t: now - 3 * day })

describe('the report on the history', () => {
  it('of a sound history counts and finds nothing', async () => {
    const found = await report({
      files: [file('00001.a', events.slice(0, 3)), file('00001.b', events), file('00002.a', eventsOf([answer('q1', true)], { device: 'dev2', t: now - day }))],
    })
    assert.deepEqual(found.total, { events: 5, answers: 3, first: now - 3 * day, last: now - day })
    assert.deepEqual(
      found.devices.map(({ device, writers, events: count }) => [device, writers, count]),
      [
        ['dev1', 1, 4],
        ['dev2', 1, 1],
      ]
    )
    const { unreadable, damaged, conflicts, claims, unknownKinds, malformed, future } = found
    assert.deepEqual([unreadable, damaged, conflicts, claims, unknownKinds, malformed, future], [[], [], [], [], [], 0, 0])
    assert.deepEqual(
      found.writers.map(({ missing, clockJumps }) => [missing, clockJumps]),
      [
        [0, 0],
        [0, 0],
      ]
    )
  })

  it('names what cannot be read and what is damaged', async () => {
    const found = await report({ files: [{ path: 'log/dev1/w1/00001.sealed.jsonl' }, file('00002.a', events, 'torn\ntorn too')] })
    assert.deepEqual(
      [found.unreadable, found.damaged, found.total.events],
      [['log/dev1/w1/00001.sealed.jsonl'], [{ path: 'log/dev1/w1/00002.a.jsonl', lines: 2 }], 4]
    )
  })

  it('counts numbers that no file has', async () => {
    const found = await report({ files: [file('00001.a', [events[1] ?? assert.fail(), events[3] ?? assert.fail()])] })
    assert.equal(found.writers[0]?.missing, 2)
  })

  it('tells the same event twice from two events under one id, whatever the order of fields', async () => {
    const [first, second] = [events[1] ?? assert.fail(), events[2] ?? assert.fail()]
    const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as StoredEvent
    const found = await report({ files: [file('00001.a', [first, second]), file('copy', [turned, { ...second, t: now }])] })
    assert.deepEqual(found.conflicts, ['dev1.w1.3'])
  })

  it('lists what the sync folder says in the name of this machine, but not what is the same', async () => {
    const forged = { ...bookmark('q9', true), ...eventsOf([bookmark('q9', true)], { t: now })[0], seq: 99 } as StoredEvent
    const other = eventsOf([bookmark('q1', true)], { device: 'dev2' })
    const found = await report({ files: [file('00001.a', events)], shared: [file('00001.a', events), file('00002.a', [forged, ...other])] })
    assert.deepEqual(found.claims, ['dev1.w1.99'])
  })

  it('finds clocks that jumped, in either direction, but not a long pause', async () => {
    const at = (seq: number, t: number, mono: number) => ({ ...events[3], seq, t, mono }) as StoredEvent
    const jumps = [at(1, now, 0), at(2, now - 400 * day, 1_000), at(3, now, 2_000), at(4, now + 30 * day, 2_000 + 30 * day), at(9, 0, 2_001 + 30 * day)]
    assert.equal((await report({ files: [file('00001.a', jumps)] })).writers[0]?.clockJumps, 2)
  })

  it('counts kinds it does not know, events that are not what they say, and dates to come', async () => {
    const strange = [
      { ...events[3], seq: 5, kind: 'dream' },
      { ...events[3], seq: 6, kind: 'toString' },
      { ...events[3], seq: 7, v: 2 },
      { ...events[0], seq: 8, questionIds: 'q1' },
      { ...events[3], seq: 9, t: 1e300 },
      { ...events[3], seq: 10, t: now + 2 * day },
    ] as unknown as readonly StoredEvent[]
    const found = await report({ files: [file('00001.a', [...events, ...strange])] })
    assert.deepEqual([found.unknownKinds.map(({ kind }) => kind).sort(), found.malformed, found.future], [['bookmark', 'dream', 'toString'], 2, 2])
    assert.equal(found.total.last, now + 2 * day)
  })
})
