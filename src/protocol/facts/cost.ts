// What "Cost" shows: an exam with its preparation as a bill, two ways side by side, and all ways on one scale. The host does the
// arithmetic. Must remain free of vscode, Node and DOM.
import type { FactSection, Provenance } from './provenance'

export interface CostInput {
  /** Id of the way to prepare. */
  readonly path: string
  /** Another way to compare with; '' for none. */
  readonly other: string
  /** Needs that are not bought. */
  readonly without: readonly string[]
  readonly retakes: number
  readonly voucher: boolean
  readonly newAccount: boolean
  /** Percent. */
  readonly employerShare: number
  /** US dollars; null for no limit. */
  readonly employerCap: number | null
  /** US dollars; null: not known. */
  readonly classPrice: number | null
  /** ISO code of another currency to show; '' for none. */
  readonly currency: string
  /** How much of that currency a US dollar is; null: not known. */
  readonly rate: number | null
}

/** An amount in US dollars, in words, and in the reader's currency where a rate is given. */
export interface Amount {
  readonly usd: string
  readonly other?: string
}

export interface CostRow {
  readonly id: string
  readonly kind: 'part' | 'sum' | 'pays'
  readonly label: string
  /** How the amount comes about, or a limit of it. */
  readonly note?: string
  /** One for each column; null where it does not belong to that way. */
  readonly amounts: readonly (Amount | null)[]
  /** Absent for sums and for what the reader entered. */
  readonly provenance?: Provenance
  /** What to say in its place. */
  readonly origin?: string
}

export interface CostHeadline {
  readonly title: string
  readonly amount: Amount
  /** What is not in the amount because nobody published it. */
  readonly plus?: string
}

export interface CostWay {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** US dollars. */
  readonly low: number
  readonly high: number
  readonly words: string
  readonly plus?: string
  readonly isChosen: boolean
  /** What a class does to it: nothing, `unknown` while it has no price, `unverified` at the price of the reader. */
  readonly classPrice: 'none' | 'unknown' | 'unverified'
}

export interface CostView {
  readonly code: string
  /** The exam can no longer be taken: all is said in the past tense. */
  readonly isPast: boolean
  /** Status and fee in a sentence or two. */
  readonly status: string
  readonly pricesChecked: string
  readonly paths: readonly { readonly id: string; readonly words: string }[]
  readonly needs: readonly { readonly id: string; readonly words: string; readonly isBought: boolean }[]
  readonly asksClassPrice: boolean
  /** What to know of the class; '' for nothing. */
  readonly classNote: string
  readonly canRetake: boolean
  readonly retakeNote: string
  readonly voucherNote: string
  readonly creditNote: string
  readonly headlines: readonly CostHeadline[]
  /** How the two ways differ; '' when one is shown. */
  readonly difference: string
  /** Heads of the columns of amounts. */
  readonly columns: readonly string[]
  readonly rows: readonly CostRow[]
  readonly ways: readonly CostWay[]
  readonly prices: FactSection
}

export interface CostPage {
  readonly input: CostInput
  readonly view: CostView
  readonly action: { readonly kind: 'copy'; readonly input: CostInput }
}
