// Replacing the whole history. Nothing is deleted for good: what was there is kept in the quarantine.

import { isoTime } from '../deadlines/calendar'
import type { Clock, FileStore } from '../ports'
import { encodeLine } from './codec'
import type { StoredEvent } from './event'
import { Pace } from './pace'
import { writeAndReadBack, writeSealed } from './segmentWriter'

interface Options {
  readonly files: FileStore
  readonly clock: Clock
  readonly device: string
  /** A name that no window has had yet. */
  readonly writer: string
}

/**
 * Puts `events` in the place of everything in `log`, whose files move to a folder of the quarantine; gives that folder.
 * Whatever instant it is cut off at, every event of both histories stands in some file. All windows must be opened anew after it.
 */
export async function replaceHistory({ files, clock, device, writer }: Options, events: readonly StoredEvent[]): Promise<string> {
  const quarantine = `quarantine/replaced-${isoTime(clock.now()).slice(0, 19).replaceAll(':', '-')}`
  const replaced = await files.list('log')
  for (const path of replaced) await writeAndReadBack(files, `${quarantine}/${path}`, await files.read(path))
  await writeSealed(files, `log/${device}/${writer}/00001.sealed.jsonl`, await linesOf(events, new Pace(clock)), {})
  for (const path of replaced) await files.delete(path)
  for (const path of await files.list('snap')) await files.delete(path)
  return quarantine
}

async function linesOf(events: readonly StoredEvent[], pace: Pace): Promise<readonly { readonly line: string }[]> {
  const lines: { readonly line: string }[] = []
  for (const event of events) {
    lines.push({ line: encodeLine(event) })
    if (pace.isDue) await pace.rest()
  }
  return lines
}
