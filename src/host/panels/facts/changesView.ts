// The data about changes and two exams to compare -> what "What Changed" shows. Pure: no vscode.
import type { Changes, Mapping, Revision, ServiceChange } from '../../../core/content/changesSchema'
import type { Exam } from '../../../core/content/examSchema'
import type { Routes } from '../../../core/content/routesSchema'
import { type Day, dateInWords, firstDay } from '../../../core/deadlines/calendar'
import { statusOn } from '../../../core/deadlines/examStatus'
import { statusSentence, type Translate } from '../../../core/deadlines/words'
import { type ExamPair, hasHappened, pairsOf, type Strength, strengthOf } from '../../../core/facts/changes'
import { versionOf } from '../../../core/facts/currentVersion'
import type { ChangesView, ComparisonView, GuideRow, MappingView, RevisionView, ServiceRow } from '../../../protocol/facts/changes'
import { type DatedEntry, lastCertificateEntry, ordered, statusEntries, todayEntry } from './examTimeline'
import { provenanceOf } from './provenance'

export interface ChangesInput {
  readonly exam: Exam
  /** All bundled exams. */
  readonly exams: readonly Exam[]
  readonly changes: Changes
  readonly routes: Routes
  readonly language: string
  readonly today: Day
  readonly t: Translate
}

export const pairId = ({ from, to }: ExamPair): string => `${from}/${to}`

/** The pair with this id if it is about the exam, or else the one that leads on to what to aim at today; undefined when there is none. */
export function choosePair(input: Omit<ChangesInput, 't'>, id: unknown): ExamPair | undefined {
  const pairs = pairsOf(input.changes, input.exam.id)
  const versions = new Set(input.routes.certifications.map(certification => versionOf(input, certification.id)?.exam.id))
  return pairs.find(pair => pairId(pair) === id) ?? pairs.find(({ from, to }) => from === input.exam.id && versions.has(to)) ?? pairs[0]
}

export function changesView(input: ChangesInput, chosen: ExamPair | undefined): ChangesView {
  const { exam, exams, changes, today, t } = input
  const codeOf = (id: string) => exams.find(item => item.id === id)?.code ?? id
  return {
    code: exam.code,
    pairs: pairsOf(changes, exam.id).map(pair => ({ id: pairId(pair), words: t('{0} to {1}', codeOf(pair.from), codeOf(pair.to)) })),
    comparison: (chosen && comparison(input, chosen)) ?? null,
    guides: guides(input, chosen ? [chosen.from, chosen.to] : [exam.id]),
    renamed: services(changes, today, t, ({ change }) => change === 'renamed'),
    closed: services(changes, today, t, ({ change }) => change !== 'renamed'),
    timeline: timeline(input),
  }
}

function comparison({ exams, changes, language, today, t }: ChangesInput, pair: ExamPair): ComparisonView | undefined {
  const from = exams.find(({ id }) => id === pair.from)
  const to = exams.find(({ id }) => id === pair.to)
  if (!from || !to) return undefined
  const common = { from: from.code, to: to.code, status: statusSentence(t, statusOn(to, language, today)) }
  const revision = changes.revisions.find(item => item.from === from.id && item.to === to.id)
  if (revision) return { ...common, ...revisionView(revision, from, to, t), provenance: provenanceOf(revision.evidence) }
  const mapping = changes.mappings.find(item => item.from === from.id && item.reuse[to.id] !== undefined)
  return mapping && { ...common, ...mappingView(mapping, from, to, t), provenance: provenanceOf(mapping.evidence) }
}

const tasksOf = (exam: Exam) => exam.domains.flatMap(domain => domain.tasks)
const named = (exam: Exam, taskId: string): string => [taskId, tasksOf(exam).find(({ id }) => id === taskId)?.title].filter(Boolean).join(' ')

function mappingView(mapping: Mapping, from: Exam, to: Exam, t: Translate): MappingView {
  const placesOf = (taskId: string) => mapping.tasks.find(({ task }) => task === taskId)?.to[to.id]
  const counts = new Map<Strength, number>()
  for (const { id } of tasksOf(from)) counts.set(strengthOf(placesOf(id)), (counts.get(strengthOf(placesOf(id))) ?? 0) + 1)
  const of = (strength: Strength) => counts.get(strength) ?? 0
  const reuse = mapping.reuse[to.id]
  return {
    kind: 'mapping',
    summary: [
      t(
        'Of {0} tasks: {1} strong, {2} partial, {3} touched, {4} with no counterpart.',
        tasksOf(from).length,
        of('strong'),
        of('partial'),
        of('touched'),
        of('none')
      ),
      ...(reuse === undefined
        ? []
        : [t('{0} of the study effort for {1} is done already by one who has prepared for {2} (our estimate, not a measurement).', reuse, to.code, from.code)]),
    ],
    domains: from.domains.map(({ id, title, weight, tasks }) => ({
      id,
      title,
      weight,
      tasks: tasks.map(task => ({
        ...{ id: task.id, title: task.title, strength: strengthOf(placesOf(task.id)) },
        places: Object.keys(placesOf(task.id) ?? {}).map(place => named(to, place)),
        change: mapping.tasks.find(item => item.task === task.id)?.change ?? '',
      })),
    })),
    losses: mapping.losses.map(({ task, what }) => `${task} ${what}`),
    newGround: mapping.newGround[to.id] ?? [],
  }
}

