// The study history as its learner handles it: out, gone, in again, backed up, replaced, synchronised. VS Code's own dialogs are
// quick inputs here, in which a path is typed.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encodeLine } from '../../src/core/journal/codec.ts'
import type { StoredEvent } from '../../src/core/journal/event.ts'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

describe('study data', function () {
  // Each step builds on what the one before left.
  this.bail(true)
  let workbench: Workbench
  const file = (name: string) => path.join(workbench.workspace, name)

  before(async () => {
    workbench = await launch()
    await workbench.openView()
  })
  after(() => workbench?.close())

  /** Types a path into the dialog that is about to open, once it shows what it starts from, and takes it. */
  async function giveInDialog(target: string, start = /\/workspace\/$/): Promise<void> {
    await dialogShows(start)
    await workbench.quickInput().fill(target)
    await takeInDialog()
  }

  const dialogShows = (value: RegExp) =>
    workbench.page.waitForFunction(
      pattern => new RegExp(pattern).test(document.querySelector<HTMLInputElement>('.quick-input-box input')?.value ?? ''),
      value.source
    )

  const takeInDialog = () =>
    workbench.page
      .locator('.quick-input-widget')
      .getByRole('button', { name: /^(OK|Import|Sync Here)$/ })
      .click()

  async function outcome(text: RegExp): Promise<void> {
    await workbench.notification(text).waitFor()
    await workbench.command('Notifications: Clear All Notifications')
    await workbench.notification().first().waitFor({ state: 'detached' })
  }

  async function exported(name: string): Promise<string> {
    await workbench.command('Exam Prep: Export Study History')
    await workbench.quickPick('Everything (JSONL)')
    await giveInDialog(file(name), suggested)
    await outcome(new RegExp(`exported to ${name}`))
    return readFile(file(name), 'utf8')
  }

  async function imported(name: string, text: RegExp): Promise<void> {
    await workbench.command('Exam Prep: Import Study History')
    await giveInDialog(file(name))
    await outcome(text)
  }

  /** The text of a preview with this heading. VS Code gives its frame no name of its own. */
  async function previewOf(heading: string): Promise<string> {
    for (let waited = 0; waited < 15_000; waited += 100) {
      for (const frame of workbench.page.frames()) {
        const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')
        if (text.startsWith(heading)) return text
      }
      await workbench.page.waitForTimeout(100)
    }
    throw new Error(`No preview begins with "${heading}".`)
  }

  /** The name that a save dialog suggests. */
  const suggested = /\/exam-prep-[\d-]+\.(jsonl|csv)$/

  let history = ''
  let events = 0

  it('export, wipe, import: the same history to the byte', async () => {
    const page = await PracticePage.start(workbench, /^MLS-C01/, 'MLS-C01')
    for (let i = 0; i < 3; i++) {
      await page.answer()
      await page.goOn()
    }
    history = await exported('history.jsonl')
    events = history.trim().split('\n').length
    ok(events >= 4, `${events} events`)

    await workbench.killServer()
    await rm(workbench.storageDir, { recursive: true })
    await workbench.restartServer()
    await workbench.openView()
    await imported('history.jsonl', new RegExp(`${events} events in history.jsonl, ${events} new`))
    strictEqual(await exported('again.jsonl'), history)
    await workbench
      .treeItem(/^MLS-C01.* 3 seen/)
      .first()
      .waitFor()
  })

  it('a damaged file gives its good lines and says which are not', async () => {
    const lines = history.trim().split('\n')
    await writeFile(file('damaged.jsonl'), [lines[0], 'torn', ...lines.slice(1)].join('\n'))
    await workbench.command('Exam Prep: Import Study History')
    await giveInDialog(file('damaged.jsonl'))
    await workbench.notification(/all of them here already.*1 line not understood/).waitFor()
    await workbench.page.getByRole('button', { name: 'Show Lines' }).click()
    match(await previewOf('Lines of damaged.jsonl'), /Line 2\b/)
    await writeFile(file('other.csv'), 'a,b\n1,2\n')
    await imported('other.csv', /no study history.*line 1/)
  })

  it('the table of answers opens with its columns', async () => {
    await workbench.command('Exam Prep: Export Study History')
    await workbench.quickPick('Answers as a table (CSV)')
    await giveInDialog(file('answers.csv'), suggested)
    await outcome(/3 answers exported to answers.csv/)
    const [header, ...rows] = (await readFile(file('answers.csv'), 'utf8')).trim().split('\r\n')
    match(header ?? '', /^time,exam,task,question,/)
    strictEqual(rows.length, 3)
    await imported('answers.csv', /3 events in answers.csv, all of them here already/)
  })

  it('Check Data counts, and ends with what to do', async () => {
    await workbench.command('Exam Prep: Check Study Data')
    const text = await previewOf('Check of your study history')
    match(text, /Nothing is missing, damaged or strange/)
    match(text, /What to do\s+Nothing\./)
    await workbench.screenshot('check-data')
  })

  it('a backup is added or put in the place of everything', async () => {
    await workbench.command('Exam Prep: Restore Study History from Backup')
    await workbench.quickPick('3 answers')
    await workbench.quickPick('Add what is missing')
    await outcome(/Everything in this backup is here already/)

    await workbench.command('Exam Prep: Restore Study History from Backup')
    await workbench.quickPick('3 answers')
    await workbench.quickPick('Replace everything')
    const loaded = workbench.page.waitForEvent('load')
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Replace Everything' }).click()
    await loaded
    await workbench
      .treeItem(/^MLS-C01.* 3 seen/)
      .first()
      .waitFor()
    strictEqual(await exported('replaced.jsonl'), history)
    deepStrictEqual(
      (await readdir(path.join(workbench.storageDir, 'quarantine'))).map(name => name.split('-')[0]),
      ['replaced']
    )
  })

  it('a folder for sync is joined at once', async () => {
    const folder = file('shared')
    await mkdir(path.join(folder, 'log/peer/w1'), { recursive: true })
    const event: StoredEvent = {
      ...JSON.parse(history.split('\t')[0] ?? ''),
      device: 'peer',
      writer: 'w1',
      seq: 1,
      kind: 'bookmark',
      questionId: 'q',
      on: true,
    }
    await writeFile(path.join(folder, 'log/peer/w1/00001.a.jsonl'), encodeLine(event))
    await workbench.command('Exam Prep: Choose Folder for Sync')
    await giveInDialog(folder)
    // The first time the dialog goes into the folder.
    await dialogShows(/\/shared\/$/)
    await takeInDialog()
    await outcome(/In step with .*shared. 1 event came in/)
    strictEqual((await exported('joined.jsonl')).trim().split('\n').length, events + 1)
    strictEqual((await readdir(path.join(folder, 'log'))).length, 2)

    await workbench.command('Exam Prep: Choose Folder for Sync')
    await workbench.quickPick('Stop syncing')
    await outcome(/Syncing has stopped/)
  })
})
