// The exams of the comparison as columns: those that ship with the extension, from their own data, and those of other vendors.
// Pure: no vscode.
import type { ComparedCell, Comparison, OtherExam } from '../../../core/content/comparisonSchema'
import type { Evidence } from '../../../core/content/evidence'
import type { EvidenceKey, Exam, StatusEntry } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { Routes } from '../../../core/content/routesSchema'
import { type Day, dateInWords, firstDay } from '../../../core/deadlines/calendar'
import { type ExamStatus, languagesOf, statusOn } from '../../../core/deadlines/examStatus'
import { lastCertificateDay } from '../../../core/deadlines/lastCertificateDay'
import type { Translate } from '../../../core/deadlines/words'
import type { ColumnFigures } from '../../../core/facts/compareColumns'
import { costOverYears } from '../../../core/facts/costOverYears'
import { figureInWords, priceInWords } from '../../../core/facts/figureInWords'
import { evidenceFrom } from '../../../core/facts/listedEvidence'
import { languageName } from './examTimeline'
import { questionsInWords } from './glanceView'
import { evidenceOf, evidenceOfExam } from './provenance'

export interface Cell {
  readonly words: string
  readonly evidence: Evidence
}

export type CellId = ComparedCell | 'today' | 'next' | 'six-years'

export interface Column extends ColumnFigures {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly page: string
  /** What is published, by row. */
  readonly cells: Partial<Record<CellId, Cell>>
}

export interface ColumnsInput {
  readonly comparison: Comparison
  /** For the short names of certifications, which are their ids. */
  readonly certifications: Routes['certifications']
  readonly exams: readonly Exam[]
  readonly facts: readonly Fact[]
  readonly language: string
  readonly today: Day
  readonly t: Translate
}

/** Years over which the cost of holding a certification is compared. */
const horizon = 6

export function compareColumns(input: ColumnsInput): readonly Column[] {
  return input.comparison.columns.flatMap(id => {
    const exam = input.exams.find(candidate => candidate.id === id)
    const other = input.comparison.exams.find(candidate => candidate.id === id)
    return exam ? bundledColumn(exam, input) : other ? otherColumn(other, input) : []
  })
}

const cellIf = (words: string | undefined, evidence: Evidence | undefined): Cell | undefined =>
  words === undefined || words === '' || !evidence ? undefined : { words, evidence }

type Histories = Pick<Exam, 'status' | 'sources'>

const entryEvidence = ({ source, confidence, checkedOn, note }: StatusEntry, sources: Histories['sources']): Evidence =>
  evidenceFrom({ sources: [source], confidence, checkedOn, ...(note === undefined ? {} : { note }) }, sources)

/** The cells that hang on the clock. */
function statusCells(exam: Histories, code: string | undefined, { language, today, t }: ColumnsInput) {
  const status = statusOn(exam, language, today)
  const others = languagesOf(exam).filter(other => other !== language && statusOn(exam, other, today).state === 'available')
  const evidence = status.entry && entryEvidence(status.entry, exam.sources)
  const last = [...exam.status].sort((a, b) => b.languages.length - a.languages.length)[0]
  const open = languagesOf(exam).filter(each => statusOn(exam, each, today).state !== 'retired')
  return {
    status,
    today: cellIf(todayInWords(status, exam, others, code, today, t), evidence),
    next: cellIf(
      nextInWords(status, today, t),
      (status.opens ?? status.ends ?? status.entry) && entryEvidence((status.opens ?? status.ends ?? status.entry) as StatusEntry, exam.sources)
    ),
    languages: cellIf((open.length > 0 ? open : languagesOf(exam)).map(languageName).join(', '), last && entryEvidence(last, exam.sources)),
    rank: { available: 2, beta: 1, announced: 0, unknown: 0, retired: 0 }[status.state],
  }
}

