// Is the learner ready? The chance of passing with an honest band, and what would raise it most; or what is missing to say so.
import type { CatalogExam } from '../content/catalog'
import type { Exam } from '../content/examSchema'
import type { LearnerState } from '../journal/fold'
import { apportion } from '../mock/apportion'
import { type DomainEvidence, evidenceOf } from './evidence'
import { expectedRates, posteriorsOf } from './posterior'
import { type DomainForecast, simulate } from './simulate'
import { chancesIfRaised, targetRate } from './whatIf'

/** First exposures below which nothing is estimated: over all domains, and in each of them. */
export const enoughAnswers = { overall: 30, perDomain: 5 } as const

export interface ReadinessInput {
  readonly pack: CatalogExam
  readonly state: LearnerState
  /** The wall clock, milliseconds since 1970. */
  readonly nowMs: number
}

/** "First answers" are first exposures: the first answer to each question, in practice or in a submitted mock exam. */
export type Readiness =
  | {
      readonly kind: 'not-enough'
      readonly answers: number
      /** How many more first answers are needed at least, over all domains. */
      readonly missing: number
      /** The domains with too few, in the order of the outline; may be empty. */
      readonly domains: readonly { readonly domainId: string; readonly answers: number; readonly missing: number }[]
    }
  | {
      readonly kind: 'estimate'
      /** Chance of passing, percent: a multiple of 5, or 3 or 97 at the ends, because nothing is certain. */
      readonly chance: number
      /** The 80% band of the chance, in the same steps; contains it. */
      readonly band: { readonly low: number; readonly high: number }
      readonly answers: number
      readonly right: number
      /** In the order of the outline. */
      readonly domains: readonly DomainEvidence[]
      /** One for each domain, the largest gain first. */
      readonly whatIf: readonly WhatIf[]
    }

/** What it would bring if one domain rose to 80% right. */
export interface WhatIf {
  readonly domainId: string
  /** The learner's rate in this domain as the model sees it, 0 to 1: recent answers count more, few answers are drawn to the centre. */
  readonly rate: number
  /** Whether the rate is 80% already; then there is nothing to gain. */
  readonly reached: boolean
  /** The chance then, percent in the same steps, and by how many points it is higher than now. */
  readonly chance: number
  readonly gain: number
}

/** The same for everybody and always: only so does a further right answer never lower the chance. */
export const seed = 2_026

export function readinessOf({ pack, state, nowMs }: ReadinessInput): Readiness {
  const evidence = evidenceOf(pack, state, nowMs)
  const answers = evidence.reduce((sum, domain) => sum + domain.answers, 0)
  const short = evidence
    .map(domain => ({ domainId: domain.domainId, answers: domain.answers, missing: Math.max(0, enoughAnswers.perDomain - domain.answers) }))
    .filter(domain => domain.missing > 0)
  const missingInDomains = short.reduce((sum, domain) => sum + domain.missing, 0)
  const missing = Math.max(enoughAnswers.overall - answers, missingInDomains)
  if (missing > 0) return { kind: 'not-enough', answers, missing, domains: short }

  const forecasts = forecastsOf(evidence, itemsByDomain(pack.exam))
  const { chance, low, high } = simulate(forecasts, seed)
  const shown = inSteps(chance)
  return {
    kind: 'estimate',
    chance: shown,
    // A few large chances among many small ones can lift the mean out of the middle 80%.
    band: { low: Math.min(shown, inSteps(low)), high: Math.max(shown, inSteps(high)) },
    answers,
    right: evidence.reduce((sum, domain) => sum + domain.right, 0),
    domains: evidence,
    whatIf: whatIfOf(evidence, forecasts, shown),
  }
}

/** Scored items by domain. Which items count is not known to the learner, but how many of each domain is. */
export function itemsByDomain({ format, domains }: Exam): readonly number[] {
  const scored = format.scored ?? format.questions - (format.unscored ?? 0)
  return apportion(
    scored,
    domains.map(domain => domain.weight)
  )
}

export function forecastsOf(evidence: readonly DomainEvidence[], items: readonly number[]): readonly DomainForecast[] {
  return posteriorsOf(evidence).map((posteriors, i) => ({ items: items[i] ?? 0, posteriors }))
}

/** A chance from 0 to 1 as it is shown: percent in steps of 5, from 3 to 97. */
export const inSteps = (chance: number): number => Math.min(97, Math.max(3, Math.round(chance * 20) * 5))

function whatIfOf(evidence: readonly DomainEvidence[], forecasts: readonly DomainForecast[], chanceNow: number): readonly WhatIf[] {
  const rates = expectedRates(evidence)
  return chancesIfRaised(forecasts, seed)
    .map((raised, i) => {
      const rate = rates[i] ?? 0
      const reached = rate >= targetRate
      const chance = reached ? chanceNow : inSteps(raised)
      return { raised: reached ? 0 : raised, row: { domainId: evidence[i]?.domainId ?? '', rate, reached, chance, gain: chance - chanceNow } }
    })
    .sort((one, other) => other.raised - one.raised)
    .map(({ row }) => row)
}
