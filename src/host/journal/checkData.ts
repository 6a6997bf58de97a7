// Check Study Data: looks through every file of the history, and says what it found and what to do.
import * as vscode from 'vscode'
import { fold } from '../../core/journal/fold'
import { Pace } from '../../core/journal/pace'
import { type CheckedFile, reportOf } from '../../core/journal/report'
import { sameState } from '../../core/journal/sameState'
import type { FileStore } from '../../core/ports'
import { readConfig } from '../config'
import { t } from '../l10n'
import type { Services } from '../services'
import { fileStoreAt } from './fileStore'
import { deviceId } from './openJournal'
import { reportInWords } from './reportInWords'
import { showReport } from './showReport'
import { folderOf } from './syncFolder'

export async function checkData({ context, clock, log, journal }: Services): Promise<void> {
  const text = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Checking your study history…') },
    async (): Promise<string> => {
      const files = fileStoreAt(context.globalStorageUri)
      const device = await deviceId(files, log)
      const present = await journal()
      await present.flush()
      await present.load()
      const report = await reportOf({ files: await readAll(files), shared: await readShared(), device, now: clock.now() }, new Pace(clock))
      return reportInWords(t, report, {
        device,
        unsaved: present.unsaved,
        isReplaySame: sameState(present.state, fold(present.all)),
        quarantined: await files.list('quarantine'),
      })
    }
  )
  await showReport(context, t('Check of the study history'), text)
}

async function readAll(files: FileStore): Promise<readonly CheckedFile[]> {
  const paths = (await files.list('log')).filter(path => path.endsWith('.jsonl'))
  return Promise.all(
    paths.map(async (path): Promise<CheckedFile> => {
      try {
        return { path, bytes: await files.read(path) }
      } catch {
        return { path }
      }
    })
  )
}

/** Without a sync folder, or while it cannot be reached, there is nothing to compare with. */
async function readShared(): Promise<readonly CheckedFile[]> {
  const value = readConfig('syncFolder').trim()
  if (value === '') return []
  try {
    return await readAll(fileStoreAt(folderOf(value)))
  } catch {
    return []
  }
}
