// An exam and the rules that hold for it -> what "At a glance" shows. Pure: no vscode.
import type { CatalogExam } from '../../../core/content/catalog'
import type { Changes } from '../../../core/content/changesSchema'
import type { EvidenceKey, Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { Routes } from '../../../core/content/routesSchema'
import { type Day, dateInWords, firstDay } from '../../../core/deadlines/calendar'
import type { CertificateStatus } from '../../../core/deadlines/countdown'
import { type ExamStatus, languagesOf, statusFor, statusOn } from '../../../core/deadlines/examStatus'
import { certificateSentence, statusLabel, statusSentence, type Translate } from '../../../core/deadlines/words'
import { strengthOf } from '../../../core/facts/changes'
import { certificationOf, versionOf } from '../../../core/facts/currentVersion'
import { factsFor } from '../../../core/facts/factsFor'
import { priceInWords } from '../../../core/facts/figureInWords'
import { httpsHost } from '../../../core/text/parseInline'
import type { DomainMap, GlanceView, TimelineEntry } from '../../../protocol/facts/glance'
import type { FactRow, FactSection, Provenance } from '../../../protocol/facts/provenance'
import { languageName, lastCertificateEntry, ordered, statusEntries, todayEntry } from './examTimeline'
import { holderPoints } from './holderView'
import { evidenceOfExam, factRow, provenanceOf, sourceLink } from './provenance'

export interface GlanceInput {
  readonly pack: CatalogExam
  /** All bundled exams. */
  readonly exams: readonly Exam[]
  readonly facts: readonly Fact[]
  readonly routes: Routes
  readonly changes: Changes
  readonly language: string
  readonly today: Day
  readonly certificate: CertificateStatus | undefined
  readonly t: Translate
}

export function glanceView(input: GlanceInput): GlanceView {
  const { pack, facts, language, today, certificate, t } = input
  const { exam } = pack
  const status = statusOn(exam, language, today)
  return {
    code: exam.code,
    name: exam.name,
    page: { url: exam.page, host: httpsHost(exam.page) ?? '' },
    status: { label: statusLabel(t, status), sentence: statusSentence(t, status) },
    sections: [
      glance(exam, status.state === 'retired', today, t),
      ...beta(exam, today, t),
      { id: 'rules', title: t('Rules and retakes'), rows: rules(facts, exam, language, today).map(factRow) },
    ].filter(section => section.rows.length > 0),
    timeline: timeline(exam, today, certificate, t),
    holder: holderPoints({ ...input, exam, validity: evidenceFor(exam, 'validityYears') }),
    map: domainMap(input),
  }
}

/** The rules of use on the day. An end that was only expected takes nothing away. */
function rules(facts: readonly Fact[], exam: Exam, language: string, today: Day): readonly Fact[] {
  const { state, entry } = statusFor(exam, language, today)
  const isOver = state === 'retired' && entry?.expected !== true
  return factsFor(facts, exam.id, 'policy').filter(({ whileOpen }) => !isOver || whileOpen !== true)
}

function glance(exam: Exam, isRetired: boolean, today: Day, t: Translate): FactSection {
  const { format, scoring, requirements } = exam
  const row = rowMaker(exam)
  return {
    id: 'glance',
    title: isRetired ? t('The exam as it was') : t('The exam'),
    rows: [
      ...row('questions', t('Questions'), questionsInWords(format, t)),
      ...row('types', t('Question types'), format.types.map(type => t(type.replace('-', ' '))).join(', ')),
      ...row('minutes', t('Time'), format.minutes === undefined ? undefined : t('{0} minutes', format.minutes)),
      ...row('pass', t('Pass mark'), t('{0} on a scale of {1} to {2}', scoring.pass, scoring.scale.min, scoring.scale.max)),
      ...row('price', isRetired ? t('Exam fee, while it could be taken') : t('Exam fee'), format.price && priceInWords(format.price)),
      ...languages(exam, today, t),
      ...row('prerequisites', t('Required'), requirements.prerequisites),
      ...row('experience', t('Advised experience'), requirements.experience),
      ...row('validityYears', t('Certificate valid'), t('{0} years', exam.validityYears)),
    ],
  }
}

/** Languages that share a status share a row. */
function languages(exam: Exam, today: Day, t: Translate): FactRow[] {
  const groups = new Map<string, { readonly status: ExamStatus; readonly tags: string[] }>()
  for (const tag of languagesOf(exam)) {
    const status = statusOn(exam, tag, today)
    const key = statusSentence(t, status)
    const group = groups.get(key)
    if (group) group.tags.push(tag)
    else groups.set(key, { status, tags: [tag] })
  }
  return [...groups].flatMap(([sentence, { status, tags }]): FactRow[] => {
    const { entry, state } = status
    const source = exam.sources.find(({ id }) => id === entry?.source)
    if (!entry || !source) return []
    const label = {
      announced: t('Languages to come'),
      beta: t('Languages of the beta'),
      available: t('Languages'),
      retired: t('Languages until its end'),
      unknown: '',
    }
    return [
      {
        id: `${exam.id}.languages.${tags[0]}`,
        label: label[state],
        // What holds for all languages stands above the page already.
        value: groups.size === 1 && !entry.expected ? tags.map(languageName).join(', ') : `${tags.map(languageName).join(', ')}. ${sentence}`,
        provenance: {
          confidence: entry.confidence,
          sources: [sourceLink(source)],
          checkedOn: dateInWords(entry.checkedOn),
          // How an exam began or ended stands in its history; what is not known of the languages that can be taken stands here too.
          ...(entry.note === undefined || state !== 'available' ? {} : { note: entry.note }),
        },
      },
    ]
  })
}

/** The beta is of interest until the standard exam is open for sure. */
function beta(exam: Exam, today: Day, t: Translate): FactSection[] {
  const standard = exam.status.find(entry => entry.state === 'available' && !entry.expected)
  if (!exam.beta || (standard && firstDay(standard.from) <= today)) return []
  const { beta: format } = exam
  const row = rowMaker(exam)
  const words = [
    format.code === undefined ? undefined : t('booked as {0}', format.code),
    questionsInWords(format, t),
    format.minutes === undefined ? undefined : t('{0} minutes', format.minutes),
    format.price === undefined ? undefined : priceInWords(format.price),
  ]
  return [{ id: 'beta', title: t('The beta'), rows: row('beta', t('Beta exam'), words.filter(Boolean).join(', ')) }]
}

export function questionsInWords({ questions, scored, unscored }: Exam['format'], t: Translate): string {
  return scored === undefined ? String(questions) : t('{0}: {1} scored, {2} unscored', questions, scored, unscored ?? 0)
}

function evidenceFor(exam: Exam, key: EvidenceKey): Provenance | undefined {
  const evidence = evidenceOfExam(exam, key)
  return evidence && provenanceOf(evidence)
}

/** Rows for figures of exam.yaml; a figure without evidence is not shown. */
function rowMaker(exam: Exam) {
  return (key: EvidenceKey, label: string, value: string | undefined): FactRow[] => {
    const provenance = evidenceFor(exam, key)
    return provenance && value !== undefined && value !== '' ? [{ id: `${exam.id}.${key}`, label, value, provenance }] : []
  }
}

function timeline(exam: Exam, today: Day, certificate: CertificateStatus | undefined, t: Translate): readonly TimelineEntry[] {
  const own = certificate && { when: dateInWords(certificate.expires), what: `${certificateSentence(t, certificate)}.` }
  return ordered(
    [
      ...statusEntries(exam, t),
      todayEntry(today, t),
      ...(certificate && own ? [{ day: certificate.expires, place: 'after-today' as const, entry: own }] : []),
      ...lastCertificateEntry(exam, t),
    ],
    today
  )
}

/** What each task is worth and, where we have compared the exam with later ones, how strongly it lives on in those to aim at today. */
function domainMap(input: GlanceInput): DomainMap {
  const { exam } = input.pack
  const mapping = input.changes.mappings.find(({ from }) => from === exam.id)
  const certification = certificationOf(input.routes, exam.id)?.id
  const options = input.changes.next.find(item => item.certification === certification)?.options ?? []
  const successors = mapping ? options.flatMap(({ to }) => versionOf(input, to)?.exam ?? []).filter(({ id }) => mapping.reuse[id] !== undefined) : []
  const weights = evidenceFor(exam, 'weights')
  return {
    domains: exam.domains.map(({ id, title, weight, tasks }) => ({
      id,
      title,
      weight,
      tasks: tasks.map(task => {
        const mapped = mapping?.tasks.find(item => item.task === task.id)
        return {
          ...task,
          lives: successors.map(successor => strengthOf(mapped?.to[successor.id])),
          ...(mapped === undefined ? {} : { change: mapped.change }),
        }
      }),
    })),
    successors: successors.map(({ code }) => code),
    provenance: [...(weights ? [weights] : []), ...(mapping && successors.length > 0 ? [provenanceOf(mapping.evidence)] : [])],
  }
}
