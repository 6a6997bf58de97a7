// The study plan of an exam with the settings and the history of this window.
import type { CatalogExam } from '../../core/content/catalog'
import { isDay } from '../../core/deadlines/calendar'
import { dateOf } from '../../core/progress/weeks'
import { studyDayOf } from '../../core/schedule/studyDay'
import type { PlanForm } from '../../protocol/plan'
import { readConfig } from '../config'
import type { Services } from '../services'
import type { PlanBasis } from './planBasis'
import { readForm, storedForm } from './planForm'

export interface PlanContext extends PlanBasis {
  readonly isTarget: boolean
  readonly storedForm: PlanForm
}

/** `form`: what the page sent; undefined for the plan as it is stored. */
export async function planContext(services: Services, pack: CatalogExam, form?: unknown): Promise<PlanContext> {
  const { library, clock } = services
  const [planning, routes, { state }] = await Promise.all([library.factData('planning'), library.factData('routes'), services.journal()])
  const { exam } = pack
  const isTarget = exam.id === readConfig('targetExam')
  const date = isTarget ? readConfig('examDate') : ''
  const stored = readForm(undefined, storedForm(state.plans.get(exam.id), isDay(date) ? date : '', readConfig('hoursPerWeek')), exam)
  return {
    ...{ pack, planning, routes, state, isTarget },
    today: dateOf(studyDayOf(clock.now(), clock.offsetMinutes())),
    language: readConfig('examLanguage'),
    form: form === undefined ? stored : readForm(form, stored, exam),
    storedForm: stored,
  }
}
