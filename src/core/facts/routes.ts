// Which exam comes next, and which exams renew a certificate, on a day.
import type { Evidence } from '../content/evidence'
import type { Routes } from '../content/routesSchema'
import type { VersionOf } from './fit'

export interface RenewalEdge {
  readonly held: string
  readonly by: string
}

export interface Renewal {
  readonly held: string
  /** What renews it on the day; empty where no exam that can still be taken is known to do so. */
  readonly by: readonly string[]
  readonly evidence: Evidence
}

/** The renewals that are open on the day of `versions`. An exam that is gone renews nothing; of one that is not bundled nothing is known. */
export const renewalsOn = (routes: Routes, versions: readonly VersionOf[]): readonly Renewal[] =>
  routes.renewals.map(({ held, by, evidence }) => ({
    held,
    by: by.filter(id => versions.find(version => version.certification === id)?.isGone !== true),
    evidence,
  }))

export const edgesOf = (renewals: readonly Renewal[]): readonly RenewalEdge[] => renewals.flatMap(({ held, by }) => by.map(to => ({ held, by: to })))

export interface NextStep {
  readonly certification: string
  readonly reasons: readonly { readonly words: string; readonly evidence: Evidence }[]
}

/**
 * The exams on the way from a certification that is held to a role that is wanted, the first one first: those of the role, or, where
 * no role is chosen, those of the certification. A certification that is held is not a step, nor is one whose exam is gone.
 */
export function nextSteps(routes: Routes, versions: readonly VersionOf[], held: string, role: string): readonly NextStep[] {
  const fromHeld = routes.held.find(route => route.id === held)?.steps ?? []
  const ofRole = routes.roles.find(route => route.id === role)?.steps ?? []
  const order = (ofRole.length > 0 ? ofRole : fromHeld).map(step => step.certification)
  const isGone = (id: string) => versions.find(version => version.certification === id)?.isGone === true
  return order
    .filter(id => id !== held && !isGone(id))
    .map(certification => ({
      certification,
      reasons: [...ofRole, ...fromHeld].filter(step => step.certification === certification).map(({ words, evidence }) => ({ words, evidence })),
    }))
}
