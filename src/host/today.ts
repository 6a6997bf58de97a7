// What the day asks for in the target exam: the Study view, its badge and the status bar say the same.
import type { CatalogExam } from '../core/content/catalog'
import type { LearnerState } from '../core/journal/fold'
import { type Today, todayOf } from '../core/session/today'
import { readConfig } from './config'
import { t } from './l10n'
import { scheduleInput } from './schedule'
import type { Services } from './services'

export const todayIn = (services: Services, pack: CatalogExam, state: LearnerState): Today =>
  todayOf(pack, { examId: pack.exam.id }, { ...scheduleInput(services, state, pack.exam.id), newPerDay: readConfig('practice.newPerDay') })

/** "30 due, 12 new", "12 new", or "nothing due". */
export function todayInWords({ due, newLeft }: Today): string {
  if (due.length === 0) return newLeft === 0 ? t('nothing due') : t('{0} new', newLeft)
  return newLeft === 0 ? t('{0} due', due.length) : t('{0} due, {1} new', due.length, newLeft)
}
