// The journal is the union of all files, in one order that every window agrees on.
import { eventId, type StoredEvent } from './event'

/**
 * All events once, in order. Commutative, associative and idempotent in its sources.
 * A writer's own order (`seq`) always holds: a clock that was set back cannot move an event before its predecessor.
 */
export function union(...sources: readonly (readonly StoredEvent[])[]): readonly StoredEvent[] {
  const byId = new Map<string, StoredEvent>()
  for (const source of sources) {
    for (const event of source) if (!byId.has(eventId(event))) byId.set(eventId(event), event)
  }
  const events = [...byId.values()].sort((a, b) => compare(a.device, b.device) || compare(a.writer, b.writer) || a.seq - b.seq)
  const time = new Map<StoredEvent, number>()
  let previous: StoredEvent | undefined
  for (const event of events) {
    const isSameWriter = previous?.device === event.device && previous.writer === event.writer
    time.set(event, Math.max(event.t, isSameWriter && previous ? (time.get(previous) ?? event.t) : event.t))
    previous = event
  }
  return events.sort((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0) || compare(a.device, b.device) || compare(a.writer, b.writer) || a.seq - b.seq)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
