// Every screen of a mock exam in four themes and at a narrow width.
import { firstTheme, look } from './look.ts'
import { examQuestions, writeAttempts } from './mockHistory.ts'
import { MockPage } from './mockPage.ts'
import { launch, type Workbench } from './workbench.ts'

const minute = 60_000
const day = 24 * 60 * minute

describe('the screens of a mock exam', () => {
  let workbench: Workbench
  let page: MockPage

  before(async () => {
    workbench = await launch({ theme: firstTheme, width: 1440, height: 1100 })
    // Every domain in turn.
    const bank = await examQuestions('mls-c01')
    const questions = bank.flatMap((_, i) => bank[(i * 37) % bank.length] ?? [])
    const now = Date.now()
    await writeAttempts(workbench.storageDir, 'history', [
      { mockId: 'first', startedAt: now - 9 * day, questions: questions.slice(10, 75), answered: 65, isRight: place => place % 5 < 3, isSubmitted: true },
      { mockId: 'second', startedAt: now - 2 * day, questions: questions.slice(0, 65), answered: 65, isRight: place => place % 5 !== 2, isSubmitted: true },
      // 105 minutes of 180 are over.
      {
        mockId: 'running',
        startedAt: now - 105 * minute,
        questions: questions.slice(20, 85),
        answered: 36,
        isRight: place => place % 3 > 0,
        isSubmitted: false,
      },
    ])
    await workbench.openView()
    await workbench.treeItem(/^Resume Mock Exam/).click()
    page = await MockPage.of(workbench, 'MLS-C01')
    await page.focused()
  })
  after(() => workbench?.close())

  it('shows a question', async function () {
    this.timeout(120_000)
    await page.arriveAt('Question 36')
    await page.frame.locator('.cells .cell.now').waitFor()
    await page.press('Enter')
    await page.arriveAt('Question 37')
    await page.press('b')
    await look(workbench, 'mock-question', page.frame)
  })

  it('shows the review and asks before it submits', async function () {
    this.timeout(120_000)
    await page.focused()
    await page.press('r')
    await page.arriveAt('Review before you submit')
    await look(workbench, 'mock-review', page.frame)
    await page.button('Submit exam').click()
    await look(workbench, 'mock-submit', page.frame)
    await page.button('Keep working').click()
  })

  it('shows the pause', async function () {
    this.timeout(120_000)
    await page.button('Pause').click()
    await page.arriveAt('The exam is paused')
    await look(workbench, 'mock-pause', page.frame)
    await page.button('Continue').click()
    await page.arriveAt('Review before you submit')
  })

  it('shows a result', async function () {
    this.timeout(120_000)
    await workbench.command('Exam Prep: Show Mock Exam Results')
    await workbench.quickPick('mock exam 2')
    await page.arriveAt('Mock exam 2: result')
    await look(workbench, 'mock-result', page.frame)
    await page.frame.getByRole('tab', { name: /^Sure and wrong/ }).click()
    for (const [name, width] of [
      ['wide', 1440],
      ['narrow', 780],
    ] as const) {
      await workbench.page.setViewportSize({ width, height: 1100 })
      await page.frame.locator('.attempts-table').scrollIntoViewIfNeeded()
      await workbench.screenshot(`mock-attempts.${name}`)
    }
    await workbench.page.setViewportSize({ width: 1440, height: 1100 })
  })

  it('shows one item of it', async function () {
    this.timeout(120_000)
    await page.frame.getByRole('tab', { name: /^Wrong/ }).click()
    await page.frame.locator('.items-table .link').first().click()
    await page.arriveAt(/^Question \d+ of 65/)
    await look(workbench, 'mock-item', page.frame)
  })
})
