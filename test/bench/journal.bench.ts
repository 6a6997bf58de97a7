// The journal with 50,000 events on a real disk, as the windows of years have left it. Prints one line a figure.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Happening } from '../../src/core/journal/event'
import { Journal } from '../../src/core/journal/journal'
import { itemIdsOf } from '../../src/core/journal/snapshot'
import type { Clock, Log } from '../../src/core/ports'
import { memoryOf } from '../../src/core/schedule/memory'
import { longHistory, writeHistory } from '../unit/builders/longHistory'
import { diskFilesAt } from '../unit/fakes/diskFiles'
import { median, printFigure } from './figure'

const count = Number(process.argv[2] ?? 50_000)
const runs = 5

const week = 7 * 86_400_000
let laterMs = 0
const clock: Clock = {
  now: () => Date.now() + laterMs,
  monotonic: () => performance.now(),
  today: () => '2026-11-25',
  offsetMinutes: () => 60,
  sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
}
const log: Log = { info: () => {}, warn: console.error, error: console.error }

interface Measured {
  readonly ms: number
  /** The longest time that nothing else got its turn. */
  readonly blockMs: number
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  // A block at the very end is seen by the next tick.
  await new Promise(resolve => setTimeout(resolve, 5))
  delays.disable()
  return { ms, blockMs: delays.max / 1e6 }
}

function print(name: string, measured: readonly Measured[], budget: number): void {
  printFigure(`${name}, ${count} events`, median(measured.map(({ ms }) => ms)), 'ms', budget)
  printFigure(`${name}: longest block`, median(measured.map(({ blockMs }) => blockMs)), 'ms', 50)
}

const root = await mkdtemp(path.join(tmpdir(), 'journal-bench-'))
const files = diskFilesAt(root)
let opened = 0
const open = () => new Journal({ files, clock, log, device: '0123456789ab', writer: `bench${++opened}` })
const answer = (n: number): Happening => ({
  kind: 'answer',
  sessionId: 'bench',
  questionId: `mls-c01.1.1.question-about-topic-${n}`,
  revision: 1,
  response: { type: 'multiple-choice', chosen: 0 },
  correct: true,
  confidence: 'sure',
  elapsedMs: 9_000,
})

try {
  await writeHistory(files, longHistory(count))
  const rebuilds: Measured[] = []
  for (let run = 0; run < runs; run++) {
    const journal = open()
    rebuilds.push(await measure(() => journal.load()))
    if (journal.all.length !== count) throw new Error(`${journal.all.length} events were read`)
  }
  print('full rebuild', rebuilds, 2_500)

  const first = open()
  await first.load()
  print('compaction and snapshot', [await measure(() => first.tidy())], 10_000)
  // A week later what was compacted goes, and that is how a history stands most of the time.
  laterMs = week
  await first.tidy()
  if ((await readdir(path.join(root, 'snap'))).length !== 2) throw new Error('There are no snapshots.')
  const starts: Measured[] = []
  for (let run = 0; run < runs; run++) {
    const journal = open()
    starts.push(await measure(() => journal.load()))
    if (journal.all.length !== count) throw new Error(`${journal.all.length} events were read`)
  }
  print('start from snapshot', starts, 250)

  const journal = open()
  await journal.load()
  await journal.append([answer(0)])
  const updates: number[] = []
  const commits: number[] = []
  for (let n = 1; n <= 100; n++) {
    const start = performance.now()
    const appended = journal.append([answer(n)])
    memoryOf(journal.state, `mls-c01.1.1.question-about-topic-${n}`)
    updates.push(performance.now() - start)
    await appended
    commits.push(performance.now() - start)
  }
  if (itemIdsOf(journal.state).length < 900) throw new Error('Too few items.')
  printFigure('answer: counts', median(updates), 'ms', 5)
  printFigure('answer: on the disk', median(commits), 'ms', 150)
  const undos: number[] = []
  for (let n = 0; n < runs; n++) {
    const { lastAnswer } = journal.state
    const start = performance.now()
    const appended = journal.append([{ kind: 'undo', target: `${lastAnswer?.device}.${lastAnswer?.writer}.${lastAnswer?.seq}` }])
    memoryOf(journal.state, `mls-c01.1.1.question-about-topic-${n}`)
    undos.push(performance.now() - start)
    await appended
  }
  printFigure('undo: counts', median(undos), 'ms', 50)
} finally {
  await rm(root, { recursive: true, force: true })
}
