// Whole rounds of practice in the real workbench, by keyboard alone after the round is started.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

describe('practice', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch({ theme: 'dark-modern', height: 1200 })
    await workbench.openView()
    await workbench.treeItem(/^ALL-TYPES/).waitFor()
    await workbench.treeItem(/^ALL-TYPES/).click()
    await workbench.treeItem(/^Domain 1, Types/).click()
    await workbench.treeItem(/^Domain 2, Arrangements/).click()
  })
  after(() => workbench?.close())

  it('asks a multiple-choice question and answers by letter and Enter', async () => {
    const page = await PracticePage.start(workbench, /^Task 1\.1, Choice/, 'ALL-TYPES')
    await page.frame.locator('fieldset').first().waitFor()
    const asked = await page.source()
    doesNotMatch(asked, /RATIONALE/, 'no rationale is in the page before the answer')
    doesNotMatch(asked, /Read the code/, 'no takeaway is in the page before the answer')
    match(asked, /default-src 'none'/)
    match(asked, /script-src 'nonce-[0-9a-f]{32}'/)
    strictEqual(await page.frame.locator('math').count(), 1, 'math is drawn')
    strictEqual(await page.frame.locator('.stem table td').count(), 2, 'the table is drawn')
    strictEqual(await page.frame.locator('.stem pre').innerText(), 'sky = ["blue"]')

    await page.press('Enter')
    match(await page.alert().innerText(), /Select an option/)
    await page.press((await page.letterOf(/green/)).toLowerCase(), 'Enter')
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Incorrect')
    strictEqual(await page.frame.getByText(/RATIONALE-/).count(), 4, 'every option has its reason')
    match(await page.frame.locator('.ans.wrong').innerText(), /green/)
    match(await page.frame.locator('.ans.missed').innerText(), /blue/)
    match(
      await page.frame
        .locator('[role=status]')
        .allInnerTexts()
        .then(texts => texts.join(' ')),
      /Incorrect/
    )
  })

  it('takes the last answer back, with everything it counted', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await workbench.treeItem(/^Task 1\.1, Choice.*1 seen, 0 right/).waitFor()
    await page.press('u')
    await page.button('Check answer').waitFor()
    await workbench.treeItem(/^Task 1\.1, Choice.*none seen yet/).waitFor()
    doesNotMatch(await page.source(), /RATIONALE/)
    await page.press((await page.letterOf(/blue/)).toLowerCase(), 'Enter')
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Correct')
    await workbench.treeItem(/^Task 1\.1, Choice.*1 seen, 1 right/).waitFor()
  })

  it('ends a round with a summary', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.press('Enter')
    await page.frame.getByRole('heading', { name: /Look at again/ }).waitFor()
    match((await page.frame.locator('.big').innerText()).replaceAll(/\s+/g, ' '), /1 of 1 right/)
  })

  it('enforces "Select TWO" with a message', async () => {
    const page = await PracticePage.start(workbench, /^Task 1\.2, Several/, 'ALL-TYPES')
    await page.frame.getByText('Select 2 options').or(page.frame.getByText('Select two options')).first().waitFor()
    const [two, four, five] = [await page.letterOf('Two'), await page.letterOf('Four'), await page.letterOf('Five')].map(letter => letter.toLowerCase()) as [
      string,
      string,
      string,
    ]
    await page.press(two, 'Enter')
    match(await page.alert().innerText(), /exactly 2.*selected 1/)
    await page.press(four, five, 'Enter')
    match(await page.alert().innerText(), /exactly 2.*selected 3/)
    await page.press(five, 'Enter')
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Correct')
  })

  it('puts steps in order with keys alone', async () => {
    const page = await PracticePage.start(workbench, /^Task 2\.1, Order/, 'ALL-TYPES')
    const steps = page.frame.locator('ol.steps li.step')
    await steps.first().waitFor()
    const wanted = ['Step one', 'Step two', 'Step three', 'Step four']
    for (const [place, text] of wanted.entries()) {
      const names = await steps.locator('.txt').allInnerTexts()
      const from = names.findIndex(name => name.includes(text))
      await page.frame.getByRole('button', { name: `Move up ${text}` }).focus()
      for (let i = from; i > place; i--) await page.press('Alt+ArrowUp')
    }
    deepStrictEqual(
      (await steps.locator('.txt').allInnerTexts()).map(text => text.trim()),
      wanted
    )
    await page.button('Check answer').focus()
    await page.press('Enter')
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Correct')
  })

  it('matches prompts with native selects', async () => {
    const page = await PracticePage.start(workbench, /^Task 2\.2, Match/, 'ALL-TYPES')
    const selects = page.frame.locator('select')
    await selects.first().waitFor()
    await page.button('Check answer').focus()
    await page.press('Enter')
    match(await page.alert().innerText(), /every prompt/)
    for (const [prompt, choice] of Object.entries({ France: 'Paris', Japan: 'Tokyo', Australia: 'Canberra' })) {
      const select = page.frame.getByLabel(prompt)
      await select.focus()
      // A native select takes typed letters.
      await workbench.page.keyboard.type(choice)
      strictEqual(await select.evaluate(element => (element as HTMLSelectElement).selectedOptions[0]?.text), choice)
    }
    await page.button('Check answer').focus()
    await page.press('Enter')
    await page.verdict().waitFor()
    strictEqual(await page.verdict().innerText(), 'Correct')
    match(await page.frame.locator('.ans.plain').innerText(), /Sydney/)
  })

  it('goes through a round of several questions with skip, flag, bookmark, previous and next', async () => {
    const page = await PracticePage.start(workbench, /^ALL-TYPES/, 'ALL-TYPES')
    await page.frame.locator('h1', { hasText: 'of 4' }).waitFor()
    strictEqual(await page.where(), 'Question 1 of 4')
    await page.press('Shift+F')
    await page.frame.locator('button[aria-pressed=true]', { hasText: 'Flag' }).waitFor()
    await page.press('Shift+B')
    await page.frame.locator('button[aria-pressed=true]', { hasText: 'Bookmark' }).waitFor()
    await page.press('n')
    await page.frame.getByText('Question 2').waitFor()
    await page.press('p')
    await page.frame.getByText('Question 1').waitFor()
    strictEqual(await page.frame.locator('.pip.flagged').count(), 1)
  })

  it('restores the open question, with what was half filled in, when the window is reloaded', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    for (let tries = 0; (await page.frame.locator('label.opt').count()) === 0 && tries < 4; tries++) {
      await page.press('n')
      await workbench.page.waitForTimeout(200)
    }
    const where = await page.where()
    const first = page.frame.locator('label.opt').first()
    const text = await first.locator('.txt').innerText()
    await page.press('a')
    await first.locator('input:checked').waitFor({ state: 'attached' })
    await workbench.reload()
    const restored = await PracticePage.of(workbench, 'ALL-TYPES')
    await restored.option(text).waitFor()
    strictEqual(await restored.where(), where)
    await restored.option(text).locator('input:checked').waitFor({ state: 'attached' })
  })

  it('leaves a round and resumes it later', async () => {
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    const before = await page.where()
    match(before, /of 4/)
    await workbench.tab(/^Practice: ALL-TYPES/).click({ button: 'middle' })
    await workbench.tab(/^Practice/).waitFor({ state: 'detached' })
    await workbench.command('Exam Prep: Resume Practice')
    const resumed = await PracticePage.of(workbench, 'ALL-TYPES')
    match(await resumed.where(), /of 4/)
  })

  it('searches tasks and questions, and practises what was picked', async () => {
    await workbench.command('Exam Prep: Search Questions and Topics')
    await workbench.quickInput().fill('capital')
    await workbench.quickPickRows().filter({ hasText: 'Match each country' }).waitFor()
    await workbench.quickPick('Match each country')
    const page = await PracticePage.of(workbench, 'ALL-TYPES')
    await page.frame.locator('select').first().waitFor()
    strictEqual(await page.where(), 'Question 1 of 1')
  })

  it('asks nothing of the network', async () => {
    deepStrictEqual(await workbench.outsideRequests(), [])
  })
})
