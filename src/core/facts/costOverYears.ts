// What it costs to hold a certification for some years: the exam once, and its renewals.

export interface HoldingCost {
  /** In the currency of the fee. */
  readonly total: number
  /** The first exam, then each renewal. */
  readonly parts: readonly number[]
}

/**
 * Without a failed attempt and with every discount: the fee, and a renewal at `renewalShare` of it (0 to 1) at each end of the
 * validity that lies inside `years`. Six years of a certificate of three years are one renewal, of two years two.
 */
export function costOverYears(fee: number, validityYears: number, renewalShare: number, years: number): HoldingCost {
  const renewals = Math.max(0, Math.ceil(years / validityYears) - 1)
  const parts = [fee, ...Array.from({ length: renewals }, () => fee * renewalShare)]
  return { total: parts.reduce((sum, part) => sum + part, 0), parts }
}
