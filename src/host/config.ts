// The only place that reads and writes settings.
import * as vscode from 'vscode'
import { type Config, configDefaults, configSection } from './ids'

/** The value of a setting; one of the wrong type (settings.json is hand-written) counts as not set. */
export function readConfig<K extends keyof Config>(key: K): Config[K] {
  const value: unknown = vscode.workspace.getConfiguration(configSection).get(key)
  const fallback = configDefaults[key]
  return typeof value === typeof fallback && value !== null ? (value as Config[K]) : fallback
}

export async function writeConfig<K extends keyof Config>(key: K, value: Config[K]): Promise<void> {
  await vscode.workspace.getConfiguration(configSection).update(key, value, vscode.ConfigurationTarget.Global)
}

export const onConfigChange = (listener: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(configSection)) listener()
  })
