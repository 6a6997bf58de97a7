// The only place that sets context keys; writes only what changed.
import * as vscode from 'vscode'
import { unfinishedSession } from '../core/journal/fold'
import { runningMock } from '../core/mock/attempts'
import { missedIn } from '../core/session/missed'
import { type ContextKey, contextKeys } from './ids'
import type { Services } from './services'

/** Keeps the keys that show and hide commands in step with the journal, once it is open. */
export function contextKeysFollow(services: Services): vscode.Disposable {
  const current = new Map<ContextKey, boolean>()
  const set = async (key: ContextKey, value: boolean) => {
    if (current.get(key) === value) return
    current.set(key, value)
    await vscode.commands.executeCommand('setContext', key, value)
  }
  return services.onJournalChange(async () => {
    const { state } = await services.journal()
    const target = await services.target()
    await set(contextKeys.hasUnfinishedRound, unfinishedSession(state) !== undefined)
    await set(contextKeys.canUndo, state.lastAnswer !== undefined)
    await set(contextKeys.hasRunningMock, runningMock(state) !== undefined)
    await set(contextKeys.hasMissed, target !== undefined && missedIn(target, state).length > 0)
  })
}
