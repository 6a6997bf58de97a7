// Requirements and Fit, Routes and Renewals: answers lead where the rules say, and what is held is counted to its end.
import { match, ok, strictEqual } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright-core'
import { parse } from 'yaml'
import type { Exam } from '../../src/core/content/examSchema.ts'
import type { Fit } from '../../src/core/content/fitSchema.ts'
import type { Routes } from '../../src/core/content/routesSchema.ts'
import { firstTheme, look } from './look.ts'
import { launch, type Workbench } from './workbench.ts'

const read = async <T>(file: string) => parse(await readFile(`data/${file}`, 'utf8')) as T
const words = async (locator: { innerText(): Promise<string> }) => (await locator.innerText()).replaceAll(/\s+/g, ' ').trim()

describe('fit and routes', () => {
  let workbench: Workbench
  let frame: FrameLocator

  before(async () => {
    workbench = await launch({
      theme: firstTheme,
      clock: '2026-11-22T12:00:00Z',
      settings: { 'examPrep.certificates': { 'mls-c01': '2025-11-14' } },
      env: { TZ: 'UTC' },
    })
    await workbench.openView()
    await workbench.treeItem(/^Requirements and Fit, MLA-C02 or AIP-C01/).click()
    frame = await workbench.webviewTitled('Exam Facts: Requirements and Fit')
    await frame.locator('#fit-build').waitFor()
  })
  after(() => workbench?.close())

  const region = (name: string | RegExp) => frame.getByRole('region', { name })
  const headline = (text: string) => frame.locator('.headline', { hasText: text }).waitFor()

  it('leads to an exam by keyboard, and takes over from the settings what is held', async () => {
    strictEqual(await frame.getByLabel('Certificate you hold').inputValue(), 'mls')
    await headline('MLA-C02, in beta now')
    const build = frame.getByLabel('What you build, or want to build')
    await build.focus()
    await workbench.page.keyboard.press('ArrowDown')
    await headline('MLA-C02, in beta now')
    await build.evaluate(element => element === document.activeElement).then(ok)
    await frame.getByLabel('Machine learning experience').selectOption({ label: 'None' })
    await headline('Not yet: MLA-C02 is the aim')
    match(await words(region('What your answers lead to')), /What first.*AIF-C01, AWS Certified AI Practitioner/)
  })

  it('shows fee, hours and audience of the data', async () => {
    const fit = await read<Fit>('facts/fit.yaml')
    const exam = await read<Exam>('exams/aip-c01/exam.yaml')
    await frame.getByLabel('What you build, or want to build').selectOption({ label: 'Apps on foundation models' })
    await frame.getByLabel('Hands-on generative AI').selectOption({ label: 'A year or more in real use' })
    await headline('AIP-C01, when you are ready')
    const worth = await words(region(/^Is it worth it for me: AIP-C01/))
    ok(worth.includes(`USD ${exam.format.price?.amount}`))
    ok(worth.includes(fit.hours.find(row => row.exam === 'aip-c01')?.words ?? 'none'))
    match(worth, /No figure shows that the certificate itself raises pay/)
    const outOfScope = fit.audience.find(item => item.certification === 'aip')?.rows.find(row => row.kind === 'out-of-scope')
    ok((await words(region('Whom each exam is for'))).includes(outOfScope?.words ?? 'none'))
  })

  it('keeps the answers over a change of page', async () => {
    await frame.getByRole('tab', { name: 'Routes and Renewals' }).click()
    frame = await workbench.webviewTitled('Exam Facts: Routes and Renewals')
    await frame.locator('#routes-held').waitFor()
    await frame.getByRole('tab', { name: 'Requirements and Fit' }).click()
    frame = await workbench.webviewTitled('Exam Facts: Requirements and Fit')
    await headline('AIP-C01, when you are ready')
  })

  it('fit is drawn in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'fit', frame, 2500)
  })

  it('counts what is held, and draws what the table says', async () => {
    const { renewals } = await read<Routes>('facts/routes.yaml')
    await workbench.treeItem(/^Routes and Renewals, valid 723 days/).click()
    frame = await workbench.webviewTitled('Exam Facts: Routes and Renewals')
    await frame.locator('#routes-held').waitFor()
    strictEqual(await frame.getByLabel('Certificate you hold').inputValue(), 'mls')
    match(await words(region('My certificates')), /MLS-C01.*14 Nov 2025 14 Nov 2028 723 days no route found/)
    match(await words(region('For holders of MLS-C01')), /can no longer be taken, its last day was 31 Mar 2026/)
    // The exam of MLS-C01 is gone, so that it renews nothing any more.
    strictEqual(await frame.locator('.renewal-graph .renews').count(), renewals.filter(({ held }) => held !== 'mls').flatMap(({ by }) => by).length)
    match((await frame.getByRole('img').getAttribute('aria-label')) ?? '', /AWS Certified AI Practitioner: AIF-C01, MLA-C02 or AIP-C01/)
  })

  it('shows the way to a role', async () => {
    await frame.getByLabel('Certificate you hold').selectOption({ label: 'AWS Certified AI Practitioner' })
    await frame.getByLabel('Role you want').selectOption({ label: 'Generative AI developer' })
    const next = region('Next exams')
    await next.getByText('From AWS Certified AI Practitioner to Generative AI developer.').waitFor()
    match(await words(next), /AIP-C01 .* MLA-C02 /)
  })

  it('routes are drawn in every theme', async function () {
    this.timeout(120_000)
    await look(workbench, 'routes', frame, 2300)
  })

  it('opens the setting of the certificates', async () => {
    await frame.getByRole('button', { name: 'Edit my certificates' }).click()
    await workbench.page.locator('.settings-editor').getByText('Certificates', { exact: false }).first().waitFor()
  })
})
