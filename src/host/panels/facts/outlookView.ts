// Facts of the outlook and today -> what "Outlook" shows. Pure: no vscode.
import type { Fact } from '../../../core/content/factSchema'
import type { Pay } from '../../../core/content/paySchema'
import { type Day, dateInWords } from '../../../core/deadlines/calendar'
import type { Translate } from '../../../core/deadlines/words'
import { horizonEnd, horizonInWords, isOut, newest, supersededBy } from '../../../core/facts/editions'
import { figureInWords } from '../../../core/facts/figureInWords'
import type { GrowthBar, OutlookView, Projection } from '../../../protocol/facts/outlook'
import type { FactSection } from '../../../protocol/facts/provenance'
import { evidenceOf, factRow, provenanceOf } from './provenance'

export interface OutlookData {
  readonly facts: readonly Fact[]
  readonly titles: Pay['titles']
  readonly today: Day
  readonly t: Translate
}

const ofSeries = (facts: readonly Fact[], series: string, today: Day): readonly Fact[] =>
  facts.filter(fact => fact.topic === 'outlook' && fact.series === series && isOut(fact, today))

/** The latest projection for data scientists that is out on a day; undefined without one. */
export const headlineGrowth = (facts: readonly Fact[], today: Day): Fact | undefined =>
  newest(ofSeries(facts, 'bls-projections', today).filter(({ role }) => role === 'data-scientist'))

export function outlookView(data: OutlookData): OutlookView {
  const { facts, titles, today, t } = data
  const section = (id: string, title: string, intro: string): FactSection => ({ id, title, intro, rows: ofSeries(facts, id, today).map(factRow) })
  return {
    growth: growth(ofSeries(facts, 'bls-projections', today), ofSeries(facts, 'bls-numbers', today), t),
    sections: [
      {
        id: 'titles',
        title: t('Job titles and occupations'),
        intro: t('Statistics count occupations, not job titles. BLS has no machine learning engineer.'),
        rows: titles.map(({ id, label, words, evidence }) => ({ id: `title.${id}`, label, value: words, provenance: provenanceOf(evidence) })),
      },
      ...reports(ofSeries(facts, 'wef', today), today, t),
      section('ai-effect', t('What AI does to the roles'), t('Single findings, each about its own group of people or ads.')),
      section('postings', t('Job advertisements'), t('What was advertised. Counts of different publishers do not compare.')),
      section('holders', t('Certified people'), t('How many hold a certificate. No figure by exam is published.')),
    ].filter(({ rows }) => rows.length > 0),
  }
}

/** The chart shows one edition; the table all of them, by occupation with the newest first. */
function growth(all: readonly Fact[], counts: readonly Fact[], t: Translate): OutlookView['growth'] {
  const latest = newest(all)
  const isGroup = ({ role }: Fact) => role === 'all-occupations'
  const bars = all
    .filter(fact => fact.horizon === latest?.horizon)
    .map((fact): GrowthBar => ({ id: fact.id, name: fact.row ?? '', value: fact.value ?? 0, words: figureInWords(fact), strong: isGroup(fact) }))
    .sort((a, b) => Number(a.strong) - Number(b.strong) || b.value - a.value)
  const years = horizonInWords(latest?.horizon ?? '')
  const occupations = [...new Set(all.map(({ role }) => role))]
  const sorted = [...all].sort((a, b) => occupations.indexOf(a.role) - occupations.indexOf(b.role) || ((a.horizon ?? '') < (b.horizon ?? '') ? 1 : -1))
  const asRow =
    (among: readonly Fact[]) =>
    (fact: Fact): Projection => {
      const newer = supersededBy(fact, among)
      return {
        id: fact.id,
        name: fact.row ?? '',
        population: fact.population ?? '',
        period: horizonInWords(fact.horizon ?? ''),
        words: figureInWords(fact),
        superseded: newer
          ? t('superseded by {0}', horizonInWords(newer.horizon ?? ''))
          : fact.horizon === latest?.horizon
            ? ''
            : t('older edition; no newer figure found'),
        provenance: provenanceOf(evidenceOf(fact)),
      }
    }
  const title = t('Projected change of jobs, {0}', years)
  return {
    title,
    intro: t('{0}; one edition of the Bureau of Labor Statistics', latest?.region ?? ''),
    summary: `${title}. ${bars.map(({ name, words }) => `${name}: ${words}`).join(', ')}.`,
    bars,
    editions: sorted.map(asRow(all)),
    numbers: counts.map(asRow(counts)),
  }
}

/** A section for each edition of the report, the newest first. */
function reports(all: readonly Fact[], today: Day, t: Translate): readonly FactSection[] {
  const dates = [...new Set(all.map(({ dataDate = '' }) => dataDate))].sort().reverse()
  return dates.map((date, index) => {
    const facts = all.filter(fact => fact.dataDate === date)
    const horizon = horizonEnd(facts[0]?.horizon ?? '')
    const isOver = `${horizon}-12-31` < today
    const edition = index === 0 ? t('Latest edition.') : t('Earlier edition.')
    const looks = isOver ? t('It looked to {0}, which is over: what was expected, not what happened.', horizon) : t('It looks to {0}.', horizon)
    const asked = t('What employers expect, asked in a survey: {0}.', facts[0]?.population ?? '')
    return {
      id: `wef-${date}`,
      title: t('World Economic Forum, Future of Jobs, {0}', dateInWords(date)),
      intro: `${edition} ${looks} ${asked}`,
      rows: facts.map(fact => {
        const { population: _, ...row } = factRow(fact)
        return row
      }),
    }
  })
}
