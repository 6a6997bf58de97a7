import assert from 'node:assert/strict'
import { crc32, decodeFile, encodeLine } from '../../../src/core/journal/codec'
import type { StoredEvent } from '../../../src/core/journal/event'
import { segmentLimits } from '../../../src/core/journal/segmentWriter'
import { answer, bookmark, eventsOf, sessionStart, undo } from '../builders/events'
import { type Fault, MemoryFiles, ticks } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const utf8 = (text: string) => new TextEncoder().encode(text)
const fresh = async (files: MemoryFiles, writer = 'fresh') => {
  const window = new TestWindow(new MemoryFiles(files.disk), writer)
  return { window, damaged: (await window.journal.load()).damaged }
}

describe('journal: writing', () => {
  it('an answer that is acknowledged stands on the disk', async () => {
    const window = new TestWindow()
    const { saved, events } = await window.journal.append([sessionStart(), answer('q1', true)])
    assert.equal(saved, true)
    assert.deepEqual((await fresh(window.files)).window.journal.all, events)
    assert.deepEqual(
      events.map(event => event.seq),
      [1, 2]
    )
  })

  it('stamps who, when and in which order', async () => {
    const window = new TestWindow()
    window.clock.pass(1_500)
    const { events } = await window.journal.append([bookmark('q1', true)])
    const { v, device, writer, seq, t, tz, mono } = events[0] ?? assert.fail()
    assert.deepEqual({ v, device, writer, seq, t, tz, mono }, { v: 1, device: 'dev1', writer: 'w1', seq: 1, t: window.clock.now(), tz: 60, mono: 1_500 })
  })

  it('counts at once, before the disk has answered', () => {
    const window = new TestWindow()
    void window.journal.append([answer('q1', true)])
    assert.equal(window.journal.state.questions.size, 1)
    assert.equal(window.journal.unsaved, 1)
  })

  it('nothing to add is saved, and the next answer is written', async () => {
    const window = new TestWindow()
    assert.deepEqual(await window.journal.append([]), { saved: true, events: [] })
    assert.equal((await window.journal.append([bookmark('q1', true)])).saved, true)
    assert.equal((await fresh(window.files)).window.journal.all.length, 1)
  })

  it('the two slots take turns', async () => {
    const window = new TestWindow()
    const written: string[] = []
    const files = new MemoryFiles(window.files.disk, ({ path }): Fault => {
      written.push(path.split('/').at(-1) ?? '')
      return { kind: 'none' }
    })
    await new TestWindow(files).bookmark(4)
    assert.deepEqual(written, ['00001.a.jsonl', '00001.b.jsonl', '00001.a.jsonl', '00001.b.jsonl'])
  })

  it('answers that come while the disk is busy go out in one write', async () => {
    let writes = 0
    const window = new TestWindow(new MemoryFiles(new Map(), () => ({ kind: 'slow', ticks: 1 + 0 * writes++ })))
    await Promise.all(Array.from({ length: 20 }, (_, i) => window.journal.append([bookmark(`q${i}`, true)])))
    assert.equal(writes, 2)
    assert.equal((await fresh(window.files)).window.journal.all.length, 20)
  })

  it('writes only below its own folder', async () => {
    const window = new TestWindow()
    await window.bookmark(140)
    assert.ok([...window.files.disk.keys()].every(path => path.startsWith('log/dev1/w1/')))
  })

  it('undo is one more event; nothing is deleted', async () => {
    const window = new TestWindow()
    await window.journal.append([sessionStart(), answer('q1', true)])
    await window.journal.append([undo('dev1.w1.2')])
    const { journal } = (await fresh(window.files)).window
    assert.deepEqual([journal.all.length, journal.state.questions.size], [3, 0])
  })

  it('a wall clock that goes back keeps the order', async () => {
    const window = new TestWindow()
    for (const year of [2026, 2025, 2036, 2026]) {
      window.clock.setWall(Date.UTC(year, 5, 1))
      await window.bookmark(1)
    }
    assert.deepEqual(
      (await fresh(window.files)).window.journal.all.map(event => event.seq),
      [1, 2, 3, 4]
    )
  })
})

