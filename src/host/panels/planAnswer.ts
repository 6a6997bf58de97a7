// The study plan of the target exam in a line: for the view "Facts & Planning", and its part of today for the view "Study".
import type { CatalogExam } from '../../core/content/catalog'
import { t } from '../l10n'
import type { Services } from '../services'
import { planOf } from './planBasis'
import { planContext } from './planContext'
import { todayInBlocks } from './planView'

async function storedPlan(services: Services, pack: CatalogExam) {
  const context = await planContext(services, pack)
  return context.state.plans.has(pack.exam.id) ? { today: context.today, ...planOf(context) } : undefined
}

/** "11 weeks, 88 h", or "not made yet". */
export async function planAnswer(services: Services): Promise<string> {
  const target = await services.target()
  const plan = target && (await storedPlan(services, target))
  if (!plan) return t('not made yet')
  if (plan.verdict === 'impossible') return t('not enough time')
  const weeks = plan.weeks.filter(({ days }) => days.length > 0).length
  return `${weeks === 1 ? t('1 week') : t('{0} weeks', weeks)}, ${t('{0} h', Math.round(plan.plannedMinutes / 60))}`
}

/** "1.2, 45 min, then 12 due"; undefined when there is no plan. */
export async function todaysPlan(services: Services, pack: CatalogExam, due: number): Promise<string | undefined> {
  const plan = await storedPlan(services, pack)
  if (!plan) return undefined
  const blocks = plan.weeks.flatMap(({ days }) => days).find(({ day }) => day === plan.today)?.blocks ?? []
  const words = plan.verdict === 'impossible' ? t('not enough time') : todayInBlocks(t, blocks)
  return due === 0 ? words : t('{0}, then {1} due', words, due)
}
