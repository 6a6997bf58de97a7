// Amounts of "Cost" in words. Pure: no vscode.
import type { Range } from '../../../core/facts/cost'
import { figureInWords } from '../../../core/facts/figureInWords'
import type { Amount } from '../../../protocol/facts/cost'

const signed = (value: number): string => `${value < 0 ? '−' : ''}${figureInWords({ value: Math.abs(value) })}`

/** "150", "29–58", "−150", "−30 … −80". */
export function amountInWords({ low, high }: Range): string {
  if (low === high) return signed(low)
  return low < 0 || high < 0 ? `${signed(low)} … ${signed(high)}` : figureInWords({ value: low, high })
}

/** "USD 284–363" */
export const dollarsInWords = (range: Range): string => `USD ${amountInWords(range)}`

/** What turns an amount into words, in US dollars and, when `currency` and `rate` are given, in that currency. */
export const amountWriter =
  (currency: string, rate: number | null) =>
  (range: Range): Amount => ({
    usd: amountInWords(range),
    ...(currency === '' || rate === null
      ? {}
      : { other: `${currency} ${amountInWords({ low: rounded(range.low * rate), high: rounded(range.high * rate) })}` }),
  })

/** A rate is never as exact as a price, so cents are kept only where they matter. */
const rounded = (value: number): number => (Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value))
