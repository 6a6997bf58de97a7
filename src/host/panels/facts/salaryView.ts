// Pay figures and a choice among them -> what "Salaries" shows. Pure: no vscode.
import { type Fact, type FactMeasure, factMeasures } from '../../../core/content/factSchema'
import type { Pay, PaySeries } from '../../../core/content/paySchema'
import { dateInWords } from '../../../core/deadlines/calendar'
import type { Translate } from '../../../core/deadlines/words'
import { newest } from '../../../core/facts/editions'
import { figureInWords, grouped, unitInWords } from '../../../core/facts/figureInWords'
import { boxOf, countryOf, inDollars, measured, type PayRow, payRows } from '../../../core/facts/payRows'
import { oneOf } from '../../../core/text/oneOf'
import {
  type BoxChart,
  type DotChart,
  type DotRow,
  type PayKind,
  type PaySource,
  payKinds,
  type Ranking,
  type SalaryInput,
  type SalaryView,
} from '../../../protocol/facts/salary'
import { isObject } from '../practiceMessages'
import { evidenceOf, factRow, provenanceOf } from './provenance'

export interface SalaryData {
  readonly facts: readonly Fact[]
  readonly pay: Pay
  /** Codes of the exams that the product is about. */
  readonly codes: readonly string[]
  readonly t: Translate
}

/** The median that stands for the whole page, e.g. of data scientists in the United States; undefined without one. */
export const headline = (facts: readonly Fact[]): Fact | undefined =>
  newest(facts.filter(({ series, role, measure }) => series === 'bls-oews' && role === 'data-scientist' && measure === 'median'))

/** What is not understood becomes data scientists in the United States, official wages, beside software developers. */
export function salaryInput(input: unknown, { facts, pay }: Pick<SalaryData, 'facts' | 'pay'>): SalaryInput {
  const asked = isObject(input) ? input : {}
  const kind = payKinds.find(id => id === asked.kind) ?? 'official-statistics'
  const isRole = (value: unknown) => pay.roles.some(({ id }) => id === value)
  const role = isRole(asked.role) ? String(asked.role) : (pay.roles[0]?.id ?? '')
  const regions = regionsOf(facts, role)
  const region = regions.find(id => id === asked.region) ?? regions[0] ?? ''
  const other = asked.other === undefined ? 'software-developer' : isRole(asked.other) ? String(asked.other) : ''
  return { kind, role, region, other: other === role ? '' : other }
}

