// What goes out as a file comes in again as the same history.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { rowsOf } from '../../../src/core/journal/answerTable'
import { encodeLine } from '../../../src/core/journal/codec'
import { csvOf, csvReader } from '../../../src/core/journal/csv'
import { type AuthoredResponse, eventId, type Happening, type JournalEvent, type StoredEvent } from '../../../src/core/journal/event'
import { exportLines } from '../../../src/core/journal/exportLines'
import { Pace } from '../../../src/core/journal/pace'
import { maxHistoryBytes, readHistory } from '../../../src/core/journal/readHistory'
import { union } from '../../../src/core/journal/union'
import { answer, bookmark, eventsOf, journalArbitrary, sessionStart, undo } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'
import { TestWindow } from '../fakes/window'

/** Never has to rest: this clock stands still. */
const restless = () => new Pace(new FixedClock())
const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function historyIn(text: string | Uint8Array) {
  const file = await readHistory(typeof text === 'string' ? utf8(text) : text, restless())
  return file.kind === 'history' ? file : assert.fail(file.kind)
}

describe('export and import as JSONL', () => {
  it('export, wipe, import, export: the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(journalArbitrary, async events => {
        fc.pre(events.length > 0)
        const exported = await exportLines(events, restless())
        const fresh = new TestWindow()
        const { events: read, refused } = await historyIn(exported)
        assert.deepEqual(refused, [])
        assert.equal(await fresh.journal.importEvents(read), events.length)
        assert.deepEqual(await exportLines(fresh.journal.all, restless()), exported)
      }),
      { numRuns: 60 }
    )
  })

  it('has what the disk has refused so far', async () => {
    const window = new TestWindow()
    void window.journal.append([bookmark('q1', true)])
    assert.equal(window.journal.unsaved, 1)
    assert.equal((await historyIn(await exportLines(window.journal.all, restless()))).events.length, 1)
  })

  it('a long history is worked on in turns', async () => {
    let [now, rests] = [0, 0]
    const clock = Object.assign(new FixedClock(), { monotonic: () => now++, sleep: async () => void rests++ })
    const events = eventsOf(Array.from({ length: 2_500 }, (_, i) => bookmark(`q${i}`, true)))
    const bytes = await exportLines(events, new Pace(clock))
    assert.ok(rests > 10, `${rests} rests`)
    const file = await readHistory(bytes, new Pace(clock))
    assert.ok(rests > 20, `${rests} rests`)
    assert.equal(file.kind === 'history' && file.events.length, 2_500)
  })

  it('takes the good lines of a damaged file and names the others', async () => {
    const lines = eventsOf([bookmark('q1', true), bookmark('q2', true), bookmark('q3', true)]).map(encodeLine)
    const damaged = `${lines[0]}${lines[1]?.replace('q2', 'q9')}\r\nnonsense\n\n${lines[2]?.slice(0, -12)}`
    const { events, refused } = await historyIn(damaged)
    assert.deepEqual([events.map(event => event.seq), refused], [[1], [2, 4, 6]])
  })

  it('keeps kinds and fields of other versions, and treats __proto__ as a name like any other', async () => {
    const line = (json: string) => encodeLine(JSON.parse(json) as StoredEvent)
    const foreign =
      '{"v":1,"device":"d","writer":"w","seq":1,"t":1e300,"tz":0,"mono":0,"kind":"dream","__proto__":{"polluted":1},"constructor":{"prototype":1}}'
    const { events } = await historyIn(line(foreign))
    assert.equal(JSON.stringify(events[0]), JSON.stringify(JSON.parse(foreign)))
    assert.equal(({} as { polluted?: number }).polluted, undefined)
    const window = new TestWindow()
    assert.equal(await window.journal.importEvents(events), 1)
    assert.equal(window.journal.state.questions.size, 0)
  })

  it('leaves out what a later version wrote: its meaning would be lost', async () => {
    const [event] = eventsOf([bookmark('q1', true)])
    const later = { ...event, v: 2, seq: 2 } as unknown as StoredEvent
    const { events, refused } = await historyIn(encodeLine(event as StoredEvent) + encodeLine(later))
    assert.deepEqual([events, refused], [[event], [2]])
  })

  it('refuses what is no study history, saying at which line', async () => {
    assert.deepEqual(await readHistory(utf8('\n\n{"name":"something else"}\n'), restless()), { kind: 'foreign', line: 3 })
    assert.deepEqual(await readHistory(utf8('\n \r\n'), restless()), { kind: 'empty' })
    assert.deepEqual(await readHistory(new Uint8Array(maxHistoryBytes + 1), restless()), { kind: 'too-large' })
    assert.deepEqual(await readHistory(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x22, 0x00]), restless()), { kind: 'foreign', line: 1 })
  })
})

