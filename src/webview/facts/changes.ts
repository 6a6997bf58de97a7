// Changes of an input, one upon the other: a reader can be quicker than the answer of the host.

/**
 * Gives a function that adds a change to an input. As long as the page still draws the input that a change was made to, the next
 * change builds on the one before, so that none is lost.
 */
export function changes<T extends object>(): (input: T, change: (latest: T) => Partial<T>) => T {
  let drawn: T | undefined
  let latest: T | undefined
  return (input, change) => {
    const from = drawn === input && latest ? latest : input
    drawn = input
    latest = { ...from, ...change(from) }
    return latest
  }
}
