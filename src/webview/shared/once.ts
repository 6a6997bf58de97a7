// Something to be said or focused once. The number tells two equal ones apart.

export interface Once<T> {
  readonly what: T
  readonly number: number
}

export const again = <T>(before: Once<T>, what: T): Once<T> => ({ what, number: before.number + 1 })

/** Nothing to say any more; that is nothing new by itself. */
export const cleared = <T>(before: Once<T>, empty: T): Once<T> => (before.what === empty ? before : { ...before, what: empty })
