import assert from 'node:assert/strict'
import fc from 'fast-check'
import { meanOf } from '../../../src/core/readiness/beta'
import { centreCount, centreOf, domainPosterior, expectedRates, posteriorsOf } from '../../../src/core/readiness/posterior'
import { domainEvidence, evidenceArbitrary, improved, weight } from './builders'

const near = (actual: number | undefined, expected: number) => assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual} is not ${expected}`)

// 10 answers of one domain are worth 10 × 9 / 18 = 5 for the centre, 6 right 3; a single one is worth 1.
const evidence = [domainEvidence(6, 10, '1'), domainEvidence(1, 1, '2')]

describe('the centre', () => {
  it('is Beta(2, 2) before the first answer', () => assert.deepEqual(centreOf([domainEvidence(0, 0)]), { a: 2, b: 2 }))
  it('adds what the answers of each domain are worth', () => assert.deepEqual(centreOf(evidence), { a: 2 + 3 + 1, b: 2 + 2 }))
  it('takes at most nine answers’ worth from one domain', () => {
    const { a, b } = centreOf([domainEvidence(100_000, 100_000)])
    assert.ok(a + b < 4 + 9 && a + b > 4 + 8.99)
  })
})

describe('the posterior of a domain', () => {
  it('is eight answers at the centre, and its own', () => {
    const { a, b } = domainPosterior(domainEvidence(6, 10), 0.75)
    near(a, 8 * 0.75 + 6)
    near(b, 8 * 0.25 + 4)
  })

  it('takes answers at their weight', () => {
    const { a, b } = domainPosterior({ domainId: '1', answers: 2, right: 1, weightedAnswers: 0.75, weightedRight: 0.25 }, 0.5)
    near(a, 4.25)
    near(b, 4.5)
  })

  it('is given at equally likely centres, which together have the mean of the centre', () => {
    const [first = []] = posteriorsOf([domainEvidence(0, 0)])
    assert.equal(first.length, centreCount)
    const means = first.map(meanOf)
    assert.deepEqual(
      means,
      [...means].sort((one, other) => one - other)
    )
    near(means.reduce((sum, mean) => sum + mean, 0) / centreCount, 0.5)
  })

  it('uses the same centres for every domain', () => {
    const [first = [], second = []] = posteriorsOf(evidence)
    first.forEach(({ a }, i) => {
      near((a - 6) / 8, ((second[i]?.a ?? 0) - 1) / 8)
    })
  })
})

describe('expected rates', () => {
  it('of a domain without answers are the centre', () => near(expectedRates([...evidence, domainEvidence(0, 0, '3')])[2], 0.6))
  it('lie between the centre and the share right', () => {
    const [first, second] = expectedRates(evidence)
    near(first, (8 * 0.6 + 6) / 18)
    near(second, (8 * 0.6 + 1) / 9)
  })
})

describe('better evidence', () => {
  it('lowers no a and raises no b, in any domain at any centre', () => {
    fc.assert(
      fc.property(evidenceArbitrary, fc.nat(3), weight, fc.constantFrom('one more' as const, 'one turned' as const), (before, domain, by, how) => {
        const better = posteriorsOf(improved(before, domain, by, how))
        posteriorsOf(before).forEach((posteriors, d) => {
          posteriors.forEach(({ a, b }, i) => {
            const now = better[d]?.[i] ?? { a: 0, b: 0 }
            assert.ok(now.a >= a - 1e-9 && now.b <= b + 1e-9)
          })
        })
      })
    )
  })
})
