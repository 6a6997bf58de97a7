import assert from 'node:assert/strict'
import fc from 'fast-check'
import { crc32, decodeFile, encodeLine } from '../../../src/core/journal/codec'
import type { StoredEvent } from '../../../src/core/journal/event'
import { seededRng } from '../../../src/core/session/random'
import { answer, eventsOf, journalArbitrary } from '../builders/events'

const utf8 = (text: string) => new TextEncoder().encode(text)
const signed = (json: string) => `${json}\t${crc32(utf8(json))}\n`
const file = (events: readonly StoredEvent[]) => utf8(events.map(encodeLine).join(''))
const decoded = (text: string) => decodeFile(utf8(text))

describe('crc32', () => {
  const vectors: readonly [text: string, sum: string][] = [
    ['123456789', 'cbf43926'],
    ['', '00000000'],
    ['a', 'e8b7be43'],
    ['abc', '352441c2'],
    ['The quick brown fox jumps over the lazy dog', '414fa339'],
  ]
  for (const [text, sum] of vectors) it(`of ${JSON.stringify(text)} is ${sum}`, () => assert.equal(crc32(utf8(text)), sum))
})

describe('codec: a line', () => {
  it('brings back any event, whatever its texts hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\r\n', '\t', '\u2028', '\ud800', '\udc00x', '\ufeff', '"\\', '\u202e', '__proto__', '🙂')
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), pairs => {
        const events = eventsOf(pairs.map(([questionId, sessionId]) => answer(questionId, true, { sessionId })))
        assert.deepEqual(decodeFile(file(events)), { events, damaged: [] })
      }),
      { numRuns: 300 }
    )
  }).timeout(10_000)

  it('keeps kinds and keys that it does not know', () => {
    const event = { ...eventsOf([answer('q1', true)])[0], kind: 'teleport', extra: { deep: [1, null] } } as unknown as StoredEvent
    assert.deepEqual(decodeFile(file([event])).events, [event])
  })

  it('is one line, whatever the event holds', () => {
    const [event] = eventsOf([answer('a\nb\r\nc', true)])
    assert.equal(encodeLine(event as StoredEvent).split('\n').length, 2)
  })
})

describe('codec: damage', () => {
  const events = eventsOf(['q1', 'q2', 'q3', 'q4'].map(id => answer(id, true)))
  const whole = file(events)

  it('a cut at any place costs only the line that is cut', () => {
    const ends = events.map((_, i) => file(events.slice(0, i + 1)).length)
    for (let cut = 0; cut <= whole.length; cut++) {
      const { events: read, damaged } = decodeFile(whole.slice(0, cut))
      // The line end itself may be missing.
      const complete = ends.filter(end => end - 1 <= cut).length
      assert.deepEqual(read, events.slice(0, complete), `cut at ${cut}`)
      assert.ok(damaged.length <= 1)
    }
  })

  it('a flipped bit costs the lines that it touches, and nothing throws', () => {
    const rng = seededRng(20261122)
    for (let round = 0; round < 2_000; round++) {
      const bytes = whole.slice()
      const at = Math.floor(rng() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(rng() * 8))
      const { events: read } = decodeFile(bytes)
      assert.ok(read.length >= events.length - 2, `byte ${at}`)
      for (const event of read)
        assert.ok(
          events.some(original => JSON.stringify(original) === JSON.stringify(event)),
          `byte ${at} made a new event`
        )
    }
  })

  it('no bytes make it throw, and none become an event', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => decodeFile(bytes).events.length === 0),
      { numRuns: 500 }
    )
  })

  it('line ends of Windows, as git may write them, are no damage', () => {
    const text = new TextDecoder().decode(whole).replaceAll('\n', '\r\n')
    assert.deepEqual(decoded(text), { events, damaged: [] })
  })

  it('empty lines are nothing', () => assert.deepEqual(decoded('\n\n\n'), { events: [], damaged: [] }))

  const valid = JSON.parse(JSON.stringify(events[0])) as Record<string, unknown>
  const wrong: readonly [name: string, line: string][] = [
    ['a wrong sum', `${JSON.stringify(valid)}\t00000000\n`],
    ['no sum', `${JSON.stringify(valid)}\n`],
    ['a sum in capitals', signed(JSON.stringify(valid)).replace(/\t\w+/, sum => sum.toUpperCase())],
    ['a sum of nothing', '\t00000000\n'],
    ['no JSON, with its right sum', signed('{"v":1,')],
    ['a list', signed('[]')],
    ['null', signed('null')],
    ['a text', signed('"hello"')],
    ...Object.entries({ v: '1', device: 7, writer: null, seq: 1.5, t: 'now', kind: 3 }).map(([key, value]): [string, string] => [
      `${key} of ${JSON.stringify(value)}`,
      signed(JSON.stringify({ ...valid, [key]: value })),
    ]),
    ...['v', 'device', 'writer', 'seq', 't', 'kind'].map((key): [string, string] => [`no ${key}`, signed(JSON.stringify({ ...valid, [key]: undefined }))]),
    ['a seq beyond safe integers', signed(JSON.stringify({ ...valid, seq: 2 ** 60 }))],
    ['a time of 1e999', signed(JSON.stringify(valid).replace(/"t":\d+/, '"t":1e999'))],
  ]
  for (const [name, line] of wrong) {
    it(`${name} is a damaged line, kept as it stands`, () => {
      const { events: read, damaged } = decoded(`${encodeLine(events[1] as StoredEvent)}${line}${encodeLine(events[2] as StoredEvent)}`)
      assert.deepEqual(read, [events[1], events[2]])
      assert.deepEqual(damaged, [line.slice(0, -1)])
    })
  }

  it('a huge, a negative and a future time are read', () => {
    for (const t of [-1e15, 0, 8.64e15 * 2, Number.MAX_VALUE]) assert.equal(decodeFile(file([{ ...(events[0] as StoredEvent), t }])).events[0]?.t, t)
  })

  it('whole journals survive', () => {
    fc.assert(fc.property(journalArbitrary, journal => assert.deepEqual(decodeFile(file(journal)).events, journal)))
  })
})