function todayInWords(
  { state, entry, ends }: ExamStatus,
  exam: Histories,
  others: readonly string[],
  code: string | undefined,
  today: Day,
  t: Translate
): string {
  const date = dateInWords(entry?.from ?? '')
  switch (state) {
    case 'available':
      if (entry?.expected) return t('Was expected from {0}; check with the publisher', date)
      return ends && firstDay(ends.from) === today ? t('Yes; today is the last exam day') : t('Yes')
    case 'beta': {
      const where =
        entry && entry.languages.length < languagesOf(exam).length ? t('Beta only, in {0}', entry.languages.map(languageName).join(', ')) : t('Beta only')
      return code === undefined ? where : t('{0}, as {1}', where, code)
    }
    case 'announced':
      return t('Not yet')
    case 'retired': {
      if (entry?.expected) return t('Was expected to end {0}; check with the publisher', date)
      const retired = t('No, retired {0}', date)
      return others.length === 0 ? retired : t('{0}; still in {1}', retired, others.map(languageName).join(', '))
    }
    case 'unknown':
      return t('No dates in your language')
  }
}

function nextInWords({ state, opens, ends }: ExamStatus, today: Day, t: Translate): string {
  if (opens) return opens.expected ? t('Standard exam expected {0}', dateInWords(opens.from)) : t('Standard exam from {0}', dateInWords(opens.from))
  if (ends && state !== 'retired' && firstDay(ends.from) >= today)
    return ends.expected ? t('Last exam day expected {0}', dateInWords(ends.from)) : t('Last exam day {0}', dateInWords(ends.from))
  return t('None known')
}

function bundledColumn(exam: Exam, input: ColumnsInput): Column {
  const { facts, comparison, today, t } = input
  const { format, scoring, requirements } = exam
  const clock = statusCells(exam, exam.beta?.code, input)
  const isBeta = clock.status.state === 'beta'
  const beta = isBeta ? exam.beta : undefined
  const evidence = (key: EvidenceKey) => evidenceOfExam(exam, key)
  const cell = (key: EvidenceKey, words: string | undefined) => cellIf(words, evidence(key))
  /** The standard figure and, while only the beta can be booked, that of the beta. */
  const both = (key: EvidenceKey, standard: string | undefined, ofBeta: string | undefined) => {
    if (ofBeta === undefined || standard === ofBeta) return cell(key, standard)
    return cellIf(t('{0}; beta {1}', standard ?? t('not published'), ofBeta), standard === undefined ? evidence('beta') : evidence(key))
  }
  const fact = (id: string) => facts.find(candidate => candidate.id === id)
  const factCell = (found: Fact | undefined, words: string | undefined) => cellIf(words, found && evidenceOf(found))
  const renewal = facts.find(({ id, exams }) => /^policy\.renewal-(?:aif|mla|aip|mls)$/.test(id) && exams.includes(exam.id))
  const wait = fact('policy.retake-wait')
  const ended = lastCertificateDay(exam)
  const retired = clock.status.state === 'retired'
  const heaviest = exam.domains.reduce((most, domain) => (domain.weight > most.weight ? domain : most))
  const price = format.price
  const voucher = fact('policy.voucher')
  const cells: Gappy = {
    today: clock.today,
    next:
      retired && ended !== undefined && clock.next
        ? {
            words: ended >= today ? t('Last certificates end {0}', dateInWords(ended)) : t('Last certificates ended {0}', dateInWords(ended)),
            evidence: { ...clock.next.evidence, confidence: 'computed', note: t('Our arithmetic: last exam day plus {0} years.', exam.validityYears) },
          }
        : clock.next,
    languages: clock.languages,
    questions: both('questions', questionsInWords(format, t), beta && String(beta.questions)),
    minutes: both('minutes', format.minutes?.toString(), beta?.minutes?.toString()),
    types: cell('types', format.types.map(type => t(type.replace('-', ' '))).join(', ')),
    pass: cell('pass', t('{0} of {1}', scoring.pass, figureInWords({ value: scoring.scale.max }))),
    fee: both('price', price && priceInWords(price), beta?.price && priceInWords(beta.price)),
    validity: cell('validityYears', t('{0} years', exam.validityYears)),
    renewal: factCell(renewal, shortened(renewalInWords(renewal, retired, t), input.certifications)),
    prerequisites: cell('prerequisites', requirements.prerequisites.split('.')[0]),
    wait: retired
      ? cellIf(t('No further attempts'), clock.today?.evidence)
      : factCell(wait, wait && (isBeta ? t('{0} days; the beta only once', wait.value ?? '') : t('{0} days', wait.value ?? ''))),
    experience: cell('experience', adviceOnly(requirements.experience)),
    heaviest: cell('weights', `${heaviest.title}, ${heaviest.weight}%`),
    'six-years':
      price && voucher?.value !== undefined && !clock.status.ends
        ? holdingCell(price, exam.validityYears, 1 - voucher.value / 100, [evidence('price'), evidence('validityYears'), evidenceOf(voucher)], t)
        : undefined,
    ...oursOf(comparison.ours[exam.id], comparison),
  }
  return {
    ...{ id: exam.id, code: exam.code, name: exam.name.replace(/^AWS Certified /, ''), page: exam.page, cells: withoutGaps(cells) },
    ...{ fee: (beta?.price ?? price)?.amount, minutes: beta?.minutes ?? format.minutes, validityYears: exam.validityYears, today: clock.rank },
    ...{ trains: comparison.ours[exam.id]?.trains?.value, genai: comparison.ours[exam.id]?.genai?.value },
  }
}

