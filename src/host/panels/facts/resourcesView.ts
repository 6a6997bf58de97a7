// Resources, what the reader looks for and what the journal knows -> what "Study Resources" shows. Pure: no vscode.
import type { CatalogExam } from '../../../core/content/catalog'
import type { Resource } from '../../../core/content/resourcesSchema'
import { type ResourceType, resourceTypes } from '../../../core/content/resourceTypes'
import { type Day, dateInWords } from '../../../core/deadlines/calendar'
import { statusOn } from '../../../core/deadlines/examStatus'
import { statusSentence, type Translate } from '../../../core/deadlines/words'
import { priceInWords } from '../../../core/facts/figureInWords'
import {
  isFound,
  isLegacy,
  minutesOf,
  noFilter,
  notesAsResources,
  partsOf,
  type Relaxation,
  relaxed,
  type Standing,
  standingOn,
  timesByResource,
} from '../../../core/facts/resources'
import type { LearnerState } from '../../../core/journal/fold'
import type { ResourceRow, ResourcesInput, ResourcesView } from '../../../protocol/facts/resources'
import { provenanceOf, sourceLink } from './provenance'

export interface ResourcesSituation {
  readonly resources: readonly Resource[]
  readonly pack: CatalogExam
  readonly packs: readonly CatalogExam[]
  readonly language: string
  readonly today: Day
  readonly learner: Pick<LearnerState, 'resources' | 'studyTimes'>
  readonly t: Translate
}

/** All resources about an exam, our own notes among them. */
export const resourcesOf = ({ resources, pack, today, t }: Pick<ResourcesSituation, 'resources' | 'pack' | 'today' | 't'>): readonly Resource[] => [
  ...resources.filter(resource => partsOf(resource, pack.exam.id)),
  ...notesAsResources(pack, t('Exam Prep'), today),
]

export function resourcesView(situation: ResourcesSituation, input: ResourcesInput): ResourcesView {
  const { pack, language, today, learner, t } = situation
  const { exam } = pack
  const all = resourcesOf(situation)
  const found = all.filter(resource => isFound(resource, exam.id, input, learner.resources))
  const status = statusOn(exam, language, today)
  const domain = exam.domains.find(({ id }) => id === input.domain)
  const row = rowMaker(situation)
  return {
    code: exam.code,
    examNote: [`${exam.code}: ${statusSentence(t, status)}`, status.state === 'retired' ? t('What was made for this exam is marked as legacy.') : '']
      .filter(Boolean)
      .join(' '),
    domains: exam.domains.map(({ id, title }) => ({ id, words: `${id} ${title}` })),
    tasks: (domain ? [domain] : exam.domains).flatMap(({ tasks }) => tasks.map(({ id, title }) => ({ id, words: `${id} ${title}` }))),
    types: resourceTypes.filter(type => all.some(resource => resource.type === type)).map(id => ({ id, words: typeWords(id, t) })),
    totals: totals(all, learner, t),
    found: t('{0} of {1} resources', found.length, all.length),
    groups: resourceTypes.flatMap(type => {
      const rows = found.filter(resource => resource.type === type).map(row)
      return rows.length > 0 ? [{ id: type, title: typeWords(type, t), rows }] : []
    }),
    relax: found.length > 0 ? [] : relaxations(all, situation, input),
  }
}

/** Marks and hours of the resources of one exam. */
function totals(all: readonly Resource[], { resources: marks, studyTimes }: ResourcesSituation['learner'], t: Translate): ResourcesView['totals'] {
  const count = (status: string) => String(all.filter(({ id }) => marks.get(id) === status).length)
  const times = timesByResource(studyTimes)
  return [
    { id: 'to-do', label: t('To do'), value: count('to-do') },
    { id: 'doing', label: t('Doing'), value: count('doing') },
    { id: 'done', label: t('Done'), value: count('done') },
    { id: 'hours', label: t('Hours spent'), value: hoursInWords(all.reduce((sum, { id }) => sum + minutesOf(times.get(id)), 0) / 60) },
  ]
}

