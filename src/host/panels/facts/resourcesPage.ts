// Study Resources: what there is to study with, found by filters, with the learner's marks and hours.
import { notesId, timesByResource } from '../../../core/facts/resources'
import { eventId } from '../../../core/journal/event'
import { emptyState, type LearnerState } from '../../../core/journal/fold'
import { t } from '../../l10n'
import { openNotes } from '../../openNotes'
import type { Services } from '../../services'
import { check, isId, isObject } from '../practiceMessages'
import type { FactsContext, FactsPage } from './page'
import { readResourcesInput } from './resourcesInput'
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
  read: async (input, { pack }) => readResourcesInput(input, pack.exam),
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
        check(typeof action.hours === 'number')
        const minutes = Math.round(action.hours * 60)
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
