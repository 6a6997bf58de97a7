// Events in little space and quick to read: names of fields once for each shape of event, values that recur by their number.
import type { StoredEvent } from './event'

/** `[shape, value…]`, or the event itself when it has no shape that can be packed. */
export type Row = readonly unknown[] | StoredEvent

/** A field and what stands for it in a row: its value, the number of its value, or a list of numbers. */
interface Field {
  readonly key: string
  readonly as: 'value' | 'number' | 'numbers'
}

/** What the numbers in rows stand for. */
export interface PackTables {
  readonly shapes: readonly (readonly Field[])[]
  readonly values: readonly unknown[]
}

/** Fields whose values recur, and fields that are lists of such. */
const recurring = new Set(['device', 'writer', 'kind', 'sessionId', 'questionId', 'cardId', 'mockId', 'scope', 'response'])
const lists = new Set(['questionIds', 'unscoredIds'])

export class Packer implements PackTables {
  readonly shapes: (readonly Field[])[] = []
  readonly values: unknown[] = []
  private readonly shapeNumbers = new Map<string, number>()
  private readonly valueNumbers = new Map<string, number>()

  pack(event: StoredEvent): Row {
    const fields: Field[] = []
    const row: unknown[] = []
    for (const [key, value] of Object.entries(event)) {
      // Setting this one by its name would not make a field.
      if (key === '__proto__') return event
      if (value === undefined) continue
      if (recurring.has(key)) {
        fields.push({ key, as: 'number' })
        row.push(this.numberOf(value))
      } else if (lists.has(key) && Array.isArray(value)) {
        fields.push({ key, as: 'numbers' })
        row.push(value.map(item => this.numberOf(item)))
      } else {
        fields.push({ key, as: 'value' })
        row.push(value)
      }
    }
    return [numberIn(this.shapes, this.shapeNumbers, fields), ...row]
  }

  private numberOf(value: unknown): number {
    return numberIn(this.values, this.valueNumbers, value)
  }
}

function numberIn<T>(items: T[], numbers: Map<string, number>, item: T): number {
  const key = JSON.stringify(item)
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, items.length)
  return items.push(item) - 1
}

/** Gives events back as they were packed. Rows that do not fit the tables give things that are no events. */
export function unpacker({ shapes, values }: PackTables): (row: Row) => unknown {
  const meaning = (as: Field['as'], packed: unknown): unknown => {
    if (as === 'value') return packed
    if (as === 'number') return values[packed as number]
    return Array.isArray(packed) ? packed.map(number => values[number]) : undefined
  }
  // Filling a copy that has all fields is much quicker than adding one after the other.
  const blanks = shapes.map((fields): Record<string, unknown> => JSON.parse(JSON.stringify(Object.fromEntries(fields.map(({ key }) => [key, 0])))))
  return row => {
    if (!Array.isArray(row)) return row
    const fields = shapes[row[0]] ?? []
    const event = { ...blanks[row[0]] }
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]
      if (field) event[field.key] = meaning(field.as, row[i + 1])
    }
    return event
  }
}
