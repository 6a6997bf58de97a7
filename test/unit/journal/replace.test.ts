import assert from 'node:assert/strict'
import { decodeFile } from '../../../src/core/journal/codec'
import { eventId } from '../../../src/core/journal/event'
import { replaceHistory } from '../../../src/core/journal/replace'
import { bookmark, eventsOf } from '../builders/events'
import { FixedClock } from '../fakes/fixedClock'
import { type Disk, MemoryFiles } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const restored = eventsOf([bookmark('old1', true), bookmark('old2', true)], { writer: 'earlier' })

async function used(): Promise<Disk> {
  const window = new TestWindow()
  await window.bookmark(70)
  return window.files.disk
}

const replace = (files: MemoryFiles) => replaceHistory({ files, clock: new FixedClock(), device: 'dev1', writer: 'fresh' }, restored)

/** Ids in all files of the log, or of everything. */
const idsIn = (disk: Disk, folder = '') =>
  new Set([...disk].flatMap(([path, bytes]) => (path.startsWith(folder) && path.endsWith('.jsonl') ? decodeFile(bytes).events.map(eventId) : [])))

describe('replacing the history', () => {
  it('leaves what was restored as the history, and keeps what was there in the quarantine', async () => {
    const disk = await used()
    const before = idsIn(disk, 'log/')
    disk.set('snap/1.json', new Uint8Array(3))
    assert.equal(await replace(new MemoryFiles(disk)), 'quarantine/replaced-2026-11-22T09-00-00')
    const window = new TestWindow(new MemoryFiles(disk), 'next')
    await window.journal.load()
    assert.deepEqual(window.journal.all, restored)
    assert.deepEqual(idsIn(disk, 'quarantine/replaced-2026-11-22T09-00-00/log/'), before)
    assert.ok(!disk.has('snap/1.json'))
  })

  it('cut off at any write, or refused at any, it loses nothing of either history that was there', async () => {
    const before = idsIn(await used(), 'log/')
    for (let at = 1; at <= 6; at++) {
      for (const kind of ['crash-torn', 'enospc'] as const) {
        const files = new MemoryFiles(await used(), ({ number }) => (number === at ? { kind, part: 0.5 } : { kind: 'none' }))
        await Promise.race([replace(files).catch(() => {}), files.died])
        const there = idsIn(files.disk)
        for (const id of before) assert.ok(there.has(id), `${id} is gone after ${kind} at write ${at}`)
      }
    }
  })
})
