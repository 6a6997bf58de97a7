// Reviews of what is due, with concept cards; what is put on record, taken back, suspended, noted; cramming; why nothing is due.
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeFile } from '../../src/core/journal/codec'
import type { JournalEvent, StoredEvent } from '../../src/core/journal/event'
import { fold } from '../../src/core/journal/fold'
import { union } from '../../src/core/journal/union'
import { memoryOf } from '../../src/core/schedule/memory'
import { firstTheme, look } from './look.ts'
import { PracticePage } from './practicePage.ts'
import { withHistory } from './seed.ts'
import { launch, type Workbench } from './workbench.ts'

const now = Date.parse('2026-11-25T10:00:00Z')
const question = 'all-types.1.1.colour'
const card = 'all-types.1.1.card-two-sides'

/** Ten days ago, one question was answered wrong and one card was not known: both are due. */
const stamp = (seq: number) => ({ v: 1 as const, device: 'dev1', writer: 'w1', seq, t: now - 240 * 3_600_000 + seq * 60_000, tz: 0, mono: seq })
const history: readonly JournalEvent[] = [
  {
    ...stamp(1),
    ...{ kind: 'answer', sessionId: 's1', questionId: question, revision: 1, correct: false, confidence: 'sure', elapsedMs: 30_000 },
    response: { type: 'multiple-choice', chosen: 1 },
  },
  { ...stamp(2), kind: 'card-review', sessionId: 's1', cardId: card, rating: 'again', elapsedMs: 5_000 },
]

