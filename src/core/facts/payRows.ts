// Pay figures in the rows and dots in which they may be drawn: one publisher, one kind of measure, one currency.
import type { Fact, FactMeasure } from '../content/factSchema'
import type { Pay } from '../content/paySchema'

/** The country of a place, `us` for `us-wa`. */
export const countryOf = (place: string): string => place.split('-')[0] ?? place

/** Figures of one group, one place and one date. */
export interface PayRow {
  readonly name: string
  readonly place: string
  readonly dataDate: string | undefined
  readonly facts: readonly Fact[]
}

/** Rows in the order of their first figure. Figures that name no row or place are left out. */
export function payRows(facts: readonly Fact[]): readonly PayRow[] {
  const rows = new Map<string, PayRow & { readonly facts: Fact[] }>()
  for (const fact of facts) {
    const { row, place, dataDate } = fact
    if (row === undefined || place === undefined) continue
    const key = `${row} ${place} ${dataDate}`
    const known = rows.get(key)
    if (known) known.facts.push(fact)
    else rows.set(key, { name: row, place, dataDate, facts: [fact] })
  }
  return [...rows.values()]
}

export const measured = ({ facts }: PayRow, measure: FactMeasure): Fact | undefined => facts.find(fact => fact.measure === measure)

/** A row as it is drawn: a line, a box within it and a mark. What is not known is absent. */
export interface Box {
  readonly low?: number
  readonly boxLow?: number
  readonly mark?: number
  readonly boxHigh?: number
  readonly high?: number
}

/** The line spans the 10th to the 90th percentile, or what the source calls low to high, or its range; the box the 25th to the 75th. */
export function boxOf(row: PayRow): Box {
  const value = (...measures: FactMeasure[]) => measures.flatMap(measure => measured(row, measure)?.value ?? [])[0]
  const range = measured(row, 'range')
  const box = {
    low: value('p10', 'low') ?? range?.value,
    boxLow: value('p25'),
    mark: value('median'),
    boxHigh: value('p75'),
    high: value('p90', 'high') ?? range?.high,
  }
  return Object.fromEntries(Object.entries(box).filter(([, number]) => number !== undefined))
}

/** US dollars for an amount in another currency, rounded to whole dollars; undefined without a rate. */
export function inDollars(amount: number, currency: string, rates: Pay['rates']['list']): number | undefined {
  if (currency === 'USD') return amount
  const rate = rates.find(candidate => candidate.currency === currency)
  if (!rate) return undefined
  return Math.round(rate.per === 'unit' ? amount * rate.usd : amount / rate.usd)
}
