// What can be wrong with a pack, and where.

export type Path = readonly (string | number)[]

/** A problem in the words of the author; positions are 1-based, as people count them. */
export interface PackIssue {
  readonly code: string
  readonly message: string
  readonly severity: 'error' | 'warning'
  readonly line: number
  readonly column: number
  /** End of the marked text; the same as the start where only a point is known. */
  readonly endLine: number
  readonly endColumn: number
}

/** A problem found in the meaning of a value, still to be located in its text. */
export interface Finding {
  readonly code: string
  readonly message: string
  readonly path: Path
  /** Marks the key instead of its value, e.g. for an unknown key. */
  readonly atKey?: boolean
  readonly severity?: 'error' | 'warning'
}

/** A value with what was wrong in its text. Parts without errors are present even when others are not. */
export interface Loaded<T> {
  readonly value: T
  readonly issues: readonly PackIssue[]
}
