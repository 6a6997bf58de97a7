import assert from 'node:assert/strict'
import fc from 'fast-check'
import { forecastsOf } from '../../../src/core/readiness/readiness'
import { chancesWith, type DomainForecast, shareOfCutsReached, simulate } from '../../../src/core/readiness/simulate'
import { chancesIfRaised } from '../../../src/core/readiness/whatIf'
import { domainEvidence, evidenceArbitrary, improved, weight } from './builders'

const near = (actual: number, expected: number, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`)

const items = [14, 12, 12, 12]
const forecasts = (...rights: readonly number[]) =>
  forecastsOf(
    rights.map((right, i) => domainEvidence(right, 20, String(i + 1))),
    items
  )

describe('the share of the assumed cuts that a raw score reaches', () => {
  const of50: readonly [right: number, share: number][] = [
    [0, 0],
    [33, 0],
    [34, 1 / 8],
    [35, 3 / 8],
    [36, 5 / 8],
    [37, 7 / 8],
    [38, 1],
    [50, 1],
  ]
  for (const [right, share] of of50) it(`${right} of 50: ${share}`, () => near(shareOfCutsReached(right, 50), share))
})

describe('the chance with known rates', () => {
  it('is none without knowledge and certain with all of it', () => {
    assert.deepEqual(chancesWith([0, 0, 0, 0], items), { overBand: 0, atMiddle: 0 })
    assert.deepEqual(chancesWith([1, 1, 1, 1], items), { overBand: 1, atMiddle: 1 })
  })

  // 68%, 72% and 76% of 4 items are all nearest to 3: one wrong at most.
  it('sums what is enough: 5 of 16 ways to get 3 or 4 of 4 by tossing a coin', () => {
    const { overBand, atMiddle } = chancesWith([0.5], [4])
    near(atMiddle, 5 / 16)
    near(overBand, 5 / 16)
  })

  it('takes each item at the rate of its domain', () => {
    // Right with 0.9, 0.9, 0.5, 0.5: all four, or all but one.
    const expected = 0.9 ** 2 * 0.5 ** 2 + 2 * 0.1 * 0.9 * 0.5 ** 2 + 2 * 0.5 * 0.5 * 0.9 ** 2
    near(chancesWith([0.9, 0.5], [2, 2]).atMiddle, expected)
  })

  it('counts a domain without items for nothing', () => assert.deepEqual(chancesWith([0.7, 0.2], [50, 0]), chancesWith([0.7], [50])))
})

describe('a simulation', () => {
  it('is the same again for the same seed', () => assert.deepEqual(simulate(forecasts(15, 14, 13, 16), 7), simulate(forecasts(15, 14, 13, 16), 7)))

  it('differs by little for another seed', () => {
    const results = [1, 2, 3, 4, 5].map(seed => simulate(forecasts(15, 14, 13, 16), seed))
    assert.equal(new Set(results.map(({ chance }) => chance)).size, results.length)
    for (const { chance } of results) near(chance, results[0]?.chance ?? 0, 0.02)
  })

  it('is narrower with more answers', () => {
    const width = (answers: number) => {
      const { low, high } = simulate(
        forecastsOf(
          items.map(() => domainEvidence(answers * 0.75, answers)),
          items
        ),
        7
      )
      return high - low
    }
    assert.ok(width(12) > width(48) && width(48) > width(192))
  })

  it('never falls when an answer more is right', () => {
    fc.assert(
      fc.property(evidenceArbitrary, fc.nat(3), weight, fc.constantFrom('one more' as const, 'one turned' as const), (evidence, domain, by, how) => {
        const before = simulate(forecastsOf(evidence, items), 7)
        const after = simulate(forecastsOf(improved(evidence, domain, by, how), items), 7)
        for (const key of ['chance', 'low', 'high'] as const) assert.ok(after[key] >= before[key] - 1e-12, `${key}: ${before[key]} -> ${after[key]}`)
      }),
      { numRuns: 60 }
    )
  })
})

describe('what if a domain rose to 80%', () => {
  const chanceOf = (domains: readonly DomainForecast[]) => simulate(domains, 7).chance

  it('never lowers the chance', () => {
    fc.assert(
      fc.property(evidenceArbitrary, evidence => {
        const domains = forecastsOf(evidence, items)
        for (const raised of chancesIfRaised(domains, 7)) assert.ok(raised >= chanceOf(domains) - 1e-12)
      }),
      { numRuns: 10 }
    )
  })

  it('brings most where most is missing', () => {
    const [weak = 0, middling = 0, strong = 0] = chancesIfRaised(forecasts(8, 12, 16, 16), 7)
    assert.ok(weak > middling && middling > strong)
  })

  it('brings more in a domain with more items', () => {
    const [large = 0, small = 0] = chancesIfRaised(
      forecastsOf(
        [1, 2, 3].map(() => domainEvidence(13, 20)),
        [30, 10, 10]
      ),
      7
    )
    assert.ok(large > small)
  })
})
