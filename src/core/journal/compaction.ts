// Many small files become one: a new sealed file under a folder of its own, read back; what it replaces goes a week later, after
// it was compared once more. Nothing is lost at whatever instant it stops, and two windows that do it at once do it twice.
import type { Clock, FileStore, Log } from '../ports'
import { encodeLine, type FileHeader, headerOf } from './codec'
import type { StoredEvent } from './event'
import { isCompacted, isSealed, type LogReader } from './logReader'
import type { Pace } from './pace'
import { writeSealed } from './segmentWriter'
import { Ledger } from './union'

/** More files than this are compacted. */
export const mostFiles = 200
/**
 * Milliseconds for which replaced files are kept, and after which the slots of a writer count as left for good: a writer
 * that is silent for a day begins a new segment, so it will not write to them again.
 */
export const keptMs = 7 * 86_400_000

export interface CompactionOptions {
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  readonly reader: LogReader
  /** Folder of this window's own answers, whose slots are in use. */
  readonly own: string
  /** A folder that nothing was written to yet. */
  newFolder(): string
}

export class Compaction {
  /** Of the compacted files, which never change. */
  private readonly headers = new Map<string, FileHeader>()

  constructor(private readonly options: CompactionOptions) {}

  /** Compacts and tidies away what is due; answers whether any file came or went. */
  async run(pace: Pace): Promise<boolean> {
    const paths = await this.options.files.list('log')
    await this.readHeaders(paths)
    const tidied = await this.tidy(paths, pace)
    const { superseded } = this.options.reader
    const live = paths.filter(path => path.endsWith('.jsonl') && !superseded.has(path))
    return live.length > mostFiles ? (await this.compact(live, pace)) || tidied : tidied
  }

  /** A start from a snapshot has not read them. */
  private async readHeaders(paths: readonly string[]): Promise<void> {
    const { files, reader, log } = this.options
    for (const path of paths) {
      if (!isCompacted(path) || this.headers.has(path) || !reader.settled.has(path)) continue
      try {
        const header = headerOf(await files.read(path))
        if (header) this.headers.set(path, header)
        for (const input of header?.compacts ?? []) reader.superseded.add(input)
      } catch (error) {
        log.warn(`Could not read ${path}: ${String(error)}`)
      }
    }
  }

  private async compact(paths: readonly string[], pace: Pace): Promise<boolean> {
    const { files, clock, log, reader, own, newFolder } = this.options
    const candidates = paths.filter(path => (isSealed(path) ? reader.settled.has(path) : !path.startsWith(`${own}/`)))
    const inputs: string[] = []
    const ledger = new Ledger()
    for await (const { path, decoded } of reader.decodeAll(files, candidates, pace)) {
      if (decoded.damaged.length > 0 || !this.isLeft(path, decoded.events)) continue
      inputs.push(path)
      for (const event of decoded.events) ledger.add(event, true)
      if (pace.isDue) await pace.rest()
    }
    // One file out of one would go on for ever, and a conflict keeps the files that show it.
    if (inputs.length < 2 || ledger.audit().conflicting > 0) return false
    await pace.rest()
    const lines: { readonly line: string }[] = []
    for (const { event } of ledger.ordered()) {
      lines.push({ line: encodeLine(event) })
      if (pace.isDue) await pace.rest()
    }
    const path = `${newFolder()}/00001.sealed.jsonl`
    try {
      await writeSealed(files, path, lines, { compacts: inputs, at: clock.now() })
    } catch (error) {
      log.warn(`Could not compact into ${path}: ${String(error)}`)
      return false
    }
    log.info(`${inputs.length} files of the study history now stand in ${path}.`)
    return true
  }

  /** Deletes what was replaced a week ago, if all of it is in the file that replaces it. */
  private async tidy(paths: readonly string[], pace: Pace): Promise<boolean> {
    const { files, clock, log, reader, own } = this.options
    const present = new Set(paths)
    const due = [...this.headers].filter(([path, { at }]) => present.has(path) && at !== undefined && clock.now() - at >= keptMs).map(([path]) => path)
    const inputsOf = (path: string) => (this.headers.get(path)?.compacts ?? []).filter(input => present.has(input) && !input.startsWith(`${own}/`))
    let isTidied = false
    for await (const { path, decoded } of reader.decodeAll(
      files,
      due.filter(file => inputsOf(file).length > 0),
      pace
    )) {
      const { header, events, damaged } = decoded
      const inputs = inputsOf(path)
      if (damaged.length > 0 || header?.events !== events.length) continue
      const kept = new Set<string>()
      for (const event of events) {
        kept.add(JSON.stringify(event))
        if (pace.isDue) await pace.rest()
      }
      for await (const input of reader.decodeAll(files, inputs, pace)) {
        const isCopied = input.decoded.damaged.length === 0 && input.decoded.events.every(event => kept.has(JSON.stringify(event)))
        if (!isCopied || !this.isLeft(input.path, input.decoded.events)) continue
        try {
          await files.delete(input.path)
          present.delete(input.path)
          isTidied = true
        } catch (error) {
          log.warn(`Could not tidy away ${input.path}: ${String(error)}`)
        }
      }
    }
    return isTidied
  }

  /** Whether no writer will come back to a file. An empty slot is one that is just being written. */
  private isLeft(path: string, events: readonly StoredEvent[]): boolean {
    return isSealed(path) || (events.length > 0 && events.every(event => event.t < this.options.clock.now() - keptMs))
  }
}
