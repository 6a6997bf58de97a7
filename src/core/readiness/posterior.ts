// What share of items a learner would get right in each domain, given the evidence: Beta distributions around a common centre.
//
// The beta-binomial model of empirical Bayes (Casella 1985, "An Introduction to Empirical Bayes Data Analysis"): the rates of the
// domains scatter around the learner's own centre, so a domain with few answers borrows from the others. The centre is itself
// known only as well as the pooled answers allow. Taking it for certain would count them twice and make every band too narrow.
import { type Beta, betaQuantile, meanOf } from './beta'
import type { DomainEvidence } from './evidence'

/** How many answers the centre weighs in each domain. */
const priorStrength = 8

/** The centre before the first answer. */
const start: Beta = { a: 2, b: 2 }

/** By how many equally likely values the distribution of the centre is represented. */
export const centreCount = 40

/**
 * The centre: Beta(2, 2) and the pooled answers. The answers of one domain resemble each other (their intraclass correlation is
 * 1 / (strength + 1)), so n of them say as much about the centre as n (strength + 1) / (strength + n) independent ones: at most
 * nine answers' worth a domain (design effect, Kish 1965, "Survey Sampling").
 */
export function centreOf(evidence: readonly DomainEvidence[]): Beta {
  let { a, b } = start
  for (const { weightedAnswers, weightedRight } of evidence) {
    const worth = (priorStrength + 1) / (priorStrength + weightedAnswers)
    a += worth * weightedRight
    b += worth * (weightedAnswers - weightedRight)
  }
  return { a, b }
}

/** The rate of a domain, were the centre known. */
export const domainPosterior = ({ weightedAnswers, weightedRight }: DomainEvidence, centre: number): Beta => ({
  a: priorStrength * centre + weightedRight,
  b: priorStrength * (1 - centre) + weightedAnswers - weightedRight,
})

/** What a domain's rate is believed to be, from 0 to 1: the mean of its posteriors over all centres. */
export const expectedRates = (evidence: readonly DomainEvidence[]): readonly number[] => {
  const centre = meanOf(centreOf(evidence))
  return evidence.map(domain => meanOf(domainPosterior(domain, centre)))
}

/**
 * For each domain, in the order of the evidence, its posteriors at the same 40 equally likely centres. A right answer more, or a
 * wrong one turned right, lowers no `a` and raises no `b`, in any domain at any centre.
 */
export function posteriorsOf(evidence: readonly DomainEvidence[]): readonly (readonly Beta[])[] {
  const quantile = betaQuantile(centreOf(evidence))
  const centres = Array.from({ length: centreCount }, (_, i) => quantile((i + 0.5) / centreCount))
  return evidence.map(domain => centres.map(centre => domainPosterior(domain, centre)))
}
