// An exam and the rules that hold for it -> what "At a glance" shows. Pure: no vscode.
import type { CatalogExam } from '../../../core/content/catalog'
import type { EvidenceKey, Exam, StatusEntry } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import { type Day, dateInWords, firstDay } from '../../../core/deadlines/calendar'
import type { CertificateStatus } from '../../../core/deadlines/countdown'
import { languagesOf, statusOn } from '../../../core/deadlines/examStatus'
import { lastCertificateDay } from '../../../core/deadlines/lastCertificateDay'
import { certificateSentence, statusLabel, statusSentence, type Translate } from '../../../core/deadlines/words'
import { factsFor } from '../../../core/facts/factsFor'
import { priceInWords } from '../../../core/facts/figureInWords'
import { httpsHost } from '../../../core/text/parseInline'
import type { GlanceView, TimelineEntry } from '../../../protocol/facts/glance'
import type { FactRow, FactSection } from '../../../protocol/facts/provenance'
import { factRow, provenanceOf } from './provenance'

export interface GlanceInput {
  readonly pack: CatalogExam
  readonly facts: readonly Fact[]
  readonly language: string
  readonly today: Day
  readonly certificate: CertificateStatus | undefined
  readonly t: Translate
}

export function glanceView({ pack, facts, language, today, certificate, t }: GlanceInput): GlanceView {
  const { exam } = pack
  const status = statusOn(exam, language, today)
  return {
    code: exam.code,
    name: exam.name,
    page: { url: exam.page, host: httpsHost(exam.page) ?? '' },
    status: { label: statusLabel(t, status), sentence: statusSentence(t, status) },
    sections: [
      glance(exam, status.state === 'retired', t),
      ...beta(exam, today, t),
      cost(exam, facts, status.state === 'retired', t),
      { id: 'rules', title: t('Rules and retakes'), rows: factsFor(facts, exam.id, 'policy').map(factRow) },
      ...salaries(exam, facts, t),
    ].filter(section => section.rows.length > 0),
    timeline: timeline(exam, today, certificate, t),
    domains: exam.domains.map(({ id, title, weight, tasks }) => ({ id, title, weight, tasks })),
  }
}

function glance(exam: Exam, isRetired: boolean, t: Translate): FactSection {
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
      ...row('prerequisites', t('Required'), requirements.prerequisites),
      ...row('experience', t('Advised experience'), requirements.experience),
      ...row('validityYears', t('Certificate valid'), t('{0} years', exam.validityYears)),
    ],
  }
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

function cost(exam: Exam, facts: readonly Fact[], isRetired: boolean, t: Translate): FactSection {
  const { price } = exam.format
  return {
    id: 'cost',
    title: t('Cost'),
    intro: t('Prices in US dollars before tax, as last checked. What you need is the exam fee; everything else is a choice.'),
    rows: [
      ...rowMaker(exam)('price', isRetired ? t('Exam fee, while it could be taken') : t('Exam fee'), price && priceInWords(price)),
      ...factsFor(facts, exam.id, 'cost').map(factRow),
    ],
  }
}

/** Kinds of sources stand apart: a job ad and a wage statistic do not belong on one scale. */
function salaries(exam: Exam, facts: readonly Fact[], t: Translate): FactSection[] {
  const all = factsFor(facts, exam.id, 'salary').filter(fact => !fact.detail)
  const section = (id: string, title: string, intro: string, belongs: (fact: Fact) => boolean): FactSection => ({
    id,
    title,
    intro,
    rows: all.filter(belongs).map(factRow),
  })
  const isClaim = (fact: Fact) => fact.confidence === 'claim'
  return [
    section(
      'salary',
      t('Salaries: official statistics'),
      t('What people in these occupations earn. None of these figures is about holders of a certificate.'),
      fact => fact.kind === 'official-statistics' && !isClaim(fact)
    ),
    section(
      'salary-surveys',
      t('Salaries: surveys and estimates'),
      t('What people or models say. Who answered is not known; do not compare with official statistics.'),
      fact => fact.kind === 'survey' && !isClaim(fact)
    ),
    section(
      'salary-ads',
      t('Salaries: job advertisements'),
      t('What employers offer, not what people earn.'),
      fact => fact.kind === 'job-ads' && !isClaim(fact)
    ),
    section(
      'salary-claims',
      t('Salary claims without a source'),
      t('Often repeated; the original was not found. Shown so that you can recognise them, not to be relied on.'),
      isClaim
    ),
  ]
}

export function questionsInWords({ questions, scored, unscored }: Exam['format'], t: Translate): string {
  return scored === undefined ? String(questions) : t('{0}: {1} scored, {2} unscored', questions, scored, unscored ?? 0)
}

/** Rows for figures of exam.yaml; a figure without evidence is not shown. */
function rowMaker(exam: Exam) {
  return (key: EvidenceKey, label: string, value: string | undefined): FactRow[] => {
    const evidence = exam.evidence?.[key]
    if (!evidence || value === undefined || value === '') return []
    const sources = evidence.sources.flatMap(id => exam.sources.find(source => source.id === id) ?? [])
    return [{ id: `${exam.id}.${key}`, label, value, provenance: provenanceOf({ ...evidence, sources }) }]
  }
}

function timeline(exam: Exam, today: Day, certificate: CertificateStatus | undefined, t: Translate): TimelineEntry[] {
  const entries: { readonly day: Day; readonly order: number; readonly entry: Omit<TimelineEntry, 'moment'> }[] = exam.status.map(status => ({
    day: firstDay(status.from),
    // What still holds on its day stands after that day.
    order: status.state === 'retired' ? 2 : 0,
    entry: { when: dateInWords(status.from), what: changeInWords(status, exam, t), ...(status.note === undefined ? {} : { note: status.note }) },
  }))
  entries.push({ day: today, order: 1, entry: { when: dateInWords(today), what: t('Today') } })
  if (certificate)
    entries.push({ day: certificate.expires, order: 2, entry: { when: dateInWords(certificate.expires), what: `${certificateSentence(t, certificate)}.` } })
  const day = lastCertificateDay(exam)
  if (day !== undefined)
    entries.push({
      day,
      order: 2,
      entry: { when: dateInWords(day), what: t('The last certificates end'), note: t('Our arithmetic: last exam day plus {0} years.', exam.validityYears) },
    })
  return entries
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order))
    .map(
      ({ day, order, entry }): TimelineEntry => ({
        ...entry,
        moment: order === 1 ? 'today' : day < today || (day === today && order === 0) ? 'past' : 'future',
      })
    )
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })
export const languageName = (tag: string) => names.of(tag) ?? tag

function changeInWords({ state, expected, languages }: StatusEntry, exam: Exam, t: Translate): string {
  const planned = expected ? ` (${t('expected, not confirmed')})` : ''
  const where = languages.length === languagesOf(exam).length ? '' : `: ${languages.map(languageName).join(', ')}`
  const words = {
    announced: t('Announced'),
    beta: t('Beta opens'),
    available: t('Standard exam opens'),
    retiring: t('End announced'),
    retired: t('Last exam day'),
  }[state]
  return `${words}${planned}${where}`
}
