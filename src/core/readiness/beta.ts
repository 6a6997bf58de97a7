// Beta distributions: what a rate of right answers may be.

/** A Beta distribution of a rate; `a` and `b` are positive and weigh right and wrong. */
export interface Beta {
  readonly a: number
  readonly b: number
}

export const meanOf = ({ a, b }: Beta): number => a / (a + b)

const cells = 256
const rates = Array.from({ length: cells }, (_, i) => (i + 0.5) / cells)
const logRight = Float64Array.from(rates, rate => Math.log(rate))
const logWrong = Float64Array.from(rates, rate => Math.log(1 - rate))

/**
 * The inverse of the distribution function: from a uniform random number in [0, 1) to a rate in [0, 1]. The density is taken as
 * constant within each of 256 cells.
 *
 * Rates are not drawn as a ratio of gamma variates, because their usual sampler rejects (Marsaglia & Tsang 2000, "A Simple Method
 * for Generating Gamma Variables") and what it rejects depends on `a` and `b`: with the same random numbers, a rate could fall when
 * a right answer is added. Cell by cell, the ratio of a Beta density to one with a smaller `a` or a larger `b` rises, so of two such
 * distributions the first has the higher quantile for every number.
 */
export function betaQuantile({ a, b }: Beta): (u: number) => number {
  const densities = logRight.map((right, i) => (a - 1) * right + (b - 1) * at(logWrong, i))
  // Relative to the highest, so that none of importance becomes 0.
  const highest = densities.reduce((max, value) => Math.max(max, value))
  const below = new Float64Array(cells + 1)
  for (let i = 0; i < cells; i++) below[i + 1] = at(below, i) + Math.exp(at(densities, i) - highest)
  return u => {
    const wanted = u * at(below, cells)
    // The cell in which the wanted mass is reached: below[low] <= wanted < below[high].
    let low = 0
    let high = cells
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (at(below, middle) <= wanted) low = middle
      else high = middle
    }
    return (low + (wanted - at(below, low)) / (at(below, high) - at(below, low))) / cells
  }
}

/** Every index asked for exists. */
const at = (values: Float64Array, i: number): number => values[i] as number
