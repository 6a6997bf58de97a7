// Outlook: how demand for the roles is expected to change.
import { horizonEnd } from '../../../core/facts/editions'
import { figureInWords } from '../../../core/facts/figureInWords'
import { t } from '../../l10n'
import { headlineGrowth, outlookView } from './outlookView'
import type { FactsPage } from './page'

export const outlookPage: FactsPage<'outlook'> = {
  get title() {
    return t('Outlook')
  },
  icon: 'telescope',
  isOfExam: false,
  answer: async ({ services, today }) => {
    const growth = headlineGrowth(await services.library.allFacts(), today)
    return growth ? t('{0} by {1}, US data scientists', figureInWords(growth), horizonEnd(growth.horizon ?? '')) : ''
  },
  read: async () => null,
  view: async ({ services: { library }, today }) => outlookView({ facts: await library.allFacts(), titles: (await library.factData('pay')).titles, today, t }),
}
