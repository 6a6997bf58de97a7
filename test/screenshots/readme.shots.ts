// The pictures of the README, made from the running product by `npm run screenshots`.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { partsOfQuestionId } from '../../src/core/content/catalog.ts'
import { longHistory } from '../e2e/longHistory.ts'
import { examQuestions, writeAttempts } from '../e2e/mockHistory.ts'
import { MockPage } from '../e2e/mockPage.ts'
import { PracticePage } from '../e2e/practicePage.ts'
import { writeHistory } from '../e2e/seed.ts'
import { launch, type Workbench } from '../e2e/workbench.ts'

const folder = 'docs/images'

describe('the pictures of the README', () => {
  let workbench: Workbench

  before(async () => {
    await mkdir(folder, { recursive: true })
    workbench = await launch({ theme: 'dark-modern', width: 1280, height: 860, workspace: 'sample', clock: '2026-11-22T12:00:00Z' })
    await workbench.openView()
    await workbench.treeItem(/^METRICS/).waitFor()
  })
  after(() => workbench?.close())

  const picture = (name: string) => workbench.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })

  it('a question and its answer', async () => {
    await workbench.treeItem(/^Domain 3, Modeling/).click()
    const page = await PracticePage.start(workbench, /^Task 3\.5/, 'MLS-C01')
    await page.frame.locator('label.opt').first().waitFor()
    for (let tries = 0; tries < 6 && (await page.frame.locator('.stem table').count()) === 0; tries++) {
      await page.press('n')
      await workbench.page.waitForTimeout(200)
    }
    await page.option(/./).first().click()
    await page.frame.getByLabel('Unsure').check()
    await workbench.page.mouse.move(640, 850)
    await picture('practice')
    await page.button('Check answer').click()
    await page.verdict().waitFor()
    await workbench.setTheme('light-modern')
    await picture('answer')
  })

  it('the countdown with its dates', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'mla-c02', 'examPrep.examDate': '2027-02-12', 'examPrep.certificates': { 'mls-c01': '2025-11-14' } })
    await workbench.statusBar('examPrep.countdown').filter({ hasText: '82 days' }).waitFor()
    await workbench.setTheme('dark-modern')
    await workbench.statusBar('examPrep.countdown').hover()
    await workbench.page.locator('.monaco-hover', { hasText: '82 days until' }).waitFor()
    await picture('countdown')
  })

  it('the facts', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'mls-c01', 'examPrep.examDate': '' })
    await workbench.command('Exam Prep: Show Exam Facts')
    const page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await page.locator('table').first().waitFor()
    await picture('facts')
  })

  it('what an exam costs, and a plan for it', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'aip-c01', 'examPrep.examDate': '2027-02-12' })
    await workbench.statusBar('examPrep.countdown').filter({ hasText: 'AIP-C01' }).waitFor()
    await workbench.command('Exam Prep: Show Exam Facts')
    const facts = await workbench.webviewTitled('Exam Facts: AIP-C01')
    await facts.getByRole('tab', { name: 'Cost' }).click()
    await facts.getByRole('heading', { name: 'What it costs' }).waitFor()
    await picture('cost')
    await workbench.command('Exam Prep: Build Study Plan')
    const plan = await workbench.webviewTitled('Study Plan: AIP-C01')
    await plan.getByRole('heading', { name: 'Weeks' }).waitFor()
    await workbench.setTheme('light-modern')
    await picture('plan')
    await workbench.setTheme('dark-modern')
    await workbench.setSettings({ 'examPrep.targetExam': 'mls-c01', 'examPrep.examDate': '' })
  })

  it('a mistake in a pack, at its line', async () => {
    const file = 'metrics-warm-up/questions/1.1.yaml'
    await workbench.writeFile(file, (await workbench.readFile(file)).replace('difficulty: easy', 'difficulty: simple'))
    await workbench.command('View: Close All Editors')
    await workbench.openQuickInput('Control+p')
    await workbench.quickPick('1.1.yaml')
    await workbench.command('Problems: Focus on Problems View')
    await workbench.page.locator('.markers-panel').getByText('"difficulty" must be').waitFor()
    await picture('pack')
  })
})

describe('the pictures of mock exams and progress', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const minute = 60_000
  let workbench: Workbench

  before(async () => {
    const bank = await examQuestions('mls-c01')
    // Every domain in turn.
    const questions = bank.flatMap((_, i) => bank[(i * 37) % bank.length] ?? [])
    workbench = await launch({ theme: 'dark-modern', width: 1280, height: 860, workspace: 'sample', clock: new Date(now).toISOString(), env: { TZ: 'UTC' } })
    await writeHistory(
      workbench.storageDir,
      longHistory(
        bank.map(({ id }) => ({ id, taskId: partsOfQuestionId(id).taskId })),
        now
      )
    )
    await writeAttempts(workbench.storageDir, 'attempts', [
      {
        mockId: 'earlier',
        startedAt: now - 9 * 24 * 60 * minute,
        questions: questions.slice(10, 75),
        answered: 65,
        isRight: place => place % 5 < 3,
        isSubmitted: true,
      },
      {
        mockId: 'running',
        startedAt: now - 105 * minute,
        questions: questions.slice(20, 85),
        answered: 36,
        isRight: place => place % 3 > 0,
        isSubmitted: false,
      },
    ])
    await workbench.reload()
    await workbench.openView()
  })
  after(() => workbench?.close())

  const picture = (name: string) => workbench.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })

  it('a mock exam', async () => {
    await workbench.command('View: Toggle Primary Side Bar Visibility')
    await workbench.command('Exam Prep: Resume Mock Exam')
    const page = await MockPage.of(workbench, 'MLS-C01')
    await page.focused()
    await page.press('Enter', 'b')
    await picture('mock')
  })

  it('the result of one', async () => {
    await workbench.command('Exam Prep: Show Mock Exam Results')
    await workbench.quickPick('mock exam 1')
    await (await MockPage.of(workbench, 'MLS-C01')).arriveAt('Mock exam 1: result')
    await picture('result')
  })

  it('progress and readiness', async () => {
    await workbench.command('View: Close All Editors')
    await workbench.command('Exam Prep: Show Progress and Readiness')
    const frame = await workbench.webviewTitled('Progress: MLS-C01')
    await frame.locator('.mastery').waitFor()
    await picture('progress')
  })
})