function otherColumn(exam: OtherExam, input: ColumnsInput): Column {
  const { comparison, t } = input
  const clock = statusCells({ status: exam.status, sources: comparison.sources }, undefined, input)
  const given = oursOf(exam.cells, comparison)
  const cells: Gappy = {
    ...{ today: clock.today, next: clock.next, languages: clock.languages },
    ...given,
    'six-years':
      exam.fee && exam.renewalShare !== undefined && !clock.status.ends
        ? holdingCell(exam.fee, exam.validityYears, exam.renewalShare, [given.fee?.evidence, given.validity?.evidence, given.renewal?.evidence], t)
        : undefined,
  }
  return {
    ...{ id: exam.id, code: exam.code, name: exam.name, page: exam.page, cells: withoutGaps(cells) },
    ...{ fee: exam.fee?.amount, minutes: exam.cells.minutes?.value, validityYears: exam.validityYears, today: clock.rank },
    ...{ trains: exam.cells.trains?.value, genai: exam.cells.genai?.value },
  }
}

/** An ended exam whose renewal nothing else names says so. */
function renewalInWords(fact: Fact | undefined, retired: boolean, t: Translate): string | undefined {
  if (fact?.id === 'policy.renewal-mls' && retired) return t('The rules name no exam')
  return fact?.words?.split('. ')[0]?.replace(/\.$/, '')
}

/** "Machine Learning Engineer – Associate" -> "MLA" */
const shortened = (words: string | undefined, certifications: Routes['certifications']): string | undefined =>
  certifications.reduce((text, { id, name }) => text?.replaceAll(name.replace(/^AWS Certified /, ''), id.toUpperCase()), words)

/** "AWS recommends 2 or more years …. This is advice, not a condition." -> "2 or more years …" */
function adviceOnly(text: string): string {
  const words = (text.split('. ')[0] ?? '').replace(/^AWS recommend(?:s|ed) /, '').replace(/\.$/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function holdingCell(
  price: { readonly amount: number; readonly currency: string },
  validityYears: number,
  share: number,
  stands: readonly (Evidence | undefined)[],
  t: Translate
): Cell | undefined {
  const evidence = stands.filter(each => each !== undefined)
  if (evidence.length < stands.length) return undefined
  const { total, parts } = costOverYears(price.amount, validityYears, share, horizon)
  const sum = parts.filter(part => part > 0).map(part => figureInWords({ value: part }))
  const sources = evidence.flatMap(each => each.sources)
  return {
    words: `${priceInWords({ amount: total, currency: price.currency })}${sum.length > 1 ? ` (${sum.join(' + ')})` : ''}`,
    evidence: {
      sources: sources.filter((source, index) => sources.findIndex(({ url }) => url === source.url) === index),
      confidence: 'computed',
      checkedOn: evidence.map(each => each.checkedOn).reduce((oldest, day) => (day < oldest ? day : oldest)),
      note:
        share === 0
          ? t('Our arithmetic: the fee once; each renewal is free. No failed attempt.')
          : t('Our arithmetic: the fee, then each renewal at {0} percent of it. List prices, no failed attempt.', Math.round(share * 100)),
    },
  }
}

const oursOf = (cells: OtherExam['cells'] | undefined, { sources }: Comparison): Partial<Record<ComparedCell, Cell>> =>
  Object.fromEntries(Object.entries(cells ?? {}).map(([id, cell]) => [id, { words: cell.words, evidence: evidenceFrom(cell, sources) }]))

type Gappy = { readonly [K in CellId]?: Cell | undefined }

const withoutGaps = (cells: Gappy): Column['cells'] => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined))
