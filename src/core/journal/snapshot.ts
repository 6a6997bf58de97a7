// A cache of what the settled files say, so that a start need not read them: `snap/<generation>-<sum>.json`. Lines as in the
// log; any line that fails its sum makes the whole snapshot worthless, and the log is read instead. It never says more than the log.
import { type Memory, memoryOf, memoryVersion, rememberMemory } from '../schedule/memory'
import { crc32, encodeValue, hasStamp, journalVersion, linesOf } from './codec'
import type { StoredEvent } from './event'
import type { LearnerState } from './fold'
import type { LearnerFold } from './learnerFold'
import type { Pace } from './pace'
import { Packer, type PackTables, type Row, unpacker } from './pack'

/** Raised when the lines mean something else than before. */
const snapshotVersion = 1

interface Header extends Pick<PackTables, 'shapes'> {
  readonly snapshot: number
  /** Which way of working out memories they come from. */
  readonly memories: string
  readonly events: number
  readonly items: number
}

/** One line of the file after the first. */
type Part =
  | { readonly covers: readonly string[] }
  | { readonly values: readonly unknown[] }
  | { readonly rows: readonly Row[] }
  | { readonly items: readonly (readonly [id: string, memory: Memory | null])[] }

export interface Snapshot {
  /** The settled files whose events these are. */
  readonly covers: readonly string[]
  /** In order. */
  readonly events: readonly StoredEvent[]
  readonly items: readonly (readonly [id: string, memory: Memory | null])[]
}

/** Items of a list on one line: such that a line takes about a millisecond to read. */
const perLine = 200
const encoder = new TextEncoder()

export const itemIdsOf = (state: LearnerState): readonly string[] => [...state.questions.keys(), ...state.cards.keys()]

/** Works out what is remembered of every item that has been reviewed, in turns. */
export async function warmMemories(state: LearnerState, pace: Pace): Promise<void> {
  for (const id of itemIdsOf(state)) {
    memoryOf(state, id)
    if (pace.isDue) await pace.rest()
  }
}

/** Tells the memories of a snapshot for the state that its events gave. */
export function useMemories(state: LearnerState, items: Snapshot['items']): void {
  for (const [id, memory] of items) rememberMemory(state, id, memory)
}

export async function encodeSnapshot(
  generation: number,
  covers: readonly string[],
  { events, state }: LearnerFold,
  pace: Pace
): Promise<{ path: string; bytes: Uint8Array }> {
  const packer = new Packer()
  const lines: string[] = []
  const add = async (part: Part) => {
    lines.push(encodeValue(part))
    if (pace.isDue) await pace.rest()
  }
  for (const group of groupsOf(events)) await add({ rows: group.map(event => packer.pack(event)) })
  const ids = itemIdsOf(state)
  for (const group of groupsOf(ids)) await add({ items: group.map(id => [id, memoryOf(state, id) ?? null]) })
  const tables = lines.length
  for (const group of groupsOf(covers)) await add({ covers: group })
  for (const group of groupsOf(packer.values)) await add({ values: group })
  const header: Header = {
    snapshot: snapshotVersion,
    memories: memoryVersion,
    events: events.length,
    items: ids.length,
    shapes: packer.shapes,
  }
  const bytes = encoder.encode([encodeValue(header), ...lines.slice(tables), ...lines.slice(0, tables)].join(''))
  return { path: `snap/${String(generation).padStart(6, '0')}-${crc32(bytes)}.json`, bytes }
}

/** undefined when it is damaged, of another version, or not of these files. */
export async function decodeSnapshot(bytes: Uint8Array, present: ReadonlySet<string>, pace: Pace): Promise<Snapshot | undefined> {
  let header: Header | undefined
  const covers: string[] = []
  const values: unknown[] = []
  const events: StoredEvent[] = []
  const items: (readonly [string, Memory | null])[] = []
  let unpack: ((row: Row) => unknown) | undefined
  for (const line of linesOf(bytes)) {
    if (line.kind === 'damaged') return undefined
    if (!header) {
      if (!isHeader(line.value)) return undefined
      header = line.value
      unpack = unpacker({ shapes: header.shapes, values })
      continue
    }
    const part = line.value as Part
    if ('covers' in part) {
      if (!part.covers.every(path => present.has(path))) return undefined
      covers.push(...part.covers)
    } else if ('values' in part) values.push(...part.values)
    else if ('items' in part) items.push(...part.items)
    else if (unpack)
      for (const row of part.rows) {
        const event = unpack(row)
        if (!hasStamp(event) || event.v > journalVersion) return undefined
        events.push(event)
      }
    if (pace.isDue) await pace.rest()
  }
  if (!header || covers.length === 0 || events.length !== header.events || items.length !== header.items) return undefined
  return { covers, events, items }
}

const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' &&
  value !== null &&
  'snapshot' in value &&
  value.snapshot === snapshotVersion &&
  'memories' in value &&
  value.memories === memoryVersion

function* groupsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += perLine) yield list.slice(from, from + perLine)
}
