// A whole mock exam by keyboard, through a crash, with its result counted anew from what lies on disk; and time that runs out.
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import type { Question } from '../../src/core/content/questionSchema'
import { type EventOnDisk, journalOnDisk } from './journalOnDisk.ts'
import { examQuestions, writeAttempts } from './mockHistory.ts'
import { MockPage } from './mockPage.ts'
import { launch, type Workbench } from './workbench.ts'

const minute = 60_000
const bare = (text: string) => text.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()

/** Positions of the key, as authored. */
const keysOf = (question: Question): readonly number[] => ('options' in question ? question.options.flatMap((option, i) => (option.correct ? [i] : [])) : [])

interface Choice {
  readonly chosen: readonly number[]
  readonly confidence: string | null
}

describe('a mock exam', () => {
  let workbench: Workbench
  let page: MockPage
  let bank: ReadonlyMap<string, Question>
  let start: EventOnDisk
  let ids: readonly string[]
  const planned = new Map<string, Choice>()
  const flagged = new Set<string>()

  before(async () => {
    workbench = await launch({ theme: 'dark-modern', height: 1000 })
    await workbench.openView()
    // The packs of the workspace are found a moment after the start; from then on there is an exam to choose.
    await workbench.treeItem(/^ALL-TYPES/).waitFor()
    bank = new Map((await examQuestions('mls-c01')).map(question => [question.id, question]))
  })
  after(() => workbench?.close())

  /** Which places on the screen stand for the options to choose. */
  async function lettersFor(question: Question, chosen: readonly number[]): Promise<readonly string[]> {
    const shown = (await page.frame.locator('.opt .txt').allInnerTexts()).map(bare)
    const wanted = 'options' in question ? chosen.map(position => bare(question.options[position]?.text ?? '')) : []
    return wanted.map(text => 'abcdefgh'[shown.indexOf(text)] ?? 'a')
  }

  async function take(from: number, to: number): Promise<void> {
    for (let place = from; place < to; place++) {
      const id = ids[place] ?? ''
      const question = bank.get(id)
      if (!question || !('options' in question)) throw new Error(`unknown question ${id}`)
      await page.arriveAt(new RegExp(`^Question ${place + 1} of 65`))
      if (place % 16 === 5) {
        await page.press('Shift+F')
        flagged.add(id)
      }
      // Some are left out, most are right, and where one says how sure one is, it is a guess.
      if (place % 13 !== 7) {
        const keys = keysOf(question)
        const wrong = [question.options.findIndex(option => !option.correct), ...keys.slice(1)]
        const chosen = place % 4 === 2 ? wrong : keys
        await page.press(...(await lettersFor(question, chosen)))
        await page.cells('.now.a').waitFor()
        if (place % 10 === 3) {
          // Options of which several can be chosen are a stop each.
          const isThere = () => page.frame.locator('input[name=confidence]:focus').count()
          do await page.press('Tab')
          while ((await isThere()) === 0)
          await page.press('Space')
        }
        planned.set(id, { chosen: [...chosen].sort((a, b) => a - b), confidence: place % 10 === 3 ? 'guessing' : null })
      }
      await page.press('n')
    }
  }

  async function leftByTheWallClock(): Promise<void> {
    const expected = (180 * minute - (Date.now() - start.t)) / 1000
    const shown = await page.secondsLeft()
    ok(Math.abs(shown - expected) < 3, `${shown} s are shown where ${expected} s are left`)
  }

  it('starts with the numbers of the real exam', async () => {
    page = await MockPage.start(workbench, 'MLS-C01', 'MLS-C01', '65 questions, 180 minutes', 'Time of the exam')
    await page.arriveAt('Question 1 of 65')
    start = (await journalOnDisk(workbench.storageDir)).find(event => event.kind === 'mock-start') as EventOnDisk
    ids = start.questionIds as string[]
    deepStrictEqual([ids.length, new Set(ids).size, (start.unscoredIds as string[]).length, start.budgetMs], [65, 65, 15, 180 * minute])
    await leftByTheWallClock()
  })

  it('goes on after a crash where it was, to the second', async function () {
    this.timeout(120_000)
    await take(0, 32)
    await page.arriveAt('Question 33 of 65')
    await workbench.killServer()
    await workbench.restartServer()
    page = await MockPage.of(workbench, 'MLS-C01')
    await page.arriveAt('Question 33 of 65')
    deepStrictEqual([await page.cells('.a').count(), await page.cells('.f').count()], [planned.size, flagged.size])
    await leftByTheWallClock()
  })

  it('tells nothing before the end', async () => {
    const source = await page.source()
    const question = bank.get(ids[32] ?? '')
    if (!question || !('options' in question)) throw new Error('unknown question')
    const secrets = [...question.options.map(option => option.rationale), question.takeaway, ...question.references.map(reference => reference.url)]
    for (const secret of secrets) ok(!bare(source).includes(bare(secret).slice(0, 60)), secret)
    doesNotMatch(source, /unscored|Exploratory Data Analysis|Machine Learning Implementation|mls-c01\.\d/i)
  })

  it('is taken and submitted by keyboard', async function () {
    this.timeout(120_000)
    await page.button(/^Next/).focus()
    await take(32, 65)
    await page.arriveAt('Review before you submit')
    strictEqual(await page.cells('.a').count(), planned.size)
    await page.frame.getByRole('tab', { name: `Unanswered (${65 - planned.size})` }).waitFor()
    await page.press('Tab', 'Tab', 'Enter')
    await page.frame.getByRole('dialog').waitFor()
    await page.press('Tab', 'Enter')
    await page.arriveAt('Mock exam 1: result')
  })

  it('shows the result that a count from the disk gives', async () => {
    const events = (await journalOnDisk(workbench.storageDir)).filter(event => event.mockId === start.mockId)
    const last = new Map(events.filter(event => event.kind === 'mock-answer').map(event => [event.questionId as string, event]))
    const chosenIn = (event: EventOnDisk | undefined) => {
      const response = (event?.response ?? null) as { readonly chosen: number | readonly number[] } | null
      return response === null ? [] : [response.chosen].flat().sort((a, b) => a - b)
    }
    for (const [id, { chosen, confidence }] of planned) deepStrictEqual([chosenIn(last.get(id)), last.get(id)?.confidence], [chosen, confidence], id)
    strictEqual([...last.values()].filter(event => event.response !== null).length, planned.size)

    const unscored = new Set(start.unscoredIds as string[])
    const isRight = (id: string) => chosenIn(last.get(id)).join() === keysOf(bank.get(id) as Question).join()
    const scored = ids.filter(id => !unscored.has(id))
    const right = scored.filter(isRight)
    strictEqual((await page.frame.locator('.big').innerText()).replaceAll(/\s+/g, ' '), `${right.length} of 50 scored questions`)
    const percent = (right.length * 100) / 50
    await page.frame
      .getByText(percent > 76 ? 'Above the assumed cut band' : percent < 68 ? 'Below the assumed cut band' : 'Within the assumed cut band')
      .waitFor()
    for (const domain of ['1', '2', '3', '4']) {
      const inDomain = (list: readonly string[]) => list.filter(id => id.startsWith(`mls-c01.${domain}.`)).length
      match(await page.row(new RegExp(`^\\s*${domain} [A-Z]`)), new RegExp(`${inDomain(right)} of ${inDomain(scored)} `))
    }
    const guessed = [...planned].filter(([, choice]) => choice.confidence === 'guessing').map(([id]) => id)
    match(await page.row(/^\s*Guessing/), new RegExp(`Guessing ${guessed.length} ${guessed.filter(isRight).length} `))
    const tabs = { Wrong: planned.size - ids.filter(isRight).length, Unanswered: 65 - planned.size, Flagged: flagged.size, Unscored: 15 }
    for (const [tab, count] of Object.entries(tabs)) strictEqual(await page.frame.getByRole('tab', { name: `${tab} (${count})` }).count(), 1, `${tab} ${count}`)
    const missed = 65 - ids.filter(isRight).length
    await page.button(missed > 20 ? `Practise 20 of the ${missed} missed questions` : `Practise the ${missed} missed questions`).waitFor()
  })

  it('shows each item in the order of the attempt, with its reasons', async () => {
    await page.frame.locator('.items-table .link').first().click()
    await page.arriveAt('Question 1 of 65')
    const question = bank.get(ids[0] ?? '')
    const source = bare(await page.source())
    for (const option of question && 'options' in question ? question.options : []) ok(source.includes(bare(option.rationale).slice(0, 40)), option.rationale)
    await page.press('n')
    await page.arriveAt('Question 2 of 65')
  })

  it('takes questions of every type by keyboard, untimed where the exam has no time', async function () {
    this.timeout(120_000)
    page = await MockPage.start(workbench, 'ALL-TYPES', 'ALL-TYPES', 'Full exam')
    await page.frame.getByText('Untimed').waitFor()
    const letter = async (text: RegExp) => (await page.frame.locator('label.opt', { hasText: text }).locator('.key').innerText()).trim().toLowerCase()
    for (let place = 1; place <= 4; place++) {
      await page.arriveAt(`Question ${place} of 4`)
      const legend = await page.frame.locator('legend').first().innerText()
      if (/one option/.test(legend)) await page.press(await letter(/blue/))
      else if (/2 options/.test(legend)) {
        await page.press(await letter(/Two/))
        await page.frame.getByText('Counts as unanswered until 2 are selected.').waitFor()
        await page.press(await letter(/Four/))
      } else if (/order/.test(legend)) {
        const steps = page.frame.locator('ol.steps li.step .txt')
        for (const [target, text] of ['Step one', 'Step two', 'Step three', 'Step four'].entries()) {
          const from = (await steps.allInnerTexts()).findIndex(step => step.includes(text))
          await page.button(`Move up ${text}`).focus()
          for (let i = from; i > target; i--) await page.press('Alt+ArrowUp')
        }
      } else {
        for (const [prompt, choice] of Object.entries({ France: 'Paris', Japan: 'Tokyo', Australia: 'Canberra' })) {
          await page.frame.getByLabel(prompt).focus()
          await workbench.page.keyboard.type(choice)
        }
      }
      await page.cells('.now.a').waitFor()
      await page
        .button(/^(Next|Review and submit)/)
        .first()
        .focus()
      await page.press('Enter')
    }
    await page.arriveAt('Review before you submit')
    await page.frame.getByText('Nothing: every question has an answer and none is flagged.').waitFor()
    await page.press('Tab', 'Tab', 'Enter', 'Tab', 'Enter')
    await page.arriveAt('Mock exam 1: result')
    strictEqual((await page.frame.locator('.big').innerText()).replaceAll(/\s+/g, ' '), '4 of 4 scored questions')
  })

  it('is submitted as of its end when the time was up while no window was open', async function () {
    this.timeout(120_000)
    page = await MockPage.start(workbench, 'MLS-C01', 'MLS-C01', 'Short exam', 'Time of the exam')
    await page.arriveAt('Question 1 of 20')
    await page.press('a')
    await page.cells('.now.a').or(page.frame.locator('.q-note')).first().waitFor()
    await workbench.restartServer(120 * minute)
    page = await MockPage.of(workbench, 'MLS-C01')
    await page.arriveAt('Mock exam 2: result')
    await page.frame.getByText('The time was up').waitFor()
    match(await page.row(/^\s*Used/), /55 min of 55 min/)
  })

  it('is submitted while it is on the screen, when the time is up', async function () {
    this.timeout(120_000)
    // The extension host is two hours ahead since the test before.
    const startedAt = Date.now() + 120 * minute - 180 * minute + 18_000
    const questions = [...bank.values()].slice(0, 20)
    await writeAttempts(workbench.storageDir, 'late', [{ mockId: 'late', startedAt, questions, answered: 3, isRight: () => true, isSubmitted: false }])
    await workbench.reload()
    await workbench.openView()
    await workbench.treeItem(/^Resume Mock Exam/).click()
    page = await MockPage.of(workbench, 'MLS-C01')
    await page.arriveAt(/^Question \d+ of 20/)
    ok((await page.secondsLeft()) < 18)
    await page.frame.locator('h1', { hasText: /^Mock exam \d: result/ }).waitFor({ timeout: 30_000 })
    await page.frame.getByText('The time was up').waitFor()
  })
  it('says so where there are no questions yet', async () => {
    await workbench.setSettings({ 'examPrep.targetExam': 'aif-c01' })
    await workbench
      .treeItem(/^AIF-C01, target exam|^AIF-C01/)
      .first()
      .waitFor()
    await workbench.command('Exam Prep: Start Mock Exam')
    await workbench.notification(/no questions for AIF-C01 yet/).waitFor()
  })
})
