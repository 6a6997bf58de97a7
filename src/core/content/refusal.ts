/** Why a text is not even parsed, and the offset where that shows. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly offset: number
}
