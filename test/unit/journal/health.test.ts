// What the journal says of itself: later versions, a history that is gone, a disk that refuses, clocks that jump.
import assert from 'node:assert/strict'
import { encodeLine, encodeValue } from '../../../src/core/journal/codec'
import type { StoredEvent } from '../../../src/core/journal/event'
import { Journal, type JournalOptions } from '../../../src/core/journal/journal'
import { memoryOf } from '../../../src/core/schedule/memory'
import { answer, bookmark, eventsOf } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'
import { MemoryLog } from '../fakes/log'
import { type Disk, MemoryFiles, ticks } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const utf8 = (text: string) => new TextEncoder().encode(text)
const [first, second] = eventsOf([answer('q1', true), answer('q2', true)], { writer: 'other' }) as unknown as readonly [StoredEvent, StoredEvent]
const path = 'log/dev1/other/00001.a.jsonl'

async function opened(disk: Disk, more: Partial<JournalOptions> = {}) {
  const [clock, log] = [new FixedClock(), new MemoryLog()]
  const journal = new Journal({ files: new MemoryFiles(disk), clock, log, device: 'dev1', writer: 'w1', ...more })
  await journal.load()
  return { journal, clock, log }
}

describe('journal: a later version', () => {
  const later: readonly [name: string, text: string][] = [
    ['an event of version 2', encodeLine({ ...second, v: 2 } as unknown as StoredEvent)],
    ['a file of version 2', encodeValue({ journal: 2, events: 1 }) + encodeLine(second)],
  ]
  for (const [name, text] of later) {
    it(`${name} makes it read-only: answers count, are said not to be saved, and no file changes`, async () => {
      const disk: Disk = new Map([
        [path, utf8(encodeLine(first))],
        ['log/dev1/new/00001.a.jsonl', utf8(text)],
      ])
      const before = new Map(disk)
      const { journal } = await opened(disk)
      assert.deepEqual(journal.health, { kind: 'read-only', reason: 'newer-version', unsaved: 0 })
      const { saved } = await journal.append([answer('mine', true)])
      assert.equal(saved, false)
      assert.equal(await journal.flush(), false)
      await journal.tidy()
      await assert.rejects(journal.importEvents(eventsOf([answer('q9', true)], { writer: 'import' })))
      assert.deepEqual(journal.health, { kind: 'read-only', reason: 'newer-version', unsaved: 1 })
      assert.deepEqual([...journal.state.questions.keys()].includes('mine'), true)
      assert.deepEqual(disk, before)
    })
  }

  it('that comes while it is open has the same effect from then on', async () => {
    const disk: Disk = new Map()
    const { journal } = await opened(disk)
    assert.equal((await journal.append([answer('q1', true)])).saved, true)
    disk.set(path, utf8(encodeLine({ ...second, v: 2 } as unknown as StoredEvent)))
    await journal.load()
    assert.equal((await journal.append([answer('q2', true)])).saved, false)
    assert.equal(journal.health.kind, 'read-only')
  })

  it('files without a header and with one of this version are both read', async () => {
    const disk: Disk = new Map([
      [path, utf8(encodeLine(first))],
      ['log/dev1/new/00001.sealed.jsonl', utf8(encodeValue({ journal: 1, events: 1, hue: 'green' }) + encodeLine(second))],
    ])
    const { journal } = await opened(disk)
    assert.deepEqual([journal.all.length, journal.health.kind, journal.counts().damaged, journal.counts().settledFiles], [2, 'ok', 0, 1])
  })

  it('a sealed file with fewer lines than its header says is read again', async () => {
    const sealed = 'log/dev1/new/00001.sealed.jsonl'
    const disk: Disk = new Map([[sealed, utf8(encodeValue({ journal: 1, events: 2 }) + encodeLine(first))]])
    const { journal } = await opened(disk)
    disk.set(sealed, utf8(encodeValue({ journal: 1, events: 2 }) + encodeLine(first) + encodeLine(second)))
    await journal.load()
    assert.equal(journal.all.length, 2)
  })
})

