// What an exam costs with its preparation: fees, what is bought, and what lowers it. US dollars, exact to the cent.
import type { ExamFee } from './examFee'

/** From the least to the most it may be. */
export interface Range {
  readonly low: number
  readonly high: number
}

export interface CostItem extends Range {
  readonly id: string
  /** Credits of a new account cover it. */
  readonly isLab: boolean
}

export interface CostChoices {
  /** Attempts that fail and are paid again, whole and not negative. */
  readonly retakes: number
  /** Percent that the voucher takes off; 0 for no voucher. */
  readonly voucherPercent: number
  /** Credit for labs at most; 0 for none. */
  readonly labCredit: number
  /** What an employer pays, from 0 to 100. */
  readonly employerPercent: number
  /** What an employer pays at most; undefined for no limit. */
  readonly employerCap: number | undefined
}

export interface CostLine extends Range {
  readonly kind: 'fee' | 'retakes' | 'voucher' | 'item' | 'credit'
  /** That of the item; the kind for other lines. */
  readonly id: string
}

export interface Cost {
  /** What is paid, and, below zero, what is taken off. */
  readonly lines: readonly CostLine[]
  /** Their sum. Without the fee where that is unknown. */
  readonly total: Range
  /** What the employer pays of it. */
  readonly employer: Range
  readonly pays: Range
}

/**
 * The arithmetic. Retakes cost the whole fee each. A voucher is for one attempt, whatever the number of retakes. A beta can be
 * taken once, so it has no retakes; whether a voucher is taken for a beta was not found, so none is counted. Credits cover labs
 * and nothing else, so they never make more than the labs free. The employer pays a share of what is left, up to the cap.
 */
export function costOf(fee: ExamFee, items: readonly CostItem[], choices: CostChoices): Cost {
  const usd = fee.usd ?? 0
  const retakes = fee.kind === 'beta' ? 0 : choices.retakes
  const voucher = fee.kind === 'beta' ? 0 : cents((usd * choices.voucherPercent) / 100)
  const labs = sum(items.filter(item => item.isLab))
  const credit = map(labs, spend => Math.min(spend, choices.labCredit))
  const lines: readonly CostLine[] = [
    ...(fee.usd === undefined ? [] : [{ kind: 'fee', id: 'fee', low: usd, high: usd } as const]),
    ...line('retakes', both(usd * retakes)),
    ...line('voucher', both(-voucher)),
    ...items.map(({ id, low, high }): CostLine => ({ kind: 'item', id, low, high })),
    ...line(
      'credit',
      map(credit, value => -value)
    ),
  ]
  const total = sum(lines)
  const employer = map(total, value => Math.min((value * choices.employerPercent) / 100, choices.employerCap ?? value))
  return { lines, total, employer, pays: { low: cents(total.low - employer.low), high: cents(total.high - employer.high) } }
}

const cents = (value: number) => Math.round(value * 100) / 100
const both = (value: number): Range => ({ low: value, high: value })
const map = ({ low, high }: Range, of: (value: number) => number): Range => ({ low: cents(of(low)), high: cents(of(high)) })
const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce<Range>((all, { low, high }) => ({ low: cents(all.low + low), high: cents(all.high + high) }), both(0))
const line = (kind: 'retakes' | 'voucher' | 'credit', range: Range): readonly CostLine[] =>
  range.low === 0 && range.high === 0 ? [] : [{ kind, id: kind, ...range }]
