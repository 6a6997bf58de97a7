import * as vscode from 'vscode'
import type { Translate } from '../core/deadlines/words'
import type { Translations } from '../protocol/translations'

/** Translates through VS Code; English goes in. */
export const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args)

/** What pages need to speak the user's language. */
export const pageTranslations = (): Translations => vscode.l10n.bundle ?? {}