export function salaryView(input: SalaryInput, data: SalaryData): SalaryView {
  const { facts, pay, codes, t } = data
  const { kind, role, region, other } = input
  const figures = facts.filter(fact => fact.topic === 'salary' && fact.confidence !== 'claim')
  const ofKind = figures.filter(fact => fact.kind === kind && fact.role !== undefined)
  const here = (roles: readonly string[]) => ofKind.filter(fact => roles.includes(fact.role ?? '') && countryOf(fact.place ?? '') === region)
  const seriesIn = (layout: PaySeries['layout'], some: readonly Fact[]) =>
    pay.series
      .filter(series => series.layout === layout)
      .map(series => ({ series, some: some.filter(fact => fact.series === series.id) }))
      .filter(({ some }) => some.length > 0)
  const hasBoxes = (id: string) => seriesIn('boxes', here([id])).length > 0
  const others = hasBoxes(role) ? pay.roles.filter(({ id }) => id !== role && hasBoxes(id)) : []
  const roles = others.some(({ id }) => id === other) ? [role, other] : [role]

  const boxes = seriesIn('boxes', here(roles)).flatMap(({ series, some }) => boxChart(series, some, roles, t) ?? [])
  const countries = seriesIn(
    'countries',
    ofKind.filter(fact => fact.role === role)
  )
  const dots = [
    ...seriesIn('states', here([role])).map(({ series, some }) => statesChart(series, some, figures, t)),
    ...countries.map(({ series, some }) => countriesChart(series, some, region, data)),
  ]
  const rankings = seriesIn('ranking', here([role])).map(({ series, some }) => ranking(series, some, t))
  const drawn = new Set([...boxes, ...dots, ...rankings].flatMap(chart => chart.rows.flatMap(({ ids }) => ids)))
  const listed = here(roles).filter(fact => !drawn.has(fact.id))
  const hasFigures = drawn.size + listed.length > 0
  const regionName = nameOfRegion(region)
  const count = (id: PayKind) => figures.filter(fact => fact.kind === id && fact.role === role && countryOf(fact.place ?? '') === region).length
  return {
    roles: pay.roles.map(({ id, name }) => ({ id, name })),
    regions: regionsOf(facts, role).map(id => ({ id, name: nameOfRegion(id) })),
    others: [{ id: '', name: t('Nothing') }, ...others.map(({ id, name }) => ({ id, name }))],
    kinds: payKinds.map(id => ({ id, name: nameOfKind(id, t), count: count(id) })),
    holders: t('No figure here is tied to holders of {0}, and no source shows that one of these certificates raises pay.', oneOf(codes, t)),
    empty: hasFigures ? '' : emptyWords(ofKind, input, regionName, data),
    note: pay.roles.find(({ id }) => id === role)?.note ?? '',
    boxes,
    dots,
    rankings,
    listed: {
      id: 'listed',
      title: drawn.size > 0 ? t('More figures of this kind') : t('Figures of this kind'),
      intro: t('Each from its own source or of its own kind, so they are not drawn on one axis.'),
      rows: listed.map(factRow),
    },
    claims: facts.filter(fact => fact.topic === 'salary' && fact.confidence === 'claim').map(factRow),
    gaps: pay.gaps,
  }
}

