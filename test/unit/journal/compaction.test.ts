// Many files become few; nothing is lost on the way, whoever else writes or tidies at the same time.
import assert from 'node:assert/strict'
import { decodeFile } from '../../../src/core/journal/codec'
import { keptMs, mostFiles } from '../../../src/core/journal/compaction'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { answer, bookmark, eventsOf } from '../builders/events'
import { longHistory, writeHistory } from '../builders/longHistory'
import { type Disk, type Fault, MemoryFiles } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const day = 86_400_000
const now = Date.UTC(2026, 10, 25)

/** Windows of years ago: a few with a sealed file and a slot, and so many with a slot only. */
async function manyFiles(small = mostFiles): Promise<Disk> {
  const disk: Disk = new Map()
  await writeHistory(new MemoryFiles(disk), longHistory(400, { questions: 60 }))
  const windows = Array.from({ length: small }, (_, i) => eventsOf([bookmark(`b${i}`, true), answer(`q${i}`, true)], { writer: `small${i}`, t: 1_000_000 + i }))
  await writeHistory(new MemoryFiles(disk), windows)
  return disk
}

async function opened(disk: Disk, writer: string, at = now, faultOf?: ConstructorParameters<typeof MemoryFiles>[1]): Promise<TestWindow> {
  const window = new TestWindow(new MemoryFiles(disk, faultOf), writer)
  window.clock.setWall(at)
  await window.journal.load()
  return window
}

async function tidied(disk: Disk, writer: string, at = now): Promise<TestWindow> {
  const window = await opened(disk, writer, at)
  await window.journal.tidy()
  return window
}

const logs = (disk: Disk) => [...disk.keys()].filter(path => path.startsWith('log/'))
const compacted = (disk: Disk) => logs(disk).filter(path => path.includes('-compact'))
const idsOn = async (disk: Disk) => (await opened(new Map([...disk].filter(([path]) => path.startsWith('log/'))), 'reader')).ids()