function relaxations(all: readonly Resource[], { pack, learner, t }: ResourcesSituation, input: ResourcesInput): ResourcesView['relax'] {
  const words: Readonly<Record<Relaxation, string>> = {
    place: t('all domains and tasks'),
    whole: t('also what covers the whole exam'),
    type: t('any type'),
    cost: t('any cost'),
    hours: t('any hours'),
    mark: t('any mark'),
    text: t('any title'),
  }
  const single = relaxed(all, pack.exam.id, input, learner.resources)
  if (single.length > 0) return single.map(({ what, filter, found }) => ({ words: t('{0} ({1})', words[what], found), input: { ...input, ...filter } }))
  return [{ words: t('everything ({0})', all.length), input: { ...noFilter, exam: input.exam } }]
}

function rowMaker({ pack, packs, language, today, learner, t }: ResourcesSituation): (resource: Resource) => ResourceRow {
  const retired = new Set(packs.filter(({ exam }) => statusOn(exam, language, today).state === 'retired').map(({ exam }) => exam.id))
  const isRetired = (examId: string) => retired.has(examId)
  const times = timesByResource(learner.studyTimes)
  return resource => {
    const { id, title, url, type, provider, edition, cost, hours, status, evidence } = resource
    const standing = standingOn(resource, today, isRetired)
    const { host } = sourceLink({ title, url })
    const spent = minutesOf(times.get(id))
    const parts = partsOf(resource, pack.exam.id) ?? []
    return {
      id,
      title,
      ...(type === 'own-notes' ? {} : { link: { url, host }, provenance: provenanceOf(evidence) }),
      about: [provider, partsInWords(parts, t), ...(edition ? [edition] : [])].join(' · '),
      isLegacy: isLegacy(resource, isRetired),
      cost: costInWords(cost, t),
      ...(cost.note === undefined ? {} : { costNote: cost.note }),
      hours: hours ? [hours.low, ...(hours.high === undefined ? [] : [hours.high])].map(hoursInWords).join('–') : '',
      ...(hours ? { hoursBy: { provider: t('by its provider'), 'third-party': t('by others'), own: t('our estimate') }[hours.by] } : {}),
      standing: {
        kind: standing,
        words: standingInWords(standing, dateInWords(evidence.checkedOn), t),
        ...(status.note === undefined ? {} : { note: status.note }),
        ...(status.to === undefined ? {} : { to: sourceLink({ title: status.to, url: status.to }) }),
      },
      ...(cost.evidence ? { priceProvenance: provenanceOf(cost.evidence) } : {}),
      mark: learner.resources.get(id) ?? '',
      spent: spent > 0 ? hoursInWords(spent / 60) : '',
    }
  }
}

function partsInWords(parts: readonly string[], t: Translate): string {
  if (parts.length === 0) return t('whole exam')
  const [first = '', ...others] = parts
  const isTask = first.includes('.')
  if (others.length === 0) return isTask ? t('task {0}', first) : t('domain {0}', first)
  return isTask ? t('tasks {0}', parts.join(', ')) : t('domains {0}', parts.join(', '))
}

function costInWords({ kind, amount, high, currency, per }: Resource['cost'], t: Translate): string {
  const price =
    amount === undefined || currency === undefined
      ? ''
      : [priceInWords({ amount, currency }), ...(high === undefined ? [] : [priceInWords({ amount: high, currency }).slice(currency.length + 1)])].join('–')
  const words = per === undefined ? price : t('{0} a month', price)
  switch (kind) {
    case 'free':
      return t('free')
    case 'mixed':
      return t('free parts, the rest from {0}', words)
    case 'paid':
      return t('to be paid')
    case 'subscription':
      return words === '' ? t('by subscription') : words
    case 'price':
      return words
  }
}

function standingInWords(standing: Standing, checkedOn: string, t: Translate): string {
  return {
    available: t('available'),
    listed: t('listed, not opened'),
    moved: t('moved'),
    gone: t('gone'),
    old: t('not checked since {0}', checkedOn),
    doubtful: t('probably withdrawn with the exam'),
  }[standing]
}

function typeWords(type: ResourceType, t: Translate): string {
  return {
    'exam-guide': t('Exam guide'),
    'exam-page': t('Exam page and booking'),
    'own-notes': t('Notes in Exam Prep'),
    documentation: t('AWS documentation'),
    course: t('Course'),
    video: t('Video'),
    book: t('Book'),
    practice: t('Practice questions'),
    lab: t('Lab and code'),
    notes: t('Notes by others'),
    article: t('Article'),
    community: t('Community'),
  }[type]
}

/** Hours with at most two places: 1.5 or 0.25. */
const hoursInWords = (hours: number): string => String(Math.round(hours * 100) / 100)
