// The folder of `examPrep.syncFolder`: kept in step while the window is open, and once when it is chosen.
import * as vscode from 'vscode'
import type { Journal } from '../../core/journal/journal'
import { Sync } from '../../core/journal/sync'
import type { Clock, FileStore, Log } from '../../core/ports'
import { onConfigChange, readConfig } from '../config'
import { commandIds } from '../ids'
import { t } from '../l10n'
import { fileStoreAt } from './fileStore'
import { WhenIdle } from './whenIdle'

/** After answers, a cloud drive need not see every one of them. */
const idleMs = 10_000
const soonMs = 1_000

export interface SyncParts {
  readonly journal: Journal
  readonly files: FileStore
  readonly device: string
  readonly clock: Clock
  readonly log: Log
}

/** The folder of a setting's value, a path or an address; throws when it is neither. */
export function folderOf(value: string): vscode.Uri {
  if (/^(?:[a-z]:[\\/]|[\\/])/i.test(value)) return vscode.Uri.file(value)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(value)) return vscode.Uri.parse(value, true)
  throw new Error(t('"{0}" is not a full path', value))
}

/** A folder that is not there, such as that of a drive which is not connected, must not be made. */
export async function syncOnce(sync: Sync, folder: vscode.Uri): Promise<number> {
  const { type } = await vscode.workspace.fs.stat(folder)
  if (!(type & vscode.FileType.Directory)) throw new Error(t('"{0}" is not a folder', folder.fsPath))
  return sync.run()
}

export const syncWith = ({ files, ...parts }: SyncParts, folder: vscode.Uri): Sync => new Sync({ ...parts, local: files, shared: fileStoreAt(folder) })

/** Keeps the folder in step: at start, after answers, and when the window gets the focus. A folder that cannot be reached never stands in the way of study. */
export function startSync(parts: SyncParts, onChange: vscode.Event<void>): vscode.Disposable {
  let current: { readonly value: string; readonly folder: vscode.Uri; readonly sync: Sync } | undefined
  let isTold = false

  const run = async () => {
    const value = readConfig('syncFolder').trim()
    if (value === '') {
      current = undefined
      return
    }
    try {
      if (current?.value !== value) {
        const folder = folderOf(value)
        current = { value, folder, sync: syncWith(parts, folder) }
      }
      await syncOnce(current.sync, current.folder)
      isTold = false
    } catch (error) {
      parts.log.warn(`Sync folder: ${String(error)}`)
      if (isTold) return
      isTold = true
      void tellOfTrouble(error)
    }
  }

  const idle = new WhenIdle(idleMs, run)
  const askIfSet = (afterMs?: number) => {
    if (readConfig('syncFolder').trim() !== '') idle.ask(afterMs)
  }
  askIfSet()
  return vscode.Disposable.from(
    idle,
    onChange(() => askIfSet()),
    onConfigChange(() => askIfSet(soonMs)),
    vscode.window.onDidChangeWindowState(state => {
      if (state.focused) askIfSet(soonMs)
    })
  )
}

async function tellOfTrouble(error: unknown): Promise<void> {
  const choose = t('Choose Folder for Sync')
  const text = t(
    'The folder for sync cannot be used now: {0}. Your answers are kept on this machine, and the folder is tried again later.',
    error instanceof Error ? error.message : String(error)
  )
  if ((await vscode.window.showWarningMessage(text, choose)) === choose) await vscode.commands.executeCommand(commandIds.dataSyncFolder)
}
