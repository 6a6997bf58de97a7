// Compare, Claims Checked and References: what they show is what the YAML says on the day of the clock.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Claims } from '../../src/core/content/claimsSchema.ts'
import type { Comparison } from '../../src/core/content/comparisonSchema.ts'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Reference } from '../../src/core/content/references.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T

describe('comparison, claims and references', () => {
  let workbench: Workbench
  let page: FrameLocator
  let references: readonly Reference[]

  before(async () => {
    references = JSON.parse(await readFile('dist/data/facts/references.json', 'utf8')) as readonly Reference[]
    workbench = await launch({ theme: firstTheme, clock: '2026-11-22T12:00:00Z', height: 1000 })
    await workbench.openView()
  })
  after(() => workbench?.close())

  const words = async (text: Promise<string>) => (await text).replaceAll(/\s+/g, ' ').trim()
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const row = (label: string) => page.locator('.compare tr').filter({ has: page.locator('th', { hasText: label }) })
  const cellsOf = async (label: string) => (await row(label).locator('td .words').allInnerTexts()).map(text => text.trim())
  const codes = async () => (await page.locator('.compare thead a').allInnerTexts()).map(text => text.trim())

  it('opens the comparison from the view and shows what the YAML says', async () => {
    const entry = workbench.treeItem(/^Compare/)
    await entry.waitFor()
    match((await entry.getAttribute('aria-label')) ?? '', /10 exams, 5 open today/)
    await entry.click()
    page = await workbench.webviewTitled('Exam Facts: Compare')
    await page.locator('.compare').waitFor()
    deepStrictEqual(await codes(), ['MLS-C01', 'MLA-C02', 'AIP-C01', 'AIF-C01'])
    const aip = await read<Exam>('exams/aip-c01/exam.yaml')
    const minutes = await cellsOf('Minutes')
    strictEqual(minutes[2], String(aip.format.minutes))
    match(minutes[1] ?? '', /not published; beta 170/)
    const today = await cellsOf('Can I take it today?')
    deepStrictEqual([today[0], today[2]], ['No, retired 31 Mar 2026', 'Yes'])
    match(today[1] ?? '', /Beta only, in English, as ME1-C02/)
  })

  it('sorts, chooses columns, hides what is equal and names the sources', async () => {
    await page.getByLabel('Sort by').selectOption({ label: 'Cheapest' })
    await page.locator('.compare thead th:nth-child(4)', { hasText: 'AIF-C01' }).waitFor()
    deepStrictEqual(await codes(), ['MLS-C01', 'MLA-C02', 'AIF-C01', 'AIP-C01'])
    await page.getByText('Exams to compare').first().click()
    await page.getByLabel(/^AI-300/).focus()
    await workbench.page.keyboard.press('Space')
    await page.locator('.compare thead a', { hasText: 'AI-300' }).waitFor()
    const { exams } = await read<Comparison>('facts/comparison.yaml')
    const ai300 = exams.find(({ id }) => id === 'azure-ai-300')
    deepStrictEqual([(await codes())[3], (await cellsOf('Minutes'))[3]], ['AI-300', ai300?.cells.minutes?.words])
    await page.getByLabel('Compare against').selectOption({ label: 'AIP-C01' })
    await page.locator('.compare thead th:nth-child(2)', { hasText: 'AIP-C01' }).waitFor()
    await page.getByRole('button', { name: 'Sources: Minutes' }).click()
    await row('Minutes').locator('.cell-sources a').first().waitFor()
    ok((await row('Minutes').locator('.cell-sources').count()) >= 5)
    match(await words(row('Minutes').innerText()), /checked 22 Nov 2026/)
    const first = row('Minutes').locator('th')
    const before = await first.boundingBox()
    await page.getByRole('region', { name: 'Comparison of exams' }).focus()
    for (let step = 0; step < 12; step++) await workbench.page.keyboard.press('ArrowRight')
    await page.locator('.compare-scroll').evaluate(box => box.scrollLeft > 0 || Promise.reject(new Error('The table does not scroll.')))
    strictEqual((await first.boundingBox())?.x, before?.x)
    await workbench.screenshot('compare-scrolled')
    await page.getByRole('button', { name: 'Sources: Minutes' }).click()
    await page.getByLabel('Hide rows that are equal').check()
    await page.getByLabel('Hide rows that are equal').uncheck()
    await page.getByLabel('Sort by').selectOption({ label: 'As listed' })
    await page.getByLabel(/^AI-300/).uncheck()
    await page.getByLabel('Compare against').selectOption({ label: 'MLS-C01' })
    await page.locator('.compare thead th:nth-child(2)', { hasText: 'MLS-C01' }).waitFor()
    await page.getByText('Exams to compare').first().click()
  })

  it('draws the comparison in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'compare', page, 1400)
  })

  it('checks the claims against the day', async () => {
    const { claims } = await read<Claims>('facts/claims.yaml')
    await tab('Claims Checked').click()
    await page.getByRole('heading', { name: 'Claims Checked' }).waitFor()
    strictEqual(await page.locator('.claims tr').count(), claims.length)
    const retirement = claims.find(({ id }) => id === 'retirement-date')
    ok(retirement?.later?.[0])
    const text = await words(page.locator('.claims tr').filter({ hasText: retirement.claim }).innerText())
    ok(text.includes('Outdated') && text.includes(retirement.later[0].finding) && text.includes('two sources agree'))
    await page.getByRole('radio', { name: /^Contradicted/ }).check()
    await page.locator('.claims tr', { hasText: retirement.claim }).waitFor({ state: 'detached' })
    for (const mark of await page.locator('.verdict-mark').allInnerTexts()) strictEqual(mark.trim(), 'Contradicted')
    await page.getByRole('radio', { name: /^All/ }).check()
    await page.locator('.claims tr', { hasText: retirement.claim }).waitFor()
  })

  it('draws the claims in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'claims', page, 1600)
  })

  it('lists every source once and finds one', async () => {
    await tab('References').click()
    await page.getByRole('heading', { name: 'References' }).waitFor()
    match(await words(page.locator('.sub').innerText()), new RegExp(`^${references.length} sources, last checked 25 Nov 2026`))
    strictEqual(await page.locator('.references li').count(), Math.min(400, references.length))
    await page.getByLabel('Search').pressSequentially('recertification')
    const found = references.filter(({ title, url }) => `${title} ${url}`.toLowerCase().includes('recertification'))
    // The whole text: "9 of 700" is also the end of "89 of 700", which stands there while the word is being typed.
    const counted = (count: number) => page.getByText(new RegExp(`^\\s*${count} of ${references.length} sources`))
    await counted(found.length).waitFor()
    deepStrictEqual(
      (await page.locator('.references a').evaluateAll(links => links.map(link => link.getAttribute('href')))).sort(),
      found.map(({ url }) => url).sort()
    )
    await page.getByLabel('Search').fill('')
    await page.getByLabel('Cited in').selectOption('exam')
    const ofExams = references.filter(({ cited }) => cited.exam).length
    await counted(ofExams).waitFor()
  })

  it('draws the references in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'references', page, 1400)
  })
})
