// At a glance: status, format, rules, history and domains of one exam.
import { dateInWords } from '../../../core/deadlines/calendar'
import { statusOn } from '../../../core/deadlines/examStatus'
import { statusLabel } from '../../../core/deadlines/words'
import { t } from '../../l10n'
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
    const since = status.state === 'retired' && status.ends ? ` ${dateInWords(status.ends.from)}` : ''
    return `${exam.code}, ${statusLabel(t, status)}${since}`
  },
  read: async () => null,
  view: async ({ services, pack, language, today, certificates }) => {
    const certificate = certificates.find(({ exam }) => exam.id === pack.exam.id)
    return glanceView({ pack, facts: await services.library.allFacts(), language, today, certificate, t })
  },
}
