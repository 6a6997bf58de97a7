import * as vscode from 'vscode'
import type { Log } from '../core/ports'
import type { DisposableStore } from './disposables'

/** One output channel for the extension, created when there is something to say. */
export function createLog(store: DisposableStore): Log {
  let channel: vscode.LogOutputChannel | undefined
  const open = () => {
    channel ??= store.add(vscode.window.createOutputChannel('Exam Prep', { log: true }))
    return channel
  }
  return {
    info: message => open().info(message),
    warn: message => open().warn(message),
    error: (message, cause) => (cause === undefined ? open().error(message) : open().error(message, cause)),
  }
}
