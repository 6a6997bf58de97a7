// Requirements and Fit: whom each exam is for, and a self-assessment that leads to one of them.

import { soundAnswers, versionsOn } from '../../../core/facts/fit'
import { oneOf } from '../../../core/text/oneOf'
import { t } from '../../l10n'
import { isObject } from '../practiceMessages'
import { fitView } from './fitView'
import type { FactsPage } from './page'

export const fitPage: FactsPage<'fit'> = {
  get title() {
    return t('Requirements and Fit')
  },
  icon: 'person',
  isOfExam: false,
  answer: async context => {
    const { certifications } = await context.services.library.factData('routes')
    const versions = versionsOn({ ...context, certifications, exams: context.packs.map(({ exam }) => exam) })
    const codes = ['mla', 'aip'].flatMap(id => versions.find(({ certification }) => certification === id)?.exam.code ?? [])
    return oneOf(codes, t)
  },
  read: async (input, { services, certificates, language }) => {
    const { questions } = await services.library.factData('fit')
    const { certifications } = await services.library.factData('routes')
    const active = certificates.find(({ daysLeft }) => daysLeft >= 0)?.exam.id ?? ''
    const held = certifications.find(({ exams }) => exams.includes(active))?.id
    return soundAnswers(questions, isObject(input) ? input : {}, { language, ...(held === undefined ? {} : { held }) })
  },
  view: async (context, answers) => {
    const { library } = context.services
    return fitView({
      fit: await library.factData('fit'),
      routes: await library.factData('routes'),
      facts: await library.allFacts(),
      exams: context.packs.map(({ exam }) => exam),
      language: context.language,
      today: context.today,
      answers,
      t,
    })
  },
}
