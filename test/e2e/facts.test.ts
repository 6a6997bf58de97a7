// The facts panel shows what the YAML says, with its source, its date and how sure it is: "At a Glance" and "What Changed".
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Changes } from '../../src/core/content/changesSchema.ts'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Fact } from '../../src/core/content/factSchema.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('the facts panel', () => {
  let workbench: Workbench
  let page: FrameLocator

  before(async () => {
    workbench = await launch({ clock: '2026-11-22T12:00:00Z', theme: firstTheme, settings: { 'examPrep.certificates': { 'mls-c01': '2025-11-14' } } })
    await workbench.openView()
    await workbench.treeItem(/^At a Glance/).click()
    page = await workbench.webviewTitled('Exam Facts: MLS-C01')
    await page.locator('table').first().waitFor()
  })
  after(() => workbench?.close())

  const row = (label: string) =>
    page
      .locator('tr')
      .filter({ has: page.locator('th', { hasText: new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }) })
      .first()
  const words = async (label: string) => oneLine(await row(label).innerText())
  const section = (name: string) => page.getByRole('region', { name, exact: true })

  it('shows format, fee, languages and pass mark of the target exam', async () => {
    const exam = await read<Exam>('exams/mls-c01/exam.yaml')
    match(await words('Questions'), new RegExp(`${exam.format.questions}: ${exam.format.scored} scored, ${exam.format.unscored} unscored`))
    match(await words('Time'), new RegExp(`${exam.format.minutes} minutes`))
    match(await words('Pass mark'), new RegExp(`${exam.scoring.pass} on a scale of ${exam.scoring.scale.min} to ${exam.scoring.scale.max}`))
    match(await words('Exam fee, while it could be taken'), new RegExp(`USD ${exam.format.price?.amount}`))
    match(await words('Languages until its end'), /English, Japanese, Korean, Simplified Chinese/)
  })

  it('shows a rule with source, date and confidence', async () => {
    const policies = await read<Fact[]>('facts/policies.yaml')
    const rule = policies.find(fact => fact.id === 'policy.mls-c01-no-attempts')
    ok(rule?.words)
    const text = await words(rule.label)
    ok(text.includes(rule.words))
    match(text, /checked 22 Nov 2026/)
    match(text, /two sources agree/)
    strictEqual(await row(rule.label).getByRole('link').first().getAttribute('href'), rule.source.url)
  })

  it('tells the status history and when the last certificates end', async () => {
    match(oneLine(await page.locator('.timeline').innerText()), /31 Mar 2026 Last exam day.*22 Nov 2026 Today.*31 Mar 2029 The last certificates end/)
  })

  it('tells a holder how long the certificate lasts and what may come next', async () => {
    const changes = await read<Changes>('facts/changes.yaml')
    const text = oneLine(await section('If you hold this certificate').innerText())
    match(text, /It stays valid until 14 Nov 2028: 723 days left/)
    match(text, /name no other exam that renews it/)
    ok(text.includes(`${changes.mappings[0]?.reuse['mla-c02']} of the study effort for it is done already (our estimate)`), text)
  })

  it('gives every figure a source with an https address', async () => {
    const hrefs = await page.locator('section a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
    ok(hrefs.length > 25, `${hrefs.length} links`)
    deepStrictEqual(
      hrefs.filter(href => !href.startsWith('https://')),
      []
    )
  })

  it('looks right', async function () {
    this.timeout(120_000)
    await look(workbench, 'facts', page, 3900)
  })

  it('shows where a task lives on, and by keyboard the task in the outline', async () => {
    match(await words('2.3'), /touched.*none.*no successor task/)
    const task = page.getByRole('button', { name: /^2\.3 / })
    await task.focus()
    await task.press('Enter')
    const shown = workbench.treeItem(/^Task 2\.3/)
    await shown.waitFor()
    strictEqual(await shown.getAttribute('aria-selected'), 'true')
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

  it('shows what changed from MLA-C01 to MLA-C02, as the YAML says', async () => {
    const { revisions } = await read<Changes>('facts/changes.yaml')
    await page.getByRole('tab', { name: 'What Changed' }).click()
    await page.getByRole('heading', { name: 'MLA-C01 to MLA-C02' }).waitFor()
    const text = await words('1.1')
    for (const what of revisions[0]?.added[0]?.what ?? ['?']) ok(text.includes(what), text)
    deepStrictEqual(await section('No longer in MLA-C02').getByRole('listitem').allInnerTexts(), revisions[0]?.removed)
  })

  it('compares another exam, and another pair', async () => {
    const { mappings } = await read<Changes>('facts/changes.yaml')
    await page.getByLabel('Exam', { exact: true }).selectOption({ label: 'MLS-C01' })
    await page.getByRole('heading', { name: 'MLS-C01 to MLA-C02' }).waitFor()
    const choice = page.getByLabel('Compare')
    await choice.focus()
    await choice.press('ArrowDown')
    await page.getByRole('heading', { name: 'MLS-C01 to AIP-C01' }).waitFor()
    match(await words('4.3'), /strong.*3\.2 Implement data security and privacy controls/)
    ok((await words('4.3')).includes(mappings[0]?.tasks.find(({ task }) => task === '4.3')?.change ?? '?'))
    await choice.press('ArrowUp')
    await page.getByRole('heading', { name: 'MLS-C01 to MLA-C02' }).waitFor()
  })

  it('shows since when a service is closed, with its source', async () => {
    const { services } = await read<Changes>('facts/changes.yaml')
    const kendra = services.find(({ name }) => name === 'Amazon Kendra')
    match(await words('Amazon Kendra'), /Closed to new customers since 30 Jul 2026\./)
    strictEqual(await row('Amazon Kendra').getByRole('link').getAttribute('href'), kendra?.evidence.sources[0]?.url)
    match(await words('Amazon Q Developer plugins'), /Ends on 30 Apr 2027\. AWS points to Kiro\./)
  })

  it('looks right when it shows what changed', async function () {
    this.timeout(120_000)
    await look(workbench, 'changes', page, 5200)
  })
})
