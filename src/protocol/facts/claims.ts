// What "Claims Checked" shows: what an article says, and what we found. Must remain free of vscode, Node and DOM.
import type { Provenance } from './provenance'

export type ClaimVerdict = 'confirmed' | 'partly' | 'outdated' | 'contradicted' | 'unverifiable' | 'opinion'

export interface ClaimsInput {
  readonly verdict: ClaimVerdict | 'all'
}

export interface CheckedClaim {
  readonly id: string
  readonly claim: string
  readonly verdict: ClaimVerdict
  readonly finding: string
  readonly provenance: Provenance
}

export interface ClaimsView {
  readonly article: { readonly title: string; readonly url: string; readonly host: string }
  /** One sentence: how many claims hold today. */
  readonly summary: string
  /** All verdicts that occur, with how many claims have them; `all` first. */
  readonly counts: readonly { readonly verdict: ClaimVerdict | 'all'; readonly count: number }[]
  readonly topics: readonly { readonly id: string; readonly title: string; readonly claims: readonly CheckedClaim[] }[]
}

export interface ClaimsPage {
  readonly input: ClaimsInput
  readonly view: ClaimsView
  readonly action: never
}
