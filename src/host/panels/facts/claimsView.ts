// Claims and the day -> what "Claims Checked" shows. Pure: no vscode.
import type { Claims } from '../../../core/content/claimsSchema'
import type { Day } from '../../../core/deadlines/calendar'
import type { Translate } from '../../../core/deadlines/words'
import { type ClaimTopic, claimTopics, findingOn, type Verdict, verdicts } from '../../../core/facts/claims'
import { evidenceFrom } from '../../../core/facts/listedEvidence'
import type { CheckedClaim, ClaimsInput, ClaimsView } from '../../../protocol/facts/claims'
import { isObject } from '../practiceMessages'
import { provenanceOf, sourceLink } from './provenance'

export function claimsView({ article, claims, sources }: Claims, { verdict: shown }: ClaimsInput, today: Day, t: Translate): ClaimsView {
  const checked = claims.map(claim => ({
    topic: claim.topic,
    id: claim.id,
    claim: claim.claim,
    ...findingOn(claim, today),
    provenance: provenanceOf(evidenceFrom(claim, sources)),
  }))
  const count = (verdict: Verdict) => checked.filter(claim => claim.verdict === verdict).length
  return {
    article: sourceLink(article),
    summary: claimsSummary(checked.length, count('confirmed'), t),
    counts: [
      { verdict: 'all' as const, count: checked.length },
      ...verdicts.map(verdict => ({ verdict, count: count(verdict) })).filter(entry => entry.count > 0 || entry.verdict === shown),
    ],
    topics: claimTopics
      .map(topic => ({
        id: topic,
        title: topicTitle(topic, t),
        claims: checked
          .filter(claim => claim.topic === topic && (shown === 'all' || claim.verdict === shown))
          .map(({ topic: _, ...claim }): CheckedClaim => claim),
      }))
      .filter(topic => topic.claims.length > 0),
  }
}

const claimsSummary = (all: number, confirmed: number, t: Translate): string => t('{0} claims, {1} confirmed today', all, confirmed)

function topicTitle(topic: ClaimTopic, t: Translate): string {
  return {
    exam: t('The exam'),
    successors: t('Successors and renewal'),
    preparation: t('Preparation'),
    money: t('Cost and pay'),
    work: t('Work and outlook'),
    alternatives: t('Other vendors'),
  }[topic]
}

export function readClaimsInput(input: unknown): ClaimsInput {
  const given = isObject(input) ? input : {}
  return { verdict: verdicts.find(verdict => verdict === given.verdict) ?? 'all' }
}
