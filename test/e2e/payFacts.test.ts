// Salaries and Outlook: what they show is what the YAML says, one kind of figure at a time, with old editions struck through.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Fact } from '../../src/core/content/factSchema.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const factsIn = async (file: string) => parse(await readFile(`data/facts/${file}.yaml`, 'utf8')) as readonly Fact[]

describe('pay and outlook', () => {
  let workbench: Workbench
  let page: FrameLocator
  let figures: readonly Fact[]

  before(async () => {
    figures = [...(await factsIn('salaries')), ...(await factsIn('outlook'))]
    workbench = await launch({ theme: firstTheme, clock: '2026-11-22T12:00:00Z' })
    await workbench.openView()
    await workbench.treeItem(/^Salaries/).click()
    page = await workbench.webviewTitled('Exam Facts: Salaries')
    await page.locator('table.pay').first().waitFor()
  })
  after(() => workbench?.close())

  const figure = (id: string): Fact => figures.find(fact => fact.id === id) ?? ({} as Fact)
  const comma = (id: string) => figure(id).value?.toLocaleString('en-US') ?? 'no value'
  const region = (name: string | RegExp) => page.getByRole('region', { name })
  const row = (name: RegExp) => page.getByRole('row', { name }).first()
  const words = async (locator: { innerText(): Promise<string> }) => (await locator.innerText()).replaceAll(/\s+/g, ' ')

  it('answers in the view', async () => {
    await workbench.treeItem(new RegExp(`^Salaries, data scientists USD ${comma('salary.bls.data-scientists.2025.median')}$`)).waitFor()
    await workbench.treeItem(new RegExp(`^Outlook, data scientists \\+${figure('outlook.bls.data-scientists.2025-35.growth').value}%$`)).waitFor()
  })

  it('shows official wages with source, date and confidence', async () => {
    const text = await words(row(/^Data scientists, May 2025/))
    for (const key of ['p10', 'median', 'p75', 'p90']) ok(text.includes(comma(`salary.bls.data-scientists.2025.${key}`)), `${key}: ${text}`)
    match(text, /one source.*as of May 2025.*checked 22 Nov 2026/)
    strictEqual(
      await row(/^Data scientists, May 2025/)
        .getByRole('link')
        .first()
        .getAttribute('href'),
      figure('salary.bls.data-scientists.2025.median').source.url
    )
    ok((await words(row(/^Software developers, May 2024/))).includes(comma('salary.bls.software-developers.2024.p90')))
    const states = region('Data scientists by state')
    await states.getByText('The same as a table').click()
    match(
      await words(states.getByRole('row', { name: /^Washington/ })),
      new RegExp(`${comma('salary.bls.data-scientists.2024.state.wa')} ${comma('salary.bls.data-scientists.2024.adjusted.wa')}`)
    )
    await states.getByText('The same as a table').click()
    match(await words(page.locator('.sub')), /tied to holders of .*MLS-C01/)
    match(await words(region('Claims we do not plot')), /USD 171,725.*claim, source not found/)
  })

  it('looks right', async function () {
    this.timeout(120_000)
    await look(workbench, 'salaries', page, 2400)
  })

  it('shows job ads of another country, and nothing official beside them', async () => {
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Any role that cites machine learning' })
    await page.getByRole('radio', { name: /^Job ads/ }).focus()
    await workbench.page.keyboard.press('Space')
    await row(/London/).waitFor()
    await workbench.screenshot('salaries-ads')
    ok((await words(row(/London/))).includes(comma('salary.itjobswatch.london.median')))
    strictEqual(await page.getByText('Bureau of Labor Statistics').count(), 0)
  })

  it('sets countries side by side in one series, in dollars', async () => {
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Machine learning engineer' })
    await page.getByRole('radio', { name: /^Estimates and surveys/ }).check()
    const countries = region(/^Machine learning engineers by country/)
    await countries.waitFor()
    await countries.getByText('The same as a table').click()
    // 70,422 pounds at 1.2440 dollars.
    await workbench.screenshot('salaries-countries')
    match(await words(countries.getByRole('row', { name: /^United Kingdom/ })), /GBP 70,422 ~87,605/)
  })

  it('says which roles have official wages when the chosen one has none', async () => {
    await page.getByLabel('Region', { exact: true }).selectOption({ label: 'United States' })
    await page.getByRole('radio', { name: /^Official wages/ }).check()
    await page.getByText('There is no figure of this kind').waitFor()
    match(await words(page.locator('.empty')), /Data scientist, Software developer/)
  })

  it('strikes superseded projections through', async () => {
    await workbench.treeItem(/^Outlook/).click()
    await page.locator('table.editions').first().waitFor()
    const rows = await page.locator('table.editions').first().locator('tbody tr').filter({ hasText: 'Data scientists' }).all()
    const texts = await Promise.all(rows.map(words))
    match(texts[0] ?? '', new RegExp(`2025–35 \\+${figure('outlook.bls.data-scientists.2025-35.growth').value}%`))
    match(texts[1] ?? '', /2024–34 \+33.5% superseded by 2025–35/)
    deepStrictEqual(await Promise.all(rows.map(item => item.locator('s').count())), [0, 1, 1])
    match(await words(region(/^World Economic Forum, Future of Jobs, Oct 2020/)), /looked to 2025, which is over.*97 million created, 85 million displaced/)
  })

  it('looks right there too', async function () {
    this.timeout(120_000)
    await look(workbench, 'outlook', page, 4300)
  })
})