const csvText = async (events: readonly StoredEvent[]) => csvOf(await rowsOf(events, restless()), restless())

const response: fc.Arbitrary<AuthoredResponse> = fc.oneof(
  fc.nat(5).map(chosen => ({ type: 'multiple-choice' as const, chosen })),
  fc.array(fc.nat(5), { maxLength: 4 }).map(chosen => ({ type: 'multiple-response' as const, chosen })),
  fc.array(fc.nat(5), { maxLength: 4 }).map(order => ({ type: 'ordering' as const, order })),
  fc.array(fc.nat(5), { maxLength: 4 }).map(choices => ({ type: 'matching' as const, choices }))
)
/** Ids as packs have them, and as a hostile file has them. */
const id = fc.oneof(
  fc.constant('mls-c01.1.2.firehose'),
  fc.string({ maxLength: 12 }).filter(text => !/[\r\n]/.test(text) && text !== '')
)
const confidence = fc.constantFrom('guessing' as const, 'unsure' as const, 'sure' as const, null)
const given = { questionId: id, revision: fc.nat(9), correct: fc.boolean(), confidence, elapsedMs: fc.nat(2_000_000) }
const cram = fc.constantFrom({}, { cram: true as const })
const answered: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ ...given, response, sessionId: id, cram }).map(
    ({ sessionId, questionId, revision, response: r, correct, confidence: c, elapsedMs, cram: crammed }): Happening => ({
      ...{ kind: 'answer', sessionId, questionId, revision, response: r, correct, confidence: c, elapsedMs },
      ...crammed,
    })
  ),
  fc
    .record({ id, rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const), elapsedMs: fc.nat(2_000_000), cram })
    .map(
      ({ id: cardId, rating, elapsedMs, cram: crammed }): Happening => ({ ...{ kind: 'card-review', sessionId: 's1', cardId, rating, elapsedMs }, ...crammed })
    ),
  fc.record({ ...given, response: fc.option(response) }).map(
    ({ questionId, revision, response: r, correct, confidence: c, elapsedMs }): Happening => ({
      ...{ kind: 'mock-answer', mockId: 'm1', questionId, revision, response: r, correct, confidence: c, elapsedMs },
    })
  )
)
const answers = fc
  .record({ happenings: fc.array(answered, { minLength: 1, maxLength: 8 }), device: id, writer: id, t: fc.integer({ min: -1e12, max: 4e12 }) })
  .map(({ happenings, device, writer, t }) => eventsOf(happenings, { device, writer, t }))

