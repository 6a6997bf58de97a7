// What a look through all files of the history finds: how much there is, and whether anything is missing, damaged or strange.
import { hasDate } from '../deadlines/calendar'
import { isAnswerKind } from './answerTable'
import { decodeInTurns } from './codec'
import { eventId, type StoredEvent } from './event'
import type { Pace } from './pace'
import { jumpBetween } from './union'
import { isKnownKind, isWellFormed } from './wellFormed'

/** A file as it was read; without bytes when it could not be read. */
export interface CheckedFile {
  readonly path: string
  readonly bytes?: Uint8Array
}

/** What one window or one machine has written. */
export interface Extent {
  readonly events: number
  readonly answers: number
  /** Milliseconds since 1970 of the earliest and the latest event that have a date. */
  readonly first: number | undefined
  readonly last: number | undefined
}

export interface WriterReport extends Extent {
  readonly device: string
  readonly writer: string
  /** Numbers below its highest that no file has. */
  readonly missing: number
  /** Times that the wall clock moved by more than a day against the monotonic one between two events. */
  readonly clockJumps: number
}

export interface DeviceReport extends Extent {
  readonly device: string
  readonly writers: number
}

export interface Report {
  readonly files: number
  readonly bytes: number
  readonly total: Extent
  readonly devices: readonly DeviceReport[]
  readonly writers: readonly WriterReport[]
  /** Files that could not be read. */
  readonly unreadable: readonly string[]
  /** Files with lines whose sum does not fit, and how many. */
  readonly damaged: readonly { readonly path: string; readonly lines: number }[]
  /** Ids under which files hold different things; the first one counts. */
  readonly conflicts: readonly string[]
  /** Ids that the sync folder has under the name of this machine and that this machine does not have, or has differently. */
  readonly claims: readonly string[]
  /** Kinds that this version does not know, and how often. */
  readonly unknownKinds: readonly { readonly kind: string; readonly count: number }[]
  /** Events of a known kind that do not say what that kind says. */
  readonly malformed: number
  /** Events more than a day ahead of now. */
  readonly future: number
}

export interface CheckInput {
  readonly files: readonly CheckedFile[]
  /** Files of the sync folder; none when nothing is synchronised. */
  readonly shared: readonly CheckedFile[]
  readonly device: string
  /** Milliseconds since 1970. */
  readonly now: number
}

const msPerDay = 86_400_000

/** Reads everything through once, in turns. */
export async function reportOf({ files, shared, device, now }: CheckInput, pace: Pace): Promise<Report> {
  const byId = new Map<string, StoredEvent>()
  const conflicts = new Set<string>()
  const damaged: { readonly path: string; readonly lines: number }[] = []
  let size = 0
  for (const { path, bytes } of files) {
    if (!bytes) continue
    size += bytes.length
    const decoded = await decodeInTurns(bytes, pace)
    if (decoded.damaged.length > 0) damaged.push({ path, lines: decoded.damaged.length })
    for (const event of decoded.events) {
      const id = eventId(event)
      const first = byId.get(id)
      if (!first) byId.set(id, event)
      else if (!isSame(first, event)) conflicts.add(id)
      if (pace.isDue) await pace.rest()
    }
  }
  const all = [...byId.values()]
  const writers: WriterReport[] = []
  for (const events of groupBy(all, ({ device: on, writer }) => JSON.stringify([on, writer])).values()) {
    writers.push(writerReport(events))
    if (pace.isDue) await pace.rest()
  }
  const unknownKinds = groupBy(
    all.filter(event => !isKnownKind(event)),
    event => event.kind
  )
  return {
    files: files.length,
    bytes: size,
    total: extentOf(all),
    devices: [...groupBy(all, event => event.device)].map(([on, events]) => ({
      device: on,
      writers: writers.filter(writer => writer.device === on).length,
      ...extentOf(events),
    })),
    writers,
    unreadable: files.filter(({ bytes }) => !bytes).map(({ path }) => path),
    damaged,
    conflicts: [...conflicts],
    claims: await claimsIn(shared, device, byId, pace),
    unknownKinds: [...unknownKinds].map(([kind, events]) => ({ kind, count: events.length })),
    malformed: all.filter(event => isKnownKind(event) && !isWellFormed(event)).length,
    future: all.filter(event => event.t > now + msPerDay).length,
  }
}

async function claimsIn(shared: readonly CheckedFile[], device: string, byId: ReadonlyMap<string, StoredEvent>, pace: Pace): Promise<readonly string[]> {
  const claims = new Set<string>()
  for (const { bytes } of shared) {
    for (const event of bytes ? (await decodeInTurns(bytes, pace)).events : []) {
      if (pace.isDue) await pace.rest()
      if (event.device !== device) continue
      const own = byId.get(eventId(event))
      if (!own || !isSame(own, event)) claims.add(eventId(event))
    }
  }
  return [...claims]
}

function writerReport(events: readonly StoredEvent[]): WriterReport {
  const bySeq = [...events].sort((a, b) => a.seq - b.seq)
  const { device = '', writer = '', seq: highest = 0 } = bySeq.at(-1) ?? {}
  // Numbers that follow one another only: across a gap nothing is known of the clocks.
  const clockJumps = bySeq.filter((event, i) => bySeq[i - 1]?.seq === event.seq - 1 && jumpBetween(bySeq[i - 1], event)).length
  return { device, writer, ...extentOf(events), missing: Math.max(0, highest - bySeq.filter(({ seq }) => seq > 0).length), clockJumps }
}

function extentOf(events: readonly StoredEvent[]): Extent {
  let [first, last]: [number | undefined, number | undefined] = [undefined, undefined]
  for (const { t } of events) {
    if (!hasDate(t)) continue
    first = Math.min(first ?? t, t)
    last = Math.max(last ?? t, t)
  }
  return { events: events.length, answers: events.filter(isAnswerKind).length, first, last }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Whether two events say the same, in whatever order of their fields. */
const isSame = (a: StoredEvent, b: StoredEvent): boolean => JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b)

/** The same text for the same content, whatever the order of its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  )
