// Cost: what an exam costs with its preparation, for the reader's own case.
import * as vscode from 'vscode'
import { t } from '../../l10n'
import { check, isObject } from '../practiceMessages'
import { readCostInput } from './costInput'
import { costTable } from './costTable'
import { type CostData, costAnswer, costView, pathsFor } from './costView'
import type { FactsContext, FactsPage } from './page'

async function dataOf({ services, pack: { exam }, language, today }: FactsContext): Promise<CostData> {
  const [facts, paths] = await Promise.all([services.library.allFacts(), services.library.factData('paths')])
  return { exam, facts, paths, language, today, t }
}

const read = (data: CostData, input: unknown) =>
  readCostInput(
    input,
    pathsFor(data).map(({ id }) => id)
  )

export const costPage: FactsPage<'cost'> = {
  get title() {
    return t('Cost')
  },
  icon: 'credit-card',
  isOfExam: true,
  answer: async context => costAnswer(await dataOf(context)),
  read: async (input, context) => read(await dataOf(context), input),
  view: async (context, input) => costView(await dataOf(context), input),
  act: async (context, action) => {
    check(isObject(action) && action.kind === 'copy')
    const data = await dataOf(context)
    await vscode.env.clipboard.writeText(costTable(costView(data, read(data, action.input)), t))
    vscode.window.setStatusBarMessage(t('Table copied'), 3_000)
  },
}
