// Amounts of "Cost" in words. Pure: no vscode.
import type { Range } from '../../../core/facts/cost'
import { figureInWords } from '../../../core/facts/figureInWords'
import type { Amount } from '../../../protocol/facts/cost'

/** "150", "29–58", "−150". */
export function amountInWords({ low, high }: Range): string {
  const [least, most] = low < 0 ? [-low, -high] : [low, high]
  const words = figureInWords({ value: least, ...(least === most ? {} : { high: most }) })
  return low < 0 || high < 0 ? `−${words}` : words
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
