// Seeded disasters: whatever happens to the disk or the process, what was acknowledged is still there.
import assert from 'node:assert/strict'
import { mostFiles } from '../../../src/core/journal/compaction'
import { eventId, type StoredEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { seededRng } from '../../../src/core/session/random'
import { answer, bookmark, eventsOf } from '../builders/events'
import { longHistory, writeHistory } from '../builders/longHistory'
import { times } from '../builders/nightly'
import { type Disk, type Fault, MemoryFiles, ticks } from '../fakes/memoryFiles'
import { TestWindow } from '../fakes/window'

type Plan = (rng: () => number, attempt: number, crashAt: number) => Fault

const plans: Readonly<Record<string, Plan>> = {
  'a crash before a write': (_, attempt, crashAt) => (attempt === crashAt ? { kind: 'crash-before' } : { kind: 'none' }),
  'a crash that leaves an empty file': (_, attempt, crashAt) => (attempt === crashAt ? { kind: 'crash-torn', part: 0 } : { kind: 'none' }),
  'a torn write': (rng, attempt, crashAt) => (attempt === crashAt ? { kind: 'crash-torn', part: rng() } : { kind: 'none' }),
  'a crash before the answer of the disk': (_, attempt, crashAt) => (attempt === crashAt ? { kind: 'crash-after' } : { kind: 'none' }),
  'a disk that is full now and then, and a crash': (rng, attempt, crashAt) =>
    attempt === crashAt ? { kind: 'crash-torn', part: rng() } : rng() < 0.25 ? { kind: 'enospc', part: rng() } : { kind: 'none' },
  'a disk that refuses now and then, and a crash': (rng, attempt, crashAt) =>
    attempt === crashAt ? { kind: 'crash-before' } : rng() < 0.25 ? { kind: 'eperm' } : { kind: 'none' },
  'a slow disk, and a crash': (rng, attempt, crashAt) =>
    attempt === crashAt ? { kind: 'crash-torn', part: rng() } : rng() < 0.1 ? { kind: 'slow', ticks: 2 } : { kind: 'none' },
  'everything at once': (rng, attempt, crashAt) => {
    if (attempt === crashAt) return { kind: 'crash-torn', part: rng() }
    const dice = rng()
    return dice < 0.1 ? { kind: 'eperm' } : dice < 0.2 ? { kind: 'enospc', part: rng() } : dice < 0.25 ? { kind: 'slow', ticks: 2 } : { kind: 'none' }
  },
}

/** A window works until it crashes or has had its day; returns the ids that it was told are saved. */
async function live(disk: Disk, writer: string, rng: () => number, plan: Plan): Promise<readonly string[]> {
  const crashAt = 1 + Math.floor(rng() * 50)
  const files = new MemoryFiles(disk, ({ number }) => plan(rng, number, crashAt))
  const window = new TestWindow(files, writer)
  const acknowledged = new Set<string>()
  const note = ({ saved, events }: Awaited<ReturnType<typeof window.journal.append>>) => {
    if (saved) for (const event of events) acknowledged.add(eventId(event))
  }
  let dead = false
  void files.died.then(() => {
    dead = true
  })
  for (let i = 0; i < 40 && !dead; i++) {
    const happenings = Array.from({ length: 1 + Math.floor(rng() * 4) }, (_, k) => bookmark(`${writer}-${i}-${k}`, true))
    const appended = window.journal.append(happenings)
    // Now and then the learner does not wait for the disk.
    if (rng() < 0.2) {
      void appended.then(note)
      continue
    }
    const result = await Promise.race([appended, files.died])
    if (result) note(result)
    if (rng() < 0.1) {
      window.clock.pass(60_000)
      await Promise.race([window.journal.flush(), files.died])
    }
    // Nothing pending means that everything so far is said to be on disk.
    if (!dead && window.journal.unsaved === 0) for (const id of window.ids()) acknowledged.add(id)
  }
  await ticks(1)
  window.journal.dispose()
  return [...acknowledged]
}

async function lostAfter(seed: number, plan: Plan): Promise<{ readonly lost: readonly string[]; readonly acknowledged: number }> {
  const rng = seededRng(seed)
  const disk: Disk = new Map()
  const acknowledged: string[] = []
  for (let life = 1; life <= 2; life++) acknowledged.push(...(await live(disk, `w${life}`, rng, plan)))
  const survivor = new TestWindow(new MemoryFiles(disk), 'survivor')
  await survivor.journal.load()
  const there = new Set(survivor.ids())
  return { lost: acknowledged.filter(id => !there.has(id)), acknowledged: acknowledged.length }
}

describe('journal: no acknowledged answer is lost', () => {
  const casesPerPlan = times(130, 1_200)
  for (const [name, plan] of Object.entries(plans)) {
    it(`${casesPerPlan} times ${name}`, async () => {
      let total = 0
      for (let seed = 1; seed <= casesPerPlan; seed++) {
        const { lost, acknowledged } = await lostAfter(seed, plan)
        assert.deepEqual(lost, [], `seed ${seed}`)
        total += acknowledged
      }
      assert.ok(total > casesPerPlan * 15, `only ${total} answers were acknowledged: the plan tests nothing`)
    }).timeout(times(30_000, 600_000))
  }

  it('a crash at each of the first 140 writes, leaving nothing, half or all of the file', async () => {
    for (let crashAt = 1; crashAt <= 140; crashAt++) {
      const part = (crashAt % 3) / 2
      const files = new MemoryFiles(new Map(), ({ number }) => (number === crashAt ? { kind: 'crash-torn', part } : { kind: 'none' }))
      const window = new TestWindow(files)
      let acknowledged = 0
      while (await Promise.race([window.journal.append([bookmark('q', true)]), files.died])) acknowledged++
      const survivor = new TestWindow(new MemoryFiles(files.disk), 'survivor')
      await survivor.journal.load()
      assert.ok(survivor.ids().length >= acknowledged, `write ${crashAt}, ${part} of it: ${acknowledged} acknowledged, ${survivor.ids().length} there`)
    }
  }).timeout(times(30_000, 600_000))
})

/** A history of years in more files than are kept: the first pause of a window compacts it and writes a snapshot. */
async function oldHistory(): Promise<Disk> {
  const disk: Disk = new Map()
  await writeHistory(new MemoryFiles(disk), longHistory(700, { questions: 40 }))
  const windows = Array.from({ length: mostFiles - 5 }, (_, i) =>
    eventsOf([bookmark(`b${i}`, true), answer(`q${i}`, true)], { writer: `old${i}`, t: 1_000_000 + i })
  )
  await writeHistory(new MemoryFiles(disk), windows)
  return disk
}

/** A window that answers and has pauses, until it crashes or has had its day; returns what it was told is saved. */
async function liveWithPauses(disk: Disk, life: number, rng: () => number, plan: Plan): Promise<readonly string[]> {
  // The first life writes one compacted file and a snapshot, a later one deletes hundreds of files.
  const crashAt = 1 + Math.floor(rng() * (life === 1 ? 60 : 300))
  const files = new MemoryFiles(disk, ({ number }) => plan(rng, number, crashAt))
  const window = new TestWindow(files, `life${life}`)
  window.clock.setWall(Date.UTC(2026, 10, 1 + 8 * life))
  const acknowledged: string[] = []
  const day = async () => {
    await window.journal.load()
    for (let i = 0; i < 40; i++) {
      if (i === 20) await window.journal.tidy()
      const { saved, events } = await window.journal.append([answer(`q${Math.floor(rng() * 40)}`, rng() < 0.5)])
      if (saved) acknowledged.push(...events.map(eventId))
    }
    await window.journal.tidy()
  }
  await Promise.race([day(), files.died])
  await ticks(1)
  window.journal.dispose()
  return acknowledged
}

describe('journal: tidying up loses nothing', () => {
  const casesPerPlan = times(10, 120)
  for (const [name, plan] of Object.entries(plans)) {
    it(`${casesPerPlan} times ${name}, with snapshots and compaction`, async () => {
      const base = await oldHistory()
      const before = new TestWindow(new MemoryFiles(base), 'before')
      await before.journal.load()
      const seen = { compacted: 0, deleted: 0 }
      for (let seed = 1; seed <= casesPerPlan; seed++) {
        const rng = seededRng(seed)
        const disk: Disk = new Map(base)
        const kept = [...before.ids()]
        for (let life = 1; life <= 3; life++) kept.push(...(await liveWithPauses(disk, life, rng, plan)))
        if ([...disk.keys()].some(path => path.includes('-compact'))) seen.compacted++
        if ([...base.keys()].some(path => !disk.has(path))) seen.deleted++
        const survivor = new TestWindow(new MemoryFiles(disk), 'survivor')
        await survivor.journal.load()
        const there = new Set(survivor.ids())
        assert.deepEqual(
          kept.filter(id => !there.has(id)),
          [],
          `seed ${seed}`
        )
        // Whether it came from a snapshot or not: it is what the log says.
        const replay = new TestWindow(new MemoryFiles(new Map([...disk].filter(([path]) => path.startsWith('log/')))), 'replay')
        await replay.journal.load()
        assert.deepEqual(survivor.journal.all, replay.journal.all, `seed ${seed}`)
        assert.deepEqual(survivor.journal.state, fold(replay.journal.all), `seed ${seed}`)
      }
      assert.ok(seen.compacted > casesPerPlan / 2 && seen.deleted > casesPerPlan / 2, `the plan tests too little: ${JSON.stringify(seen)}`)
    }).timeout(times(60_000, 900_000))
  }
})

describe('journal: flipped bits', () => {
  it('cost no more than the lines that they are in, whatever file they are in', async () => {
    const disk: Disk = new Map()
    await writeHistory(new MemoryFiles(disk), longHistory(150, { questions: 40 }))
    const whole = new TestWindow(new MemoryFiles(disk), 'whole')
    await whole.journal.load()
    await whole.bookmark(70)
    const originals = new Map(whole.journal.all.map(event => [eventId(event), JSON.stringify(event)]))
    const rng = seededRng(3)
    for (let round = 0; round < times(300, 10_000); round++) {
      const damaged: Disk = new Map([...disk].map(([path, bytes]) => [path, bytes.slice()]))
      const flips = 1 + Math.floor(rng() * 8)
      for (let flip = 0; flip < flips; flip++) {
        const bytes = [...damaged.values()][Math.floor(rng() * damaged.size)] ?? assert.fail()
        const at = Math.floor(rng() * bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(rng() * 8))
      }
      const window = new TestWindow(new MemoryFiles(damaged), `round${round}`)
      await window.journal.load()
      for (const event of window.journal.all) assert.equal(JSON.stringify(event), originals.get(eventId(event)), `round ${round} made a new event`)
      // A flip may join two lines.
      assert.ok(originals.size - window.journal.all.length <= 2 * flips, `round ${round} lost too much`)
      assert.deepEqual(window.journal.state, fold(union(window.journal.all as readonly StoredEvent[])))
      const { damaged: lines } = window.journal.counts()
      assert.ok(lines > 0 && lines <= 2 * flips, `round ${round}: ${lines} damaged lines were counted`)
    }
  }).timeout(times(60_000, 900_000))
})
