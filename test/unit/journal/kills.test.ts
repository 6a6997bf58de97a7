// Real processes on a real disk: killed at any moment, and several at once. Run with `--child`, this file is such a process.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { eventId } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { Journal } from '../../../src/core/journal/journal'
import type { Clock, FileStore, Log } from '../../../src/core/ports'
import { seededRng } from '../../../src/core/session/random'
import { answer } from '../builders/events'
import { diskFilesAt } from '../fakes/diskFiles'

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }
const clockAt = (start: number): Clock => {
  const begun = performance.now()
  return {
    now: () => start + performance.now() - begun,
    monotonic: () => performance.now(),
    today: () => '2026-11-25',
    offsetMinutes: () => 60,
    sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
  }
}

function journalIn(files: FileStore, writer: string, start = Date.UTC(2026, 10, 25)): Journal {
  return new Journal({ files, clock: clockAt(start), log: silent, device: 'device', writer })
}

/** Answers for ever, tidies now and then, and says each id that is acknowledged. */
async function answerForEver(journal: Journal): Promise<void> {
  await journal.load()
  for (let i = 0; ; i++) {
    const { saved, events } = await journal.append([answer(`q${i % 50}`, i % 3 > 0)])
    if (saved) for (const event of events) console.log(eventId(event))
    if (i % 70 === 30) void journal.tidy()
  }
}

/** Answers so often, and after the next line of input says how many events there are. */
async function answerAndCount(journal: Journal, count: number): Promise<void> {
  await journal.load()
  for (let i = 0; i < count; i++) assert.ok((await journal.append([answer(`q${i}`, true)])).saved)
  console.log('done')
  await once(process.stdin, 'data')
  await journal.load()
  console.log(new Set(journal.all.map(eventId)).size)
  process.exit()
}

function start(...args: readonly string[]): { readonly child: ChildProcess; readonly lines: AsyncIterator<string> } {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('The process has no output.')
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

/** What a process has acknowledged when it was killed after so many answers. */
async function acknowledgedBeforeKill(args: readonly string[], answers: number): Promise<readonly string[]> {
  const { child, lines } = start(...args)
  const ids: string[] = []
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    ids.push(line.value)
    if (ids.length === answers) child.kill('SIGKILL')
  }
  return ids
}

const [, , flag, root = '', writer = '', mode = '', startAt = ''] = process.argv
if (flag === '--child') {
  const journal = journalIn(diskFilesAt(root), writer, Number(startAt))
  await (mode === 'for-ever' ? answerForEver(journal) : answerAndCount(journal, 500))
} else {
  describe('journal: real processes', () => {
    let folder = ''
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'journal-kills-'))
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))

    it('50 kills lose nothing that was acknowledged', async () => {
      const rng = seededRng(50)
      const acknowledged: string[] = []
      // Two at a time, each pair a week after the one before, so that what is left behind is compacted and deleted too.
      for (let pair = 0; pair < 25; pair++) {
        const at = String(Date.UTC(2026, 0, 1 + 8 * pair))
        const lives = ['a', 'b'].map(name => acknowledgedBeforeKill([folder, `w${pair}${name}`, 'for-ever', at], 20 + Math.floor(rng() * 250)))
        acknowledged.push(...(await Promise.all(lives)).flat())
      }
      const files = diskFilesAt(folder)
      const survivor = journalIn(files, 'survivor')
      await survivor.load()
      const there = new Set(survivor.all.map(eventId))
      assert.ok(acknowledged.length > 3_000)
      assert.deepEqual(
        acknowledged.filter(id => !there.has(id)),
        []
      )
      // With a snapshot or without.
      for (const snapshot of await files.list('snap')) await files.delete(snapshot)
      const replay = journalIn(files, 'replay')
      await replay.load()
      assert.deepEqual(replay.all, survivor.all)
      assert.deepEqual(survivor.state, fold(replay.all))
    }).timeout(180_000)

    it('4 processes with 500 answers each end with 2,000 events in every one', async () => {
      const processes = [1, 2, 3, 4].map(n => start(folder, `w${n}`, 'count', String(Date.UTC(2026, 10, 25))))
      for (const { lines } of processes) assert.equal((await lines.next()).value, 'done')
      for (const { child } of processes) child.stdin?.write('\n')
      const counts = await Promise.all(processes.map(async ({ lines }) => (await lines.next()).value))
      assert.deepEqual(counts, ['2000', '2000', '2000', '2000'])
    }).timeout(60_000)
  })
}
