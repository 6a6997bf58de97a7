// Mixes groups so that neighbours differ: what is practised mixed is remembered longer than what is practised in blocks.

/**
 * The same items with as few neighbours of the same key as can be. Otherwise the order is kept: each time the first item of another
 * key than the last one comes next, unless a key has so many left that it must come now.
 */
export function interleaved<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const left = [...items]
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  const mixed: T[] = []
  let last: string | undefined
  while (left.length > 0) {
    const pressing = [...counts].find(([key, count]) => key !== last && 2 * count > left.length)?.[0]
    const wanted = left.findIndex(item => (pressing === undefined ? keyOf(item) !== last : keyOf(item) === pressing))
    const [next] = left.splice(Math.max(0, wanted), 1) as [T]
    last = keyOf(next)
    counts.set(last, (counts.get(last) ?? 1) - 1)
    mixed.push(next)
  }
  return mixed
}
