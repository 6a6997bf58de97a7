// Whole numbers in proportion to weights.

/**
 * Gives out `seats` in proportion to `weights` by the method of largest remainders (Hamilton, quota `seats × weight / sum`):
 * every part gets its quota rounded down, and what is left goes to the largest remainders, on a tie to the earlier part.
 * Every result is its quota rounded down or up, and together they are `seats`; all 0 when the weights are.
 */
export function apportion(seats: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map((weight, i) => {
    const quota = (seats * weight) / sum
    // 65 × 0.28 and the like may fall a hair short of a whole number.
    const whole = Math.floor(quota + 1e-9)
    return { i, whole, remainder: quota - whole }
  })
  const left = seats - parts.reduce((total, part) => total + part.whole, 0)
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
      .slice(0, left)
      .map(part => part.i)
  )
  return parts.map(({ i, whole }) => whole + (raised.has(i) ? 1 : 0))
}
