// A history of study that is there before the extension opens its journal.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { extensionId } from '../../scripts/lib/paths.mjs'
import { encodeLine } from '../../src/core/journal/codec'
import type { StoredEvent } from '../../src/core/journal/event'

/** Writes the events as a sealed segment, each writer's into its own folder, below the folder where the extension keeps its data. */
export async function writeHistory(storage: string, events: readonly StoredEvent[]): Promise<void> {
  for (const writer of new Set(events.map(({ device, writer: name }) => path.join(device, name)))) {
    const lines = events.filter(({ device, writer: name }) => path.join(device, name) === writer).map(encodeLine)
    await mkdir(path.join(storage, 'log', writer), { recursive: true })
    await writeFile(path.join(storage, 'log', writer, '00001.sealed.jsonl'), lines.join(''))
  }
}

/** The same for `prepare` of `launch`. */
export const withHistory =
  (events: readonly StoredEvent[]) =>
  (extensionsDir: string): Promise<void> =>
    writeHistory(path.join(extensionsDir, '../data/User/globalStorage', extensionId), events)
