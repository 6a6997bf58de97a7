// Questions and cards as rows of a quick pick.
import type { QuickPickItem } from 'vscode'
import { facesOf } from '../../core/content/cardFaces'
import type { Item } from '../../core/session/items'
import { parseRichText } from '../../core/text/parseRichText'
import { asLabel } from '../labels'
import type { Library } from '../packs/library'
import { shortened } from '../panels/practiceView'

export interface ItemLabel extends QuickPickItem {
  readonly id: string
}

/** The rows of the items that their packs still have. */
export async function itemLabels(library: Library, items: readonly Item[]): Promise<readonly ItemLabel[]> {
  const rows: ItemLabel[] = []
  for (const { id, kind, taskId } of items) {
    const card = kind === 'card' ? await library.card(id) : undefined
    const text = card ? facesOf(card).front : (await library.question(id))?.stem
    if (text !== undefined) rows.push({ id, label: asLabel(shortened(parseRichText(text), 90)), description: taskId })
  }
  return rows
}
