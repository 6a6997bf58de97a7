// Gives suspended questions and cards back to practice.
import * as vscode from 'vscode'
import type { CatalogExam } from '../../core/content/catalog'
import type { Scope } from '../../core/journal/event'
import { allItems } from '../../core/session/items'
import { t } from '../l10n'
import type { Services } from '../services'
import { itemLabels } from './itemLabels'

/** Asks which of the suspended items of a scope are to be asked again; gives their ids. */
export async function takeBackSuspended({ journal, library }: Services, pack: CatalogExam, scope: Scope): Promise<readonly string[]> {
  const history = await journal()
  const suspended = allItems(pack, scope).filter(({ id }) => history.state.suspended.has(id))
  const picked = await vscode.window.showQuickPick(itemLabels(library, suspended), {
    title: t('Suspended Questions and Cards'),
    placeHolder: t('Pick what is to be asked again'),
    canPickMany: true,
    matchOnDescription: true,
  })
  const ids = (picked ?? []).map(({ id }) => id)
  await history.append(ids.map(questionId => ({ kind: 'suspend', questionId, on: false })))
  return ids
}
