// The pictures of the README, made from the running product by `npm run screenshots`.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PracticePage } from '../e2e/practicePage.ts'
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
