// Which of several editions of a figure is the latest on a day, by the date of the data.
import type { Fact } from '../content/factSchema'
import { type Day, firstDay } from '../deadlines/calendar'

/** Whether a figure exists on a day: one without a date always does. */
export const isOut = ({ dataDate }: Pick<Fact, 'dataDate'>, today: Day): boolean => dataDate === undefined || firstDay(dataDate) <= today

/** The newest of some figures; the first of those of one date. */
export const newest = (facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((best, fact) => (best === undefined || dayOf(fact) > dayOf(best) ? fact : best), undefined)

const dayOf = ({ dataDate }: Fact): Day => (dataDate === undefined ? '' : firstDay(dataDate))

/** The newer figure of the same series, role and place that takes the place of `fact`; undefined when there is none. */
export function supersededBy(fact: Fact, facts: readonly Fact[]): Fact | undefined {
  const same = facts.filter(
    ({ series, role, place, measure }) => series === fact.series && role === fact.role && place === fact.place && measure === fact.measure
  )
  const latest = newest(same)
  return latest && dayOf(latest) > dayOf(fact) ? latest : undefined
}

/** "2025–35" for `2025-2035`, "2030" for `2030`. */
export const horizonInWords = (horizon: string): string => horizon.replace(/-\d\d/, '–')

/** The year to which a projection looks. */
export const horizonEnd = (horizon: string): string => horizon.slice(-4)
