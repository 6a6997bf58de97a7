// A figure as people read it, e.g. "USD 120,230 a year".
import type { Fact } from '../content/factSchema'

/** The words of a fact, or its value with unit; a range when the fact has an upper end. */
export function figureInWords({ words, value, high, unit }: Pick<Fact, 'words' | 'value' | 'high' | 'unit'>): string {
  if (words !== undefined) return words
  if (value === undefined) return ''
  const range = high === undefined ? grouped(value) : `${grouped(value)}–${grouped(high)}`
  switch (unit) {
    case 'USD':
      return `USD ${range}`
    case 'USD/month':
      return `USD ${range} a month`
    case 'USD/year':
    case 'GBP/year':
    case 'EUR/year':
      return `${unit.slice(0, 3)} ${range} a year`
    case 'percent':
      return `${range} %`
    case undefined:
      return range
    default:
      return `${range} ${value === 1 && high === undefined ? unit.replace(/s$/, '') : unit}`
  }
}

/** "USD 300" */
export const priceInWords = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string => `${currency} ${grouped(amount)}`

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const withCommas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction.padEnd(2, '0')}`
}
