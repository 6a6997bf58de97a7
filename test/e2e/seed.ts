// A history of study that is there before the extension opens its journal.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { extensionId } from '../../scripts/lib/paths.mjs'
import { encodeLine } from '../../src/core/journal/codec'
import type { StoredEvent } from '../../src/core/journal/event'

/** For `prepare` of `launch`: writes the events as a sealed segment, each writer's into its own folder. */
export const withHistory =
  (events: readonly StoredEvent[]) =>
  async (extensionsDir: string): Promise<void> => {
    const log = path.join(extensionsDir, '../data/User/globalStorage', extensionId, 'log')
    for (const writer of new Set(events.map(({ device, writer: name }) => path.join(device, name)))) {
      const lines = events.filter(({ device, writer: name }) => path.join(device, name) === writer).map(encodeLine)
      await mkdir(path.join(log, writer), { recursive: true })
      await writeFile(path.join(log, writer, '00001.sealed.jsonl'), lines.join(''))
    }
  }
