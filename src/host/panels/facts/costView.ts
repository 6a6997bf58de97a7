// An exam, the prices that are known and what the reader chose -> what "Cost" shows. Pure: no vscode.
import type { Evidence } from '../../../core/content/evidence'
import type { Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import type { PathItem, Paths, StudyPath } from '../../../core/content/pathsSchema'
import { type Day, dateInWords } from '../../../core/deadlines/calendar'
import { statusOn } from '../../../core/deadlines/examStatus'
import { statusSentence, type Translate } from '../../../core/deadlines/words'
import { type Cost, type CostChoices, type CostItem, type CostLine, costOf, type Range } from '../../../core/facts/cost'
import { type ExamFee, examFee } from '../../../core/facts/examFee'
import { factsFor } from '../../../core/facts/factsFor'
import { priceInWords } from '../../../core/facts/figureInWords'
import type { Amount, CostInput, CostRow, CostView, CostWay } from '../../../protocol/facts/cost'
import { amountInWords, amountWriter, dollarsInWords } from './costWords'
import { evidenceOf, evidenceOfExam, factRow, provenanceOf } from './provenance'

export interface CostData {
  readonly exam: Exam
  readonly facts: readonly Fact[]
  readonly paths: Paths
  readonly language: string
  readonly today: Day
  readonly t: Translate
}

const classId = 'class'
const nothing: CostChoices = { retakes: 0, voucherPercent: 0, labCredit: 0, employerPercent: 0, employerCap: undefined }

/** What is taken when nothing was chosen. */
export const defaultInput: CostInput = {
  ...{ path: 'full', other: '', without: [], retakes: 0, voucher: false, newAccount: false },
  ...{ employerShare: 0, employerCap: null, classPrice: null, currency: '', rate: null },
}

/** Ways for which something is known: an exam of a user's own pack has its fee and nothing else. */
export function pathsFor({ paths, exam }: Pick<CostData, 'paths' | 'exam'>): readonly StudyPath[] {
  const ways = paths.paths.filter(path => path.needs.every(need => itemFor(paths, exam, need)))
  return ways.length > 0 ? ways : paths.paths.slice(0, 1)
}

const itemFor = ({ items }: Paths, { id }: Exam, need: string): PathItem | undefined => items.find(item => item.need === need && item.exams.includes(id))

/** What a way consists of: items of the data, and the class at the reader's own price. */
function itemsOf({ paths, exam }: CostData, path: StudyPath, { without, classPrice }: Pick<CostInput, 'without' | 'classPrice'>): readonly CostItem[] {
  const bought = path.needs.filter(need => !without.includes(need)).flatMap(need => itemFor(paths, exam, need) ?? [])
  return [
    ...bought.map(({ id, low, high, lab }): CostItem => ({ id, low, high, isLab: lab === true })),
    ...(path.class && classPrice !== null ? [{ id: classId, low: classPrice, high: classPrice, isLab: false }] : []),
  ]
}

/** The exam in a line: "from USD 300 to USD 572", without a class, whose price nobody published. */
export function costAnswer(data: CostData): string {
  const { t } = data
  const fee = examFee(data.exam, data.language, data.today)
  if (fee.usd === undefined) return t('fee not published')
  if (fee.kind === 'past') return t('was {0}', priceInWords({ amount: fee.usd, currency: 'USD' }))
  const highest = pathsFor(data)
    .filter(path => !path.class)
    .reduce((most, path) => Math.max(most, costOf(fee, itemsOf(data, path, defaultInput), nothing).total.high), fee.usd)
  const [low, high] = [fee.usd, highest].map(amount => priceInWords({ amount, currency: 'USD' }))
  return low === high ? (low ?? '') : t('from {0} to {1}', low ?? '', high ?? '')
}

export function costView(data: CostData, input: CostInput): CostView {
  const { exam, facts, paths, language, today, t } = data
  const fee = examFee(exam, language, today)
  const ways = pathsFor(data)
  const fact = (id: string) => facts.find(item => item.id === id)
  const choices: CostChoices = {
    retakes: input.retakes,
    voucherPercent: input.voucher ? (fact('policy.voucher')?.value ?? 0) : 0,
    labCredit: input.newAccount ? (fact('cost.new-account-credits')?.value ?? 0) : 0,
    employerPercent: input.employerShare,
    employerCap: input.employerCap ?? undefined,
  }
  const shown = [input.path, input.other].flatMap(id => ways.find(path => path.id === id) ?? [])
  const bills = shown.map((path): Bill => ({ path, cost: costOf(fee, itemsOf(data, path, input), choices) }))
  const write = amountWriter(input.currency, input.rate)
  const needs = paths.needs.filter(({ id }) => shown.some(path => path.needs.includes(id)))
  const rows = rowsOf(data, bills, write, fee, choices)
  const prices = factsFor(facts, exam.id, 'cost')
  return {
    code: exam.code,
    isPast: fee.kind === 'past',
    status: statusWords(data, fee),
    pricesChecked: checkedWords(
      rows.flatMap(({ evidence }) => (evidence ? [evidence.checkedOn] : [])),
      t
    ),
    paths: ways.map(({ id, title }) => ({ id, words: title })),
    needs: needs.map(({ id, label }) => ({ id, words: label, isBought: !input.without.includes(id) })),
    asksClassPrice: shown.some(path => path.class),
    classNote: prices
      .filter(({ id }) => id.startsWith('cost.class-'))
      .map(({ label, words }) => `${label}: ${words ?? ''}`)
      .join(' '),
    canRetake: fee.kind !== 'beta',
    retakeNote: fee.kind === 'beta' ? t('A beta can be taken once, so no retake is counted.') : t('Each costs the full fee.'),
    voucherNote:
      fee.kind === 'beta' ? t('Whether it can be used for a beta was not found; none is counted.') : t('From an earlier pass, 50 percent off one attempt.'),
    creditNote: t('Up to USD {0} of credit, counted for labs only.', fact('cost.new-account-credits')?.value ?? 0),
    headlines: bills.map(({ path, cost }) => ({ title: path.title, amount: write(cost.pays), ...plusOf(path, fee, input, t) })),
    difference: differenceOf(bills, input, t),
    columns: bills.length > 1 ? bills.map(({ path }) => path.title) : [t('Low'), t('High')],
    rows: rows.map(({ row }) => row),
    ways: ways.map(path => wayOf(data, path, fee, input)),
    prices: {
      id: 'prices',
      title: t('All prices we know'),
      intro: t('As last checked, in US dollars before tax where nothing else is said.'),
      rows: prices.map(factRow),
    },
  }
}

interface Bill {
  readonly path: StudyPath
  readonly cost: Cost
}

interface RowWithEvidence {
  readonly row: CostRow
  readonly evidence?: Evidence | undefined
}

type Writer = (range: Range) => Amount

/** All lines of the bills, each once, with an amount for each bill; then what is left to pay. */
function rowsOf(data: CostData, bills: readonly Bill[], write: Writer, fee: ExamFee, choices: CostChoices): readonly RowWithEvidence[] {
  const { t } = data
  const cells = (ranges: readonly (Range | undefined)[]): CostRow['amounts'] => {
    const [only] = ranges
    if (bills.length > 1 || !only) return ranges.map(range => (range ? write(range) : null))
    return [write({ low: only.low, high: only.low }), write({ low: only.high, high: only.high })]
  }
  const order = ['fee', 'retakes', 'voucher', ...data.paths.items.map(({ id }) => id), classId, 'credit']
  const lines = new Map<string, CostLine>(bills.flatMap(({ cost }) => cost.lines.map(line => [line.id, line] as const)))
  const parts = [...lines.values()]
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((line): RowWithEvidence => {
      const { evidence, ...words } = wordsOfLine(data, line, fee, choices)
      const amounts = cells(bills.map(({ cost }) => cost.lines.find(({ id }) => id === line.id)))
      return { row: { id: line.id, kind: 'part', amounts, ...words, ...(evidence ? { provenance: provenanceOf(evidence) } : {}) }, evidence }
    })
  const sum = (id: string, kind: 'sum' | 'pays', label: string, origin: string, of: (cost: Cost) => Range): RowWithEvidence => ({
    row: { id, kind, label, amounts: cells(bills.map(({ cost }) => of(cost))), origin },
  })
  const isShared = bills.some(({ cost }) => cost.employer.high > 0)
  return [
    ...parts,
    sum('total', 'sum', t('Total'), t('computed from the rows above'), cost => cost.total),
    ...(isShared
      ? [
          sum('employer', 'sum', t('Your employer'), t('your own figures'), ({ employer }) => ({ low: -employer.low, high: -employer.high })),
          sum('pays', 'pays', fee.kind === 'past' ? t('You would have paid') : t('You would pay'), t('computed from the rows above'), cost => cost.pays),
        ]
      : []),
  ]
}

interface LineWords {
  readonly label: string
  readonly note?: string
  readonly origin?: string
  readonly evidence?: Evidence | undefined
}

function wordsOfLine({ exam, facts, paths, t }: CostData, line: CostLine, fee: ExamFee, choices: CostChoices): LineWords {
  const factEvidence = (id: string | undefined): Evidence | undefined => {
    const fact = facts.find(item => item.id === id)
    return fact && evidenceOf(fact)
  }
  switch (line.kind) {
    case 'fee':
      return {
        label:
          fee.kind === 'beta'
            ? t('Fee of the beta, {0}', exam.code)
            : fee.kind === 'past'
              ? t('Exam fee, {0}, while it could be taken', exam.code)
              : t('Exam fee, {0}', exam.code),
        evidence: evidenceOfExam(exam, fee.kind === 'beta' ? 'beta' : 'price'),
      }
    case 'retakes':
      return {
        label: choices.retakes === 1 ? t('1 retake') : t('{0} retakes', choices.retakes),
        note: t('the full fee each time'),
        evidence: factEvidence('cost.retake'),
      }
    case 'voucher': {
      const evidence = factEvidence('policy.voucher')
      return { label: t('Voucher, {0} percent off one attempt', choices.voucherPercent), evidence: evidence && { ...evidence, confidence: 'computed' } }
    }
    case 'credit':
      return { label: t('Credit of a new AWS account'), note: t('covers labs only'), evidence: factEvidence('cost.new-account-credits') }
    case 'item': {
      const item = paths.items.find(({ id }) => id === line.id)
      if (!item) return { label: t('Your class'), origin: t('your own figure, not verified') }
      const note = [item.how, item.evidence?.note].filter(Boolean).join('. ')
      return { label: item.label, ...(note === '' ? {} : { note }), evidence: item.evidence ?? factEvidence(item.fact) }
    }
  }
}

/** What nobody published and therefore is not in an amount. */
function plusOf(path: StudyPath, fee: ExamFee, { classPrice }: Pick<CostInput, 'classPrice'>, t: Translate): { readonly plus?: string } {
  const missing = [
    ...(fee.usd === undefined ? [t('plus the exam fee, which is not published')] : []),
    ...(path.class && classPrice === null ? [t('plus the class: ask the provider')] : []),
  ]
  return missing.length === 0 ? {} : { plus: missing.join(', ') }
}

function differenceOf(bills: readonly Bill[], { classPrice }: CostInput, t: Translate): string {
  const [first, second] = bills
  if (!first || !second) return ''
  const low = second.cost.pays.low - first.cost.pays.low
  const high = second.cost.pays.high - first.cost.pays.high
  const open = classPrice === null && first.path.class !== second.path.class ? ` ${t('The class is not in these figures.')}` : ''
  const [least, most] = [low, high].map(value => Math.round(value * 100) / 100).sort((a, b) => a - b) as [number, number]
  const words = (a: number, b: number) => dollarsInWords({ low: Math.min(Math.abs(a), Math.abs(b)), high: Math.max(Math.abs(a), Math.abs(b)) })
  const { title } = second.path
  if (least === 0 && most === 0) return t('{0} costs the same.', title) + open
  if (least >= 0) return t('{0} costs {1} more.', title, words(least, most)) + open
  if (most <= 0) return t('{0} costs {1} less.', title, words(least, most)) + open
  return t('{0} costs between {1} less and {2} more.', title, words(least, least), words(most, most)) + open
}

function wayOf(data: CostData, path: StudyPath, fee: ExamFee, input: CostInput): CostWay {
  const { total } = costOf(fee, itemsOf(data, path, { without: [], classPrice: input.classPrice }), nothing)
  return {
    ...{ id: path.id, title: path.title, summary: path.summary },
    ...{ low: total.low, high: total.high, words: amountInWords(total) },
    ...plusOf(path, fee, input, data.t),
    isChosen: path.id === input.path,
    classPrice: path.class ? (input.classPrice === null ? 'unknown' : 'unverified') : 'none',
  }
}

/** The state of the exam today, and what that means for its fee. */
function statusWords({ exam, language, today, t }: CostData, fee: ExamFee): string {
  const status = statusSentence(t, statusOn(exam, language, today))
  const beta = exam.beta?.price && priceInWords(exam.beta.price)
  switch (fee.kind) {
    case 'standard':
      return status
    case 'past':
      return `${status} ${t('This is what it cost while it could be taken.')}`
    case 'beta':
      return `${status} ${t('The fee is that of the beta.')}`
    case 'unknown':
      if (exam.format.price) return `${status} ${t('Its fee is {0}; it is not counted, because it is not in US dollars.', priceInWords(exam.format.price))}`
      return `${status} ${t('The fee of the standard exam is not published, so it is not counted.')}${beta ? ` ${t('Beta: {0}.', beta)}` : ''}`
  }
}

function checkedWords(days: readonly Day[], t: Translate): string {
  const sorted = [...new Set(days)].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ''
  return first === last ? t('Prices checked on {0}.', dateInWords(first)) : t('Prices checked from {0} to {1}.', dateInWords(first), dateInWords(last))
}
