// Machines that share a folder.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { crc32, encodeLine } from '../../../src/core/journal/codec'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { writeSealed } from '../../../src/core/journal/segmentWriter'
import { Sync } from '../../../src/core/journal/sync'
import { bookmark, eventsOf } from '../builders/events'
import { type Disk, MemoryFiles } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

const utf8 = (text: string) => new TextEncoder().encode(text)
const lines = (events: readonly StoredEvent[]) => utf8(events.map(encodeLine).join(''))

/** A machine with one window, and its way to the folder. */
class Machine {
  readonly disk: Disk = new Map()
  window: TestWindow
  sync: Sync

  constructor(
    readonly device: string,
    readonly folder: Disk,
    private readonly sharedFiles = new MemoryFiles(folder)
  ) {
    this.window = this.openWindow('w1')
    this.sync = this.newSync()
  }

  /** A new window, as after a restart of VS Code. */
  restart(writer: string): void {
    this.window = this.openWindow(writer)
    this.sync = this.newSync()
  }

  run = () => this.sync.run()
  ids = () => this.window.ids()
  own = () => [...this.folder.keys()].filter(path => path.startsWith(`log/${this.device}/`))

  private openWindow = (writer: string) => new TestWindow(new MemoryFiles(this.disk), writer, this.device)
  private newSync = () =>
    new Sync({
      local: this.window.files,
      shared: this.sharedFiles,
      device: this.device,
      journal: this.window.journal,
      clock: this.window.clock,
      log: this.window.log,
    })
}

const pair = () => {
  const folder: Disk = new Map()
  return { folder, a: new Machine('deva', folder), b: new Machine('devb', folder) }
}

