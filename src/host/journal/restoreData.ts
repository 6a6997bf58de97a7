// Restore Study History from Backup: adds what a backup has, or puts it in the place of everything, after a question and another backup.

import * as vscode from 'vscode'
import { dateInWords } from '../../core/deadlines/calendar'
import { type Backup, type BackupReason, Backups } from '../../core/journal/backups'
import type { StoredEvent } from '../../core/journal/event'
import { Pace } from '../../core/journal/pace'
import { readHistory } from '../../core/journal/readHistory'
import { replaceHistory } from '../../core/journal/replace'
import { readConfig, writeConfig } from '../config'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { randomId } from '../random'
import type { Services } from '../services'
import { fileStoreAt } from './fileStore'
import { deviceId } from './openJournal'
import { answerCount, eventCount } from './words'

type Way = 'add' | 'replace'

export async function restoreData(services: Services): Promise<void> {
  const files = fileStoreAt(services.context.globalStorageUri)
  const backups = new Backups({ ...services, files })
  const backup = await chooseBackup(await backups.list())
  if (!backup) return
  const way = await chooseWay(backup)
  if (!way || (way === 'replace' && !(await confirmReplace(backup)))) return
  const journal = await services.journal()
  const work = async (): Promise<number> => {
    const file = await readHistory(await files.read(backup.path), new Pace(services.clock))
    // An empty backup is none; taking it in would change nothing, and replacing everything by nothing is never meant.
    if (file.kind !== 'history') throw new Error(t('this backup cannot be read'))
    await journal.flush()
    await backups.make('before-restore', journal.all)
    if (way === 'add') return journal.importEvents(file.events)
    await replace(services, file.events)
    return file.events.length
  }
  const count = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: t('Restoring your study history…') }, work)
  if (way === 'replace') {
    await vscode.commands.executeCommand('workbench.action.reloadWindow')
    return
  }
  const progress = t('Show Progress')
  const text = count === 0 ? t('Everything in this backup is here already.') : t('{0} restored.', eventCount(t, count))
  if ((await vscode.window.showInformationMessage(text, progress)) === progress) await vscode.commands.executeCommand(commandIds.progressOpen)
}

async function chooseBackup(backups: readonly Backup[]): Promise<Backup | undefined> {
  if (backups.length === 0) {
    await vscode.window.showInformationMessage(t('There is no backup yet. One is made on every day on which you answer something.'))
    return undefined
  }
  const reasons: { readonly [K in BackupReason]: string } = {
    daily: t('backup of the day'),
    'before-import': t('before an import'),
    'before-restore': t('before a restore'),
  }
  const items = backups.map(backup => ({
    label: `$(history) ${dateInWords(backup.day)}, ${backup.time.slice(0, 5)}`,
    description: `${answerCount(t, backup.answers)} · ${reasons[backup.reason]}`,
    backup,
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Restore Study History from Backup'),
    placeHolder: t('Which backup?'),
    matchOnDescription: true,
  })
  return picked?.backup
}

async function chooseWay({ day }: Backup): Promise<Way | undefined> {
  const items: (vscode.QuickPickItem & { readonly way: Way })[] = [
    { label: `$(add) ${t('Add what is missing')}`, detail: t('Everything that you have stays; what only the backup has comes back.'), way: 'add' },
    { label: `$(replace-all) ${t('Replace everything')}`, detail: t('Your history becomes what it was then. Asks again first.'), way: 'replace' },
  ]
  const title = t('Restore the Backup of {0}', dateInWords(day))
  return (await vscode.window.showQuickPick(items, { title }))?.way
}

async function confirmReplace({ day, answers }: Backup): Promise<boolean> {
  const replace = t('Replace Everything')
  const detail = [
    t('A backup of your present history is made first, and its files are kept in the folder "quarantine".'),
    t('Close the other windows of VS Code before; this window is reloaded.'),
    ...(readConfig('syncFolder') === '' ? [] : [t('Syncing is stopped, because the folder would bring everything back.')]),
  ].join('\n\n')
  const question = t('Replace your whole study history with the backup of {0} ({1})?', dateInWords(day), answerCount(t, answers))
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace
}

async function replace({ context, clock, log, journal }: Services, events: readonly StoredEvent[]): Promise<void> {
  if (readConfig('syncFolder') !== '') await writeConfig('syncFolder', '')
  const files = fileStoreAt(context.globalStorageUri)
  const device = await deviceId(files, log)
  // From here on this window writes nothing more: it still holds what is replaced.
  ;(await journal()).dispose()
  log.info(`The replaced study history is in ${await replaceHistory({ files, clock, device, writer: randomId() }, events)}`)
}
