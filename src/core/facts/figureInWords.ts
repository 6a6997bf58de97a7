// A figure as people read it, e.g. "USD 120,230 a year".
import type { Fact } from '../content/factSchema'

/** The words of a fact, or its value with unit; a range when the fact has an upper end, a sign when it is a change. */
export function figureInWords({ words, ...figure }: Pick<Fact, 'words' | 'value' | 'high' | 'unit' | 'about' | 'measure'>): string {
  if (words !== undefined) return words
  const { about } = figure
  const plain = withUnit(figure)
  return about && plain !== '' ? `about ${plain}` : plain
}

function withUnit({ value, high, unit, measure }: Pick<Fact, 'value' | 'high' | 'unit' | 'measure'>): string {
  if (value === undefined) return ''
  const range = high === undefined ? grouped(value) : `${grouped(value)}–${grouped(high)}`
  if (unit === undefined) return range
  if (unit === 'percent') return measure === 'growth' ? `${signed(value)}%` : `${value}${high === undefined ? '' : `–${high}`}%`
  const [, currency, period] = /^([A-Z]{3})(?:\/(\w+))?$/.exec(unit) ?? []
  if (currency === undefined) return `${range} ${value === 1 && high === undefined ? unit.replace(/s$/, '') : unit}`
  return `${currency} ${range}${period === undefined ? '' : ` ${perPeriod(period)}`}`
}

const perPeriod = (period: string): string => (period === 'hour' ? 'an hour' : `a ${period}`)

/** "USD a year" for `USD/year`. */
export function unitInWords(unit: string): string {
  const [currency = '', period] = unit.split('/')
  return period === undefined ? currency : `${currency} ${perPeriod(period)}`
}

/** "+34.6", "−7", "0": a change with its sign. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'))

/** "USD 300" */
export const priceInWords = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string => `${currency} ${grouped(amount)}`

/** "120,230" or "46.10": thousands apart, and two places where there are any. */
export const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const withCommas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction.padEnd(2, '0')}`
}
