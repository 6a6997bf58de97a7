// One standard of the content report: what was wanted, what was measured, and what falls short.

export interface Standard {
  readonly title: string
  /** What was found, in words and figures. */
  readonly measured: string
  readonly wanted: string
  /** One line for each item or figure that falls short; empty when the standard is met. */
  readonly failures: readonly string[]
}

export interface Section {
  readonly title: string
  readonly standards: readonly Standard[]
  /** Lines that are shown under the standards and judged by nobody. */
  readonly details: readonly string[]
}

/** An inclusive range of shares or counts. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

export const isWithin = (value: number, { min = -Infinity, max = Infinity }: Range): boolean => value >= min && value <= max

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** "22–28", "≥ 12", "≤ 30". */
export function rangeText({ min, max }: Range, format: (value: number) => string = String): string {
  if (min !== undefined && max !== undefined) return `${format(min)} to ${format(max)}`
  if (min !== undefined) return `≥ ${format(min)}`
  return max === undefined ? 'any' : `≤ ${format(max)}`
}

/** A standard about one figure. */
export function figure(title: string, value: number, wanted: Range, format: (value: number) => string = String): Standard {
  const failures = isWithin(value, wanted) ? [] : [`${title}: ${format(value)}, wanted ${rangeText(wanted, format)}`]
  return { title, measured: format(value), wanted: rangeText(wanted, format), failures }
}

/** A standard about the figures of several groups, each with its range. */
export function figures(
  title: string,
  groups: readonly { readonly name: string; readonly value: number; readonly wanted: Range }[],
  format: (value: number) => string = String
): Standard {
  return {
    title,
    measured: groups.map(({ name, value }) => `${name}: ${format(value)}`).join(', '),
    wanted: [...new Set(groups.map(({ wanted }) => rangeText(wanted, format)))].join(', '),
    failures: groups
      .filter(({ value, wanted }) => !isWithin(value, wanted))
      .map(({ name, value, wanted }) => `${name}: ${format(value)}, wanted ${rangeText(wanted, format)}`),
  }
}

/** A standard that no item may break. */
export const none = (title: string, failures: readonly string[]): Standard => ({ title, measured: String(failures.length), wanted: '0', failures })

export const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
