// The extension host is killed again and again while somebody answers: what the panel has acknowledged stays. Takes minutes, so
// it runs with `EXAM_PREP_NIGHTLY=1` only. It finds the process under /proc and therefore needs Linux.
import { deepStrictEqual, ok } from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import type { JournalEvent } from '../../src/core/journal/event.ts'
import { Journal } from '../../src/core/journal/journal.ts'
import { isNightly } from '../unit/builders/nightly.ts'
import { diskFilesAt } from '../unit/fakes/diskFiles.ts'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

const kills = 50

/** Processes of extension hosts that were started with this text in their environment. */
async function extensionHosts(mark: string): Promise<readonly number[]> {
  const found: number[] = []
  for (const id of await readdir('/proc')) {
    const [command, environment] = await Promise.all(['cmdline', 'environ'].map(file => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')))
    if (command?.includes('--type=extensionHost') && environment?.includes(mark)) found.push(Number(id))
  }
  return found
}

/** Answers the question that is open, and returns when the verdict is shown: from then on the answer is said to be saved. */
async function answerOne(page: PracticePage): Promise<string> {
  const next = page.button(/^(Next question|Show summary)/)
  if ((await next.count()) > 0 && (await page.verdict().count()) > 0) await page.goOn()
  await page.answer()
  return page.where()
}

async function answersOnDisk(workbench: Workbench): Promise<readonly JournalEvent[]> {
  const silent = { info: () => {}, warn: () => {}, error: () => {} }
  const clock = { now: Date.now, monotonic: () => performance.now(), today: () => '', offsetMinutes: () => 0, sleep: () => Promise.resolve() }
  const journal = new Journal({ files: diskFilesAt(workbench.storageDir), clock, log: silent, device: 'reader', writer: 'reader' })
  await journal.load()
  return (journal.all as readonly JournalEvent[]).filter(event => event.kind === 'answer')
}

if (isNightly)
  describe('an extension host that is killed', () => {
    let workbench: Workbench

    before(async () => {
      workbench = await launch({ settings: { 'examPrep.practice.questionsPerRound': kills + 10 } })
      await workbench.openView()
    })
    after(() => workbench?.close())

    it(`${kills} times loses no acknowledged answer`, async function () {
      this.timeout(900_000)
      const mark = workbench.storageDir.slice(0, workbench.storageDir.indexOf('/data/User'))
      const acknowledged: string[] = []
      let page = await PracticePage.start(workbench, /^MLS-C01/, 'MLS-C01')
      for (let round = 1; round <= kills; round++) {
        acknowledged.push(await answerOne(page))
        const hosts = await extensionHosts(mark)
        ok(hosts.length > 0, 'there is no extension host to kill')
        for (const id of hosts) process.kill(id, 'SIGKILL')
        await workbench.reload()
        // VS Code closes the panels of an extension host that it has seen die; one that it has not is restored.
        await workbench.treeItem(/^Resume Practice/).click()
        page = await PracticePage.of(workbench, 'MLS-C01')
        // A window of its own for each life: after the reload all of it is there again.
        deepStrictEqual((await answersOnDisk(workbench)).length, acknowledged.length, `after kill ${round}`)
      }
      deepStrictEqual(new Set(acknowledged).size, kills, 'a question was asked again')
      const answers = await answersOnDisk(workbench)
      deepStrictEqual(new Set(answers.map(event => event.kind === 'answer' && event.questionId)).size, kills)
      ok(new Set(answers.map(event => event.writer)).size >= kills, 'the kills did not end the windows')
      await workbench
        .treeItem(new RegExp(`^MLS-C01.* ${kills} seen`))
        .first()
        .waitFor()
    })
  })
