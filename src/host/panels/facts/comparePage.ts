// Compare: ten exams side by side.
import { t } from '../../l10n'
import { type Column, compareColumns } from './compareColumns'
import { compareView, readCompareInput } from './compareView'
import type { FactsContext, FactsPage } from './page'

async function columnsOf({ services, packs, language, today }: FactsContext): Promise<readonly Column[]> {
  const comparison = await services.library.factData('comparison')
  const { certifications } = await services.library.factData('routes')
  return compareColumns({ comparison, certifications, exams: packs.map(({ exam }) => exam), facts: await services.library.allFacts(), language, today, t })
}

export const comparePage: FactsPage<'compare'> = {
  get title() {
    return t('Compare')
  },
  icon: 'table',
  isOfExam: false,
  answer: async context => {
    const columns = await columnsOf(context)
    return t('{0} exams, {1} open today', columns.length, columns.filter(column => column.today === 2).length)
  },
  read: async (input, { services, pack }) => readCompareInput(input, (await services.library.factData('comparison')).columns, pack.exam.id),
  view: async (context, input) => compareView(await columnsOf(context), input, t),
}
