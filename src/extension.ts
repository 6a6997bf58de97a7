// Composition root: builds the services and registers everything. Nobody imports this file.
// Activation parses nothing; whatever is heavy is imported when it is first used.
import * as vscode from 'vscode'
import type { Journal } from './core/journal/journal'
import { afterStart } from './host/afterStart'
import { systemClock } from './host/clock'
import { registerCommands } from './host/commands'
import { readConfig } from './host/config'
import { contextKeysFollow } from './host/contextKeys'
import { DisposableStore } from './host/disposables'
import { viewIds } from './host/ids'
import { lazy } from './host/lazy'
import { createLog } from './host/log'
import { watchNewDay } from './host/newDay'
import { Library } from './host/packs/library'
import { createPanels, restorePanels } from './host/panels/panels'
import type { Services } from './host/services'
import { CountdownItem } from './host/statusBar/countdownItem'
import { ActionTree } from './host/tree/actionTree'
import { dueBadge } from './host/tree/dueBadge'
import { factsRows } from './host/tree/factsRows'
import { OutlineTree } from './host/tree/outlineTree'
import { studyRows } from './host/tree/studyRows'

export function activate(context: vscode.ExtensionContext): void {
  const store = new DisposableStore()
  context.subscriptions.push(store)
  const log = createLog(store)
  const library = store.add(new Library(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data'), vscode.Uri.joinPath(context.extensionUri, 'data')))
  const journalChanged = store.add(new vscode.EventEmitter<void>())
  const newDay = store.add(new vscode.EventEmitter<void>())

  const journal = lazy(async (): Promise<Journal> => {
    const { openJournal } = await import('./host/journal/openJournal')
    return openJournal({
      storage: context.globalStorageUri,
      memento: context.globalState,
      clock: systemClock,
      log,
      store,
      onChange: () => journalChanged.fire(),
    })
  })
  const services: Services = {
    context,
    clock: systemClock,
    log,
    library,
    journal,
    onJournalChange: journalChanged.event,
    onNewDay: newDay.event,
    target: () => library.exam(readConfig('targetExam')),
    showTask: (examId, taskId) => outline.showTask(examId, taskId),
    ...createPanels(() => services, store),
  }

  store.add(registerCommands(services))
  store.add(watchNewDay(systemClock, () => newDay.fire()))
  store.add(
    new ActionTree(
      viewIds.study,
      services,
      () => studyRows(services),
      () => dueBadge(services)
    )
  )
  const outline = store.add(new OutlineTree(services))
  store.add(new ActionTree(viewIds.facts, services, () => factsRows(services)))
  store.add(new CountdownItem(services))
  store.add(contextKeysFollow(services))
  store.add(restorePanels(services))
  store.add(afterStart(services, store))
}
