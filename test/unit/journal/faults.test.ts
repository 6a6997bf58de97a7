// Seeded disasters: whatever happens to the disk or the process, what was acknowledged is still there.
import assert from 'node:assert/strict'
import { eventId } from '../../../src/core/journal/event'
import { seededRng } from '../../../src/core/session/random'
import { bookmark } from '../builders/events'
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
  const casesPerPlan = 130
  for (const [name, plan] of Object.entries(plans)) {
    it(`${casesPerPlan} times ${name}`, async () => {
      let total = 0
      for (let seed = 1; seed <= casesPerPlan; seed++) {
        const { lost, acknowledged } = await lostAfter(seed, plan)
        assert.deepEqual(lost, [], `seed ${seed}`)
        total += acknowledged
      }
      assert.ok(total > casesPerPlan * 15, `only ${total} answers were acknowledged: the plan tests nothing`)
    }).timeout(30_000)
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
  }).timeout(30_000)
})
