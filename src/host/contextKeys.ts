// The only place that sets context keys; writes only what changed.
import * as vscode from 'vscode'
import { statusOn } from '../core/deadlines/examStatus'
import { unfinishedSession } from '../core/journal/fold'
import { runningMock } from '../core/mock/attempts'
import { missedIn } from '../core/session/missed'
import { onConfigChange, readConfig } from './config'
import { DisposableStore } from './disposables'
import { type ContextKey, contextKeys } from './ids'
import type { Services } from './services'

type Value = boolean | string | undefined

/** Keeps the keys that show and hide commands and steps in step with the target exam and, once it is open, with the journal. */
export function contextKeysFollow(services: Services): vscode.Disposable {
  const store = new DisposableStore()
  const current = new Map<ContextKey, Value>()
  const set = async (key: ContextKey, value: Value) => {
    if (current.get(key) === value) return
    current.set(key, value)
    await vscode.commands.executeCommand('setContext', key, value)
  }
  const target = () => void stateOfTarget(services).then(state => set(contextKeys.targetState, state))
  store.add(onConfigChange(target))
  store.add(services.library.onDidChange(target))
  store.add(services.onNewDay(target))
  target()
  store.add(
    services.onJournalChange(async () => {
      const { state } = await services.journal()
      const exam = await services.target()
      await set(contextKeys.hasUnfinishedRound, unfinishedSession(state) !== undefined)
      await set(contextKeys.canUndo, state.lastAnswer !== undefined)
      await set(contextKeys.hasRunningMock, runningMock(state) !== undefined)
      await set(contextKeys.hasMissed, exam !== undefined && missedIn(exam, state).length > 0)
    })
  )
  return store
}

async function stateOfTarget(services: Services): Promise<string | undefined> {
  const target = await services.target()
  return target && statusOn(target.exam, readConfig('examLanguage'), services.clock.today()).state
}
