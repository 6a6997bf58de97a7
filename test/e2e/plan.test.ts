// The study plan: made, kept, shown in the Study view, noted as done, and exported to files that another program reads.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Planning } from '../../src/core/content/planningSchema.ts'
import type { JournalEvent } from '../../src/core/journal/event.ts'
import { firstTheme, look } from './look.ts'
import { PracticePage } from './practicePage.ts'
import { withHistory } from './seed.ts'
import { launch, type Workbench } from './workbench.ts'

const clock = '2026-11-23T12:00:00Z'
const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T
const words = async (locator: { innerText(): Promise<string> }) => (await locator.innerText()).replaceAll(/\s+/g, ' ').trim()

/** Half an hour on task 1.1 three days ago. */
const history: readonly JournalEvent[] = [
  {
    ...{ v: 1, device: 'dev1', writer: 'w1', seq: 1, t: Date.parse(clock) - 72 * 3_600_000, tz: 0, mono: 1 },
    ...{ kind: 'study-time', examId: 'mla-c02', taskId: '1.1', resourceId: null, minutes: 30 },
  },
]

describe('the study plan', function () {
  // Each step builds on what the one before left.
  this.bail(true)
  let workbench: Workbench
  let frame: FrameLocator
  let exam: Exam
  let planning: Planning

  before(async () => {
    exam = await read<Exam>('exams/mla-c02/exam.yaml')
    planning = await read<Planning>('facts/planning.yaml')
    workbench = await launch({ theme: firstTheme, clock, env: { TZ: 'UTC' }, prepare: withHistory(history), height: 1000 })
    await workbench.command('Exam Prep: Build Study Plan')
    await find('MLS-C01')
  })
  after(() => workbench?.close())

  const find = async (code: string) => {
    frame = await workbench.webviewTitled(`Study Plan: ${code}`)
    await frame.locator('.weeks').waitFor()
  }
  const section = (heading: string) => frame.getByRole('region', { name: heading, exact: true })
  const hoursOf = async (row: string | RegExp) =>
    Number.parseFloat((await section('Hours by domain').getByRole('row', { name: row }).locator('td').last().innerText()).trim())

  it('says of a retired exam that it cannot be taken, and offers what can', async () => {
    await frame.getByText('MLS-C01 is retired since 31 Mar 2026').first().waitFor()
    await frame.getByText('This is a plan for learning the content of MLS-C01, without an exam.').waitFor()
    await frame.getByRole('button', { name: 'Plan for AIP-C01' }).waitFor()
    await workbench.screenshot('plan-retired')
  })

  it('leads from a task to its questions, and to another exam', async () => {
    await frame.getByRole('button', { name: 'Notes for 1.1 Create data repositories for ML' }).first().waitFor()
    await frame.getByRole('button', { name: 'Practise 1.1 Create data repositories for ML' }).first().click()
    const page = await PracticePage.of(workbench, 'MLS-C01')
    match(await words(page.frame.locator('.crumb')), /1\.1/)
    await workbench.tab('Study Plan: MLS-C01').click()
    await find('MLS-C01')
    await frame.getByLabel('Exam', { exact: true }).selectOption({ label: 'MLA-C02' })
    await find('MLA-C02')
    await frame.getByText('Saving the plan makes MLA-C02 your target exam.').waitFor()
  })

  it('lays the hours out by the weights of the exam, up to the date', async () => {
    await frame.getByLabel('Exam date').fill('2027-02-12')
    await frame.getByLabel('Hours per week').focus()
    await frame.getByText(/MLA-C02 on Fri 12 Feb 2027: 12 study weeks/).waitFor()
    const { low, high } = planning.hours.find(({ certification }) => certification === 'mla')?.['ml-new-to-aws'] ?? { low: 0, high: 0 }
    match(await words(frame.locator('.form')), new RegExp(`Suggested: ${low}–${high} hours\\. You plan 89\\.5, 0\\.5 are done\\. Enough`))
    // With the half hour that is done on 1.1.
    const hours = await Promise.all(exam.domains.map(({ id, title }) => hoursOf(`${id} ${title}`)))
    const content = hours.reduce((sum, number) => sum + number, 0.5)
    for (const [i, { weight }] of exam.domains.entries()) {
      const ofDomain = (hours[i] ?? 0) + (i === 0 ? 0.5 : 0)
      ok(Math.abs(ofDomain - (content * weight) / 100) <= planning.blockMinutes / 60, `${ofDomain} h of ${content} h at ${weight} %`)
    }
    strictEqual(await hoursOf(/^Total/), 89.5)
    ok(Math.abs(content / 90 - (planning.phases.cover + planning.phases.practise) / 100) < 0.01)
    match(await words(frame.locator('.weeks tbody tr').first()), /^1 23–29 Nov Diagnose 4\.5 h 1\.1 3\.25 h Baseline score$/)
    match(await words(frame.locator('.weeks tbody tr').last()), /8–12 Feb .*Final pass .*Exam on Fri 12 Feb$/)
  })

  it('says plainly when there is not enough time, and what would be enough', async () => {
    const hours = frame.getByLabel('Hours per week')
    await hours.fill('3')
    await hours.press('Tab')
    await frame.getByText('Not enough', { exact: true }).waitFor()
    // Eleven weeks and four days of five are 11.8 weeks: 5 h a week are 59 h, 6 h are 70.8 h.
    match(await words(frame.locator('.notices')), /It would be enough with 6 hours a week or an exam on \d+ \w+ 2027 or later\./)
    await hours.fill('8')
    await hours.press('Tab')
    await frame.getByText('Enough', { exact: true }).waitFor()
  })

  it('leaves a week out, by keyboard', async () => {
    await frame.getByText('Weeks off').press('Enter')
    await frame.getByLabel('21–27 Dec 2026').press('Space')
    await frame.locator('.weeks tr.quiet').getByText('Week off; due reviews only').waitFor()
  })

  it('is kept over a reload before and after it is saved', async () => {
    await workbench.reload()
    await find('MLA-C02')
    strictEqual(await frame.getByLabel('Exam date').inputValue(), '2027-02-12')
    await frame.getByRole('button', { name: 'Save plan' }).click()
    await frame.getByText('Saved', { exact: true }).waitFor()
    await workbench.reload()
    await find('MLA-C02')
    await frame.getByText('Saved', { exact: true }).waitFor()
    strictEqual(await frame.locator('.weeks tr.quiet').count(), 1)
  })

  it("has today's part in the Study view", async () => {
    await workbench.openView()
    await workbench.treeItem(/^Today's Plan, Diagnose, 1 h 45 min/).waitFor()
  })

  it('is drawn in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'plan', frame, 2500)
  })

  it('notes a block as done, and has less to do then', async () => {
    const before = await hoursOf(/^Total/)
    await frame.getByRole('button', { name: /^Note as done: Diagnose/ }).click()
    await workbench.treeItem(/^Today's Plan, nothing new today/).waitFor()
    strictEqual(await hoursOf(/^Total/), before - 1.75)
  })

  it('is exported as a calendar that another program reads, and as Markdown', async () => {
    const save = async (button: string, name: string) => {
      await frame.getByRole('button', { name: button }).click()
      await workbench.page.waitForFunction(suggested => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.endsWith(suggested), name)
      await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click()
      await workbench.notification(new RegExp(`Exported to ${name}`)).waitFor()
      return readFile(path.join(workbench.workspace, name), 'utf8')
    }
    const text = await save('Export to calendar', 'study-plan-mla-c02.ics')
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => new ICAL.Event(component))
    deepStrictEqual([events.at(-1)?.summary, events.at(-1)?.startDate.toString()], ['MLA-C02: exam', '2027-02-12'])
    const minutes = events.flatMap(({ summary }) => /\((?:(\d+) h)?(?: ?(\d+) min)?\)$/.exec(summary) ?? []).length
    ok(minutes > 50)
    for (const { id, title } of exam.domains.flatMap(({ tasks }) => tasks))
      ok(
        events.some(({ summary }) => summary.startsWith(`MLA-C02: ${id} ${title} (`)),
        id
      )
    const markdown = await save('Export as Markdown', 'study-plan-mla-c02.md')
    match(markdown, /^# Study plan: MLA-C02\n/)
    match(markdown, /Week off: due reviews only/)
    match(markdown, / {2}- \[ \] 1\.1 Collect and store data, /)
  })
})
