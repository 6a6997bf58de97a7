import assert from 'node:assert/strict'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Happening } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { evidenceOf, recencyWeight } from '../../../src/core/readiness/evidence'
import { answer, eventsOf, undo } from '../builders/events'
import { demoExam } from '../builders/exams'

const msPerDay = 86_400_000
const pack: CatalogExam = { exam: demoExam(), questions: { '1.1': ['a', 'b'], '1.2': ['c'], '2.1': ['d', 'e'] } }

const evidenceAfter = (...happenings: readonly Happening[]) => evidenceOf(pack, fold(eventsOf(happenings, { t: 0 })), happenings.length * 1_000)
const counts = (...happenings: readonly Happening[]) =>
  evidenceAfter(...happenings).map(({ domainId, right, answers }) => `${domainId}: ${right} of ${answers}`)

describe('the weight of an answer', () => {
  const cases: readonly [days: number, weight: number][] = [
    [0, 1],
    [30, 0.5],
    [60, 0.25],
    [15, Math.SQRT1_2],
    [-5, 1],
  ]
  for (const [days, weight] of cases) it(`${days} days old: ${weight.toFixed(3)}`, () => assert.ok(Math.abs(recencyWeight(days * msPerDay) - weight) < 1e-12))
})

describe('evidence', () => {
  it('is none before the first answer', () => {
    assert.deepEqual(
      evidenceAfter(),
      ['1', '2'].map(domainId => ({ domainId, answers: 0, right: 0, weightedAnswers: 0, weightedRight: 0 }))
    )
  })

  it('counts by domain, over its tasks', () => {
    assert.deepEqual(counts(answer('a', true), answer('c', false), answer('d', true)), ['1: 1 of 2', '2: 1 of 1'])
  })

  it('is the first answer to a question, whatever came later', () => {
    assert.deepEqual(counts(answer('a', false), answer('a', true), answer('d', true), answer('d', false)), ['1: 0 of 1', '2: 1 of 1'])
  })

  it('passes over an answer that was taken back', () => assert.deepEqual(counts(answer('a', true), undo('dev1.w1.1')), ['1: 0 of 0', '2: 0 of 0']))

  it('passes over questions that the exam does not have', () => {
    assert.deepEqual(counts(answer('gone', true), answer('other.1.1.question', true)), ['1: 0 of 0', '2: 0 of 0'])
  })

  it('weighs answers by their age', () => {
    const old = eventsOf([answer('a', true)], { writer: 'w1', t: 0 })
    const recent = eventsOf([answer('b', false)], { writer: 'w2', t: 30 * msPerDay })
    const [first] = evidenceOf(pack, fold([...old, ...recent]), 60 * msPerDay)
    assert.deepEqual(first, { domainId: '1', answers: 2, right: 1, weightedAnswers: 0.75, weightedRight: 0.25 })
  })
})
