// Choose Folder for Sync: picks the folder, joins both histories, and says what came in. Also where syncing is stopped.
import * as vscode from 'vscode'
import { readConfig, writeConfig } from '../config'
import { t } from '../l10n'
import type { Services } from '../services'
import { fileStoreAt } from './fileStore'
import { deviceId } from './openJournal'
import { reveal } from './reveal'
import { folderOf, syncOnce, syncWith } from './syncFolder'
import { eventCount } from './words'

type Choice = 'choose' | 'now' | 'stop'

export async function chooseSyncFolder(services: Services): Promise<void> {
  const present = readConfig('syncFolder').trim()
  const choice = present === '' ? 'choose' : await chooseWhat(present)
  if (choice === 'stop') {
    await writeConfig('syncFolder', '')
    await vscode.window.showInformationMessage(t('Syncing has stopped. The files in the folder and your history here stay as they are.'))
    return
  }
  const folder = choice === 'now' ? folderOf(present) : choice === 'choose' ? await chooseFolder() : undefined
  if (!folder) return
  const added = await firstSync(services, folder)
  await writeConfig('syncFolder', folder.scheme === 'file' ? folder.fsPath : folder.toString())
  const name = folder.scheme === 'file' ? folder.fsPath : folder.toString(true)
  const open = t('Open Folder')
  const text = added === 0 ? t('In step with {0}. Nothing new came in.', name) : t('In step with {0}. {1} came in.', name, eventCount(t, added))
  if ((await vscode.window.showInformationMessage(text, open)) === open) await reveal(folder)
}

async function chooseWhat(present: string): Promise<Choice | undefined> {
  const items: (vscode.QuickPickItem & { readonly choice: Choice })[] = [
    { label: `$(sync) ${t('Sync now')}`, choice: 'now' },
    { label: `$(folder) ${t('Choose another folder')}`, choice: 'choose' },
    { label: `$(circle-slash) ${t('Stop syncing')}`, detail: t('Nothing is deleted, here or in the folder.'), choice: 'stop' },
  ]
  const picked = await vscode.window.showQuickPick(items, { title: t('Choose Folder for Sync'), placeHolder: t('Now in step with {0}', present) })
  return picked?.choice
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t('A folder that git or a cloud drive synchronises'),
      openLabel: t('Sync Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? []
  return folder
}

const firstSync = ({ context, journal, clock, log }: Services, folder: vscode.Uri): Thenable<number> =>
  vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: t('Joining your study history with the folder…') }, async () => {
    const files = fileStoreAt(context.globalStorageUri)
    return syncOnce(syncWith({ journal: await journal(), files, device: await deviceId(files, log), clock, log }, folder), folder)
  })