const revisionView = (revision: Revision, from: Exam, to: Exam, t: Translate): RevisionView => ({
  kind: 'revision',
  domains: to.domains.map(({ id, title, weight, tasks }) => {
    const before = from.domains.find(domain => domain.id === id)?.weight
    return {
      ...{ id, title },
      weight: before === undefined || before === weight ? t('{0}% of the exam', weight) : t('{0}% of the exam, was {1}%', weight, before),
      tasks: tasks.map(task => ({ ...task, added: revision.added.find(item => item.task === task.id)?.what ?? [] })),
    }
  }),
  removed: revision.removed,
})

function guides({ exams, changes, today, t }: ChangesInput, ids: readonly string[]): readonly GuideRow[] {
  return changes.guides
    .filter(({ exam }) => ids.includes(exam))
    .map(({ exam, version, on, what, added = [], removed = [], evidence }) => ({
      id: `${exam}/${version}`,
      version: `${exams.find(({ id }) => id === exam)?.code ?? exam}: ${version}`,
      when: on === undefined ? '' : sinceOrFrom(on, firstDay(on) <= today, t),
      ...{ what, added, removed },
      provenance: provenanceOf(evidence),
    }))
}

const sinceOrFrom = (on: string, isPast: boolean, t: Translate): string => (isPast ? t('since {0}', dateInWords(on)) : t('from {0}', dateInWords(on)))

/** The latest first. */
function services(changes: Changes, today: Day, t: Translate, belongs: (service: ServiceChange) => boolean): readonly ServiceRow[] {
  return changes.services
    .filter(belongs)
    .sort((a, b) => (firstDay(a.on) < firstDay(b.on) ? 1 : firstDay(a.on) > firstDay(b.on) ? -1 : 0))
    .map(service => ({ name: service.name, what: serviceInWords(service, today, t), provenance: provenanceOf(service.evidence) }))
}

function serviceInWords(service: ServiceChange, today: Day, t: Translate): string {
  const { change, present, on, instead } = service
  const isPast = hasHappened(service, today)
  const day = dateInWords(on)
  if (change === 'renamed') return `${present ?? ''}, ${sinceOrFrom(on, isPast, t)}`
  const words =
    change === 'ended'
      ? isPast
        ? t('Ended on {0}.', day)
        : t('Ends on {0}.', day)
      : isPast
        ? t('Closed to new customers since {0}.', day)
        : t('Closes to new customers on {0}.', day)
  return instead === undefined ? words : `${words} ${t('AWS points to {0}.', instead)}`
}

/** The histories of all exams and guides on one line. */
function timeline({ exams, changes, routes, today, t }: ChangesInput): ChangesView['timeline'] {
  const bundled = routes.certifications.flatMap(certification => certification.exams.flatMap(id => exams.find(exam => exam.id === id) ?? []))
  const withCode =
    (exam: Exam) =>
    (dated: DatedEntry): DatedEntry => {
      const { note: _, ...entry } = dated.entry
      return { ...dated, entry: { ...entry, what: `${exam.code}: ${entry.what}` } }
    }
  const guideEntries = changes.guides.flatMap(({ exam, version, on, evidence }): readonly DatedEntry[] => {
    if (on === undefined) return []
    const code = exams.find(({ id }) => id === exam)?.code ?? exam
    const { note: _, ...provenance } = provenanceOf(evidence)
    return [{ day: firstDay(on), place: 'before-today', entry: { when: dateInWords(on), what: t('{0}: exam guide, {1}', code, version), provenance } }]
  })
  return ordered(
    [
      ...bundled.flatMap(exam => statusEntries(exam, t).map(withCode(exam))),
      ...guideEntries,
      todayEntry(today, t),
      ...bundled.flatMap(exam => lastCertificateEntry(exam, t).map(item => ({ ...item, entry: { ...item.entry, what: `${exam.code}: ${item.entry.what}` } }))),
    ],
    today
  )
}
