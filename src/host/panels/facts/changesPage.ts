// What changed: how the tasks of an exam live on in later ones, versions of the guides, services that were renamed or closed.
import { dateInWords, firstDay } from '../../../core/deadlines/calendar'
import { t } from '../../l10n'
import { isObject } from '../practiceMessages'
import { type ChangesInput, changesView, choosePair, pairId } from './changesView'
import type { FactsContext, FactsPage } from './page'

const inputOf = async ({ services, pack, packs, language, today }: FactsContext): Promise<ChangesInput> => {
  const [changes, routes] = await Promise.all([services.library.factData('changes'), services.library.factData('routes')])
  return { exam: pack.exam, exams: packs.map(({ exam }) => exam), changes, routes, language, today, t }
}

export const changesPage: FactsPage<'changes'> = {
  get title() {
    return t('What Changed')
  },
  icon: 'git-compare',
  isOfExam: true,
  answer: async context => {
    const input = await inputOf(context)
    const pair = choosePair(input, undefined)
    const codeOf = (id: string | undefined) => input.exams.find(exam => exam.id === id)?.code ?? ''
    if (pair) return t('{0} to {1}', codeOf(pair.from), codeOf(pair.to))
    const guide = input.changes.guides.findLast(({ exam, on }) => exam === input.exam.id && on !== undefined && firstDay(on) <= input.today)
    return guide?.on === undefined ? '' : t('guide {0}, {1}', guide.version, dateInWords(guide.on))
  },
  read: async (input, context) => {
    const pair = choosePair(await inputOf(context), isObject(input) ? input.pair : undefined)
    return { pair: pair ? pairId(pair) : '' }
  },
  view: async (context, { pair }) => {
    const input = await inputOf(context)
    return changesView(input, choosePair(input, pair))
  },
}
