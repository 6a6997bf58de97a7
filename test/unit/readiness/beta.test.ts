import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Beta, betaQuantile, meanOf } from '../../../src/core/readiness/beta'

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`)

/** Mean and standard deviation of the quantiles at evenly spread numbers. */
function moments(beta: Beta) {
  const quantile = betaQuantile(beta)
  const rates = Array.from({ length: 10_000 }, (_, i) => quantile((i + 0.5) / 10_000))
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  return { mean, sd: Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length) }
}

describe('quantiles of a Beta distribution', () => {
  it('of Beta(1, 1) are the numbers themselves', () => {
    for (const u of [0, 0.125, 0.5, 0.9, 0.999]) near(betaQuantile({ a: 1, b: 1 })(u), u, 1e-12)
  })

  it('of Beta(2, 1) are the square roots of the numbers', () => {
    for (const u of [0.04, 0.25, 0.49, 0.81]) near(betaQuantile({ a: 2, b: 1 })(u), Math.sqrt(u), 1e-4)
  })

  const parameters: readonly Beta[] = [
    { a: 2, b: 2 },
    { a: 5.6, b: 2.4 },
    { a: 9, b: 1.5 },
    { a: 30, b: 12 },
    { a: 150, b: 50 },
    { a: 700, b: 300 },
  ]
  for (const { a, b } of parameters)
    it(`have the moments of Beta(${a}, ${b})`, () => {
      const { mean, sd } = moments({ a, b })
      near(mean, meanOf({ a, b }), 5e-4)
      near(sd, Math.sqrt((a * b) / (a + b + 1)) / (a + b), 5e-4)
    })

  it('lie within [0, 1] for the most lopsided evidence', () => {
    for (const beta of [
      { a: 0.05, b: 2_000 },
      { a: 2_000, b: 0.05 },
    ])
      for (const u of [0, 1e-9, 0.5, 1 - 2 ** -32]) {
        const rate = betaQuantile(beta)(u)
        assert.ok(rate >= 0 && rate <= 1, `${rate}`)
      }
  })

  it('do not fall when a rises or b falls, for any number', () => {
    const parameter = fc.double({ min: 0.1, max: 300, noNaN: true })
    const change = fc.double({ min: 0, max: 5, noNaN: true })
    const number = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(parameter, parameter, change, change, number, (a, b, more, fewer, u) => {
        const before = betaQuantile({ a, b: b + fewer })(u)
        assert.ok(betaQuantile({ a: a + more, b })(u) >= before - 1e-12)
      })
    )
  })
})
