// Likeness of texts: bounded, symmetric, and high for the same question with other names.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { pairsByLikeness, wordsOf } from '../../content/similarity'

const likenessOf = (a: string, b: string, ...others: readonly string[]) => {
  const texts = new Map([['a', a], ['b', b], ...others.map((text, i): [string, string] => [`${i}`, text])])
  return pairsByLikeness(texts).find(pair => pair.a === 'a' && pair.b === 'b')?.likeness ?? assert.fail()
}

const stem =
  'A utility streams meter readings to Amazon S3. The readings arrive as CSV, and analysts query a few columns with Amazon Athena. Which change lowers the cost of the queries MOST?'
const renamed =
  'A retailer streams click events to Amazon S3. The events arrive as CSV, and analysts query a few columns with Amazon Athena. Which change lowers the cost of the queries MOST?'
const others = [
  'A hospital trains a classifier on rare cases. Which metric should the team choose for 1 % of positive cases?',
  'A bank stores training data in Amazon S3 and needs a key that nobody can delete. Which encryption meets these requirements?',
]

describe('content report: stems too alike', () => {
  it('keeps names, figures and types in one word', () => {
    assert.deepEqual(wordsOf("An `ml.m5.large` reads 0.95 GB; it's S3-backed."), ['an', 'ml.m5.large', 'reads', '0.95', 'gb', "it's", 's3-backed'])
  })

  it('finds the same question with other names', () => assert.ok(likenessOf(stem, renamed, ...others) > 0.4))

  it('passes questions that share only their frame', () => assert.ok(likenessOf(stem, others[1] ?? '', ...others) < 0.15))

  it('is 1 for the same words, 0 for none in common and for a text without words', () => {
    assert.ok(likenessOf('one two', 'one two') > 0.999)
    assert.equal(likenessOf('one two', 'three four'), 0)
    assert.equal(likenessOf('…', 'three'), 0)
  })

  it('is symmetric and within bounds, the most alike first', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }).map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        assert.ok(Math.abs(likenessOf(a, b, c) - likenessOf(b, a, c)) < 1e-9)
        const values = pairsByLikeness(new Map([a, b, c].map((value, i) => [`${i}`, value]))).map(pair => pair.likeness)
        assert.ok(values.every(value => value >= 0 && value <= 1))
        assert.deepEqual(
          values,
          [...values].sort((x, y) => y - x)
        )
      })
    )
  })
})
