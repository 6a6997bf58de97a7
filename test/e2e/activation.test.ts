// The packaged extension in a clean profile: it is there, it starts, and it stays quiet.
import { deepStrictEqual, match, strictEqual } from 'node:assert/strict'
import { launch, type Workbench } from './workbench.ts'

describe('a clean install', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await launch()
  })
  after(() => workbench?.close())

  it('adds Exam Prep to the activity bar', async () => {
    await workbench.openView()
    await workbench.treeItem(/./).first().waitFor()
  })

  it('shows the countdown in the status bar', async () => {
    await workbench.statusBar('examPrep.countdown').waitFor()
  })

  it('activates without an error', async () => {
    await workbench.command('Developer: Show Running Extensions')
    const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Exam Prep' })
    await row.locator('.activation-time').waitFor()
    match(await row.innerText(), /Activation: \d+ms/)
    strictEqual(await row.locator('.codicon-bug').count(), 0, await row.innerText())
  })

  it('shows no notification', async () => {
    strictEqual(await workbench.notification().count(), 0)
  })

  it('asks nothing of the network', async () => {
    deepStrictEqual(await workbench.outsideRequests(), [])
  })
})
