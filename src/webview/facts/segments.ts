// Where the domains stand on their common bar. Pure.

export interface Segment {
  readonly start: number
  readonly width: number
}

/** Percent positions of the domains on a bar that they fill, whatever their weights add up to. */
export function segments(weights: readonly number[]): readonly Segment[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let start = 0
  return weights.map(weight => {
    const width = total === 0 ? 0 : (100 * weight) / total
    const segment = { start, width }
    start += width
    return segment
  })
}
