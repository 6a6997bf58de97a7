// The Study view, its badge, the outline's decorations and the status bar, for a learner with a history.
import { deepStrictEqual, match, strictEqual } from 'node:assert/strict'
import type { JournalEvent } from '../../src/core/journal/event'
import { PracticePage } from './practicePage.ts'
import { withHistory } from './seed.ts'
import { launch, type Workbench } from './workbench.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const hour = 3_600_000

/** Ten days ago, four wrong answers in task A and four sure right ones in task B. */
function history(weak: readonly string[], strong: readonly string[]): readonly JournalEvent[] {
  return [...weak, ...strong].map(
    (questionId, i): JournalEvent => ({
      ...{ v: 1, device: 'dev1', writer: 'w1', seq: i + 1, t: now - 240 * hour + i * 60_000, tz: 0, mono: i },
      ...{ kind: 'answer', sessionId: 's1', questionId, revision: 1, elapsedMs: 30_000, confidence: 'sure' },
      correct: strong.includes(questionId),
      response: { type: 'multiple-choice', chosen: 0 },
    })
  )
}

describe('the Study view', () => {
  let workbench: Workbench

  before(async () => {
    const { readFile } = await import('node:fs/promises')
    const { exams } = JSON.parse(await readFile('dist/data/catalog.json', 'utf8')) as {
      exams: readonly { exam: { id: string }; questions: Record<string, readonly string[]> }[]
    }
    const questions = exams.find(({ exam }) => exam.id === 'mls-c01')?.questions ?? {}
    const events = history((questions['1.1'] ?? []).slice(0, 4), (questions['2.1'] ?? []).slice(0, 4))
    workbench = await launch({ clock: new Date(now).toISOString(), height: 1200, prepare: withHistory(events) })
  })
  after(() => workbench?.close())

  it('counts on the icon of the activity bar what is due, before the view was ever opened', async () => {
    const badge = workbench.page.locator('.activitybar .action-item', { has: workbench.page.locator('[aria-label^="Exam Prep"]') }).locator('.badge-content')
    await badge.waitFor()
    const due = Number(await badge.innerText())
    strictEqual(due >= 4, true, `${due} due`)
    await workbench.openView()
    await workbench.treeItem(new RegExp(`^Review Due Questions, ${due} due, 20 new`)).waitFor()
  })

  it('marks in the outline what is due and weak, in words as well', async () => {
    const domain = workbench.treeItem(/^Domain 1, Data Engineering/)
    const weak = workbench.treeItem(/^Task 1\.1/)
    // A click goes nowhere while the tree is being drawn anew.
    for (let tries = 0; tries < 3 && (await domain.getAttribute('aria-expanded')) !== 'true'; tries++) {
      await domain.click()
      await weak.waitFor({ timeout: 5_000 }).catch(() => {})
    }
    await weak.waitFor()
    match((await weak.getAttribute('aria-label')) ?? '', /4 seen, 0 right at the last answer, 4 due, weak/)
    match((await workbench.treeItem(/^Task 1\.2/).getAttribute('aria-label')) ?? '', /none seen yet$/)
  })

  it('says in the hover of the status bar what the day asks for', async () => {
    await workbench.statusBar('examPrep.countdown').hover()
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Review Due Questions' })
    await hover.waitFor()
    match(await hover.innerText(), /Review Due Questions 8 due, 20 new\s+Practise Weakest Task 1\.1 .*0 of 4 right/)
    await workbench.page.mouse.move(600, 300)
  })

  it('starts practising the weakest task', async () => {
    const row = workbench.treeItem(/^Practise Weakest Task, 1\.1 .*0 of 4 right/)
    await row.click()
    const page = await PracticePage.of(workbench, 'MLS-C01')
    const crumbs = await page.frame.locator('.crumb li').allInnerTexts()
    deepStrictEqual(crumbs.map(text => text.trim().slice(0, 3)).at(-1), '1.1')
  })
})