describe('sessions', () => {
  let workbench: Workbench

  before(async () => {
    const settings = { 'examPrep.targetExam': 'all-types', 'examPrep.practice.newPerDay': 0 }
    workbench = await launch({ theme: firstTheme, height: 1000, clock: new Date(now).toISOString(), settings, prepare: withHistory(history) })
    await workbench.openView()
    await workbench.treeItem(/^ALL-TYPES/).waitFor()
  })
  after(() => workbench?.close())

  /** What is on disk now. */
  async function events(): Promise<readonly StoredEvent[]> {
    const folder = path.join(workbench.storageDir, 'log')
    const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.jsonl'))
    return union(...(await Promise.all(files.map(async file => decodeFile(await readFile(path.join(folder, file))).events))))
  }
  const state = async () => fold(await events())

  async function begin(command: string): Promise<PracticePage> {
    await workbench.command(`Exam Prep: ${command}`)
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.focused()
    return page
  }

  /** Answers the question that is shown with a key for how sure. */
  async function answerBlue(page: PracticePage, sureKey: string): Promise<void> {
    await page.press((await page.letterOf(/blue/)).toLowerCase(), sureKey)
    await page.verdict().waitFor()
  }

  it('reviews what is due, by key alone: a question with how sure, a card turned and rated', async function () {
    this.timeout(180_000)
    const page = await begin('Review Due Questions')
    strictEqual((await page.where()).replace(/^(Question|Card)/, 'Item'), 'Item 1 of 2')
    match(await page.frame.locator('.q-top').innerText(), /Review · Seen before/)
    if ((await page.where()).startsWith('Card')) await page.press('n')
    await page.frame.locator('fieldset').first().waitFor()
    await answerBlue(page, 'z')
    match(await page.frame.locator('.verdict').innerText(), /Correct[\s\S]*You were sure/)
    match(await page.frame.locator('.kv').innerText(), /Next review[\s\S]*In \d+ days, \d+ \w+ 202\d/)
    const answer = (await state()).lastAnswer
    deepStrictEqual(answer?.kind === 'answer' && [answer.questionId, answer.confidence, answer.correct, answer.cram], [question, 'sure', true, undefined])

    await page.press((await page.where()).includes('1 of 2') ? 'n' : 'p')
    await page.frame.locator('h1', { hasText: 'Card' }).waitFor()
    doesNotMatch(await page.source(), /CARD-BACK/, 'the back is not in the page before the card is turned')
    await look(workbench, 'practice-card-front', page.frame)
    await page.frame.locator('h1').focus()
    await page.press('Space')
    await page.frame.getByText(/CARD-BACK/).waitFor()
    await look(workbench, 'practice-card-back', page.frame)
    match(await page.button(/^Again/).innerText(), /1 day/)
    match(await page.button(/^Easy/).innerText(), /\d+ days/)
    await page.frame.locator('h1').focus()
    await page.press('3')
    await page.frame.locator('h1', { hasText: /Card/ }).waitFor({ state: 'detached' })
    const review = (await state()).lastAnswer
    deepStrictEqual(review?.kind === 'card-review' && [review.cardId, review.rating], [card, 'good'])
  })

  it('takes back several answers, the last first, and goes to each', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.frame.locator('h1').focus()
    await page.press('u')
    await page.frame.locator('h1', { hasText: 'Card' }).waitFor()
    await page.press('u')
    await page.button('Check answer').waitFor()
    const { lastAnswer, cards, questions } = await state()
    strictEqual(lastAnswer?.seq, 2, 'what stood before stands again')
    deepStrictEqual([cards.get(card)?.length, questions.get(question)?.answers.length], [1, 1])
    strictEqual((await events()).filter(({ kind }) => kind === 'undo').length, 2)
  })

  it('takes back from the palette what the round on show has answered, and shows it', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.focused()
    await answerBlue(page, 'x')
    match(await page.frame.locator('.verdict').innerText(), /You were guessing/)
    await workbench.command('Exam Prep: Undo Last Answer')
    await page.button('Check answer').waitFor()
    await workbench.notification(/in task 1\.1, was taken back/).waitFor()
  })

  it('keeps a note, a bookmark and a suspension, which can be taken back', async function () {
    this.timeout(120_000)
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.frame.locator('h1').click()
    await answerBlue(page, 'y')
    await page.button('Add a note').click()
    await page.frame.getByRole('textbox', { name: 'Your note' }).fill('Blue, as the sky.\nSecond line')
    await look(workbench, 'practice-note', page.frame)
    await page.button('Save note').click()
    await page.button('Edit note').waitFor()
    strictEqual((await state()).notes.get(question), 'Blue, as the sky.\nSecond line')

    await page.button('More').click()
    await page.button(/^Suspend/).waitFor()
    await look(workbench, 'practice-more', page.frame)
    await page.button(/^Suspend/).click()
    await page.frame.getByText('Never: suspended').waitFor()
    ok((await state()).suspended.has(question))
    await look(workbench, 'practice-suspended', page.frame)
    await page.button('Take back').first().click()
    await page.frame.getByText('Never: suspended').waitFor({ state: 'detached' })
    ok(!(await state()).suspended.has(question))
    await page.button('Bookmark').click()
    await page.frame.locator('button[aria-pressed=true]', { hasText: 'Bookmark' }).waitFor()
    ok((await state()).bookmarks.has(question))
  })

  it('says at the end of a review what is left for today', async function () {
    this.timeout(120_000)
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.frame.locator('h1').focus()
    if ((await page.where()).includes('1 of 2')) await page.press('n')
    else await page.press('p')
    await page.frame.locator('h1', { hasText: 'Card' }).waitFor()
    await page.press('Enter')
    await page.frame.getByText(/CARD-BACK/).waitFor()
    await page.press('4')
    await page.frame.locator('h1', { hasText: 'Card' }).waitFor({ state: 'detached' })
    if (await page.verdict().isVisible()) await page.press('Enter')
    await page.frame.getByRole('heading', { name: 'Round finished' }).waitFor()
    await page.frame.getByText('Nothing more is due today.').waitFor()
    match(await page.frame.locator('main').innerText(), /1 of 1 right[\s\S]*1 card rated/)
    await look(workbench, 'practice-review-summary', page.frame)
  })

  it('tells why nothing is due, and offers something else', async () => {
    await workbench.command('Exam Prep: Review Due Questions')
    const why = workbench.notification(/Nothing of ALL-TYPES is due today/)
    await why.waitFor()
    match(await why.innerText(), /The next reviews? (is|are) on .* 2026/)
    match(await why.innerText(), /switched off in the settings; \d+ wait/)
    await workbench.screenshot('why-nothing-due')
    await why.getByRole('button', { name: 'Cram' }).click()
    await (await PracticePage.of(workbench, 'ALL-TYPES')).frame.getByText(/^Cramming:/).waitFor()
  })

  it('crams without moving a date, and says so', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.focused()
    const before = memoryOf(await state(), question)
    for (let tries = 0; (await page.frame.getByText(/sky = /).count()) === 0 && tries < 8; tries++) {
      const where = await page.where()
      await page.press('n')
      await page.frame.locator('h1', { hasText: where }).waitFor({ state: 'detached' })
    }
    await page.frame.locator('fieldset').first().waitFor()
    await answerBlue(page, 'z')
    await page.frame.getByText('Not moved: crammed').waitFor()
    await look(workbench, 'practice-cram-answered', page.frame)
    const after = await state()
    const last = after.lastAnswer
    deepStrictEqual(last?.kind === 'answer' && [last.questionId, last.cram], [question, true])
    deepStrictEqual(memoryOf(after, question), before)
  })

  it('starts a round over a filter, with counts at each step', async () => {
    await workbench.command('Exam Prep: Practise by Filter')
    const title = (words: string) => workbench.page.locator('.quick-input-title', { hasText: words })
    await title('Tasks').waitFor()
    await workbench.quickPickRows().filter({ hasText: '2.1' }).waitFor()
    await workbench.page.keyboard.press('Enter')
    await title('Types').waitFor()
    const ordering = workbench.quickPickRows().filter({ hasText: 'Ordering' })
    match(await ordering.innerText(), /1/)
    await ordering.click()
    await workbench.page.keyboard.press('Enter')
    await title('How they stand').waitFor()
    await workbench.screenshot('filter-standing')
    await workbench.quickPick('Never seen')
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.frame.locator('ol.steps').waitFor()
    strictEqual(await page.where(), 'Question 1 of 1')
  })

  it('opens the file of a workspace pack at the question that has a problem', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.button('More').click()
    await page.button(/^Report a problem/).click()
    await workbench.tab(/^2\.1\.yaml/).waitFor()
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln 1, Col 3/ }).waitFor()
  })

  it('asks nothing of the network', async () => deepStrictEqual(await workbench.outsideRequests(), []))
})
