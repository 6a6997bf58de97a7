// What a benchmark prints: one JSON line for each figure, which `scripts/bench.mjs` gathers into a table.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A figure without a budget is there for comparison. */
export function printFigure(name: string, value: number, unit: 'ms' | 'kB', budget?: number): void {
  console.log(JSON.stringify({ name, value, unit, budget }))
}
