// Study resources: found by filters, marked and timed; what was entered is in the journal and outlives the window.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Resource } from '../../src/core/content/resourcesSchema.ts'
import { journalOnDisk } from './journalOnDisk.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

describe('study resources', () => {
  let workbench: Workbench
  let page: FrameLocator
  let resources: readonly Resource[]

  before(async () => {
    resources = parse(await readFile('data/facts/resources.yaml', 'utf8')) as Resource[]
    workbench = await launch({ clock: '2026-11-22T12:00:00Z', theme: firstTheme, height: 1000 })
    await workbench.command('Exam Prep: Show Study Resources')
    page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await page.getByRole('heading', { level: 1, name: 'Study Resources' }).waitFor()
  })
  after(() => workbench?.close())

  const of = (id: string): Resource => {
    const found = resources.find(resource => resource.id === id)
    ok(found, id)
    return found
  }
  const row = (id: string) => page.locator(`tr[data-id="${id}"]`)
  const found = () => page.getByRole('status').innerText()
  /** The events of the journal that these tests make, as they are on disk. */
  const entered = async () => (await journalOnDisk(workbench.storageDir)).filter(({ kind }) => kind === 'resource' || kind === 'study-time')
  const until = async (condition: () => Promise<boolean>, what: string) => {
    for (const end = Date.now() + 10_000; Date.now() < end; await workbench.page.waitForTimeout(100)) if (await condition()) return
    throw new Error(what)
  }

  it('shows price, hours, source and date of a resource as the data have them', async () => {
    const book = of('packt-mls')
    const text = (await row(book.id).innerText()).replaceAll(/\s+/g, ' ')
    ok(text.includes(book.title) && text.includes(book.provider), text)
    ok(text.includes(`USD ${book.cost.amount}–${book.cost.high}`), text)
    ok(text.includes(`${book.hours?.low}–${book.hours?.high} our estimate`), text)
    match(text, /publisher's text checked 22 Nov 2026/)
    strictEqual(await row(book.id).getByRole('link').first().getAttribute('href'), book.url)
    const source = row(book.id).locator('details')
    await source.locator('summary').click()
    match(await source.innerText(), /Stored copy of the page of about 2024/)
    await source.locator('summary').click()
    await page.locator('body').evaluate(() => window.scrollTo(0, 0))
  })

  it('marks what was made for the retired exam as legacy, and nothing else', async () => {
    match(await page.locator('.sub').innerText(), /Retired since 31 Mar 2026\. It can no longer be taken\./)
    strictEqual(await row('udemy-mls').getByText('legacy', { exact: true }).count(), 1)
    strictEqual(await row('sagemaker-pca').getByText('legacy', { exact: true }).count(), 0)
    match(await row('aws-practice-sets').innerText(), /moved/)
  })

  it('is looked at, and axe-core finds nothing', async () => {
    await look(workbench, 'resourcesFacts', page, 1400)
  })

  it('finds the documents of a task, and says what to widen when it finds none', async () => {
    await page.getByLabel('Task', { exact: true }).selectOption({ label: '1.2 Identify and implement a data ingestion solution' })
    await page.getByLabel('Type', { exact: true }).selectOption({ label: 'AWS documentation' })
    const wanted = resources.filter(({ type, covers }) => type === 'documentation' && covers['mls-c01']?.includes('1.2'))
    await until(async () => (await found()).startsWith(`${wanted.length} of `), 'the documents of task 1.2')
    deepStrictEqual(
      (await page.locator('tr[data-id]').evaluateAll(rows => rows.map(item => item.getAttribute('data-id')))).sort(),
      wanted.map(({ id }) => id).sort()
    )
    await page.getByLabel('Search', { exact: true }).fill('no such thing')
    await until(async () => (await found()).startsWith('0 of '), 'nothing found')
    await page.getByRole('button', { name: /^any title/ }).click()
    await row('kinesis').waitFor()
    strictEqual(await page.getByLabel('Search', { exact: true }).inputValue(), '')
    await page.getByRole('button', { name: 'Clear all' }).click()
    await row('packt-mls').waitFor()
  })

  it('takes a mark and hours, by keyboard', async () => {
    const guide = of('mls-c01-guide')
    await page.getByLabel(`Mark of ${guide.title}`, { exact: true }).selectOption('done')
    await until(async () => (await page.locator('#total-done').innerText()) === '1', 'one is done')
    await page.getByLabel(`Hours spent with ${guide.title}`, { exact: true }).focus()
    await workbench.page.keyboard.type('1.5')
    await workbench.page.keyboard.press('Enter')
    await row(guide.id).getByText('1.5 h spent').waitFor()
    await page.getByLabel(`Hours spent with ${guide.title}`, { exact: true }).fill('3')
    await page.getByRole('button', { name: `Add hours spent with ${guide.title}`, exact: true }).click()
    await row(guide.id).getByText('4.5 h spent').waitFor()
    await page.getByRole('button', { name: `Take back the last hours of ${guide.title}`, exact: true }).click()
    await row(guide.id).getByText('1.5 h spent').waitFor()
    strictEqual(await page.locator('#total-hours').innerText(), '1.5')
  })

  it('keeps both in the journal and over a reload', async () => {
    await until(async () => (await entered()).length >= 3, 'the events are on disk')
    deepStrictEqual(
      (await entered()).map(({ kind, resourceId, status, minutes, examId }) => ({ kind, resourceId, status, minutes, examId })),
      [
        { kind: 'resource', resourceId: 'mls-c01-guide', status: 'done', minutes: undefined, examId: undefined },
        { kind: 'study-time', resourceId: 'mls-c01-guide', status: undefined, minutes: 90, examId: 'mls-c01' },
        { kind: 'study-time', resourceId: 'mls-c01-guide', status: undefined, minutes: 180, examId: 'mls-c01' },
      ]
    )
    await workbench.reload()
    page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await row('mls-c01-guide').getByText('1.5 h spent').waitFor()
    strictEqual(await page.getByLabel('Mark of MLS-C01 exam guide', { exact: true }).inputValue(), 'done')
  })

  it('opens from a task of the outline, and the notes of that task from there', async () => {
    await workbench.openView()
    await workbench
      .treeItem(/^Domain 1/)
      .first()
      .click()
    await workbench
      .treeItem(/^Task 1\.3/)
      .first()
      .click({ button: 'right' })
    // A click is ignored while the menu opens.
    await workbench.page.getByRole('menuitem', { name: 'Show Study Resources' }).hover()
    await workbench.page.keyboard.press('Enter')
    await until(async () => (await page.getByLabel('Task', { exact: true }).inputValue()) === '1.3', 'task 1.3 is chosen')
    await row('glue').waitFor()
    await page.getByRole('button', { name: /^1\.3 Identify and implement a data transformation solution/ }).click()
    await workbench.tab(/Preview 1\.3\.md/).waitFor()
  })
})
