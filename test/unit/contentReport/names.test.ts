// The table of names, and how a text may use what has changed or closed.
import assert from 'node:assert/strict'
import { closedNames, formerNames, readNames } from '../../content/names'
import { isAllowed } from '../../content/sources'

const names = readNames()

describe('content report: names', () => {
  it('have a source at an allowed host and a date that has passed, each once', () => {
    const all = [...names.renamed, ...names.closed]
    for (const { source, on } of all) {
      assert.ok(isAllowed(source), source)
      assert.ok(on <= '2026-11-25', on)
    }
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
  })

  it('allow a former name only beside the present one', () => {
    assert.deepEqual(formerNames('A Kinesis Data Firehose stream', names), ['Kinesis Data Firehose, now Amazon Data Firehose'])
    assert.deepEqual(formerNames('Amazon Data Firehose (formerly Kinesis Data Firehose)', names), [])
    assert.deepEqual(formerNames('Amazon SageMaker hosts it', names), ['Amazon SageMaker, now SageMaker AI'])
    assert.deepEqual(formerNames('Amazon SageMaker AI with Amazon SageMaker Canvas', names), [])
  })

  it('want a word about what is closed, in one of the passages that name it', () => {
    assert.deepEqual(closedNames(['Use Amazon Kendra.', 'It is closed.'], names), ['Kendra, closed 2026-07-30'])
    assert.deepEqual(closedNames(['Use Amazon Kendra.', 'Amazon Kendra is no longer open to new customers.'], names), [])
  })
})

describe('content report: sources', () => {
  for (const url of ['https://docs.aws.amazon.com/x', 'https://www.scikit-learn.org/stable/']) it(`allows ${url}`, () => assert.equal(isAllowed(url), true))
  for (const url of [
    'http://docs.aws.amazon.com/x',
    'https://docs.aws.amazon.com.example/x',
    'https://www.examtopics.com/x',
    'https://github.com/someone/mls-c01-dumps',
  ])
    it(`refuses ${url}`, () => assert.equal(isAllowed(url), false))
})
