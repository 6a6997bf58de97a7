// Which domain is worth the most work: the chance of passing, if the learner got 80% of one domain right.
import type { Beta } from './beta'
import { type DomainForecast, simulate } from './simulate'

/** The rate to which a domain is thought to rise. */
export const targetRate = 0.8

/**
 * For each domain, the chance of passing (0 to 1) when its rate is distributed around 80%, as narrowly as it is now, and all else
 * stays. Never below the chance without it: a distribution that is higher already is kept.
 */
export const chancesIfRaised = (domains: readonly DomainForecast[], seed: number): readonly number[] =>
  domains.map((raised, i) => simulate(domains.with(i, { ...raised, posteriors: raised.posteriors.map(raisedToTarget) }), seed).chance)

function raisedToTarget({ a, b }: Beta): Beta {
  const strength = a + b
  const right = Math.max(a, targetRate * strength)
  return { a: right, b: strength - right }
}
