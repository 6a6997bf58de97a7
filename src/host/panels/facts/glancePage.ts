// At a glance: status, format, rules, history and domains of one exam.
import { dateInWords } from '../../../core/deadlines/calendar'
import { statusOn } from '../../../core/deadlines/examStatus'
import { statusLabel } from '../../../core/deadlines/words'
import { t } from '../../l10n'
import { check, isId, isObject } from '../practiceMessages'
import { glanceView } from './glanceView'
import type { FactsPage } from './page'

export const glancePage: FactsPage<'glance'> = {
  get title() {
    return t('At a Glance')
  },
  icon: 'book',
  isOfExam: true,
  answer: async ({ pack: { exam }, language, today }) => {
    const status = statusOn(exam, language, today)
    const { entry } = status
    // A planned day that nobody has confirmed is told as one.
    if (entry?.expected && status.state === 'retired') return t('was expected to end {0}', dateInWords(entry.from))
    if (entry?.expected && status.state === 'available') return t('was expected to open {0}', dateInWords(entry.from))
    const since = status.state === 'retired' && status.ends ? ` ${dateInWords(status.ends.from)}` : ''
    return `${statusLabel(t, status)}${since}`
  },
  read: async () => null,
  view: async ({ services, pack, packs, language, today, certificates }) => {
    const certificate = certificates.find(({ exam }) => exam.id === pack.exam.id)
    const [facts, routes, changes] = await Promise.all([services.library.allFacts(), services.library.factData('routes'), services.library.factData('changes')])
    return glanceView({ pack, exams: packs.map(({ exam }) => exam), facts, routes, changes, language, today, certificate, t })
  },
  act: async ({ services, pack }, action) => {
    check(isObject(action) && action.kind === 'openTask' && isId(action.taskId))
    await services.showTask(pack.exam.id, action.taskId)
  },
}