describe('journal: a history that is gone', () => {
  it('is noticed when there once was one, until something is there', async () => {
    const { journal } = await opened(new Map(), { remembered: 812 })
    assert.deepEqual(journal.health, { kind: 'vanished', count: 812 })
    assert.equal(await journal.importEvents([first, second]), 2)
    assert.deepEqual(journal.health, { kind: 'ok' })
  })

  it('is none on a first start, and none when something is there', async () => {
    assert.equal((await opened(new Map())).journal.health.kind, 'ok')
    assert.equal((await opened(new Map([[path, utf8(encodeLine(first))]]), { remembered: 812 })).journal.health.kind, 'ok')
  })
})

describe('journal: what is unsaved', () => {
  it('is counted for as long as the disk refuses', async () => {
    let full = true
    const window = new TestWindow(new MemoryFiles(new Map(), () => (full ? { kind: 'eperm' } : { kind: 'none' })))
    await window.journal.append([answer('q1', true), answer('q2', true)])
    assert.deepEqual(window.journal.health, { kind: 'unsaved', count: 2 })
    full = false
    window.clock.pass(1_000)
    await ticks(3)
    assert.deepEqual(window.journal.health, { kind: 'ok' })
  })

  it('is not what is on its way', () => {
    const window = new TestWindow()
    void window.journal.append([answer('q1', true)])
    assert.deepEqual([window.journal.unsaved, window.journal.health.kind], [1, 'ok'])
  })
})

describe('journal: importing', () => {
  it('keeps ids, leaves out what is known and what comes twice, and stands on the disk', async () => {
    const disk: Disk = new Map([[path, utf8(encodeLine(first))]])
    const { journal } = await opened(disk)
    assert.equal(await journal.importEvents([second, first, second]), 1)
    assert.equal(await journal.importEvents([second, first]), 0)
    assert.deepEqual(journal.all, [first, second])
    assert.deepEqual((await opened(disk, { writer: 'w2' })).journal.all, [first, second])
  })

  it('takes nothing in when the disk refuses', async () => {
    const { journal } = await opened(new Map(), { files: new MemoryFiles(new Map(), () => ({ kind: 'enospc', part: 0.7 })) })
    await assert.rejects(journal.importEvents([first]))
    assert.equal(journal.all.length, 0)
  })

  it('leaves answers given meanwhile in place', async () => {
    const { journal } = await opened(new Map(), { files: new MemoryFiles(new Map(), () => ({ kind: 'slow', ticks: 3 })) })
    const importing = journal.importEvents([first, second])
    assert.equal((await journal.append([answer('mine', true)])).saved, true)
    assert.equal(await importing, 2)
    assert.equal(journal.state.questions.size, 3)
  })
})

describe('journal: further places to read', () => {
  it('are part of the union and never written to', async () => {
    const further: Disk = new Map([[path, utf8(encodeLine(first) + encodeLine(second))]])
    const before = new Map(further)
    const { journal } = await opened(new Map(), { alsoRead: [new MemoryFiles(further)] })
    await journal.append([bookmark('q', true)])
    await journal.tidy()
    assert.deepEqual([journal.all.length, further], [3, before])
  })

  it('that cannot be read are only logged', async () => {
    const broken = new MemoryFiles()
    broken.list = () => Promise.reject(new Error('offline'))
    const { journal, log } = await opened(new Map([[path, utf8(encodeLine(first))]]), { alsoRead: [broken] })
    assert.deepEqual([journal.all.length, log.warnings.length], [1, 1])
  })

  it('are read again when a file there was caught half copied', async () => {
    const lines = eventsOf(
      Array.from({ length: 64 }, (_, i) => bookmark(`q${i}`, true)),
      { writer: 'afar' }
    ).map(event => encodeLine(event as StoredEvent))
    const sealed = 'log/dev2/afar/00001.sealed.jsonl'
    const whole = encodeValue({ journal: 1, events: 64 }) + lines.join('')
    const further: Disk = new Map([
      [sealed, utf8(encodeValue({ journal: 1, events: 64 }) + lines.slice(0, 40).join(''))],
      ['log/dev2/afar/00002.a.jsonl', utf8('')],
    ])
    const { journal } = await opened(new Map(), { alsoRead: [new MemoryFiles(further)] })
    assert.equal(journal.all.length, 40)
    further.set(sealed, utf8(whole))
    await journal.load()
    assert.equal(journal.all.length, 64)
  })
})