describe('compaction', () => {
  it(`does nothing up to ${mostFiles} files`, async () => {
    const disk = await manyFiles(mostFiles - 11)
    assert.equal(logs(disk).length, mostFiles)
    await tidied(disk, 'tidy')
    assert.deepEqual(compacted(disk), [])
  })

  it('puts everything that is done with into one file, and deletes nothing yet', async () => {
    const disk = await manyFiles()
    const before = logs(disk)
    const ids = await idsOn(disk)
    await tidied(disk, 'tidy')
    const [path] = compacted(disk)
    const { events, damaged, header } = decodeFile(disk.get(path ?? '') ?? assert.fail())
    assert.deepEqual([events.length, damaged.length, header?.compacts?.length], [ids.length, 0, before.length])
    assert.deepEqual(new Set(events.map(eventId)), new Set(ids))
    assert.ok(before.every(file => disk.has(file)))
  })

  it('leaves alone a slot that its writer has just emptied to write it anew', async () => {
    const disk = await manyFiles()
    const alive = await opened(disk, 'alive')
    await alive.journal.append([answer('first', true)])
    await alive.journal.append([answer('second', true)])
    const [older, newer] = logs(disk).filter(path => path.includes('/alive/'))
    const written = disk.get(older ?? '') ?? assert.fail()
    // What another window finds in the middle of a write.
    disk.set(older ?? '', new Uint8Array())
    const tidy = await tidied(disk, 'tidy')
    assert.equal(compacted(disk).length, 1)
    disk.set(older ?? '', written)
    await alive.journal.append([answer('third', true)])
    const crashed = alive.ids()
    assert.ok(newer)
    await tidy.journal.load()
    for (const ids of [await idsOn(disk), tidy.ids(), (await opened(disk, 'again', now + 9 * day)).ids()]) assert.ok(crashed.every(id => ids.includes(id)))
    await tidied(disk, 'late', now + keptMs)
    assert.ok(disk.has(older ?? ''))
  })

  it('is done once', async () => {
    const disk = await manyFiles()
    const window = await tidied(disk, 'tidy')
    await window.journal.tidy()
    await tidied(disk, 'other')
    assert.equal(compacted(disk).length, 1)
  })

  it('deletes what it replaced after a week, not before', async () => {
    const disk = await manyFiles()
    const ids = await idsOn(disk)
    await tidied(disk, 'tidy')
    const files = logs(disk).length
    await tidied(disk, 'early', now + keptMs - 1)
    assert.equal(logs(disk).length, files)
    await tidied(disk, 'late', now + keptMs)
    assert.deepEqual(logs(disk), compacted(disk))
    assert.deepEqual(await idsOn(disk), ids)
    // The next start takes the snapshot that was written after that.
    assert.deepEqual((await opened(disk, 'again')).ids(), ids)
  })

  it('keeps a replaced file that has since got more, and one that is damaged', async () => {
    const disk = await manyFiles()
    await tidied(disk, 'tidy')
    const [slot, sealed] = ['.a.jsonl', '.sealed.jsonl'].map(end => logs(disk).find(path => path.endsWith(end) && !path.includes('compact')) ?? assert.fail())
    const late = await opened(new Map(), 'late')
    await late.journal.append([answer('late', true)])
    const [more] = late.files.disk.values()
    disk.set(slot ?? '', new Uint8Array([...(disk.get(slot ?? '') ?? []), ...(more ?? [])]))
    const damaged = disk.get(sealed ?? '')?.slice() ?? assert.fail()
    damaged[200] = (damaged[200] ?? 0) ^ 1
    disk.set(sealed ?? '', damaged)
    await tidied(disk, 'late2', now + 8 * day)
    assert.deepEqual(
      logs(disk).filter(path => !path.includes('-compact')),
      [slot, sealed].sort()
    )
  })

  it('never touches the slots of a window that is at work', async () => {
    const disk = await manyFiles()
    const living = await opened(disk, 'living')
    await living.bookmark(3)
    await tidied(disk, 'tidy')
    await tidied(disk, 'tidy2', now + 6 * day)
    await tidied(disk, 'tidy3', now + 8 * day)
    assert.deepEqual(living.own(), ['00001.a.jsonl', '00001.b.jsonl'])
    await living.bookmark(2)
    assert.equal((await idsOn(disk)).filter(id => id.includes('.living.')).length, 5)
  })

  it('a window that wakes after weeks goes on in a new segment', async () => {
    const disk = await manyFiles()
    const sleeper = await opened(disk, 'sleeper')
    await sleeper.bookmark(3)
    // The others compact its slots, and take them away a week later.
    await tidied(disk, 'tidy', now + 8 * day)
    await tidied(disk, 'tidy2', now + 16 * day)
    assert.deepEqual(sleeper.own(), [])
    sleeper.clock.pass(16 * day)
    await sleeper.bookmark(1)
    assert.deepEqual(sleeper.own().sort(), ['00001.sealed.jsonl', '00002.a.jsonl'])
    assert.equal((await idsOn(disk)).filter(id => id.includes('.sleeper.')).length, 4)
  })

  it('two windows that do it at once do no harm', async () => {
    const disk = await manyFiles()
    const ids = await idsOn(disk)
    const windows = await Promise.all(['one', 'two', 'three'].map(writer => opened(disk, writer)))
    await Promise.all(windows.map(window => window.journal.tidy()))
    await Promise.all(['four', 'five'].map(async writer => (await opened(disk, writer, now + 8 * day)).journal.tidy()))
    assert.deepEqual(await idsOn(disk), ids)
    assert.ok(logs(disk).length <= 3)
  })

  it('what was read while files come and go is the same in every window', async () => {
    const disk = await manyFiles()
    const ids = await idsOn(disk)
    const reader = await opened(disk, 'reader2')
    await tidied(disk, 'tidy')
    await reader.journal.load()
    await tidied(disk, 'late', now + 8 * day)
    await reader.journal.load()
    await reader.journal.tidy()
    assert.deepEqual(reader.ids(), ids)
  })

  const failures: readonly [name: string, fault: Fault][] = [
    ['refused', { kind: 'eperm' }],
    ['half written', { kind: 'enospc', part: 0.5 }],
  ]
  for (const [name, fault] of failures) {
    it(`one that is ${name} replaces nothing and is tried again`, async () => {
      const disk = await manyFiles()
      const ids = await idsOn(disk)
      const window = await opened(disk, 'tidy', now, ({ path }) => (path.includes('-compact1/') ? fault : { kind: 'none' }))
      await window.journal.tidy()
      await tidied(disk, 'late', now + 8 * day)
      assert.deepEqual(await idsOn(disk), ids)
      await window.journal.tidy()
      assert.equal(window.log.warnings.length, 1)
      assert.deepEqual(await idsOn(disk), ids)
    })
  }

  it('keeps events of other versions and kinds as they are', async () => {
    const disk = await manyFiles()
    const odd = { v: 1, device: 'dev7', writer: 'w7', seq: 1, t: 5, tz: 0, mono: 0, kind: 'teleport', deep: { a: [1, null] } } as StoredEvent
    const window = await opened(disk, 'import')
    assert.equal(await window.journal.importEvents([odd]), 1)
    await window.journal.append([bookmark('q', true)])
    await window.journal.tidy()
    await tidied(disk, 'late', now + 8 * day)
    const again = await opened(disk, 'again', now + 8 * day)
    assert.deepEqual(
      again.journal.all.find(event => event.device === 'dev7'),
      odd
    )
  })
})
