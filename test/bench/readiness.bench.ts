// How far the chance of passing can be trusted, on synthetic learners whose true chance is known. Prints one line a figure.
//
// A learner has an ability in logits, each domain differs from it (sd 0.5), each item differs in difficulty (sd 0.8). Mean and
// spread of the abilities are such that half of the learners pass and that "pass if the share right is above the cut" has a
// Brier score of about 0.21 after 20 answers and 0.16 after 65. Everyone answers by blueprint weight and then sits an exam of
// 50 new items with the cut at 72%. Scores are in hundredths; the shares of a band are of learners, the ends of it unrounded.
import { apportion } from '../../src/core/mock/apportion'
import { assumedCut } from '../../src/core/mock/score'
import type { DomainEvidence } from '../../src/core/readiness/evidence'
import { forecastsOf, inSteps, seed } from '../../src/core/readiness/readiness'
import { type Simulation, simulate } from '../../src/core/readiness/simulate'
import { chancesIfRaised } from '../../src/core/readiness/whatIf'
import { seededRng } from '../../src/core/session/random'
import { type Budget, median, printFigure, type Unit } from './figure'

/**
 * Learners by number of answers. A calibration error over few learners is mostly noise, and never below zero: with 700, forecasts that
 * are right in every way would show one of about 3 %. The gates need it small beside their 5 %.
 */
const learners: Readonly<Record<number, number>> = { 20: 700, 65: 3_000, 200: 3_000 }
const ability = { mean: 1.05, sd: 0.85 }
const domainSd = 0.5
const itemSd = 0.8
/** Logits by which the exam is harder than the questions, in the case that it is. */
const harder = 0.3
const weights = [28, 24, 24, 24]
const items = apportion(50, weights)
const needed = Math.round((assumedCut.cut * 50) / 100)
/** Where a cohort starts; `node readiness.bench.mjs <number>` takes another one. */
const cohort = Number(process.argv[2] ?? 1)

interface Learner {
  readonly evidence: readonly DomainEvidence[]
  readonly forecast: Simulation
  /** The chance as it is shown, 0 to 1. */
  readonly shown: number
  /** The chance of reaching the cut with the learner's true rates. */
  readonly truth: number
  readonly passed: boolean
  readonly passedHarder: boolean
}

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function learnersWith(answers: number): readonly Learner[] {
  const rng = seededRng(cohort * 10_000 + answers)
  // Box–Muller; 1 - u is never 0.
  const normal = (sd: number) => sd * Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng())
  const rightOf = (count: number, logit: number) => Array.from({ length: count }, () => rng() < logistic(logit - normal(itemSd))).filter(Boolean).length
  return Array.from({ length: learners[answers] ?? 0 }, () => {
    const overall = ability.mean + normal(ability.sd)
    const logits = weights.map(() => overall + normal(domainSd))
    const evidence = apportion(answers, weights).map((count, d): DomainEvidence => {
      const right = rightOf(count, logits[d] ?? 0)
      return { domainId: String(d + 1), answers: count, right, weightedAnswers: count, weightedRight: right }
    })
    const passes = (shift: number) => items.reduce((sum, count, d) => sum + rightOf(count, (logits[d] ?? 0) - shift), 0) >= needed
    const forecast = simulate(forecastsOf(evidence, items), seed)
    return {
      evidence,
      forecast,
      shown: inSteps(forecast.chance) / 100,
      truth: chanceToReachCut(logits.map(rateAt)),
      passed: passes(0),
      passedHarder: passes(harder),
    }
  })
}

/** The share right over items of all difficulties, by summing over ±4 sd. */
function rateAt(logit: number): number {
  const points = Array.from({ length: 81 }, (_, i) => (i - 40) / 10)
  const density = (z: number) => Math.exp((-z * z) / 2)
  return points.reduce((sum, z) => sum + density(z) * logistic(logit - z * itemSd), 0) / points.reduce((sum, z) => sum + density(z), 0)
}

