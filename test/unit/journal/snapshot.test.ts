// Snapshots are caches: they make a start short and never say anything else than the log.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { JournalEvent, StoredEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { LearnerFold } from '../../../src/core/journal/learnerFold'
import { Pace } from '../../../src/core/journal/pace'
import { Packer, unpacker } from '../../../src/core/journal/pack'
import { decodeSnapshot, encodeSnapshot, itemIdsOf } from '../../../src/core/journal/snapshot'
import { memoryAfter, memoryOf, reviewsOf } from '../../../src/core/schedule/memory'
import { seededRng } from '../../../src/core/session/random'
import { answer, journalArbitrary } from '../builders/events'
import { longHistory, writeHistory } from '../builders/longHistory'
import { times } from '../builders/nightly'
import { FixedClock } from '../fakes/fixedClock'
import { type Disk, type Fault, MemoryFiles } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

/** A disk with so many events, written by windows that are gone. */
async function diskWith(count: number): Promise<Disk> {
  const disk: Disk = new Map()
  await writeHistory(new MemoryFiles(disk), longHistory(count, { questions: 60 }))
  return disk
}

async function opened(disk: Disk, writer: string): Promise<TestWindow> {
  const window = new TestWindow(new MemoryFiles(disk), writer)
  await window.journal.load()
  return window
}

async function tidied(disk: Disk, writer = 'tidy'): Promise<TestWindow> {
  const window = await opened(disk, writer)
  await window.journal.tidy()
  return window
}

const snapshots = (disk: Disk) => [...disk.keys()].filter(path => path.startsWith('snap/')).sort()

/** Reads of a start, by file. */
async function readsOfStart(disk: Disk, writer: string): Promise<{ readonly reads: readonly string[]; readonly window: TestWindow }> {
  const files = new MemoryFiles(disk)
  const read = files.read.bind(files)
  const reads: string[] = []
  files.read = path => {
    reads.push(path)
    return read(path)
  }
  const window = new TestWindow(files, writer)
  await window.journal.load()
  return { reads, window }
}

/** Events and state are those of the log, and every memory is that of its answers. */
async function assertAsTheLogSays(window: TestWindow, disk: Disk): Promise<void> {
  const logOnly = await opened(new Map([...disk].filter(([path]) => path.startsWith('log/'))), 'replay')
  assert.deepEqual(window.journal.all, logOnly.journal.all)
  assert.deepEqual(window.journal.state, fold(logOnly.journal.all))
  const { state } = window.journal
  for (const id of itemIdsOf(state)) {
    const events = state.questions.get(id)?.answers ?? state.cards.get(id) ?? []
    assert.deepEqual(memoryOf(state, id), memoryAfter(id, reviewsOf(events)), id)
  }
}