describe('export and import as CSV', () => {
  it('an answer comes back as the event that it was', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async events => {
        const { events: read, refused, format } = await historyIn(await csvText(events))
        assert.deepEqual([refused, format], [[], 'csv'])
        assert.deepEqual(read.map(encodeLine), events.map(encodeLine))
      }),
      { numRuns: 200 }
    )
  })

  it('one row for each answer that stands, with the mode of its round', async () => {
    const events: readonly JournalEvent[] = eventsOf([
      sessionStart({ mode: 'due' }),
      answer('mls-c01.1.2.a', true),
      bookmark('mls-c01.1.2.a', true),
      answer('mls-c01.1.2.b', false, { cram: true }),
      answer('mls-c01.3.4.c', false),
      undo('dev1.w1.5'),
    ])
    assert.deepEqual(
      (await rowsOf(events, restless())).map(({ exam, task, question, mode, seconds, response: words }) => [exam, task, question, mode, seconds, words]),
      [
        ['mls-c01', '1.2', 'mls-c01.1.2.a', 'due', 20, 'multiple-choice 1'],
        ['mls-c01', '1.2', 'mls-c01.1.2.b', 'cram', 20, 'multiple-choice 2'],
      ]
    )
  })

  it('no cell is a formula; numbers stay numbers', async () => {
    const dangers = ['=cmd|/c calc!A0', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', `=HYPERLINK("http://x","y")`, `'=1`]
    const events = eventsOf(dangers.map(questionId => answer(questionId, true))).map(event => ({ ...event, tz: -300 }))
    const csv = await csvText(events)
    for (const line of csv.split('\r\n').slice(1, -1)) {
      const cells = line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []
      for (const cell of cells) assert.ok(!/^"?[=+@\t\r\0]/.test(cell) && !/^"?-(?!\d+$)/.test(cell), `${JSON.stringify(cell)} would be run`)
    }
    assert.match(csv, /,-300,/)
    assert.match(csv, /"'=HYPERLINK\(""http:\/\/x"",""y""\)"/)
    assert.deepEqual((await historyIn(csv)).events.map(eventId), events.map(eventId))
  })

  it('finds its columns in any order, among others, with semicolons, and with the capitals of a spreadsheet', async () => {
    const events = eventsOf([answer('mls-c01.1.2.a', true), answer('mls-c01.1.2.b', false)])
    const rows = (await csvText(events))
      .trim()
      .split('\r\n')
      .map(line => ['mine', ...line.split(',').reverse()].join(';').replace('true', 'TRUE').replace('false', 'FALSE'))
    const { events: read } = await historyIn(`\ufeff${rows.join('\n')}`)
    assert.deepEqual(union(read), events)
  })

  it('an open quote, a million columns or a wrong cell costs its line only', async () => {
    const events = eventsOf([answer('a', true), answer('b', true), answer('c', true)])
    const [header, ...rows] = (await csvText(events)).split('\r\n')
    const hostile = [
      header,
      rows[0],
      `"open${rows[1]}`,
      ','.repeat(1_000_000),
      rows[1]?.replace('sure', 'certain'),
      rows[1]?.replace(/^[^,]*/, '+999999-01-01T00:00:00.000Z'),
      rows[1]?.replace('multiple-choice 1', 'multiple-choice one'),
      rows[1]?.replace('dev1', ''),
      rows[1]?.replace(/,2,60/, ',2e99,60'),
      rows[2],
    ]
    const { events: read, refused } = await historyIn(hostile.join('\r\n'))
    assert.deepEqual(
      [read.map(event => event.seq), refused],
      [
        [1, 3],
        [3, 4, 5, 6, 7, 8, 9],
      ]
    )
  })

  it('another table is not ours', async () => {
    assert.equal(csvReader('time,exam,task'), undefined)
    assert.equal(csvReader(','.repeat(1_000_000)), undefined)
    assert.deepEqual(await readHistory(utf8('a,b\n1,2\n'), restless()), { kind: 'foreign', line: 1 })
  })

  it('text of a table that Excel saved as UTF-16 is refused, not guessed at', async () => {
    const csv = await csvText(eventsOf([answer('a', true)]))
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...csv].flatMap(char => [char.charCodeAt(0), 0])])
    assert.equal((await readHistory(utf16, restless())).kind, 'foreign')
    assert.equal(textOf(utf8(csv)), csv)
  })
})
