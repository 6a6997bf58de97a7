// Which exam a panel is about.
import type { CatalogExam } from '../../core/content/catalog'
import { readConfig } from '../config'
import { t } from '../l10n'
import type { Services } from '../services'

/** The exam with this id, by default the target exam; the first one where there is none with it. */
export async function examToShow({ library }: Services, examId: string | undefined): Promise<CatalogExam> {
  const packs = await library.exams()
  const pack = packs.find(({ exam }) => exam.id === (examId ?? readConfig('targetExam'))) ?? packs[0]
  if (!pack) throw new Error(t('There is no exam to show.'))
  return pack
}
