import assert from 'node:assert/strict'
import type { Translate } from '../../../src/core/deadlines/words'
import { encodeLine } from '../../../src/core/journal/codec'
import type { StoredEvent } from '../../../src/core/journal/event'
import { Pace } from '../../../src/core/journal/pace'
import { reportOf } from '../../../src/core/journal/report'
import { type ReportContext, reportInWords } from '../../../src/host/journal/reportInWords'
import { answer, eventsOf } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, place) => String(args[Number(place)]))
const sound: ReportContext = { device: 'dev1', unsaved: 0, isReplaySame: true, quarantined: [] }
const now = Date.UTC(2026, 10, 25)
const events = eventsOf([answer('q1', true), answer('q2', false)], { t: now - 86_400_000 })

async function words(more: readonly StoredEvent[] = [], context: Partial<ReportContext> = {}): Promise<string> {
  const bytes = new TextEncoder().encode([...events, ...more].map(encodeLine).join(''))
  return reportInWords(
    t,
    await reportOf({ files: [{ path: 'log/dev1/w1/00001.a.jsonl', bytes }], shared: [], device: 'dev1', now }, new Pace(new FixedClock())),
    { ...sound, ...context }
  )
}

describe('the report in words', () => {
  it('of a sound history says so, and that there is nothing to do', async () => {
    const text = await words()
    assert.match(text, /Nothing is missing, damaged or strange\./)
    assert.match(text, /\| dev1 \(this one\) \| 1 {7}\| 2 {6}\| 2 {7}\| 24 Nov 2026 \| 24 Nov 2026 \|/)
    assert.match(text, /## What to do\n\nNothing\. .*\n$/)
  })

  it('ends with what to do for what was found', async () => {
    const text = await words([{ ...events[1], seq: 9 } as StoredEvent], { unsaved: 3, isReplaySame: false, quarantined: ['quarantine/0badcafe.txt'] })
    assert.match(text, /4 things were found/)
    assert.match(text, /- 6 events are missing within their windows/)
    assert.match(text, /quarantine\/0badcafe\.txt/)
    assert.equal(text.split('## What to do')[1]?.match(/^- /gm)?.length, 3)
  })

  it('names stay text in one line, whatever they hold', async () => {
    const hostile = '<img src=x>|[a](command:x)\n# Title `$(flame)` \u202e'
    const text = await words([{ ...events[1], device: hostile, writer: hostile, kind: hostile } as unknown as StoredEvent])
    for (const danger of ['<img', '](', '\n# Title', '\u202e', '`']) assert.ok(!text.includes(danger), danger)
  })
})
