// Opens the journal of this window and keeps it in step with the other windows.
import * as vscode from 'vscode'
import { Journal } from '../../core/journal/journal'
import type { Clock, FileStore, Log } from '../../core/ports'
import type { DisposableStore } from '../disposables'
import { t } from '../l10n'
import { randomId } from '../random'
import { UnsavedItem } from '../statusBar/unsavedItem'
import { fileStoreAt } from './fileStore'
import { RememberedHistory } from './remembered'
import { sayWhatIsWrong } from './sayWhatIsWrong'
import { startBackups } from './startBackups'
import { startTidying } from './startTidying'
import { startSync } from './syncFolder'

interface Options {
  readonly storage: vscode.Uri
  /** Somewhere else than the storage folder. */
  readonly memento: vscode.Memento
  readonly clock: Clock
  readonly log: Log
  readonly store: DisposableStore
  onChange(): void
}

export async function openJournal({ storage, memento, clock, log, store, onChange }: Options): Promise<Journal> {
  const files = fileStoreAt(storage)
  const device = await deviceId(files, log)
  const writer = randomId()
  const remembered = new RememberedHistory(memento, device)
  const unsaved = store.add(new UnsavedItem())
  const changed = store.add(new vscode.EventEmitter<void>())
  const journal = new Journal({ files, clock, log, device, writer, remembered: remembered.events, onChange: () => changed.fire() })
  store.add({ dispose: () => journal.dispose() })
  store.add(
    changed.event(() => {
      unsaved.update(journal)
      remembered.update(journal)
      onChange()
    })
  )
  const { damaged } = await journal.load()
  if (damaged > 0) log.warn(t('{0} damaged lines of the study history were set aside in the folder "quarantine".', damaged))
  store.add(startTidying(journal, log, changed.event))
  store.add(followOtherWindows(journal, storage, writer, log))
  store.add(startBackups({ journal, files, clock, log, onChange: changed.event }))
  store.add(startSync({ journal, files, device, clock, log }, changed.event))
  void sayWhatIsWrong(journal)
  return journal
}

/** One id a machine and profile. Two windows that start at once may both write it; either will do. */
export async function deviceId(files: FileStore, log: Log): Promise<string> {
  const path = 'device.json'
  try {
    const { deviceId: id } = JSON.parse(new TextDecoder().decode(await files.read(path)))
    if (typeof id === 'string' && /^[a-z0-9-]{4,64}$/.test(id)) return id
  } catch {
    // First start, or a torn file: a new id is as good, the journal is a union.
  }
  const id = randomId(6)
  await files
    .write(path, new TextEncoder().encode(JSON.stringify({ deviceId: id, created: new Date().toISOString() })))
    .catch(error => log.warn(`device.json: ${String(error)}`))
  return id
}

/** Reads again when files of others change and when the window gets the focus; a burst of changes is one read. */
function followOtherWindows(journal: Journal, storage: vscode.Uri, writer: string, log: Log): vscode.Disposable {
  let reading: Promise<unknown> | undefined
  let again = false
  const read = () => {
    if (reading) {
      again = true
      return
    }
    reading = journal
      .load()
      .catch(error => log.warn(`Could not read the study history of other windows: ${String(error)}`))
      .then(() => {
        reading = undefined
        if (again) {
          again = false
          read()
        }
      })
  }
  // A plain glob would only watch the workspace.
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(storage, 'log'), '**/*.jsonl'))
  const readOthers = ({ path }: vscode.Uri) => {
    if (!path.includes(`/${writer}`)) read()
  }
  const focus = vscode.window.onDidChangeWindowState(state => {
    if (state.focused) read()
  })
  return vscode.Disposable.from(watcher, watcher.onDidChange(readOthers), watcher.onDidCreate(readOthers), focus)
}
