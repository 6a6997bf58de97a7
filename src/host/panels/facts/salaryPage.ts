// Salaries: pay by role, region and kind of figure.
import { figureInWords } from '../../../core/facts/figureInWords'
import { t } from '../../l10n'
import type { FactsContext, FactsPage } from './page'
import { headline, type SalaryData, salaryInput, salaryView } from './salaryView'

async function dataOf({ services: { library } }: FactsContext): Promise<SalaryData> {
  const exams = await library.bundledExams()
  return { facts: await library.allFacts(), pay: await library.factData('pay'), codes: exams.map(({ exam }) => exam.code), t }
}

export const salaryPage: FactsPage<'salary'> = {
  get title() {
    return t('Salaries')
  },
  icon: 'graph',
  isOfExam: false,
  answer: async ({ services }) => {
    const median = headline(await services.library.allFacts())
    return median ? t('data scientists {0}', figureInWords(median).replace(/ a year$/, '')) : ''
  },
  read: async (input, context) => salaryInput(input, await dataOf(context)),
  view: async (context, input) => salaryView(input, await dataOf(context)),
}
