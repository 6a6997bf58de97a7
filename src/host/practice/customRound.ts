// Asks for a filter, step by step, and starts a round over what passes it.
import type { CatalogExam } from '../../core/content/catalog'
import { allStandings, type Choice, countsOf, type Facet, type FilterItem, passes, type Standing, standsAs } from '../../core/session/filter'
import { t } from '../l10n'
import { asLabel } from '../labels'
import type { Services } from '../services'
import { filterItems } from './filterItems'
import { back, type StepRow, showStep } from './filterStep'
import { takeBackSuspended } from './suspended'

const facets: readonly Facet[] = ['task', 'type', 'difficulty', 'service']

/** A step that leaves no choice, such as the difficulty of concept cards, is passed over. Back leads to the step before. */
export async function startCustomRound(services: Services): Promise<void> {
  const pack = await services.target()
  if (!pack) return
  const items = await filterItems(services.library, pack)
  const stepAfter = (choice: Choice, step: number): Step => {
    const left = items.filter(item => passes(item, choice))
    const ahead = facets.findIndex((facet, i) => i >= step && countsOf(left, facet).size > 1)
    return { pack, left, choice, step: ahead < 0 ? facets.length : ahead }
  }
  const visited: Step[] = [stepAfter({}, 0)]
  for (let at = visited.at(-1); at; at = visited.at(-1)) {
    const facet = facets[at.step]
    if (!facet) {
      const standing = await pickStanding(services, at)
      if (standing !== back) return standing && start(services, at, standing)
      visited.pop()
      continue
    }
    const values = await pickValues(facet, at)
    if (values === undefined) return
    if (values === back) visited.pop()
    else visited.push(stepAfter({ ...at.choice, [facet]: values }, at.step + 1))
  }
}

/** Where the learner is, and what the steps before have left to choose from. */
interface Step {
  readonly pack: CatalogExam
  readonly left: readonly FilterItem[]
  readonly choice: Choice
  /** Zero-based; behind the facets comes how the items stand. */
  readonly step: number
}

async function pickValues(facet: Facet, { pack, left, step }: Step): Promise<readonly string[] | typeof back | undefined> {
  const counts = [...countsOf(left, facet)]
  const picked = await showStep({
    title: { task: t('Tasks'), type: t('Types'), difficulty: t('Difficulty'), service: t('Services') }[facet],
    placeholder: t('{0} so far. Pick some, or none for all.', left.length),
    rows: facet === 'task' ? taskRows(pack, new Map(counts)) : valueRows(facet, counts),
    many: true,
    step: step + 1,
    steps: facets.length + 1,
  })
  return Array.isArray(picked) ? picked.flatMap(({ values }) => values) : picked
}

const taskRows = ({ exam }: CatalogExam, counts: ReadonlyMap<string, number>): readonly StepRow<string>[] =>
  exam.domains.flatMap(domain => {
    const tasks = domain.tasks.filter(task => counts.has(task.id))
    if (tasks.length === 0) return []
    const countOf = (taskId: string) => counts.get(taskId) ?? 0
    return [
      {
        label: `$(folder) ${domain.id} ${asLabel(domain.title)}`,
        count: tasks.reduce((sum, task) => sum + countOf(task.id), 0),
        values: tasks.map(task => task.id),
      },
      ...tasks.map(task => ({ label: `${task.id} ${asLabel(task.title)}`, count: countOf(task.id), values: [task.id] })),
    ]
  })

function valueRows(facet: Facet, counts: readonly (readonly [string, number])[]): readonly StepRow<string>[] {
  const words: Readonly<Record<string, string>> = {
    'multiple-choice': t('Multiple choice'),
    'multiple-response': t('Multiple response'),
    ordering: t('Ordering'),
    matching: t('Matching'),
    card: t('Concept cards'),
    easy: t('easy'),
    medium: t('medium'),
    hard: t('hard'),
  }
  const order = facet === 'service' ? [...counts].sort((a, b) => b[1] - a[1]) : counts
  return order.map(([value, count]) => ({ label: (facet === 'service' ? undefined : words[value]) ?? asLabel(value), count, values: [value] }))
}

async function pickStanding({ journal }: Services, { left, step }: Step): Promise<Standing | typeof back | undefined> {
  const { state } = await journal()
  const labels: Readonly<Record<Standing, string>> = {
    any: t('All'),
    unseen: t('Never seen'),
    seen: t('Seen'),
    wrong: t('Wrong at the last answer'),
    bookmarked: t('Bookmarked'),
    suspended: t('Suspended: take back'),
  }
  const picked = await showStep({
    title: t('How they stand'),
    placeholder: t('A round asks at most as many as the settings say'),
    rows: allStandings.flatMap(standing => {
      const count = left.filter(({ id }) => standsAs(state, id, standing)).length
      return count === 0 ? [] : [{ label: labels[standing], count, values: [standing] }]
    }),
    many: false,
    step: step + 1,
    steps: facets.length + 1,
  })
  return Array.isArray(picked) ? picked[0]?.values[0] : picked
}

async function start(services: Services, { pack, left, choice }: Step, standing: Standing): Promise<void> {
  const { state } = await services.journal()
  const ids = left.filter(({ id }) => standsAs(state, id, standing)).map(({ id }) => id)
  const examId = pack.exam.id
  const questionIds = standing === 'suspended' ? await takeBackSuspended(services, pack, { examId, questionIds: ids }) : ids
  if (questionIds.length === 0) return
  // The journal keeps the scope of every round; without a filter it needs no list.
  const isAll = standing === 'any' && Object.values(choice).every(values => values.length === 0)
  await (await services.practicePanels()).start(isAll ? { examId } : { examId, questionIds }, 'custom')
}
