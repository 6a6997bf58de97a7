// What the learner sees when the disk refuses, and when the history is not where it was.
import { ok } from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PracticePage } from './practicePage.ts'
import { launch, type Workbench } from './workbench.ts'

describe('a study history in trouble', () => {
  let workbench: Workbench
  let log = ''

  before(async () => {
    workbench = await launch()
    await workbench.openView()
    await workbench
      .treeItem(/^MLS-C01/)
      .first()
      .waitFor()
    log = path.join(workbench.storageDir, 'log')
  })
  after(() => workbench?.close())

  it('on a disk that refuses is told in the status bar until everything is saved', async () => {
    // A file where the folder should be: no write below it can work.
    await rm(log, { recursive: true, force: true })
    await writeFile(log, '')
    const page = await PracticePage.start(workbench, /^MLS-C01/, 'MLS-C01')
    const item = workbench.statusBar('examPrep.unsaved')
    await item.waitFor()
    await item.getByText('1 entry not saved').waitFor()
    await page.option(/./).first().click()
    await workbench.screenshot('unsaved')
    await rm(log)
    await item.waitFor({ state: 'detached' })
  })

  it('that is gone after a restart is not passed over in silence', async () => {
    await workbench.killServer()
    await rm(log, { recursive: true })
    await workbench.restartServer()
    await workbench.openView()
    const notification = workbench.notification('Your study history is not where it was')
    await notification.waitFor()
    await workbench.screenshot('vanished')
    for (const name of ['Restore from Backup', 'Import']) ok(await notification.getByRole('button', { name }).isVisible(), name)
  })
})
