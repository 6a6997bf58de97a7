// Study Resources: what there is to study with, found by filters, with the learner's marks and hours.
import { resourceTypes } from '../../../core/content/resourcesSchema'
import { costChoices, hoursChoices, notesId, timesByResource } from '../../../core/facts/resources'
import { eventId } from '../../../core/journal/event'
import { emptyState, type LearnerState } from '../../../core/journal/fold'
import type { ResourcesInput } from '../../../protocol/facts/resources'
import { t } from '../../l10n'
import { openNotes } from '../../openNotes'
import type { Services } from '../../services'
import { check, isId, isObject } from '../practiceMessages'
import type { FactsContext, FactsPage } from './page'
import { type ResourcesSituation, resourcesOf, resourcesView } from './resourcesView'

export const resourcesPage: FactsPage<'resources'> = {
  get title() {
    return t('Study Resources')
  },
  icon: 'library',
  isOfExam: true,
  answer: async context => {
    const situation = await situationOf(context)
    const all = resourcesOf(situation)
    const done = all.filter(({ id }) => situation.learner.resources.get(id) === 'done').length
    return done > 0 ? t('{0} for {1}, {2} done', all.length, context.pack.exam.code, done) : t('{0} for {1}', all.length, context.pack.exam.code)
  },
  read: async (input, { pack }) => readInput(input, pack),
  view: async (context, input) => resourcesView(await situationOf(context), input),
  act: async (context, action) => {
    check(isObject(action) && isId(action.id))
    const { id } = action
    const { services, pack } = context
    const situation = await situationOf(context)
    check(resourcesOf(situation).some(resource => resource.id === id))
    switch (action.kind) {
      case 'mark': {
        const { status } = action
        check(status === null || status === 'to-do' || status === 'doing' || status === 'done')
        if ((situation.learner.resources.get(id) ?? null) !== status) await (await services.journal()).append([{ kind: 'resource', resourceId: id, status }])
        return
      }
      case 'spend': {
        const minutes = Math.round(Number(action.hours) * 60)
        check(minutes >= 1 && minutes <= mostMinutes)
        const taskId = tasksOf(pack).find(task => task === action.task) ?? null
        await (await services.journal()).append([{ kind: 'study-time', examId: pack.exam.id, taskId, resourceId: id, minutes }])
        return
      }
      case 'take-back': {
        const last = timesByResource(situation.learner.studyTimes).get(id)?.at(-1)
        if (last) await (await services.journal()).append([{ kind: 'undo', target: eventId(last) }])
        return
      }
      default: {
        check(action.kind === 'open')
        const task = tasksOf(pack).find(taskId => notesId(pack.exam.id, taskId) === id)
        check(task !== undefined)
        await openNotes(services, { examId: pack.exam.id, taskId: task })
      }
    }
  },
}

/** A day: nobody studies longer at a stretch. */
const mostMinutes = 24 * 60

async function situationOf({ services, pack, packs, language, today }: FactsContext): Promise<ResourcesSituation> {
  return { resources: await services.library.factData('resources'), pack, packs, language, today, learner: await learnerOf(services), t }
}

/** A journal that cannot be read must not take the page with it. */
const learnerOf = async (services: Services): Promise<LearnerState> =>
  services.journal().then(
    ({ state }) => state,
    () => emptyState
  )

const tasksOf = ({ exam }: FactsContext['pack']): readonly string[] => exam.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id))

/** Sound in every part; domain and task of another exam are none of this one. */
export function readInput(input: unknown, { exam }: FactsContext['pack']): ResourcesInput {
  const given = isObject(input) ? input : {}
  const among = <T extends string>(value: unknown, values: readonly T[]): T | '' => values.find(known => known === value) ?? ''
  const isSame = given.exam === exam.id
  const tasks = exam.domains.flatMap(domain => domain.tasks.map(({ id }) => ({ id, domain: domain.id })))
  const task = isSame ? tasks.find(({ id }) => id === given.task) : undefined
  const domain = isSame
    ? among(
        given.domain,
        exam.domains.map(({ id }) => id)
      )
    : ''
  return {
    exam: exam.id,
    domain,
    // A task of another domain than the chosen one was chosen before it.
    task: task && (domain === '' || task.domain === domain) ? task.id : '',
    whole: given.whole === true,
    type: among(given.type, resourceTypes),
    cost: among(given.cost, costChoices),
    hours: among(given.hours, hoursChoices),
    mark: among(given.mark, ['none', 'to-do', 'doing', 'done'] as const),
    text: typeof given.text === 'string' ? given.text.slice(0, 100) : '',
  }
}
