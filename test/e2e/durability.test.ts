// What was acknowledged stays: through a killed server, and with two windows that answer at once.
import { match, ok, strictEqual } from 'node:assert/strict'
import { PracticePage } from './practicePage.ts'
import type { WorkbenchWindow } from './window.ts'
import { launch, type Workbench } from './workbench.ts'

/** Answers `count` questions of the round with the first option; an answer counts when the verdict is shown. */
async function answer(page: PracticePage, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await page.answer()
    await page.goOn()
  }
}

async function seen(window: WorkbenchWindow): Promise<number> {
  const label =
    (await window
      .treeItem(/^MLS-C01/)
      .first()
      .getAttribute('aria-label')) ?? ''
  return Number(/(\d+) seen/.exec(label)?.[1] ?? 0)
}

async function waitForSeen(window: WorkbenchWindow, count: number): Promise<void> {
  await window
    .treeItem(new RegExp(`^MLS-C01.* ${count} seen`))
    .first()
    .waitFor()
}

describe('the study history', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch()
    await workbench.openView()
    await workbench
      .treeItem(/^MLS-C01/)
      .first()
      .waitFor()
  })
  after(() => workbench?.close())

  it('keeps every acknowledged answer when the server is killed in the middle of a round', async () => {
    const page = await PracticePage.start(workbench, /^MLS-C01/, 'MLS-C01')
    await answer(page, 5)
    const { index } = { index: await page.where() }
    strictEqual(index, 'Question 6 of 20')
    await workbench.killServer()
    await workbench.restartServer()
    await workbench.openView()
    await waitForSeen(workbench, 5)
    const restored = await PracticePage.of(workbench, 'MLS-C01')
    strictEqual(await restored.where(), 'Question 6 of 20')
    match((await restored.frame.locator('.pips').getAttribute('aria-label')) ?? '', /5 of 20 answered/)
  })

  it('ends with the union when two windows answer at once', async () => {
    const other = await workbench.newWindow()
    await other.openView()
    await waitForSeen(other, 5)
    await other.command('Exam Prep: Practise Wrong and Flagged Questions')
    const [mine, theirs] = [await PracticePage.of(workbench, 'MLS-C01'), await PracticePage.of(other, 'MLS-C01')]
    // The first window goes on with new questions while the second one answers a missed one.
    await Promise.all([answer(mine, 4), answer(theirs, 1)])
    await waitForSeen(workbench, 9)
    await waitForSeen(other, 9)
    ok((await seen(other)) === (await seen(workbench)))
    await other.page.close()
  })

  it('shows the same after everything is started anew', async () => {
    await workbench.restartServer()
    await workbench.openView()
    await waitForSeen(workbench, 9)
  })
})
