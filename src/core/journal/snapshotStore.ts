// The folder of the snapshots: read the newest that holds, write beside it, keep two.
import type { FileStore, Log } from '../ports'
import type { History } from './history'
import { isSealed, type Listing, type LogReader } from './logReader'
import type { Pace } from './pace'
import { writeAndReadBack } from './segmentWriter'
import { decodeSnapshot, encodeSnapshot, type Snapshot, useMemories } from './snapshot'

const kept = 2
const generationOf = (path: string) => Number(/^snap\/(\d+)-[0-9a-f]{8}\.json$/.exec(path)?.[1] ?? 0)

export class SnapshotStore {
  constructor(
    private readonly files: FileStore,
    private readonly log: Log
  ) {}

  /** Fills an empty history from the newest snapshot that agrees with the files of the log; gives the number of its events. */
  async restore(history: History, reader: LogReader, present: Listing['present'], pace: Pace): Promise<number | undefined> {
    for (const path of await this.list()) {
      const snapshot = await this.read(path, present, pace)
      if (!snapshot) continue
      await history.merge([{ events: snapshot.events, isSettled: true }], pace)
      useMemories(history.state, snapshot.items)
      for (const file of snapshot.covers) reader.settled.add(file)
      return snapshot.events.length
    }
    return undefined
  }

  /** Writes what the settled files say; answers whether that went well. */
  async save(history: History, reader: LogReader, pace: Pace): Promise<boolean> {
    const { present } = await reader.list()
    const { settled, superseded } = reader
    // A file that went without being replaced takes its events along at the next start; a snapshot would bring them back.
    if ([...settled].some(path => !present.has(path) && !superseded.has(path))) return false
    const covers = [...new Set([...settled, ...superseded])].filter(path => isSealed(path) && present.has(path)).sort()
    const before = await this.list()
    const generation = Math.max(0, ...before.map(generationOf)) + 1
    try {
      const { path, bytes } = await encodeSnapshot(generation, covers, await history.settledPart(pace), pace)
      await writeAndReadBack(this.files, path, bytes)
      for (const old of before.slice(kept - 1)) await this.files.delete(old)
      return true
    } catch (error) {
      this.log.warn(`Could not write a snapshot of the study history: ${String(error)}`)
      return false
    }
  }

  private async read(path: string, present: ReadonlySet<string>, pace: Pace): Promise<Snapshot | undefined> {
    try {
      return await decodeSnapshot(await this.files.read(path), present, pace)
    } catch (error) {
      this.log.warn(`Could not read ${path}: ${String(error)}`)
      return undefined
    }
  }

  /** The newest first. */
  private async list(): Promise<readonly string[]> {
    const paths = await this.files.list('snap').catch(() => [])
    return paths
      .filter(path => generationOf(path) > 0)
      .sort()
      .reverse()
  }
}
