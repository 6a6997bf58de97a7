// One window through the years: status bar, facts and steps say what holds on the day of the host's clock; a step that is ticked stays so.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { parse } from 'yaml'
import type { Exam } from '../../src/core/content/examSchema.ts'
import { dateInWords, daysBetween } from '../../src/core/deadlines/calendar.ts'
import { journalOnDisk } from './journalOnDisk.ts'
import { firstTheme } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const start = '2026-02-01'
const examOf = async (id: string) => parse(await readFile(`data/exams/${id}/exam.yaml`, 'utf8')) as Exam
const dayOf = ({ status }: Exam, state: string) => status.find(entry => entry.state === state && entry.languages.includes('en'))?.from ?? ''

describe('the clock', () => {
  let workbench: Workbench
  let lastDay: string

  before(async () => {
    lastDay = dayOf(await examOf('mls-c01'), 'retired')
    workbench = await launch({ clock: `${start}T12:00:00Z`, theme: firstTheme, height: 1500 })
    await workbench.openView()
    // Room for the steps.
    for (const view of ['Study', 'Exam Outline']) await workbench.page.getByRole('button', { name: `${view} Section` }).click()
    await openSteps()
  })
  after(() => workbench?.close())

  const row = (name: RegExp): Locator => workbench.treeItem(name)
  const wordsOf = async (locator: Locator) => (await locator.getAttribute('aria-label')) ?? ''

  /** A tree is closed again after a reload. */
  async function openSteps(): Promise<void> {
    const steps = row(/^Steps to the Certificate/)
    await steps.waitFor()
    if ((await steps.getAttribute('aria-expanded')) !== 'true') await steps.click()
    await row(/^(Check that you may take it|Keep badge)/)
      .first()
      .waitFor()
  }

  /** The steps in their order, each with what stands beside it. */
  async function steps(): Promise<readonly string[]> {
    const rows = await workbench.page.locator('.pane', { hasText: 'Facts & Planning' }).locator('.monaco-list-row:not([aria-level="1"])').all()
    return Promise.all(rows.map(wordsOf))
  }

  /** Lets the host's clock stand at noon of a day. */
  async function goTo(day: string): Promise<void> {
    await workbench.restartServer(daysBetween(start, day) * 86_400_000)
    await workbench.openView()
    await openSteps()
  }

  const statusBar = () => workbench.statusBar('examPrep.countdown')

  it('before the last exam day counts to it, and shows the way to the certificate', async () => {
    await statusBar()
      .getByText(`MLS-C01: ${daysBetween(start, lastDay)} days to last exam day`)
      .waitFor()
    await row(/^At a Glance, available$/).waitFor()
    const shown = await steps()
    ok(
      shown.some(text => text.startsWith(`Know the last exam day, ${dateInWords(lastDay)}`)),
      shown.join('\n')
    )
    ok(shown.some(text => text.startsWith('Book the exam')))
    await workbench.screenshot('clock-2026-02-01')
  })

  it('on the day after says that it is retired, and shows what comes next', async () => {
    await goTo('2026-04-01')
    await statusBar().getByText('MLS-C01: retired 1 day ago').waitFor()
    await row(new RegExp(`^At a Glance, retired ${dateInWords(lastDay)}$`)).waitFor()
    const shown = await steps()
    ok(shown[1]?.startsWith('Choose the next exam, MLA-C01 or AIP-C01'), shown.join('\n'))
    ok(shown.indexOf('Book the exam') > shown.findIndex(text => /^Steps for MLA-C01, 0 of \d+ done/.test(text)), shown.join('\n'))
    ok(!shown.some(text => /last chance|hurry|31 Mar/.test(text)))
  })

  it('keeps what is ticked over a reload, and has it on disk', async () => {
    await goTo('2026-11-22')
    await statusBar()
      .getByText(`MLS-C01: retired ${daysBetween(lastDay, '2026-11-22')} days ago`)
      .waitFor()
    const choose = row(/^Choose the next exam, MLA-C02 or AIP-C01/)
    match(await wordsOf(row(/^Steps to the Certificate/)), /, 0 of \d+ done/)
    await choose.getByRole('checkbox').click()
    await row(/^Steps to the Certificate, 1 of \d+ done/).waitFor()
    await workbench.reload()
    await workbench.openView()
    await row(/^Steps to the Certificate, 1 of \d+ done/).waitFor()
    await openSteps()
    strictEqual(await choose.getByRole('checkbox').getAttribute('aria-checked'), 'true')
    const ticks = (await journalOnDisk(workbench.storageDir)).filter(({ kind }) => kind === 'step')
    deepStrictEqual(
      ticks.map(({ examId, stepId, on }) => ({ examId, stepId, on })),
      [{ examId: 'mls-c01', stepId: 'choose-next', on: true }]
    )
  })

  it('ticks and clears by the keyboard', async () => {
    const box = row(/^Enter your certificate/).getByRole('checkbox')
    await box.focus()
    await workbench.page.keyboard.press('Space')
    await row(/^Steps to the Certificate, 2 of \d+ done/).waitFor()
    await box.focus()
    await workbench.page.keyboard.press('Space')
    await row(/^Steps to the Certificate, 1 of \d+ done/).waitFor()
  })

  it('shows the tree in dark and light, at the usual width and a narrow one', async () => {
    await workbench.screenshot('steps-tree.dark')
    await workbench.setTheme('light-modern')
    await workbench.screenshot('steps-tree.light')
    await workbench.setTheme(firstTheme)
    const edge = async () => {
      const box = await workbench.page.locator('.part.sidebar').boundingBox()
      return (box?.x ?? 0) + (box?.width ?? 0)
    }
    const usual = await edge()
    const drag = async (to: number) => {
      const { mouse } = workbench.page
      await mouse.move(await edge(), 700)
      await mouse.down()
      await mouse.move(to, 700, { steps: 4 })
      await mouse.up()
    }
    await drag(usual - 110)
    await workbench.screenshot('steps-tree.narrow')
    await drag(usual)
  })

  it('shows a step’s rule with its source in the hover', async () => {
    await row(/^Ask for extra time before you book/).hover()
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'English is not your first language' })
    await hover.waitFor()
    match(await hover.innerText(), /30 minutes more, on request.*\n.*checked 22 Nov 2026, one source/)
    await workbench.screenshot('steps-hover')
    await workbench.page.mouse.move(900, 400)
  })

  it('opens the page of facts that a step is about, for the exam that it is a step of', async () => {
    await row(/^Read what the exam asks/).click()
    const page = await workbench.webviewTitled('Exam Facts: MLA-C02')
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('has a walkthrough for the holder of a certificate of an exam that has ended', async () => {
    await workbench.command('View: Close All Editors')
    await workbench.command('Exam Prep: Show Steps to the Certificate')
    const way = workbench.page.locator('.gettingStartedContainer')
    await way.getByText('Your way to the certificate').first().waitFor()
    await way.getByText('Choose the next exam').first().waitFor()
    strictEqual(await way.getByText('Enter your exam date').count(), 0)
    const size = workbench.page.viewportSize() ?? { width: 1280, height: 1500 }
    await workbench.page.setViewportSize({ width: 1600, height: 900 })
    await workbench.webview().locator('svg').waitFor()
    await workbench.screenshot('walkthrough-retired')
    await workbench.page.setViewportSize(size)
    await workbench.setSettings({ 'examPrep.targetExam': 'aip-c01' })
    await way.getByText('Enter your exam date').first().waitFor()
    await workbench.screenshot('walkthrough-available')
    await workbench.setSettings({ 'examPrep.targetExam': 'mls-c01' })
  })

  it('says of a planned day that has come that it was expected', async () => {
    await goTo('2027-01-14')
    await statusBar()
      .getByText(`MLS-C01: retired ${daysBetween(lastDay, '2027-01-14')} days ago`)
      .waitFor()
    const shown = await steps()
    const opening = dateInWords(dayOf(await examOf('mla-c02'), 'available'))
    strictEqual(opening, '14 Jan 2027')
    ok(
      shown.some(text => text.startsWith('Check that the exam is open, opening not confirmed')),
      shown.join('\n')
    )
  })

  it('after the last certificate says to its holder that it has ended', async () => {
    await workbench.setSettings({ 'examPrep.certificates': { 'mls-c01': lastDay } })
    await goTo('2029-04-01')
    await statusBar()
      .getByText(`MLS-C01: retired ${daysBetween(lastDay, '2029-04-01')} days ago`)
      .waitFor()
    await row(/^Certificate has ended, 31 Mar 2029/).waitFor()
    ok((await steps()).some(text => text.startsWith('Choose the next exam')))
    await workbench.screenshot('clock-2029-04-01')
  })
})
