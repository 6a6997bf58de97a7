import fc from 'fast-check'
import type { DomainEvidence } from '../../../src/core/readiness/evidence'

/** `right` of `answers` first answers in a domain, all of them from today. */
export const domainEvidence = (right: number, answers: number, domainId = '1'): DomainEvidence => ({
  domainId,
  answers,
  right,
  weightedAnswers: answers,
  weightedRight: right,
})

/** A recency weight. */
export const weight = fc.double({ min: 0.001, max: 1, noNaN: true })

/** Evidence of four domains with answers of any age. */
export const evidenceArbitrary: fc.Arbitrary<readonly DomainEvidence[]> = fc
  .tuple(...['1', '2', '3', '4'].map(domainId => fc.array(fc.record({ right: fc.boolean(), weight }), { maxLength: 40 }).map(list => ({ domainId, list }))))
  .map(domains =>
    domains.map(({ domainId, list }) => {
      const rights = list.filter(answer => answer.right)
      const weightOf = (answers: typeof list) => answers.reduce((sum, answer) => sum + answer.weight, 0)
      return { domainId, answers: list.length, right: rights.length, weightedAnswers: weightOf(list), weightedRight: weightOf(rights) }
    })
  )

/** The evidence after one right answer more in a domain, or after a wrong answer of at least that weight was right instead. */
export const improved = (evidence: readonly DomainEvidence[], domain: number, by: number, how: 'one more' | 'one turned'): readonly DomainEvidence[] =>
  evidence.map((item, i) => {
    if (i !== domain) return item
    const turned = Math.min(by, item.weightedAnswers - item.weightedRight)
    return how === 'one more'
      ? { ...item, answers: item.answers + 1, right: item.right + 1, weightedAnswers: item.weightedAnswers + by, weightedRight: item.weightedRight + by }
      : { ...item, weightedRight: item.weightedRight + turned }
  })