describe('pack', () => {
  it('gives back any event as JSON would', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(journalArbitrary, fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 })), { maxLength: 4 }), parts => {
        const events = parts.flatMap(([journal, extra]) => journal.map(event => ({ ...extra, ...event }) as StoredEvent))
        const packer = new Packer()
        const rows = JSON.parse(JSON.stringify(events.map(event => packer.pack(event))))
        const unpack = unpacker(JSON.parse(JSON.stringify({ shapes: packer.shapes, values: packer.values })))
        assert.deepEqual(rows.map(unpack), JSON.parse(JSON.stringify(events)))
        assert.deepEqual(
          rows.map(unpack).map(JSON.stringify as (value: unknown) => string),
          events.map(event => JSON.stringify(event))
        )
      }),
      { numRuns: times(150, 3_000) }
    )
  }).timeout(times(20_000, 300_000))

  it('keeps a field that is named as no field can be set, and leaves out what has no value', () => {
    const [first] = [...longHistory(1)].flat()
    const odd = JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(first).slice(1)}`)
    const packer = new Packer()
    const rows = [odd, { ...first, cram: undefined }].map(event => packer.pack(event))
    const [one, two] = JSON.parse(JSON.stringify(rows)).map(unpacker(packer)) as JournalEvent[]
    assert.equal(JSON.stringify(one), JSON.stringify(odd))
    assert.equal(Object.hasOwn(two ?? {}, 'cram'), false)
  })
})

const flips = times(60, 2_000)

describe('snapshot', () => {
  it('spares a start the files that it covers', async () => {
    const disk = await diskWith(2_000)
    await tidied(disk)
    assert.equal(snapshots(disk).length, 1)
    const { reads, window } = await readsOfStart(disk, 'again')
    assert.deepEqual(
      reads.filter(path => path.includes('sealed')),
      []
    )
    await assertAsTheLogSays(window, disk)
  })

  it('holds nothing that stands in open slots or nowhere', async () => {
    const disk = await diskWith(1_300)
    const window = await opened(disk, 'living')
    await window.journal.append([answer('open', true)])
    await window.journal.tidy()
    const again = await opened(new Map([...disk].filter(([path]) => !path.includes('/living/'))), 'again')
    assert.equal(again.journal.state.questions.has('open'), false)
    assert.ok(again.journal.all.length > 1_200)
  })

  it('is not written anew before there is enough that is new', async () => {
    const disk = await diskWith(1_300)
    const window = await tidied(disk)
    await window.journal.tidy()
    await window.bookmark(64 * 7)
    await window.journal.tidy()
    assert.equal(snapshots(disk).length, 1)
    await window.bookmark(64 * 2)
    await window.journal.tidy()
    assert.equal(snapshots(disk).length, 2)
  })

  it('is kept twice and never overwritten', async () => {
    const disk = await diskWith(1_300)
    const window = await tidied(disk)
    const generations: string[][] = [snapshots(disk)]
    for (let round = 0; round < 3; round++) {
      await window.bookmark(64 * 8)
      await window.journal.tidy()
      generations.push(snapshots(disk))
    }
    assert.deepEqual(
      generations.map(paths => paths.map(path => Number(path.slice(5, 11)))),
      [[1], [1, 2], [2, 3], [3, 4]]
    )
    await assertAsTheLogSays(await opened(disk, 'again'), disk)
  })

  it('is passed over when a file that it covers is gone', async () => {
    const disk = await diskWith(1_300)
    await tidied(disk)
    const gone = [...disk.keys()].find(path => path.includes('sealed')) ?? assert.fail()
    disk.delete(gone)
    await assertAsTheLogSays(await opened(disk, 'again'), disk)
  })

  it('of a wiped history brings nothing back', async () => {
    const disk = await diskWith(1_300)
    await tidied(disk)
    for (const path of [...disk.keys()]) if (path.startsWith('log/')) disk.delete(path)
    assert.equal((await opened(disk, 'again')).journal.all.length, 0)
  })

  it('is passed over when it comes from another version, and the one before is used', async () => {
    const disk = await diskWith(1_300)
    const window = await tidied(disk)
    await window.bookmark(64 * 8)
    await window.journal.tidy()
    const newest = snapshots(disk)[1] ?? assert.fail()
    const text = new TextDecoder().decode(disk.get(newest))
    disk.set(newest, new TextEncoder().encode(text.replace('{"snapshot":1', '{"snapshot":2')))
    const { reads, window: again } = await readsOfStart(disk, 'again')
    assert.deepEqual(
      reads.filter(path => path.startsWith('snap/')),
      snapshots(disk).reverse()
    )
    assert.equal(reads.filter(path => path.includes('sealed')).length, 8)
    await assertAsTheLogSays(again, disk)
  })

  it('never hides that a later version has written', async () => {
    const learner = new LearnerFold()
    for (const event of [...longHistory(3)].flat()) learner.apply(event)
    const decoded = async () => decodeSnapshot((await encodeSnapshot(1, ['log/x'], learner, pace)).bytes, new Set(['log/x']), pace)
    const pace = new Pace(new FixedClock())
    assert.equal((await decoded())?.events.length, 3)
    learner.apply({ v: 2, device: 'd', writer: 'w', seq: 1, t: 1, tz: 0, mono: 0, kind: 'teleport' } as unknown as StoredEvent)
    assert.equal(await decoded(), undefined)
  })

  it('a refused or torn one is no harm', async () => {
    const faults: readonly Fault[] = [{ kind: 'eperm' }, { kind: 'enospc', part: 0.4 }]
    for (const fault of faults) {
      const disk = await diskWith(1_300)
      const window = new TestWindow(new MemoryFiles(disk, ({ path }) => (path.startsWith('snap/') ? fault : { kind: 'none' })), 'refused')
      await window.journal.load()
      await window.journal.tidy()
      assert.equal(window.log.warnings.length, 1)
      await assertAsTheLogSays(await opened(disk, 'again'), disk)
    }
  })

  it('a flipped bit changes nothing that is known', async () => {
    const disk = await diskWith(600)
    await tidied(disk)
    const path = snapshots(disk)[0] ?? assert.fail()
    const whole = disk.get(path) ?? assert.fail()
    const expected = (await opened(disk, 'whole')).journal
    const rng = seededRng(20261125)
    let ignored = 0
    for (let round = 0; round < flips; round++) {
      const bytes = whole.slice()
      const at = Math.floor(rng() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(rng() * 8))
      disk.set(path, bytes)
      const { reads, window } = await readsOfStart(disk, `flip${round}`)
      if (reads.some(file => file.includes('sealed'))) ignored++
      assert.deepEqual(window.journal.state, expected.state, `byte ${at}`)
      assert.equal(window.journal.all.length, expected.all.length)
    }
    assert.equal(ignored, flips, 'a damaged snapshot was used')
  }).timeout(times(30_000, 600_000))

  it('with what came after it is what a replay gives', async () => {
    const rng = seededRng(7)
    for (let round = 0; round < times(8, 100); round++) {
      const disk = await diskWith(600 + Math.floor(rng() * 600))
      await tidied(disk)
      const later = new TestWindow(new MemoryFiles(disk), `later${round}`)
      later.clock.setWall(Date.UTC(2023 + Math.floor(rng() * 3), 5, 1))
      for (let i = 0; i < 90; i++) await later.journal.append([answer(`mls-c01.1.1.question-about-topic-${Math.floor(rng() * 60)}`, rng() < 0.5)])
      await assertAsTheLogSays(await opened(disk, `again${round}`), disk)
    }
  }).timeout(times(30_000, 600_000))
})