describe('journal: counts', () => {
  it('of damage, of numbers that are missing and of ids used twice', async () => {
    const disk: Disk = new Map([
      [path, utf8(`${encodeLine(first)}garbage\n${encodeLine({ ...second, seq: 5 })}`)],
      ['log/dev1/copy/00001.a.jsonl', utf8(encodeLine({ ...first, t: first.t + 1 }))],
    ])
    const { journal } = await opened(disk)
    const { events, damaged, conflicting, missing } = journal.counts()
    assert.deepEqual({ events, damaged, conflicting, missing }, { events: 2, damaged: 1, conflicting: 1, missing: 3 })
  })

  it('of two events under one id, the same one counts in every window', async () => {
    const [a, b] = [first, { ...first, t: first.t + 1 }].map(event => utf8(encodeLine(event)))
    const one = await opened(
      new Map([
        ['log/dev1/x/00001.a.jsonl', a ?? utf8('')],
        ['log/dev1/y/00001.a.jsonl', b ?? utf8('')],
      ])
    )
    const two = await opened(
      new Map([
        ['log/dev1/x/00001.a.jsonl', b ?? utf8('')],
        ['log/dev1/y/00001.a.jsonl', a ?? utf8('')],
      ])
    )
    assert.deepEqual(one.journal.all, two.journal.all)
    assert.deepEqual(one.journal.state, two.journal.state)
  })

  it('of damage end when the file is whole again', async () => {
    const disk: Disk = new Map([[path, utf8('garbage\n')]])
    const { journal } = await opened(disk)
    assert.equal(journal.counts().damaged, 1)
    disk.set(path, utf8(encodeLine(first)))
    await journal.load()
    assert.equal(journal.counts().damaged, 0)
  })
})

describe('journal: clocks', () => {
  const day = 86_400_000
  const jumps: readonly [name: string, jump: number, noticed: boolean][] = [
    ['set back a year', -365 * day, true],
    ['set forward ten years', 3_650 * day, true],
    ['set back an hour, as by hand at the end of summer time', -3_600_000, false],
    ['set forward an hour', 3_600_000, false],
  ]
  for (const [name, jump, noticed] of jumps) {
    it(`one that is ${name} ${noticed ? 'is noticed' : 'is nothing to speak of'}, keeps the order, and makes no time negative`, async () => {
      const disk: Disk = new Map()
      const { journal, clock } = await opened(disk)
      for (let i = 0; i < 6; i++) {
        clock.pass(40_000)
        if (i === 3) clock.setWall(clock.now() + jump)
        await journal.append([answer(`q${i % 2}`, i % 3 > 0)])
      }
      assert.deepEqual(journal.health, noticed ? { kind: 'clock-jumped', jump: { event: journal.all[3], byMs: jump } } : { kind: 'ok' })
      assert.equal(journal.counts().clockJumps.length, noticed ? 1 : 0)
      const again = (await opened(disk, { writer: 'w2' })).journal
      assert.deepEqual(
        again.all.map(event => event.seq),
        [1, 2, 3, 4, 5, 6]
      )
      for (const id of ['q0', 'q1']) {
        const memory = memoryOf(again.state, id) ?? assert.fail()
        assert.ok(memory.stability > 0 && memory.dueDay >= memory.lastDay)
      }
      assert.deepEqual(again.state, journal.state)
    })
  }

  it('of a machine that changes its time zone and goes to summer time say nothing', async () => {
    const disk: Disk = new Map()
    for (const [i, offset] of [60, 120, -480, 840].entries()) {
      const clock = new FixedClock(Date.UTC(2026, 2, 29, i), '2026-03-29', offset)
      const { journal } = await opened(disk, { clock, writer: `w${i}` })
      await journal.append([answer('q1', true)])
      clock.pass(3_600_000)
      await journal.append([answer('q1', false)])
      assert.deepEqual([journal.health.kind, journal.counts().clockJumps.length], ['ok', 0])
      assert.ok((memoryOf(journal.state, 'q1')?.stability ?? 0) > 0)
    }
  })
})
