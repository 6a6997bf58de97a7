// Every screen in four themes and at a narrow width: a picture in out/artefacts, and no finding of axe-core.
import type { Question } from '../../src/core/content/questionSchema'
import type { JournalEvent } from '../../src/core/journal/event'
import { firstTheme, look } from './look.ts'
import { examQuestions } from './mockHistory.ts'
import { PracticePage } from './practicePage.ts'
import { withHistory } from './seed.ts'
import { launch, type Workbench } from './workbench.ts'

/** The questions of the bank that need the most room: for the stem, for the options, for a table. */
async function largestQuestions(): Promise<readonly Question[]> {
  const bank = await examQuestions('mls-c01')
  const largest = (sizeOf: (question: Question) => number) => bank.reduce((most, question) => (sizeOf(question) > sizeOf(most) ? question : most))
  return [
    largest(({ stem }) => stem.length),
    largest(question => ('options' in question ? question.options.reduce((sum, { text }) => sum + text.length, 0) : 0)),
    largest(({ stem }) => (stem.match(/^\|.*$/gm) ?? []).join('').length),
  ]
}

const roundOf = (questions: readonly Question[]): JournalEvent => ({
  ...{ v: 1, device: 'dev1', writer: 'w1', seq: 1, t: 1_000_000, tz: 0, mono: 0 },
  ...{ kind: 'session-start', sessionId: 'largest', scope: { examId: 'mls-c01' }, questionIds: questions.map(({ id }) => id), seed: 1, shuffleOptions: false },
})

describe('the screens', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch({ theme: firstTheme, width: 1280, height: 1000, prepare: withHistory([roundOf(await largestQuestions())]) })
    await workbench.openView()
    await workbench.treeItem(/^ALL-TYPES/).waitFor()
    await workbench.treeItem(/^ALL-TYPES/).click()
    await workbench.treeItem(/^Domain 1, Types/).click()
    await workbench.treeItem(/^Domain 2, Arrangements/).click()
  })
  after(() => workbench?.close())

  for (const [task, name] of [
    [/^Task 1\.1, Choice/, 'multiple-choice'],
    [/^Task 1\.2, Several/, 'multiple-response'],
    [/^Task 2\.1, Order/, 'ordering'],
    [/^Task 2\.2, Match/, 'matching'],
  ] as const) {
    it(`shows a ${name} question, asked and answered`, async function () {
      this.timeout(120_000)
      const page = await PracticePage.start(workbench, task, 'ALL-TYPES')
      await page.frame.locator('fieldset').first().waitFor()
      await look(workbench, `practice-${name}-asked`, page.frame)
      if (name === 'matching') for (const select of await page.frame.locator('select').all()) await select.selectOption({ index: 1 })
      else if (name !== 'ordering')
        for (const option of (await page.frame.locator('label.opt').all()).slice(0, name === 'multiple-response' ? 2 : 1)) await option.click()
      await page.button('Check answer').click()
      await page.verdict().waitFor()
      await look(workbench, `practice-${name}-answered`, page.frame)
    })
  }

  it('shows the summary of a round', async function () {
    this.timeout(120_000)
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.button(/Show summary/).click()
    await page.frame.getByRole('heading', { name: 'Look at again' }).waitFor()
    await look(workbench, 'practice-summary', page.frame)
  })

  it('shows the longest stem, the longest options and the largest table of the bank', async function () {
    this.timeout(120_000)
    // A panel that is used again keeps the title of its frame.
    await workbench.command('View: Close All Editors')
    await workbench.treeItem(/^Resume Practice/).click()
    const page = await PracticePage.of(workbench, 'MLS-C01')
    for (const name of ['stem', 'options', 'table']) {
      await page.frame.locator('fieldset').first().waitFor()
      await look(workbench, `practice-largest-${name}`, page.frame)
      await page.button(/^(Skip|Finish round)/).click()
    }
  })

  it('shows Select Target Exam and the walkthrough', async () => {
    await workbench.command('Exam Prep: Select Target Exam')
    await workbench.quickPickRows().first().waitFor()
    await workbench.screenshot('select-exam')
    await workbench.page.keyboard.press('Escape')
  })
})
