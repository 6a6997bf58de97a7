import assert from 'node:assert/strict'
import { figureInWords, priceInWords } from '../../../src/core/facts/figureInWords'

describe('figures in words', () => {
  const cases: readonly [figure: Parameters<typeof figureInWords>[0], words: string][] = [
    [{ value: 120_230, unit: 'USD/year' }, 'USD 120,230 a year'],
    [{ value: 45_000, high: 60_000, unit: 'GBP/year' }, 'GBP 45,000–60,000 a year'],
    [{ value: 29, unit: 'USD/month' }, 'USD 29 a month'],
    [{ value: 300, unit: 'USD' }, 'USD 300'],
    [{ value: 0.5, unit: 'USD' }, 'USD 0.50'],
    [{ value: 1_234_567.25, unit: 'USD' }, 'USD 1,234,567.25'],
    [{ value: 0, unit: 'USD' }, 'USD 0'],
    [{ value: -1_500, unit: 'USD' }, 'USD -1,500'],
    [{ value: 46.1, unit: 'CAD/hour' }, 'CAD 46.10 an hour'],
    [{ value: 570, unit: 'GBP/day' }, 'GBP 570 a day'],
    [{ value: 159_000, unit: 'USD/year', about: true }, 'about USD 159,000 a year'],
    [{ about: true }, ''],
    [{ value: 36, unit: 'percent' }, '36%'],
    [{ value: 34.6, unit: 'percent', measure: 'growth' }, '+34.6%'],
    [{ value: -7, unit: 'percent', measure: 'growth' }, '−7%'],
    [{ value: 0, unit: 'percent', measure: 'growth' }, '0%'],
    [{ value: 24_800, unit: 'jobs' }, '24,800 jobs'],
    [{ value: 1, unit: 'days' }, '1 day'],
    [{ value: 14, unit: 'days' }, '14 days'],
    [{ value: 1, high: 2, unit: 'years' }, '1–2 years'],
    [{ value: 1_000 }, '1,000'],
    [{ value: 50, unit: 'USD', words: 'Half of USD 100.' }, 'Half of USD 100.'],
    [{}, ''],
  ]
  for (const [figure, words] of cases) it(`${JSON.stringify(figure)} is "${words}"`, () => assert.equal(figureInWords(figure), words))

  it('prices name their currency', () => assert.equal(priceInWords({ amount: 44_000, currency: 'JPY' }), 'JPY 44,000'))
})