/** Poisson binomial, written apart from the model's own so that one checks the other. */
function chanceToReachCut(rates: readonly number[]): number {
  const trials = rates.flatMap((rate, d) => Array<number>(items[d] ?? 0).fill(rate))
  let right = [1]
  for (const rate of trials) right = [...right, 0].map((chance, k) => chance * (1 - rate) + (right[k - 1] ?? 0) * rate)
  return right.slice(needed).reduce((sum, chance) => sum + chance, 0)
}

type Forecast = (learner: Learner) => number
type Outcome = (learner: Learner) => boolean

const brier = (group: readonly Learner[], forecast: Forecast, outcome: Outcome) =>
  mean(group.map(learner => (forecast(learner) - (outcome(learner) ? 1 : 0)) ** 2))

/** Expected calibration error: how far the forecasts of a bin are from what happened, weighted over 10 bins of equal width. */
function calibrationError(group: readonly Learner[], forecast: Forecast, outcome: Outcome): number {
  const gaps = Array<number>(10).fill(0)
  for (const learner of group) {
    const bin = Math.min(9, Math.floor(forecast(learner) * 10))
    gaps[bin] = (gaps[bin] ?? 0) + forecast(learner) - (outcome(learner) ? 1 : 0)
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / group.length
}

const covered = (group: readonly Learner[]) => mean(group.map(({ truth, forecast }) => (truth >= forecast.low && truth <= forecast.high ? 1 : 0)))
const coveredAsShown = (group: readonly Learner[]) =>
  mean(group.map(({ truth, forecast }) => (inSteps(truth) >= inSteps(forecast.low) && inSteps(truth) <= inSteps(forecast.high) ? 1 : 0)))

/** The calibration error that chance alone gives: of the same forecasts, were every one of them exactly right. */
function calibrationErrorByChance(group: readonly Learner[], forecast: Forecast): number {
  const rng = seededRng(cohort)
  return mean(Array.from({ length: 100 }, () => calibrationError(group, forecast, learner => rng() < forecast(learner))))
}

const budgets: Readonly<Record<number, { readonly brier?: Budget; readonly calibration?: Budget; readonly coverage?: Budget }>> = {
  65: { brier: 13, calibration: 5, coverage: { min: 75, max: 85 } },
  200: { brier: 11, calibration: 5, coverage: { min: 75, max: 85 } },
}

for (const answers of [20, 65, 200]) {
  const group = learnersWith(answers)
  const budget = budgets[answers] ?? {}
  const shown: Forecast = learner => learner.shown
  const passed: Outcome = learner => learner.passed
  const passedHarder: Outcome = learner => learner.passedHarder
  const baseRate = mean(group.map(learner => (learner.passed ? 1 : 0)))
  const naive: Forecast = ({ evidence }) => (evidence.reduce((sum, domain) => sum + domain.right, 0) >= (answers * assumedCut.cut) / 100 ? 1 : 0)
  const line = (name: string, value: number, unit: Unit, limit?: Budget) => printFigure(`readiness after ${answers} answers: ${name}`, value, unit, limit)

  line('Brier score', 100 * brier(group, shown, passed), '/100', budget.brier)
  line('Brier score of the base rate', 100 * baseRate * (1 - baseRate), '/100')
  line('Brier score of "above the cut"', 100 * brier(group, naive, passed), '/100')
  line('calibration error', 100 * calibrationError(group, shown, passed), '%', budget.calibration)
  line('calibration error by chance alone', 100 * calibrationErrorByChance(group, shown), '%')
  line('calibration error of the true chances', 100 * calibrationError(group, ({ truth }) => truth, passed), '%')
  line('learners in the 80% band', 100 * covered(group), '%', budget.coverage)
  line('learners in the band as shown', 100 * coveredAsShown(group), '%')
  line('Brier score, exam 0.3 logits harder', 100 * brier(group, shown, passedHarder), '/100')
  line('calibration error, exam 0.3 logits harder', 100 * calibrationError(group, shown, passedHarder), '%')
  if (answers !== 200) continue

  const taken = group.slice(0, 15).map(({ evidence }) => {
    const start = performance.now()
    const forecasts = forecastsOf(evidence, items)
    simulate(forecasts, seed)
    chancesIfRaised(forecasts, seed)
    return performance.now() - start
  })
  line('chance, band and what-if', median(taken), 'ms', 100)
}