/** Countries with a figure for a role, the United States first. */
function regionsOf(facts: readonly Fact[], role: string): readonly string[] {
  const places = facts.filter(fact => fact.topic === 'salary' && fact.role === role && fact.confidence !== 'claim').map(({ place = '' }) => countryOf(place))
  const rank = (id: string) => (id === 'us' ? '' : nameOfRegion(id))
  return [...new Set(places)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' })
const nameOfRegion = (id: string): string => (/^[a-z]{2}$/.test(id) ? (regionNames.of(id.toUpperCase()) ?? id) : id)

const nameOfKind = (kind: PayKind, t: Translate): string =>
  ({ 'official-statistics': t('Official wages'), 'job-ads': t('Job ads'), survey: t('Estimates and surveys') })[kind]

const nameOfMeasure = (measure: FactMeasure, t: Translate): string =>
  ({
    p10: t('10th'),
    low: t('Low'),
    p25: t('25th'),
    median: t('Median'),
    'adjusted-median': t('Adjusted'),
    mean: t('Mean'),
    estimate: t('Estimate'),
    p75: t('75th'),
    p90: t('90th'),
    high: t('High'),
    range: t('Range'),
    growth: t('Change'),
  })[measure]

/** Which roles have figures of this kind here, when the chosen one has none. */
function emptyWords(ofKind: readonly Fact[], { kind }: SalaryInput, regionName: string, { pay, t }: SalaryData): string {
  const names = pay.roles
    .filter(({ id }) => ofKind.some(fact => fact.role === id && nameOfRegion(countryOf(fact.place ?? '')) === regionName))
    .map(({ name }) => name)
  const none = t('There is no figure of this kind for this role in this region.')
  return names.length === 0 ? none : `${none} ${t('{0}, {1}: {2}.', nameOfKind(kind, t), regionName, names.join(', '))}`
}

/** "~159,000", "122,000–186,000" */
function cellOf({ value, high, about }: Fact): string {
  const plain = `${grouped(value ?? 0)}${high === undefined ? '' : `–${grouped(high)}`}`
  return about ? `~${plain}` : plain
}

/** The name of a row, with its place where that is only a part of the country. */
function rowName({ name, place, facts }: PayRow): string {
  const within = place.includes('-') ? facts[0]?.region?.split(', ').at(-1) : undefined
  return within === undefined || name.includes(within) ? name : `${name}, ${within}`
}

/** Sources of some figures, each once; the sentences of their limits are put together. */
function sourcesOf(facts: readonly Fact[], t: Translate): readonly PaySource[] {
  const keyOf = ({ source, confidence, dataDate, checkedOn }: Fact) => `${source.url} ${confidence} ${dataDate} ${checkedOn}`
  const keys = [...new Set(facts.map(keyOf))]
  return keys.flatMap(key => {
    const group = facts.filter(fact => keyOf(fact) === key)
    const [first] = group
    if (!first) return []
    const note = [...new Set(group.flatMap(({ limits }) => limits?.split(/(?<=\.) /) ?? []))].join(' ')
    const { note: _, ...evidence } = evidenceOf(first)
    const what = keys.length === 1 ? '' : [...new Set(group.flatMap(({ measure }) => (measure ? nameOfMeasure(measure, t) : [])))].join(', ')
    return [{ what, provenance: provenanceOf({ ...evidence, ...(note === '' ? {} : { note }) }) }]
  })
}

/** Rows that hold nothing but details are left to the list below the charts. */
function boxChart(series: PaySeries, facts: readonly Fact[], roles: readonly string[], t: Translate): BoxChart | undefined {
  const rows = payRows(facts).filter(row => row.facts.some(fact => !fact.detail))
  const roleRank = (row: PayRow) => roles.indexOf(row.facts[0]?.role ?? '')
  const sorted = [...rows].sort(
    (a, b) => roleRank(a) - roleRank(b) || ((a.dataDate ?? '') < (b.dataDate ?? '') ? 1 : (a.dataDate ?? '') > (b.dataDate ?? '') ? -1 : 0)
  )
  const shown = sorted.flatMap(row => row.facts)
  const unit = shown[0]?.unit
  if (unit === undefined) return undefined
  const measures = factMeasures.filter(measure => shown.some(fact => fact.measure === measure))
  const has = (...some: FactMeasure[]) => some.some(measure => measures.includes(measure))
  const legend = [
    has('p10', 'p90') ? t('line: 10th to 90th percentile') : has('low', 'high') ? t('line: low to high') : has('range') ? t('line: range') : '',
    has('p25', 'p75') ? t('box: 25th to 75th percentile') : '',
    has('median') ? t('mark: median') : '',
  ]
  const boxRows = sorted.map(row => {
    const median = measured(row, 'median')
    return {
      ids: row.facts.map(({ id }) => id),
      name: rowName(row),
      when: row.dataDate === undefined ? '' : dateInWords(row.dataDate),
      population: row.facts[0]?.population ?? '',
      box: boxOf(row),
      mark: median ? cellOf(median) : '',
      cells: measures.map(measure => {
        const fact = measured(row, measure)
        return fact ? cellOf(fact) : null
      }),
      sources: sourcesOf(row.facts, t),
    }
  })
  const { id, title, shows, showsNot } = series
  return {
    ...{ id, title, shows, showsNot },
    unit: unitInWords(unit),
    legend: legend.filter(words => words !== '').join('; '),
    columns: measures.map(measure => nameOfMeasure(measure, t)),
    main: measures.indexOf('median'),
    rows: boxRows,
    summary: `${title}, ${unitInWords(unit)}. ${boxRows.map(row => `${row.name}, ${row.when}: ${measures.map((measure, i) => `${nameOfMeasure(measure, t)} ${row.cells[i] ?? '–'}`).join(', ')}`).join('. ')}.`,
  }
}

const dotSummary = (title: string, heads: readonly string[], rows: readonly DotRow[]): string =>
  `${title}. ${rows.map(({ name, cells }) => `${name}: ${cells.map((cell, i) => `${heads[i + 1] ?? ''} ${cell}`).join(', ')}`).join('. ')}.`

/** Medians by state with what they are worth there, and below them the national one of the same date. */
function statesChart(series: PaySeries, facts: readonly Fact[], all: readonly Fact[], t: Translate): DotChart {
  const rows = payRows(facts).flatMap((row): DotRow[] => {
    const median = measured(row, 'median')
    const adjusted = measured(row, 'adjusted-median')
    if (median?.value === undefined) return []
    return [
      {
        ids: row.facts.map(({ id }) => id),
        name: row.name,
        strong: false,
        dot: median.value,
        ...(adjusted?.value === undefined ? {} : { ring: adjusted.value }),
        value: cellOf(median),
        cells: [cellOf(median), adjusted ? cellOf(adjusted) : '–'],
      },
    ]
  })
  const [first] = facts
  const national = all.find(
    fact =>
      fact.series === 'bls-oews' &&
      fact.role === first?.role &&
      fact.dataDate === first?.dataDate &&
      fact.measure === 'median' &&
      fact.place === countryOf(first?.place ?? '')
  )
  if (national?.value !== undefined)
    rows.push({ ids: [], name: national.region ?? '', strong: true, dot: national.value, value: cellOf(national), cells: [cellOf(national), '–'] })
  const { id, title, shows, showsNot } = series
  const heads = [t('State'), t('Median'), t('Adjusted')]
  return {
    ...{ id, title, shows, showsNot, heads, rows },
    intro: t('{0}, {1}', unitInWords(first?.unit ?? ''), dateInWords(first?.dataDate ?? '')),
    marks: [t('median'), t('adjusted for the cost of living')],
    summary: dotSummary(title, heads, rows),
    sources: [...sourcesOf(facts, t), ...(national ? sourcesOf([national], t).map(source => ({ ...source, what: national.region ?? '' })) : [])],
  }
}

/** One publisher's estimates by country, turned into dollars so that they can stand on one axis. */
function countriesChart(series: PaySeries, facts: readonly Fact[], region: string, { pay, t }: SalaryData): DotChart {
  const rows = facts
    .flatMap((fact): DotRow[] => {
      const dollars = inDollars(fact.value ?? 0, fact.unit?.slice(0, 3) ?? '', pay.rates.list)
      if (dollars === undefined) return []
      const own = figureInWords(fact).replace(/ a year$/, '')
      const inUsd = fact.unit?.startsWith('USD') ? cellOf(fact) : `~${grouped(dollars)}`
      return [{ ids: [fact.id], name: fact.row ?? '', strong: fact.place === region, dot: dollars, value: own.replace('about ', '~'), cells: [own, inUsd] }]
    })
    .sort((a, b) => b.dot - a.dot)
  const { evidence } = pay.rates
  const { id, title, shows, showsNot } = series
  const heads = [t('Place'), t('A year'), t('In US dollars')]
  return {
    ...{ id, title, shows, showsNot, heads, rows },
    intro: t('a year, in US dollars at the average rates of {0}', dateInWords(evidence.dataDate ?? evidence.checkedOn)),
    marks: [t('estimate, in US dollars')],
    summary: dotSummary(title, heads, rows),
    sources: [
      ...sourcesOf(facts, t).map(source => ({ ...source, what: t('Estimates') })),
      { what: t('Exchange rates'), provenance: provenanceOf(evidence) },
      { what: t('In US dollars'), provenance: provenanceOf({ ...evidence, confidence: 'computed', note: t('The estimate at the rate.') }) },
    ],
  }
}

function ranking(series: PaySeries, facts: readonly Fact[], t: Translate): Ranking {
  const sorted = [...facts].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const { id, title, shows, showsNot } = series
  return {
    ...{ id, title, shows, showsNot },
    heads: [t('State'), `${t('Mean')}, ${unitInWords(facts[0]?.unit ?? '')}`],
    rows: sorted.map(fact => ({ ids: [fact.id], name: fact.row ?? '', value: cellOf(fact) })),
    sources: sourcesOf(facts, t),
  }
}
