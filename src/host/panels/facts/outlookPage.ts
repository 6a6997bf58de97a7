// Outlook: how demand for the roles is expected to change.
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
    return growth ? t('data scientists {0}', figureInWords(growth)) : ''
  },
  read: async () => null,
  view: async ({ services: { library }, today }) => outlookView({ facts: await library.allFacts(), titles: (await library.factData('pay')).titles, today, t }),
}
