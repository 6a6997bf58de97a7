// In which order the exams of a comparison stand, and which of its cells differ.

/** What a reader looks for; `listed` keeps the order of the table. */
export const needs = ['listed', 'cheapest', 'shortest', 'longest', 'today', 'training', 'genai'] as const
export type Need = (typeof needs)[number]

/** The figures that needs go by; undefined where they are not published. */
export interface ColumnFigures {
  readonly fee?: number | undefined
  readonly minutes?: number | undefined
  readonly validityYears?: number | undefined
  /** 2 can be taken, 1 as a beta, 0 not. */
  readonly today?: number | undefined
  /** 0 (no) to 3 (in depth). */
  readonly trains?: number | undefined
  readonly genai?: number | undefined
}

/** Which figure decides, and whether less of it is better. */
const keys: Readonly<Record<Exclude<Need, 'listed'>, readonly [keyof ColumnFigures, 1 | -1]>> = {
  cheapest: ['fee', 1],
  shortest: ['minutes', 1],
  longest: ['validityYears', -1],
  today: ['today', -1],
  training: ['trains', -1],
  genai: ['genai', -1],
}

/** The base first, the others as the need has them; equals keep their order, and what is not published comes last. */
export function orderColumns<T extends ColumnFigures>(columns: readonly T[], base: T, need: Need): readonly T[] {
  const others = columns.filter(column => column !== base)
  if (need === 'listed') return [base, ...others]
  const [key, direction] = keys[need]
  const rank = (column: T) => (column[key] === undefined ? Number.POSITIVE_INFINITY : direction * column[key])
  return [base, ...others.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))]
}

/** Case and spaces do not make a difference. */
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Which cells of a row differ from its first one. */
export const differences = (words: readonly string[]): readonly boolean[] => words.map(word => !same(word, words[0] ?? ''))
