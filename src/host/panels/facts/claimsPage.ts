// Claims Checked: what the article says, and what we found.
import { t } from '../../l10n'
import { claimsView, readClaimsInput } from './claimsView'
import type { FactsPage } from './page'

export const claimsPage: FactsPage<'claims'> = {
  get title() {
    return t('Claims Checked')
  },
  icon: 'checklist',
  isOfExam: false,
  answer: async ({ services, today }) => claimsView(await services.library.factData('claims'), { verdict: 'all' }, today, t).summary,
  read: async input => readClaimsInput(input),
  view: async ({ services, today }, input) => claimsView(await services.library.factData('claims'), input, today, t),
}
