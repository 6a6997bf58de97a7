// Events in little space and quick to read: names of fields once for each shape of event, long texts that recur by number.
import type { StoredEvent } from './event'

/** `[shape, value…]`, or the event itself when it has no shape that can be packed. */
export type Row = readonly unknown[] | StoredEvent

/** What the numbers in rows stand for. */
export interface PackTables {
  /** Names of fields, in order. */
  readonly shapes: readonly (readonly string[])[]
  readonly values: readonly unknown[]
}

/** Fields whose values recur. */
const shared = new Set(['device', 'writer', 'kind', 'sessionId', 'questionId', 'cardId', 'mockId', 'response', 'questionIds'])

export class Packer implements PackTables {
  readonly shapes: (readonly string[])[] = []
  readonly values: unknown[] = []
  private readonly shapeNumbers = new Map<string, number>()
  private readonly valueNumbers = new Map<string, number>()

  pack(event: StoredEvent): Row {
    const entries = Object.entries(event).filter(([, value]) => value !== undefined)
    const keys = entries.map(([key]) => key)
    // Setting this field by its name would not make a field.
    if (keys.includes('__proto__')) return event
    const shape = numberOf(keys.join('\n'), keys, this.shapeNumbers, this.shapes)
    return [
      shape,
      ...entries.map(([key, value]) =>
        shared.has(key) ? numberOf(typeof value === 'string' ? `"${value}` : JSON.stringify(value), value, this.valueNumbers, this.values) : value
      ),
    ]
  }
}

function numberOf<T>(key: string, item: T, numbers: Map<string, number>, items: T[]): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, items.length)
  return items.push(item) - 1
}

/** Gives events back as they were packed. Rows that do not fit the tables give things that are no events. */
export function unpacker({ shapes, values }: PackTables): (row: Row) => unknown {
  const readers = shapes.map(keys => keys.map(key => ({ key, isShared: shared.has(key) })))
  return row => {
    if (!Array.isArray(row)) return row
    const fields = readers[row[0]] ?? []
    const event: Record<string, unknown> = {}
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]
      if (field) event[field.key] = field.isShared ? values[row[i + 1]] : row[i + 1]
    }
    return event
  }
}
