// Answers to requests that overtake each other: only that to the last one counts.

export interface Latest<View> {
  /** Whether the last request is not answered yet. */
  isWaiting(): boolean
  /** Takes what a request brings, unless another one is made before. */
  ask(answer: Promise<View>): void
}

export function latest<View>(take: (view: View) => void, fail: (error: unknown) => void): Latest<View> {
  let last: Promise<View> | undefined
  const settle = (answer: Promise<View>): boolean => {
    if (answer !== last) return false
    last = undefined
    return true
  }
  return {
    isWaiting: () => last !== undefined,
    ask(answer) {
      last = answer
      answer.then(
        view => {
          if (settle(answer)) take(view)
        },
        (error: unknown) => {
          settle(answer)
          fail(error)
        }
      )
    },
  }
}
