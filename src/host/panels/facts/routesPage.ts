// Routes and Renewals: the next exam, the end of my certificates, and which exam renews what.
import * as vscode from 'vscode'
import { t } from '../../l10n'
import { check, isObject } from '../practiceMessages'
import type { FactsContext, FactsPage } from './page'
import { routesAnswer, routesView } from './routesView'

async function given({ services, packs, certificates, language, today }: FactsContext) {
  return { routes: await services.library.factData('routes'), exams: packs.map(({ exam }) => exam), certificates, language, today, t }
}

export const routesPage: FactsPage<'routes'> = {
  get title() {
    return t('Routes and Renewals')
  },
  icon: 'git-branch',
  isOfExam: false,
  answer: async context => routesAnswer(await given(context), context.pack.exam),
  read: async (input, { services, certificates }) => {
    const { certifications, others, roles } = await services.library.factData('routes')
    const mine = certificates.find(({ daysLeft }) => daysLeft >= 0) ?? certificates.at(-1)
    const byDefault = certifications.find(({ exams }) => mine !== undefined && exams.includes(mine.exam.id))?.id ?? ''
    const { held = byDefault, role = '' } = isObject(input) ? input : {}
    return {
      held: [...certifications, ...others].find(({ id }) => id === held)?.id ?? '',
      role: roles.find(({ id }) => id === role)?.id ?? '',
    }
  },
  view: async (context, input) => routesView({ ...(await given(context)), facts: await context.services.library.allFacts(), input }),
  act: async (_, action) => {
    check(action === 'certificates')
    await vscode.commands.executeCommand('workbench.action.openSettings', 'examPrep.certificates')
  },
}
