// The chance of passing: the exam seen with 2,000 sets of rates that the evidence allows.
import { assumedCut } from '../mock/score'
import type { Rng } from '../ports'
import { seededRng, shuffled } from '../session/random'
import { type Beta, betaQuantile } from './beta'
import { centreCount } from './posterior'

/** A multiple of the number of centres, so that each is drawn equally often. */
const draws = 50 * centreCount
const strata = Array.from({ length: draws }, (_, i) => i)

/** The part of a domain in the exam. */
export interface DomainForecast {
  /** How many scored items are of this domain. */
  readonly items: number
  /** What rate of right answers to expect: a distribution for each of the equally likely centres. */
  readonly posteriors: readonly Beta[]
}

/** Shares from 0 to 1. */
export interface Simulation {
  /** The chance of passing. */
  readonly chance: number
  /** The ends of the 80% band. */
  readonly low: number
  readonly high: number
}

/**
 * Every draw takes a centre and, around it, one rate a domain, and works out the chance of passing with these rates. The chance of
 * passing is the mean over all draws, wherever the cut lies in its band. The 80% band is for the cut at the middle: what the chances
 * are there without their lowest and highest tenth. So it says what the learner's true rates may turn out to be, and not how the
 * day goes. Averaged over the cuts, the chances would lie closer together than they do at any one cut, and the band too narrow.
 *
 * The same seed gives the same random numbers to any posteriors, so that nothing falls when a posterior rises.
 */
export function simulate(domains: readonly DomainForecast[], seed: number): Simulation {
  const rng = seededRng(seed)
  const items = domains.map(domain => domain.items)
  const ratesOf = domains.map(({ posteriors }) => {
    const quantiles = posteriors.map(betaQuantile)
    return stratified(rng).map((u, draw) => quantiles[draw % centreCount]?.(u) ?? 0)
  })
  let sum = 0
  const atMiddle = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    const chances = chancesWith(
      ratesOf.map(rates => rates[draw] ?? 0),
      items
    )
    sum += chances.overBand
    atMiddle[draw] = chances.atMiddle
  }
  atMiddle.sort()
  const quantile = (share: number) => atMiddle[Math.floor(share * draws)] ?? 0
  return { chance: sum / draws, low: quantile(0.1), high: quantile(0.9) }
}

/**
 * Random numbers for one domain, one a draw and one in every 2,000th part of [0, 1): so the draws stand for the posteriors better
 * than independent ones would (Latin hypercube; McKay, Beckman & Conover 1979).
 */
const stratified = (rng: Rng): readonly number[] => shuffled(strata, rng).map(stratum => (stratum + rng()) / draws)

/** Chances of passing, from 0 to 1, when the cut lies anywhere in the assumed band with equal chance, and when it lies at its middle. */
export interface Chances {
  readonly overBand: number
  readonly atMiddle: number
}

/**
 * The chances for known rates, with `items[d]` scored items at the rate `rates[d]`. Each item is right or wrong by itself
 * (Bernoulli); the distribution of the number wrong (Poisson binomial) is built item by item, which is exact, where drawing the
 * items would add noise.
 */
export function chancesWith(rates: readonly number[], items: readonly number[]): Chances {
  const scored = items.reduce((sum, count) => sum + count, 0)
  // wrong[w]: the chance of exactly w wrong among the items so far. With more wrong than at the lowest cut nobody passes.
  const wrong = new Float64Array(scored - rawCut(assumedCut.low, scored) + 1)
  wrong[0] = 1
  rates.forEach((right, d) => {
    for (let i = 0; i < (items[d] ?? 0); i++) {
      for (let w = wrong.length - 1; w > 0; w--) wrong[w] = (wrong[w] as number) * right + (wrong[w - 1] as number) * (1 - right)
      wrong[0] = (wrong[0] as number) * right
    }
  })
  const chanceOf = (weight: (right: number) => number) => wrong.reduce((sum, chance, w) => sum + chance * weight(scored - w), 0)
  return {
    overBand: chanceOf(right => shareOfCutsReached(right, scored)),
    atMiddle: chanceOf(right => (right >= rawCut(assumedCut.cut, scored) ? 1 : 0)),
  }
}

/** A cut of so many percent as right items: the nearest whole number, which favours neither side. Of 50 items, 72% are 36. */
const rawCut = (percent: number, scored: number) => Math.round((percent * scored) / 100)

/** How much of the assumed cut band a raw score reaches, from 0 to 1: it passes at every cut that is nearer to it than to one item more. */
export function shareOfCutsReached(right: number, scored: number): number {
  const reached = ((right + 0.5) * 100) / scored
  return Math.min(1, Math.max(0, (reached - assumedCut.low) / (assumedCut.high - assumedCut.low)))
}
