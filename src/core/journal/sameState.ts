// Whether two states of the learner are the same, for comparing a cache with what it was made from.

/** Deep equality of plain data, maps and sets, these in any order. */
export function sameState(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a.constructor !== b.constructor) return false
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameState(value, b.get(key)))
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every(item => b.has(item))
  const [fieldsA, fieldsB] = [Object.entries(a), Object.entries(b)]
  return fieldsA.length === fieldsB.length && fieldsA.every(([key, value]) => Object.hasOwn(b, key) && sameState(value, (b as Record<string, unknown>)[key]))
}
