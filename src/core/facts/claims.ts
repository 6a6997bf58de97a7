// What is to be said of a claim on a day.
import type { Claim } from '../content/claimsSchema'
import type { Day } from '../deadlines/calendar'

/** outdated: it was true, or belongs to an edition that was superseded. opinion: nothing that could be checked. */
export const verdicts = ['confirmed', 'partly', 'outdated', 'contradicted', 'unverifiable', 'opinion'] as const
export type Verdict = (typeof verdicts)[number]

export const claimTopics = ['exam', 'successors', 'preparation', 'money', 'work', 'alternatives'] as const
export type ClaimTopic = (typeof claimTopics)[number]

export interface Finding {
  readonly verdict: Verdict
  readonly finding: string
}

/** The verdict that holds on `today`: the last of `later` that has begun, or else the first one. */
export function findingOn({ verdict, finding, later = [] }: Pick<Claim, 'verdict' | 'finding' | 'later'>, today: Day): Finding {
  const begun = later.findLast(({ from }) => from <= today)
  return { verdict: begun?.verdict ?? verdict, finding: begun?.finding ?? finding }
}
