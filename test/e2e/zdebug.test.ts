import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { launch, type Workbench } from './workbench.ts'

describe('debug', function () {
  this.timeout(120_000)
  let workbench: Workbench
  before(async () => {
    workbench = await launch()
    await workbench.openView()
  })
  after(() => workbench?.close())
  const list = async () => console.log((await readdir(workbench.workspace)).join(' '))
  for (const variant of ['ok', 'enter', 'wait-ok', 'wait-enter', 'type-enter']) {
    it(variant, async () => {
      await workbench.command('Exam Prep: Export Study History')
      await workbench.quickPick('Everything (JSONL)')
      const input = workbench.quickInput()
      await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.startsWith('/'))
      console.log('value', await input.inputValue())
      const target = path.join(workbench.workspace, `${variant}.jsonl`)
      if (variant.startsWith('type')) {
        await input.fill('')
        await input.pressSequentially(target)
      } else await input.fill(target)
      if (variant.startsWith('wait')) await workbench.page.waitForTimeout(1500)
      if (variant.endsWith('ok')) await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click()
      else await workbench.page.keyboard.press('Enter')
      await workbench.page.waitForTimeout(2500)
      console.log(variant, await workbench.notification().allInnerTexts(), await workbench.quickInput().isVisible())
      await list()
      await workbench.screenshot(`debug-${variant}`)
      await workbench.page.keyboard.press('Escape')
      await workbench.command('Notifications: Clear All Notifications')
      await workbench.page.waitForTimeout(500)
    })
  }
  it('folder', async () => {
    const folder = path.join(workbench.workspace, 'shared')
    await mkdir(folder)
    await workbench.command('Exam Prep: Choose Folder for Sync')
    const input = workbench.quickInput()
    await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.startsWith('/'))
    console.log('value', await input.inputValue())
    await input.fill(folder)
    await workbench.page.waitForTimeout(1500)
    await workbench.screenshot('debug-folder')
    console.log('value', await input.inputValue())
    await workbench.page
      .locator('.quick-input-widget')
      .getByRole('button', { name: /OK|Sync/ })
      .click()
    await workbench.page.waitForTimeout(3000)
    console.log(await workbench.notification().allInnerTexts(), await workbench.quickInput().isVisible())
    await workbench.screenshot('debug-folder2')
    await list()
  })
})
