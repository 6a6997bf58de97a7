// Claims Checked: what the article says, and what we found.
import { t } from '../../l10n'
import { claimsAnswer, claimsView, readClaimsInput } from './claimsView'
import type { FactsPage } from './page'

export const claimsPage: FactsPage<'claims'> = {
  get title() {
    return t('Claims Checked')
  },
  icon: 'verified',
  isOfExam: false,
  answer: async ({ services, today }) => claimsAnswer(await services.library.factData('claims'), today, t),
  read: async input => readClaimsInput(input),
  view: async ({ services, today }, input) => claimsView(await services.library.factData('claims'), input, today, t),
}
