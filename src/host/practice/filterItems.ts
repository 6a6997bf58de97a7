// Everything of an exam that a filter can choose from. Reads all its questions and cards.
import type { CatalogExam } from '../../core/content/catalog'
import type { FilterItem } from '../../core/session/filter'
import { allItems } from '../../core/session/items'
import type { Library } from '../packs/library'

export async function filterItems(library: Library, pack: CatalogExam): Promise<readonly FilterItem[]> {
  const found: FilterItem[] = []
  for (const item of allItems(pack, { examId: pack.exam.id })) {
    if (item.kind === 'card') {
      found.push({ ...item, type: 'card', difficulty: null, services: [] })
      continue
    }
    const question = await library.question(item.id)
    if (question) found.push({ ...item, type: question.type, difficulty: question.difficulty, services: question.services })
  }
  return found
}
