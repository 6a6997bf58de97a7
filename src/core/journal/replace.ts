// Replacing the whole history. Nothing is deleted for good: what was there is kept in the quarantine.

import { isoTime } from '../deadlines/calendar'
import type { Clock, FileStore } from '../ports'
import { crc32 } from './codec'
import type { StoredEvent } from './event'
import { exportLines } from './exportLines'
import { Pace } from './pace'

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
  for (const path of replaced) await copy(files, path, `${quarantine}/${path}`)
  const bytes = await exportLines(events, new Pace(clock))
  await writeWhole(files, `log/${device}/${writer}/00001.sealed.jsonl`, bytes)
  for (const path of replaced) await files.delete(path)
  for (const path of await files.list('snap')) await files.delete(path)
  return quarantine
}

const copy = async (files: FileStore, from: string, to: string) => writeWhole(files, to, await files.read(from))

async function writeWhole(files: FileStore, path: string, bytes: Uint8Array): Promise<void> {
  await files.write(path, bytes)
  if (crc32(await files.read(path)) !== crc32(bytes)) throw new Error(`${path} was read back differently`)
}
