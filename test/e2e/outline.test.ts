// The outline and the countdown of a fresh install, and what changing target and date does.
import { deepStrictEqual, match, strictEqual } from 'node:assert/strict'
import { launch, type Workbench } from './workbench.ts'

const clock = '2026-11-22T12:00:00Z'

describe('the exam outline', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch({ clock, height: 1900 })
    await workbench.openView()
    await workbench
      .treeItem(/^MLS-C01/)
      .first()
      .waitFor()
  })
  after(() => workbench?.close())

  /** What a screen reader says of the rows, from top to bottom. */
  const labels = async (pattern: RegExp) => {
    const rows = await workbench
      .treeItem(pattern)
      .evaluateAll(found => found.map(row => ({ top: row.getBoundingClientRect().top, label: row.getAttribute('aria-label') ?? '' })))
    return rows.sort((a, b) => a.top - b.top).map(row => row.label)
  }

  it('shows MLS-C01 first, with its domains and weights', async () => {
    await workbench.treeItem(/^Domain 4/).waitFor()
    deepStrictEqual(
      (await labels(/^Domain \d/)).map(label => label.replace(/ of the scored content.*/, '')),
      [
        'Domain 1, Data Engineering, 20 %',
        'Domain 2, Exploratory Data Analysis, 24 %',
        'Domain 3, Modeling, 36 %',
        'Domain 4, Machine Learning Implementation and Operations, 20 %',
      ]
    )
  })

  it('shows its 15 tasks, each with five questions or more', async () => {
    for (const domain of [4, 3, 2, 1]) {
      await workbench.treeItem(new RegExp(`^Domain ${domain}`)).click()
      await workbench.treeItem(new RegExp(`^Task ${domain}\\.1`)).waitFor()
    }
    const tasks = await labels(/^Task \d/)
    deepStrictEqual(
      tasks.map(task => task.slice(5, 8)),
      ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '4.2', '4.3', '4.4']
    )
    for (const task of tasks) {
      const count = Number(/(\d+) questions, none seen yet$/.exec(task)?.[1])
      strictEqual(count >= 5, true, task)
    }
  })

  it('opens the study notes of a task in the Markdown preview', async () => {
    const row = workbench.treeItem(/^Task 3\.5/)
    const preview = workbench.tab(/Preview 3\.5\.md/)
    // The tree is drawn anew while packs of the workspace arrive; a click in that moment goes nowhere.
    for (let tries = 0; tries < 3 && (await preview.count()) === 0; tries++) {
      await row.hover()
      await row.getByRole('button', { name: 'Open Study Notes' }).click()
      await preview.waitFor({ timeout: 8_000 }).catch(() => {})
    }
    await preview.waitFor({ timeout: 1_000 })
    const notes = workbench.webview()
    await notes.getByRole('heading', { level: 1, name: '3.5 Evaluate ML models' }).waitFor()
    await notes.locator('.katex').first().waitFor()
    strictEqual(await notes.locator('.katex-error').count(), 0)
  })

  it('says in the status bar that MLS-C01 is retired, and since when', async () => {
    const item = workbench.statusBar('examPrep.countdown')
    match(await item.innerText(), /MLS-C01: retired 236 days ago/)
    match(
      (await item
        .locator('[aria-label]')
        .first()
        .getAttribute('aria-label')
        .catch(() => null)) ??
        (await item.getAttribute('aria-label')) ??
        '',
      /retired since 31 Mar 2026/
    )
    await item.hover()
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Last exam day 31 Mar 2026' })
    await hover.waitFor()
    match(await hover.innerText(), /checked 22 Nov 2026/)
  })

  it('opens a menu from the status bar', async () => {
    await workbench.statusBar('examPrep.countdown').click()
    for (const entry of ['Set Exam Date', 'Select Target Exam', 'Start Practice', 'Show Exam Facts']) {
      await workbench.quickPickRows().filter({ hasText: entry }).waitFor()
    }
    await workbench.page.keyboard.press('Escape')
  })

  it('explains the status of every exam when the target is selected', async () => {
    await workbench.command('Exam Prep: Select Target Exam')
    const row = (code: string) => workbench.quickPickRows().filter({ hasText: code })
    await row('MLS-C01').waitFor()
    match(await row('MLS-C01').innerText(), /Retired since 31 Mar 2026\. It can no longer be taken\./)
    match(await row('MLA-C01').innerText(), /Retired since 28 Sep 2026/)
    match(await row('MLA-C02').innerText(), /Beta since 29 Sep 2026\. The standard exam is expected from 14 Jan 2027\./)
    match(await row('AIP-C01').innerText(), /Can be taken since 14 Apr 2026/)
    match(await row('AIF-C01').innerText(), /Can be taken since/)
    await workbench.quickPick('AIP-C01')
    await workbench
      .statusBar('examPrep.countdown')
      .filter({ hasText: /^\s*AIP-C01$/ })
      .waitFor()
    await workbench.treeItem(/^AIP-C01, .*target exam/).waitFor()
    match((await labels(/^(AIP|MLS|MLA|AIF)/))[0] ?? '', /^AIP-C01/)
  })

  it('counts down to the exam date', async () => {
    await workbench.command('Exam Prep: Set Exam Date')
    await workbench.quickInput().fill('2027-02-30')
    await workbench.page.getByText(/Write the day as year, month and day/).waitFor()
    await workbench.quickInput().fill('2027-02-12')
    await workbench.page.getByText('82 days until your AIP-C01 exam on 12 Feb 2027.').waitFor()
    await workbench.page.keyboard.press('Enter')
    await workbench.statusBar('examPrep.countdown').filter({ hasText: 'AIP-C01: 82 days' }).waitFor()
  })

  it('points out a date on which the target cannot be taken', async () => {
    const countdown = workbench.statusBar('examPrep.countdown')
    await workbench.setSettings({ 'examPrep.targetExam': 'mla-c02', 'examPrep.examDate': '2026-12-20' })
    await countdown.filter({ hasText: 'MLA-C02: check exam date' }).waitFor()
    await workbench.setSettings({ 'examPrep.targetExam': 'mls-c01', 'examPrep.examDate': '2026-12-20' })
    await countdown.filter({ hasText: 'MLS-C01: check exam date' }).waitFor()
    await workbench.setSettings({ 'examPrep.targetExam': 'mla-c02', 'examPrep.examDate': '2027-02-12' })
    await countdown.filter({ hasText: 'MLA-C02: 82 days' }).waitFor()
  })

  it('shows a holder how long the certificate is valid', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'mls-c01', 'examPrep.examDate': '', 'examPrep.certificates': { 'mls-c01': '2025-11-14' } })
    await workbench.statusBar('examPrep.countdown').filter({ hasText: 'MLS-C01: certificate valid 723 days' }).waitFor()
  })

  it('takes the countdown away when the setting says so', async () => {
    await workbench.setSettings({ 'examPrep.statusBar.enabled': false })
    await workbench.statusBar('examPrep.countdown').waitFor({ state: 'detached' })
  })

  it('opens the notes of a pack in the workspace by command', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'all-types' })
    await workbench.treeItem(/^ALL-TYPES, .*target exam/).waitFor()
    await workbench.command('Exam Prep: Open Study Notes')
    await workbench.quickPick('1.1')
    await workbench.tab(/Preview 1\.1\.md/).waitFor()
    await workbench.webview().getByRole('heading', { name: '1.1 Notes of a pack in the workspace' }).waitFor()
  })
})

describe('the countdown on other days', () => {
  for (const [day, words] of [
    ['2026-03-30T12:00:00Z', 'MLS-C01: 1 day to last exam day'],
    ['2026-03-31T20:00:00Z', 'MLS-C01: last exam day'],
    ['2026-04-01T00:10:00Z', 'MLS-C01: retired 1 day ago'],
  ] as const) {
    it(`says "${words}" on ${day.slice(0, 10)}`, async () => {
      const workbench = await launch({ workspace: null, clock: day })
      try {
        await workbench.statusBar('examPrep.countdown').filter({ hasText: words }).waitFor()
      } finally {
        await workbench.close()
      }
    })
  }
})
