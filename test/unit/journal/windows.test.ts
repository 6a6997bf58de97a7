// Several windows on one disk.
import assert from 'node:assert/strict'
import { encodeLine } from '../../../src/core/journal/codec'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { standingOf } from '../../../src/core/journal/fold'
import { answer, bookmark, eventsOf } from '../builders/events'
import { type Disk, type Fault, MemoryFiles } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const slow = ({ number }: { readonly number: number }): Fault => ({ kind: 'slow', ticks: 1 + (number % 4) })
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('journal: several windows', () => {
  it('four windows with 500 answers at once end with all 2,000 in each of them, in one order', async () => {
    const disk: Disk = new Map()
    const windows = ['w1', 'w2', 'w3', 'w4'].map(writer => new TestWindow(new MemoryFiles(disk, slow), writer))
    await Promise.all(
      windows.map(async (window, w) => {
        window.clock.setWall(1_000_000 + w * 37)
        for (let i = 0; i < 500; i++) {
          window.clock.pass(10)
          const { saved } = await window.journal.append([answer(`q${i % 50}`, i >= 400)])
          assert.equal(saved, true)
          if (i % 50 === w) await window.journal.load()
        }
      })
    )
    for (const window of windows) await window.journal.load()
    const [first, ...others] = windows.map(window => window.ids())
    assert.equal(new Set(first).size, 2_000)
    for (const other of others) assert.deepEqual(other, first)
    assert.deepEqual(
      windows.map(window => [...window.journal.state.questions].map(([id]) => standingOf(window.journal.state, id).lastRight)),
      Array(4).fill(Array(50).fill(true))
    )
  }).timeout(20_000)

  it('reading while another window writes and seals never takes anything back', async () => {
    const disk: Disk = new Map()
    const writer = new TestWindow(new MemoryFiles(disk, slow), 'writer')
    const reader = new TestWindow(new MemoryFiles(disk, () => ({ kind: 'none' }), 1), 'reader')
    let writing = true
    const done = writer.bookmark(200).then(() => {
      writing = false
    })
    let seen: readonly string[] = []
    while (writing) {
      const acknowledged = writer.ids().length - writer.journal.unsaved
      await reader.journal.load()
      const now = reader.ids()
      assert.deepEqual(now.slice(0, seen.length), seen)
      assert.ok(now.length >= acknowledged, `${acknowledged} were on the disk, ${now.length} were read`)
      seen = now
    }
    await done
    await reader.journal.load()
    assert.deepEqual(reader.ids(), writer.ids())
  }).timeout(10_000)

  it('a sealed file caught half written is read again', async () => {
    const lines = eventsOf(
      Array.from({ length: 64 }, (_, i) => bookmark(`q${i}`, true)),
      { writer: 'writer' }
    ).map(event => encodeLine(event as StoredEvent))
    const next = eventsOf([bookmark('q64', true)], { writer: 'writer' }).map(event => encodeLine({ ...event, seq: 65 } as StoredEvent))
    const disk: Disk = new Map([['log/dev1/writer/00001.sealed.jsonl', utf8(lines.slice(0, 60).join(''))]])
    const reader = new TestWindow(new MemoryFiles(disk), 'reader')
    await reader.journal.load()
    assert.equal(reader.ids().length, 60)
    disk.set('log/dev1/writer/00001.sealed.jsonl', utf8(lines.join('')))
    disk.set('log/dev1/writer/00002.a.jsonl', utf8(next.join('')))
    await reader.journal.load()
    assert.equal(reader.ids().length, 65)
  })

  it('a closed sealed file is read once', async () => {
    const disk: Disk = new Map()
    await new TestWindow(new MemoryFiles(disk), 'writer').bookmark(70)
    const files = new MemoryFiles(disk)
    const read = files.read.bind(files)
    const reads: string[] = []
    files.read = path => {
      reads.push(path.split('/').at(-1) ?? '')
      return read(path)
    }
    const reader = new TestWindow(files, 'reader')
    for (let i = 0; i < 3; i++) await reader.journal.load()
    assert.equal(reads.filter(name => name === '00001.sealed.jsonl').length, 1)
    assert.equal(reads.filter(name => name === '00002.a.jsonl').length, 3)
  })

  it('what was read stays when its file is gone', async () => {
    const disk: Disk = new Map()
    await new TestWindow(new MemoryFiles(disk), 'writer').bookmark(5)
    const reader = new TestWindow(new MemoryFiles(disk), 'reader')
    await reader.journal.load()
    disk.clear()
    await reader.journal.load()
    assert.equal(reader.ids().length, 5)
  })

  it('own answers that are not on disk yet survive a load', async () => {
    const window = new TestWindow(new MemoryFiles(new Map(), () => ({ kind: 'eperm' })))
    await window.bookmark(3)
    await window.journal.load()
    assert.deepEqual([window.ids().length, window.journal.unsaved], [3, 3])
  })

  it('listeners hear of new events, and only of new ones', async () => {
    const disk: Disk = new Map()
    const reader = new TestWindow(new MemoryFiles(disk), 'reader')
    await new TestWindow(new MemoryFiles(disk), 'writer').bookmark(2)
    await reader.journal.load()
    await reader.journal.load()
    assert.equal(reader.changes, 1)
  })

  it('two machines with the same window name do not meet', async () => {
    const disk: Disk = new Map()
    await new TestWindow(new MemoryFiles(disk), 'w1', 'dev1').bookmark(3)
    await new TestWindow(new MemoryFiles(disk), 'w1', 'dev2').bookmark(3)
    const reader = new TestWindow(new MemoryFiles(disk), 'reader')
    await reader.journal.load()
    assert.equal(new Set(reader.journal.all.map(eventId)).size, 6)
  })
})
