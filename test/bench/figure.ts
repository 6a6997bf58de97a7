// What a benchmark prints: one JSON line for each figure, which `scripts/bench.mjs` gathers into a table.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** `/100`: a score from 0 to 1, in hundredths. `points`: a difference of percentages. */
export type Unit = 'ms' | 'kB' | '%' | 'points' | '/100' | 'reviews'

/** The largest value allowed, or bounds. */
export type Budget = number | { readonly min: number; readonly max?: number }

/** A figure without a budget is there for comparison. */
export function printFigure(name: string, value: number, unit: Unit, budget?: Budget): void {
  console.log(JSON.stringify({ name, value, unit, budget }))
}