describe('sync: two machines and a folder', () => {
  it('both end with the union, and each says what came in', async () => {
    const { a, b } = pair()
    await a.window.bookmark(100)
    await b.window.bookmark(10)
    assert.deepEqual([await a.run(), await b.run(), await a.run()], [0, 100, 10])
    assert.deepEqual(a.ids(), b.ids())
    assert.equal(a.ids().length, 110)
    assert.deepEqual([await a.run(), await b.run()], [0, 0])
  })

  it('each writes below its own device only', async () => {
    const { folder, a, b } = pair()
    await a.window.bookmark(70)
    await a.run()
    const before = new Map(folder)
    await b.window.bookmark(70)
    await b.run()
    for (const [path, bytes] of before) assert.deepEqual(folder.get(path), bytes)
    assert.ok([...folder.keys()].every(path => before.has(path) || path.startsWith('log/devb/')))
  })

  it('whatever they do in whatever order, both have everything in the end', async () => {
    const step = fc.record({ who: fc.constantFrom('a', 'b'), what: fc.constantFrom('answer', 'many', 'sync', 'restart') } as const)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const { a, b } = pair()
        let restarts = 0
        let answers = 0
        for (const { who, what } of steps) {
          const machine = who === 'a' ? a : b
          if (what === 'sync') await machine.run()
          else if (what === 'restart') {
            machine.restart(`r${++restarts}`)
            await machine.window.journal.load()
          } else {
            const count = what === 'many' ? 66 : 1
            answers += count
            await machine.window.bookmark(count)
          }
        }
        for (const machine of [a, b, a, b]) await machine.run()
        assert.equal(a.ids().length, answers)
        assert.deepEqual(a.ids(), b.ids())
        // The history is whole without the folder too.
        for (const machine of [a, b]) {
          machine.restart('last')
          await machine.window.journal.load()
          assert.equal(machine.ids().length, answers)
        }
      }),
      { numRuns: 40 }
    )
  }).timeout(20_000)

  it('slots go from the folder when their sealed file stands there', async () => {
    const { a } = pair()
    await a.window.bookmark(10)
    await a.run()
    await a.window.bookmark(200)
    await a.run()
    const names = a.own().map(path => path.split('/').at(-1))
    assert.ok(!names.includes('00001.a.jsonl'))
    assert.equal(names.filter(name => name?.endsWith('.sealed.jsonl')).length, 3)
  })

  it('files that were compacted here go from the folder when the compacted one stands there', async () => {
    const { folder, a } = pair()
    await a.window.bookmark(70)
    await a.run()
    const inputs = [...a.disk.keys()]
    const compacted = 'log/deva/w9-compact1/00001.sealed.jsonl'
    await writeSealed(
      a.window.files,
      compacted,
      a.window.journal.all.map(event => ({ line: encodeLine(event) })),
      { compacts: inputs }
    )
    for (const path of inputs) a.disk.delete(path)
    await a.run()
    assert.deepEqual([...folder.keys()], [compacted])
  })

  it('a file that is gone here for no known reason stays in the folder', async () => {
    const { folder, a } = pair()
    await a.window.bookmark(70)
    await a.run()
    a.disk.clear()
    await a.run()
    assert.deepEqual(
      [...folder.keys()].map(path => path.split('/').at(-1)),
      ['00001.sealed.jsonl', '00002.a.jsonl', '00002.b.jsonl']
    )
  })

  it('an interrupted copy is mended by the next run', async () => {
    const folder: Disk = new Map()
    let full = true
    const a = new Machine(
      'deva',
      folder,
      new MemoryFiles(folder, ({ path }) => (full && path.includes('sealed') ? { kind: 'enospc', part: 0.4 } : { kind: 'none' }))
    )
    const b = new Machine('devb', folder)
    await a.window.bookmark(150)
    await assert.rejects(a.run(), /ENOSPC/)
    await b.run()
    full = false
    await a.run()
    await b.run()
    assert.deepEqual(b.ids(), a.ids())
    b.restart('w2')
    await b.window.journal.load()
    assert.equal(b.ids().length, 150)
  })

  it('what a cloud drive calls a conflicted copy is read like any other file', async () => {
    const { folder, a } = pair()
    const events = eventsOf([bookmark('q1', true)], { device: 'devb' })
    folder.set("log/devb/w1/00001.a (Anna's conflicted copy 2026-11-25).jsonl", lines(events))
    assert.equal(await a.run(), 1)
    a.restart('w2')
    await a.window.journal.load()
    assert.deepEqual(a.window.journal.all, events)
  })

  it('two machines of one name, as after copying a profile, are joined too', async () => {
    const folder: Disk = new Map()
    const [a, b] = [new Machine('same', folder), new Machine('same', folder)]
    b.restart('w2')
    for (let round = 0; round < 3; round++) {
      await a.window.bookmark(40)
      await b.window.bookmark(40)
      for (const machine of [a, b, a]) await machine.run()
      assert.equal(a.ids().length, (round + 1) * 80)
      assert.deepEqual(a.ids(), b.ids())
    }
  })

  it('a history that was lost here comes back from the folder', async () => {
    const { a } = pair()
    await a.window.bookmark(70)
    await a.run()
    const before = a.ids()
    a.disk.clear()
    a.restart('w2')
    assert.equal(await a.run(), 70)
    a.restart('w3')
    await a.window.journal.load()
    assert.deepEqual(a.ids(), before)
  })
})

