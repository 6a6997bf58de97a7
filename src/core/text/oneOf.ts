// Alternatives in words.
import type { Translate } from '../deadlines/words'

/** "a", "a or b", "a, b or c"; empty for none. `t` translates; English goes in. */
export const oneOf = (items: readonly string[], t: Translate): string =>
  items.length < 2 ? items.join('') : t('{0} or {1}', items.slice(0, -1).join(', '), items.at(-1) ?? '')
