// The language of `check`: what holds, what does not, and what cannot be read.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ExpressionError, holds } from '../../content/arithmetic'

describe('content report: arithmetic', () => {
  for (const source of [
    '180 * 0.95 * 12 == 2052',
    '0.1 + 0.2 == 0.3',
    '2 + 3 * 4 == 14',
    '(2 + 3) * 4 == 20',
    '10 - 4 - 3 == 3',
    '8 / 4 / 2 == 1',
    '-2 ^ 2 == -4',
    '2 ^ 3 ^ 2 == 512',
    '2 ^ -1 == 0.5',
    '7200 * 500 / 1e6 == 3.6',
    'ceil(7200 / 1000) == 8 and 7 < 7.2',
    'ceil(0.1 * 3 * 10) == 3',
    'round(0.0576, 3) == 0.058',
    'max(1, 4, 2) - min(3, 2) == 2',
    'ln(exp(2)) == log2(4)',
    'sqrt(16) >= 4 and 4 <= 4',
  ])
    it(`holds: ${source}`, () => assert.equal(holds(source), true))

  for (const source of ['1 + 1 == 3', '1 == 1 and 2 == 1', '2 == 1 and 1 == 1', '1 / 0 == 1', '1 / 0 > 1', '0.1 + 0.2 < 0.3', '3 > 3', 'sqrt(-1) == 0'])
    it(`does not hold: ${source}`, () => assert.equal(holds(source), false))

  for (const source of [
    '',
    '1',
    '1 + 1',
    '1 == ',
    '1 == 1 1',
    '(1 == 1',
    'foo(1) == 1',
    'constructor == 1',
    '1 = 1',
    'ceil(1 == 1',
    '1 == 1 or 1 == 2',
    'round() == 0',
    '1,000 == 1000',
  ])
    it(`cannot be read: ${source}`, () => assert.throws(() => holds(source), ExpressionError))

  it('agrees with JavaScript on sums of products', () => {
    const number = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        assert.equal(holds(`${a} * ${b} - ${c} / ${d} == ${(a * b - c / d).toFixed(12)}`), true)
        assert.equal(holds(`${a} * ${b} - ${c} / ${d} == ${a * b + 1}`), false)
      })
    )
  })
})