describe('sync: a hostile or broken peer', () => {
  it('cannot change or delete an event of this machine, nor take the place of one to come', async () => {
    const { folder, a } = pair()
    await a.window.bookmark(3)
    await a.run()
    const mine = [...a.window.journal.all]
    const forged = [1, 2, 3, 4, 5].map((seq): StoredEvent => ({ ...eventsOf([bookmark('forged', false)], { device: 'deva' })[0], seq }) as StoredEvent)
    const honest = eventsOf([bookmark('q9', true)], { device: 'devb' })
    folder.set('log/devb/w1/00001.a.jsonl', lines([...forged, ...honest]))
    folder.set('log/deva/w1/00009.sealed.jsonl', lines(forged))
    folder.set('log/aaaa/w1/00001.sealed.jsonl', lines(forged))
    folder.delete('log/deva/w1/00001.a.jsonl')
    assert.equal(await a.run(), 1)
    await a.window.bookmark(2)
    a.restart('w2')
    await a.run()
    assert.deepEqual(a.window.journal.all.filter(event => event.device === 'deva').slice(0, 3), mine)
    assert.equal(a.window.journal.all.filter(event => event.device === 'deva').length, 5)
    assert.ok(!a.window.journal.state.bookmarks.has('forged'))
    assert.ok(a.window.journal.state.bookmarks.has('q9'))
  })

  it('cannot make an earlier copy of its own history smaller', async () => {
    const { folder, a } = pair()
    const events = eventsOf(
      Array.from({ length: 20 }, (_, i) => bookmark(`q${i}`, true)),
      { device: 'devb' }
    )
    folder.set('log/devb/w1/00001.sealed.jsonl', lines(events.slice(0, 10)))
    assert.equal(await a.run(), 10)
    folder.set('log/devb/w1/00001.sealed.jsonl', lines(events.slice(8, 12)))
    assert.equal(await a.run(), 2)
    folder.set('log/devb/w1/00001.sealed.jsonl', utf8('garbage'))
    assert.equal(await a.run(), 0)
    folder.clear()
    assert.equal(await a.run(), 0)
    a.restart('w2')
    await a.window.journal.load()
    assert.equal(a.ids().length, 12)
  })

  it('chooses no path on this machine', async () => {
    const { folder, a } = pair()
    const strange = ['log/../device.jsonl', 'log/devb/../../snap/x.jsonl', 'log/x.jsonl', 'log/a\\b/w/x.jsonl', 'log/C:/w/x.jsonl', 'log/devb-compact1/x.jsonl']
    for (const [i, path] of strange.entries()) folder.set(path, lines(eventsOf([bookmark('q1', true)], { writer: `w${i}`, device: 'devb' })))
    assert.equal(await a.run(), strange.length)
    assert.ok([...a.disk.keys()].every(path => path.startsWith('log/from-sync-folder/')))
  })

  it('cannot hand over what could not be written again', async () => {
    const { folder, a } = pair()
    const json = `{"v":1,"device":"devb","writer":"w1","seq":1,"t":0,"tz":0,"mono":0,"kind":"deep","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    folder.set('log/devb/w1/00001.a.jsonl', utf8(`${json}\t${crc32(utf8(json))}\n`))
    assert.equal(await a.run(), 0)
  })

  it('of a later version does not stop this one from writing', async () => {
    const { folder, a } = pair()
    const later = eventsOf([bookmark('q1', true), bookmark('q2', true)], { device: 'devb' }).map(
      event => ({ ...event, v: event.seq }) as unknown as StoredEvent
    )
    folder.set('log/devb/w1/00001.a.jsonl', lines(later))
    assert.equal(await a.run(), 1)
    assert.equal((await a.window.journal.append([bookmark('q3', true)])).saved, true)
  })

  it('a file that cannot be read costs only itself', async () => {
    const { folder, a, b } = pair()
    await b.window.bookmark(3)
    await b.run()
    const shared = new MemoryFiles(folder)
    folder.set('log/aaaa/w1/00001.sealed.jsonl', new Uint8Array(3))
    const read = shared.read.bind(shared)
    shared.read = async path => (path.includes('aaaa') ? Promise.reject(new Error('EISDIR')) : read(path))
    const c = new Machine('devc', folder, shared)
    assert.equal(await c.run(), 3)
    assert.equal(c.window.log.warnings.length, 1)
    assert.deepEqual(new Set(c.ids()), new Set(b.ids()))
    assert.equal(a.ids().length, 0)
  })

  it('events that it wrote for others count as theirs', async () => {
    const { folder, a } = pair()
    const third = eventsOf([bookmark('q1', true)], { device: 'devc' })
    folder.set('log/devb/w1-import1/00001.sealed.jsonl', lines(third))
    await a.run()
    assert.deepEqual(a.ids(), third.map(eventId))
  })
})
