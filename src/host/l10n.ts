import * as vscode from 'vscode'
import type { Translate } from '../core/deadlines/words'

/** Translates through VS Code; English goes in. */
export const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args)

/** A table of page strings in the user's language. */
export const translated = <T extends Readonly<Record<string, string>>>(strings: T): { readonly [K in keyof T]: string } =>
  Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, vscode.l10n.t(text)])) as { readonly [K in keyof T]: string }