describe('journal: sealing', () => {
  it(`seals at ${segmentLimits.events} events and reads them back`, async () => {
    const window = new TestWindow()
    await window.bookmark(63)
    assert.deepEqual(window.own().sort(), ['00001.a.jsonl', '00001.b.jsonl'])
    await window.bookmark(1)
    assert.ok(window.own().includes('00001.sealed.jsonl'))
    const sealed = decodeFile(window.files.disk.get('log/dev1/w1/00001.sealed.jsonl') ?? assert.fail())
    assert.deepEqual([sealed.events.map(event => event.seq), sealed.damaged], [Array.from({ length: 64 }, (_, i) => i + 1), []])
  })

  it('seals at 64 KB', async () => {
    const window = new TestWindow()
    for (let i = 0; i < 8; i++) await window.journal.append([bookmark('x'.repeat(9_000), true)])
    assert.ok(window.own().includes('00001.sealed.jsonl'))
  })

  it('keeps the old slots one segment longer', async () => {
    const window = new TestWindow()
    await window.bookmark(127)
    assert.deepEqual(window.own().sort(), ['00001.a.jsonl', '00001.b.jsonl', '00001.sealed.jsonl', '00002.a.jsonl', '00002.b.jsonl'])
    await window.bookmark(1)
    assert.deepEqual(window.own().sort(), ['00001.sealed.jsonl', '00002.a.jsonl', '00002.b.jsonl', '00002.sealed.jsonl'])
    assert.equal((await fresh(window.files)).window.journal.all.length, 128)
  })

  const failures: readonly [name: string, fault: Fault][] = [
    ['refused', { kind: 'eperm' }],
    ['written in half on a full disk', { kind: 'enospc', part: 0.5 }],
  ]
  for (const [name, fault] of failures) {
    it(`a seal that is ${name} loses nothing and is tried again`, async () => {
      let refusals = 0
      const files = new MemoryFiles(new Map(), ({ path }) => (path.includes('sealed') && refusals++ < 2 ? fault : { kind: 'none' }))
      const window = new TestWindow(files)
      await window.bookmark(64)
      assert.equal(window.journal.unsaved, 0)
      assert.equal((await fresh(files)).window.journal.all.length, 64)
      await window.bookmark(2)
      assert.equal(window.log.warnings.length, 2)
      const sealed = decodeFile(files.disk.get('log/dev1/w1/00001.sealed.jsonl') ?? assert.fail())
      assert.deepEqual([sealed.events.length, sealed.damaged], [66, []])
    })
  }

  it('a seal that reads back differently is not relied on', async () => {
    const files = new MemoryFiles()
    const read = files.read.bind(files)
    let lies = 1
    files.read = async path => (path.includes('sealed') && lies-- > 0 ? utf8('something else') : read(path))
    const window = new TestWindow(files)
    await window.bookmark(65)
    assert.equal(window.log.warnings.length, 1)
    assert.deepEqual(
      window.own().filter(name => name?.startsWith('00002')),
      []
    )
    assert.equal((await fresh(files)).window.journal.all.length, 65)
  })
})

describe('journal: a disk that refuses', () => {
  it('says so, keeps the answers in memory, and writes them when it can', async () => {
    let full = true
    const window = new TestWindow(new MemoryFiles(new Map(), () => (full ? { kind: 'enospc', part: 0.3 } : { kind: 'none' })))
    const results = [await window.journal.append([answer('q1', true)]), await window.journal.append([answer('q2', true), answer('q3', true)])]
    assert.deepEqual(
      results.map(result => result.saved),
      [false, false]
    )
    assert.equal(window.journal.unsaved, 3)
    assert.equal(window.journal.state.questions.size, 3)
    assert.equal((await fresh(window.files)).window.journal.all.length, 0)

    full = false
    const { changes } = window
    window.clock.pass(1_000)
    await ticks(3)
    assert.equal(window.journal.unsaved, 0)
    assert.ok(window.changes > changes, 'the windows that show "unsaved" are told')
    assert.deepEqual((await fresh(window.files)).window.ids(), window.ids())
  })

  it('is asked again after 1, 2, 4 … and at most 60 s', async () => {
    const window = new TestWindow(new MemoryFiles(new Map(), () => ({ kind: 'eperm' })))
    await window.journal.append([answer('q1', true)])
    for (let i = 0; i < 9; i++) {
      window.clock.pass(60_000)
      await ticks(3)
    }
    assert.deepEqual(window.clock.slept, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000])
  })

  it('has one retry under way, however many answers it refuses', async () => {
    const window = new TestWindow(new MemoryFiles(new Map(), () => ({ kind: 'eperm' })))
    await window.bookmark(10)
    assert.deepEqual([window.clock.slept, window.journal.unsaved], [[1_000], 10])
  })

  it('is not asked again when the window is gone', async () => {
    let writes = 0
    const window = new TestWindow(new MemoryFiles(new Map(), () => ({ kind: 'eperm', number: writes++ })))
    await window.bookmark(1)
    window.journal.dispose()
    window.clock.pass(60_000)
    await ticks(3)
    assert.equal(writes, 1)
  })

  it('a next answer brings the kept ones along', async () => {
    const window = new TestWindow(new MemoryFiles(new Map(), ({ number }) => (number === 1 ? { kind: 'eperm' } : { kind: 'none' })))
    assert.equal((await window.journal.append([answer('q1', true)])).saved, false)
    assert.equal((await window.journal.append([answer('q2', true)])).saved, true)
    assert.deepEqual([window.journal.unsaved, (await fresh(window.files)).window.journal.all.length], [0, 2])
  })

  it('flush tells whether all is on disk', async () => {
    let full = true
    const window = new TestWindow(new MemoryFiles(new Map(), () => (full ? { kind: 'eperm' } : { kind: 'none' })))
    await window.bookmark(1)
    assert.equal(await window.journal.flush(), false)
    full = false
    assert.equal(await window.journal.flush(), true)
    assert.equal(await window.journal.flush(), true)
  })
})

