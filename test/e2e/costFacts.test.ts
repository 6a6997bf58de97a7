// "Cost" shows what the YAML says, adds up what the reader chooses, and looks as it should.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Paths } from '../../src/core/content/pathsSchema.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T

describe('the cost of an exam', () => {
  let workbench: Workbench
  let page: FrameLocator

  before(async () => {
    workbench = await launch({ clock: '2026-11-22T12:00:00Z', theme: firstTheme, width: 1280, height: 1000, settings: { 'examPrep.targetExam': 'mls-c01' } })
    await workbench.openView()
    await workbench.treeItem(/^Cost/).click()
    page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await page.locator('.bill').waitFor()
  })
  after(() => workbench?.close())

  const bill = (label: string) => page.locator('.bill tr').filter({ has: page.locator('th', { hasText: label }) })
  const words = async (label: string) => (await bill(label).innerText()).replaceAll(/\s+/g, ' ').trim()
  const pays = async () => (await page.locator('.cost-totals').innerText()).replaceAll(/\s+/g, ' ').trim()
  const fill = async (label: string, value: string) => {
    await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByLabel(label, { exact: true }).press('Enter')
  }

  it('answers in its row, in the past for a retired exam', async () => {
    const exam = await read<Exam>('exams/mls-c01/exam.yaml')
    await workbench.treeItem(new RegExp(`^Cost.*was USD ${exam.format.price?.amount}`)).waitFor()
    match(await words('Exam fee'), new RegExp(`MLS-C01, while it could be taken ${exam.format.price?.amount} ${exam.format.price?.amount} .*two sources agree`))
    await page.getByRole('heading', { name: 'What it cost', exact: true }).waitFor()
    await page.getByText('Retired since 31 Mar 2026. It can no longer be taken. This is what it cost while it could be taken.').waitFor()
  })

  it('adds up the items of the YAML for another exam', async () => {
    await page.getByLabel('Exam', { exact: true }).selectOption({ label: 'AIP-C01' })
    await bill('Exam fee, AIP-C01').waitFor()
    const { format } = await read<Exam>('exams/aip-c01/exam.yaml')
    const { paths, items } = await read<Paths>('facts/paths.yaml')
    const needs = paths.find(({ id }) => id === 'full')?.needs ?? []
    const bought = items.filter(item => needs.includes(item.need) && item.exams.includes('aip-c01'))
    strictEqual(bought.length, needs.length)
    const sum = (end: 'low' | 'high') => bought.reduce((all, item) => all + item[end], format.price?.amount ?? 0)
    match(await words('Total'), new RegExp(`^Total ${sum('low')} ${sum('high')} `))
    match(await pays(), new RegExp(`You would pay USD ${sum('low')}–${sum('high')}`))
    for (const { label, low, high } of bought) match(await words(label), new RegExp(` ${low} ${high} `))
    const hrefs = await page.locator('.bill a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
    ok(hrefs.length > 5 && hrefs.every(href => href.startsWith('https://')))
  })

  it('takes off what lowers it, by keyboard', async () => {
    await page.getByLabel('I have an AWS benefit voucher').focus()
    await workbench.page.keyboard.press('Space')
    await bill('Voucher').waitFor()
    match(await words('Voucher'), /−150 −150 .*our arithmetic/)
    match(await pays(), /USD 284–363/)
    await page.getByLabel('New AWS account').press('Space')
    await bill('Credit of a new AWS account').waitFor()
    await fill('Retakes to budget for', '1')
    await bill('1 retake').waitFor()
    await fill('Employer pays, percent', '50')
    await fill('Employer pays at most, USD', '250')
    // 300 + 300 − 150 + 15 + 15 + 45 + 29–58 = 554–583, of which the employer pays 250.
    await page.getByText('304–333', { exact: true }).first().waitFor()
    match(await words('Your employer'), /−250 −250/)
  })

  it('shows another currency at the rate of the reader', async () => {
    await fill('Show also in', 'eur')
    await fill('Per US dollar', '0.5')
    await page.getByText('about EUR 152–167', { exact: true }).waitFor()
    match(await pays(), /USD 304–333/)
  })

  it('copies the bill as a Markdown table', async () => {
    await page.getByRole('button', { name: 'Copy as table' }).click()
    await workbench.page.getByText('Table copied').waitFor()
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText())
    match(copied, /^AIP-C01: Full self-study\./)
    match(copied, /\| Total \| 554 \(EUR 277\) \| 583 \(EUR 292\) \|/)
  })

  it('looks as it should', async function () {
    this.timeout(120_000)
    await page.locator('body').evaluate(() => window.scrollTo(0, 0))
    await look(workbench, 'cost', page, 2_000)
  })

  it('compares two ways side by side, with the class at the price of the reader', async function () {
    this.timeout(120_000)
    await page.getByLabel('Compare with').selectOption({ label: 'Instructor-led class' })
    await page.getByText('plus the class: ask the provider').first().waitFor()
    await fill('Price of your class, USD', '2025')
    await page.getByText('Dashed: not verified.').waitFor()
    deepStrictEqual(await page.locator('.bill thead th').allInnerTexts(), ['Item', 'Full self-study', 'Instructor-led class', 'Price from'])
    match(await words('Your class'), /Your class – 2,025 .*your own figure, not verified/)
    await page.locator('body').evaluate(() => window.scrollTo(0, 0))
    await workbench.page.setViewportSize({ width: 1280, height: 1800 })
    await workbench.screenshot('cost-compared.dark-modern')
    await workbench.page.setViewportSize({ width: 780, height: 3_600 })
    await workbench.screenshot('cost-compared.narrow')
    const overflow = await page.locator('body').evaluate(body => document.documentElement.scrollWidth - body.clientWidth)
    ok(overflow <= 0, `${overflow} px too wide`)
  })
})
