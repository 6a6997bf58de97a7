// What "Routes and Renewals" shows: certificates and their ends, the next exam, and which exam renews what. Must remain free of vscode, Node and DOM.
import type { FactSection, Provenance } from './provenance'

export interface RoutesInput {
  /** Certification that is held; empty: none. */
  readonly held: string
  /** Role that is wanted; empty: none chosen. */
  readonly role: string
}

export interface Choice {
  readonly id: string
  readonly words: string
}

export interface HeldCertificate {
  readonly code: string
  readonly name: string
  readonly earned: string
  readonly expires: string
  /** e.g. "723 days left" or "ended 3 days ago". */
  readonly left: string
  readonly isActive: boolean
  /** What renews it on the day, in words. */
  readonly renewal: string
}

export interface RouteStep {
  readonly code: string
  readonly name: string
  readonly status: string
  readonly reasons: readonly { readonly words: string; readonly provenance: Provenance }[]
}

export interface RenewalNode {
  readonly id: string
  /** A name short enough for the drawing. */
  readonly short: string
  readonly code: string
}

export interface RenewalRow {
  readonly held: string
  readonly by: string
  readonly provenance: Provenance
}

export interface RoutesView {
  readonly held: readonly Choice[]
  readonly roles: readonly Choice[]
  readonly certificates: readonly HeldCertificate[]
  /** What the way is from and to, in one sentence. */
  readonly way: string
  readonly steps: readonly RouteStep[]
  readonly graph: {
    readonly held: readonly RenewalNode[]
    readonly exams: readonly RenewalNode[]
    /** By position in the two lists; `isMine`: it renews the certificate that was chosen. */
    readonly edges: readonly { readonly from: number; readonly to: number; readonly isMine: boolean }[]
    /** The same in words, for a screen reader. */
    readonly summary: string
  }
  readonly renewals: readonly RenewalRow[]
  /** What the holder of a MLS-C01 certificate can do on the day. */
  readonly specialty: { readonly sentences: readonly string[]; readonly section: FactSection }
}

export interface RoutesPage {
  readonly input: RoutesInput
  readonly view: RoutesView
  /** Opens the settings at the certificates that are held. */
  readonly action: 'certificates'
}