describe('journal: damage on the disk', () => {
  const lines = eventsOf(
    ['q1', 'q2', 'q3'].map(id => answer(id, true)),
    { writer: 'other' }
  ).map(event => encodeLine(event as StoredEvent))
  const path = 'log/dev1/other/00001.a.jsonl'
  const quarantined = (files: MemoryFiles) => [...files.disk].filter(([name]) => name.startsWith('quarantine/'))

  it('damaged lines go to quarantine, the others count', async () => {
    const broken = lines[1]?.replace('q2', 'qX') ?? ''
    const files = new MemoryFiles(new Map([[path, utf8(`${lines[0]}${broken}${lines[2]}garbage`)]]))
    const { window, damaged } = await fresh(files)
    assert.deepEqual([damaged, window.ids()], [2, ['dev1.other.1', 'dev1.other.3']])
    const bytes = utf8(`${broken}garbage\n`)
    assert.deepEqual(quarantined(files), [[`quarantine/${crc32(bytes)}.txt`, bytes]])
    assert.deepEqual(files.disk.get(path), utf8(`${lines[0]}${broken}${lines[2]}garbage`), 'the file itself stays as it is')
  })

  it('the same damage seen again is kept once', async () => {
    const files = new MemoryFiles(new Map([[path, utf8(`${lines[0]}garbage`)]]))
    for (let i = 0; i < 3; i++) await fresh(files, `fresh${i}`)
    assert.equal(quarantined(files).length, 1)
  })

  it('a quarantine that cannot be written is no reason to fail', async () => {
    const files = new MemoryFiles(new Map([[path, utf8(`${lines[0]}garbage`)]]), () => ({ kind: 'eperm' }))
    const window = new TestWindow(files, 'fresh')
    assert.deepEqual(await window.journal.load(), { damaged: 1 })
    assert.deepEqual([window.journal.all.length, window.log.warnings.length], [1, 1])
  })

  it('a file that cannot be read does not hide the others', async () => {
    const files = new MemoryFiles(
      new Map([
        [path, utf8(lines[0] ?? '')],
        ['log/dev1/locked/00001.a.jsonl', utf8('x')],
      ])
    )
    const read = files.read.bind(files)
    files.read = async name => (name.includes('locked') ? Promise.reject(new Error('EPERM')) : read(name))
    const window = new TestWindow(files, 'fresh')
    await window.journal.load()
    assert.deepEqual([window.journal.all.length, window.log.warnings.length], [1, 1])
  })

  it('other files in the folder are left alone', async () => {
    const files = new MemoryFiles(
      new Map([
        ['log/.git/HEAD', utf8('ref')],
        ['log/README.md', utf8('hello')],
        ['log/dev1/other/notes.txt', utf8('x')],
      ])
    )
    assert.deepEqual((await fresh(files)).damaged, 0)
    assert.equal(quarantined(files).length, 0)
  })

  it('an empty disk is an empty journal', async () => {
    const { window, damaged } = await fresh(new MemoryFiles())
    assert.deepEqual([damaged, window.journal.all, window.changes], [0, [], 0])
  })
})
