// Study resources: which of them a choice finds, how each stands today, and what the journal knows of them. Pure.
import type { CatalogExam } from '../content/catalog'
import type { Resource } from '../content/resourcesSchema'
import type { ResourceType } from '../content/resourceTypes'
import { addDays, type Day } from '../deadlines/calendar'
import type { ResourceStatus } from '../journal/event'
import type { LearnerState, StudyTimeEvent } from '../journal/fold'

/** What a reader can look for; '' is anything. */
export interface ResourceFilter {
  /** A domain or, in `task`, one of its tasks. */
  readonly domain: string
  readonly task: string
  /** With a domain or a task: also what covers the whole exam. */
  readonly whole: boolean
  readonly type: ResourceType | ''
  readonly cost: CostChoice | ''
  readonly hours: HoursChoice | ''
  readonly mark: ResourceStatus | 'none' | ''
  readonly text: string
}

export const noFilter: ResourceFilter = { domain: '', task: '', whole: false, type: '', cost: '', hours: '', mark: '', text: '' }

type Test<T> = (value: T) => boolean

/** Whether it costs nothing, or at most so many US dollars once. What has free parts is free; another currency is not compared. */
const upTo =
  (most: number): Test<Resource> =>
  ({ cost }) =>
    cost.kind === 'free' || cost.kind === 'mixed' || (cost.kind === 'price' && cost.currency === 'USD' && (cost.amount ?? Number.POSITIVE_INFINITY) <= most)

const costTests = {
  free: upTo(0),
  'up-to-20': upTo(20),
  'up-to-50': upTo(50),
  subscription: ({ cost }) => cost.kind === 'subscription' || cost.kind === 'mixed',
} satisfies Record<string, Test<Resource>>
export type CostChoice = keyof typeof costTests
export const costChoices = Object.keys(costTests) as readonly CostChoice[]

/** By the lower estimate; what has none is not found. */
const between =
  (above: number, most: number): Test<Resource> =>
  ({ hours }) =>
    hours !== undefined && hours.low > above && hours.low <= most

const hoursTests = {
  'up-to-2': between(0, 2),
  'up-to-10': between(2, 10),
  'over-10': between(10, Number.POSITIVE_INFINITY),
} satisfies Record<string, Test<Resource>>
export type HoursChoice = keyof typeof hoursTests
export const hoursChoices = Object.keys(hoursTests) as readonly HoursChoice[]

/** What a resource covers of an exam: its domains and tasks, none for the whole of it; undefined when it is not about that exam. */
export const partsOf = ({ covers }: Resource, examId: string): readonly string[] | undefined => covers[examId]

const domainOf = (part: string): string => part.split('.')[0] ?? ''

function covers(resource: Resource, examId: string, { domain, task, whole }: ResourceFilter): boolean {
  const parts = partsOf(resource, examId)
  if (!parts) return false
  if (domain === '' && task === '') return true
  if (parts.length === 0) return whole
  // A part of a domain belongs to it, and what covers a domain covers its tasks.
  return parts.some(part => (task === '' ? domainOf(part) === domain : part === task || part === domainOf(task)))
}

/** Every word of the text occurs, in whatever case. */
function says(resource: Resource, text: string): boolean {
  const all = [resource.title, resource.provider, resource.edition ?? ''].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}

/** Whether a resource is what the reader looks for. */
export function isFound(resource: Resource, examId: string, filter: ResourceFilter, marks: LearnerState['resources']): boolean {
  const { type, cost, hours, mark, text } = filter
  return (
    covers(resource, examId, filter) &&
    (type === '' || resource.type === type) &&
    (cost === '' || costTests[cost](resource)) &&
    (hours === '' || hoursTests[hours](resource)) &&
    (mark === '' || (marks.get(resource.id) ?? 'none') === mark) &&
    (text.trim() === '' || says(resource, text.trim()))
  )
}

/** How each part of a choice is widened. */
const relaxations: { readonly [K in Relaxation]: Partial<ResourceFilter> } = {
  place: { domain: '', task: '' },
  whole: { whole: true },
  type: { type: '' },
  cost: { cost: '' },
  hours: { hours: '' },
  mark: { mark: '' },
  text: { text: '' },
}
export type Relaxation = 'place' | 'whole' | 'type' | 'cost' | 'hours' | 'mark' | 'text'

export interface Relaxed {
  readonly what: Relaxation
  readonly filter: ResourceFilter
  readonly found: number
}

/** Each part of the choice that alone keeps everything out, with what is found when it is widened; empty when it takes more than one. */
export function relaxed(resources: readonly Resource[], examId: string, filter: ResourceFilter, marks: LearnerState['resources']): readonly Relaxed[] {
  return (Object.keys(relaxations) as Relaxation[]).flatMap(what => {
    const wider = { ...filter, ...relaxations[what] }
    const found = resources.filter(resource => isFound(resource, examId, wider, marks)).length
    return found > 0 ? [{ what, filter: wider, found }] : []
  })
}

/** How a resource stands on a day. `old`: its address was last looked at more than a year before. `doubtful`: its exam is gone, and with it probably the resource. */
export type Standing = 'available' | 'listed' | 'moved' | 'gone' | 'old' | 'doubtful'

export function standingOn({ status, endsWith, evidence }: Resource, today: Day, isRetired: (examId: string) => boolean): Standing {
  if (status.state === 'moved' || status.state === 'gone') return status.state
  if (endsWith !== undefined && isRetired(endsWith)) return 'doubtful'
  return addDays(evidence.checkedOn, 365) < today ? 'old' : status.state
}

/** Kinds that teach a subject, not an exam: they do not age with it. */
const timeless: ReadonlySet<ResourceType> = new Set(['documentation', 'own-notes', 'lab', 'community'])

/**
 * Whether a resource was made for exams of which none can be taken any more. What serves only parts of an exam was not made for it,
 * unless it is a page of its guide.
 */
export const isLegacy = ({ type, covers }: Resource, isRetired: (examId: string) => boolean): boolean =>
  !timeless.has(type) && (type === 'exam-guide' || Object.values(covers).some(parts => parts.length === 0)) && Object.keys(covers).every(isRetired)

/** Our own notes are resources too, one for each task that has some. They have no address: VS Code opens them. */
export const notesAsResources = ({ exam, notes = [] }: CatalogExam, providedBy: string, checkedOn: Day): readonly Resource[] =>
  exam.domains
    .flatMap(domain => domain.tasks)
    .filter(task => notes.includes(task.id))
    .map(task => ({
      id: notesId(exam.id, task.id),
      title: `${task.id} ${task.title}`,
      provider: providedBy,
      url: exam.page,
      type: 'own-notes' as const,
      cost: { kind: 'free' as const },
      covers: { [exam.id]: [task.id] },
      status: { state: 'available' as const },
      evidence: { sources: [], confidence: 'own' as const, checkedOn },
    }))

export const notesId = (examId: string, taskId: string): string => `notes.${examId}.${taskId}`

/** Entries of study time by resource, in order. */
export function timesByResource(studyTimes: LearnerState['studyTimes']): ReadonlyMap<string, readonly StudyTimeEvent[]> {
  const times = new Map<string, StudyTimeEvent[]>()
  for (const event of [...studyTimes.values()].flat()) {
    if (event.resourceId === null) continue
    const entries = times.get(event.resourceId) ?? []
    entries.push(event)
    times.set(event.resourceId, entries)
  }
  return times
}

export const minutesOf = (entries: readonly StudyTimeEvent[] = []): number => entries.reduce((sum, { minutes }) => sum + minutes, 0)
