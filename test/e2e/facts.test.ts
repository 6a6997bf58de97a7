// The facts panel shows what the YAML says, with its source, its date and how sure it is.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Fact } from '../../src/core/content/factSchema.ts'
import { launch, type Workbench } from './workbench.ts'

const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T

describe('the facts panel', () => {
  let workbench: Workbench
  let page: FrameLocator

  before(async () => {
    workbench = await launch({ workspace: null, clock: '2026-11-22T12:00:00Z' })
    await workbench.command('Exam Prep: Show Exam Facts')
    page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await page.locator('table').first().waitFor()
  })
  after(() => workbench?.close())

  const row = (label: string) =>
    page
      .locator('tr')
      .filter({ has: page.locator('th', { hasText: new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }) })
      .first()
  const words = async (label: string) => (await row(label).innerText()).replaceAll(/\s+/g, ' ')

  it('shows format, fee and pass mark of the target exam', async () => {
    const exam = await read<Exam>('exams/mls-c01/exam.yaml')
    match(await words('Questions'), new RegExp(`${exam.format.questions}: ${exam.format.scored} scored, ${exam.format.unscored} unscored`))
    match(await words('Time'), new RegExp(`${exam.format.minutes} minutes`))
    match(await words('Pass mark'), new RegExp(`${exam.scoring.pass} on a scale of ${exam.scoring.scale.min} to ${exam.scoring.scale.max}`))
    match(await words('Exam fee, while it could be taken'), new RegExp(`USD ${exam.format.price?.amount}`))
  })

  it('shows a rule and a wage, each with source, date and confidence', async () => {
    const policies = await read<Fact[]>('facts/policies.yaml')
    const rule = policies.find(fact => fact.id === 'policy.mls-c01-no-attempts')
    ok(rule?.words)
    const text = await words(rule.label)
    ok(text.includes(rule.words))
    match(text, /checked 22 Nov 2026/)
    match(text, /two sources agree/)
    strictEqual(await row(rule.label).getByRole('link').first().getAttribute('href'), rule.source.url)
    const salaries = await read<Fact[]>('facts/salaries.yaml')
    const median = salaries.find(fact => fact.id === 'salary.bls.data-scientists.2024.median')
    ok(median?.value && !median.detail)
    match(await words(median.label), new RegExp(`USD ${median.value.toLocaleString('en-US')}`))
  })

  it('gives every row a source with an https address', async () => {
    const rows = await page
      .locator('section table tbody tr')
      .filter({ hasText: /checked/ })
      .count()
    ok(rows > 40, `${rows} rows`)
    const hrefs = await page.locator('section table a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
    deepStrictEqual(
      hrefs.filter(href => !href.startsWith('https://')),
      []
    )
  })

  it('tells the status history and when the last certificates end', async () => {
    const history = page.locator('.timeline')
    match((await history.innerText()).replaceAll(/\s+/g, ' '), /31 Mar 2026 Last exam day.*22 Nov 2026 Today.*31 Mar 2029 The last certificates end/)
  })

  it('shows another exam when it is chosen', async () => {
    await page.getByLabel('Exam', { exact: true }).selectOption({ label: 'MLA-C02' })
    await page.getByText('Beta since 29 Sep 2026', { exact: false }).first().waitFor()
    match(await words('Beta exam'), /ME1-C02.*85.*170 minutes.*USD 75/)
    match(await words('Wait after a fail'), /14 calendar days/)
    strictEqual(await page.getByText('Exam fee', { exact: true }).count(), 0, 'the standard fee is not published, so it is not shown')
  })

  it('hurries nobody for a date that has passed', async () => {
    const text = await page.locator('body').innerText()
    strictEqual(/hurry|last chance|before (it is too late|march)/i.test(text), false)
  })
})
