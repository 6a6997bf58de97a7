// References: every page that is cited anywhere, once.
import { t } from '../../l10n'
import type { FactsPage } from './page'
import { readReferencesInput, referencesView } from './referencesView'

export const referencesPage: FactsPage<'references'> = {
  get title() {
    return t('References')
  },
  icon: 'references',
  isOfExam: false,
  answer: async ({ services }) => t('{0} sources', (await services.library.references()).length),
  read: async (input, { services }) => readReferencesInput(input, await services.library.references()),
  view: async ({ services }, input) => referencesView(await services.library.references(), input, t),
}
