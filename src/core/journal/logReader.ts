// Reads the files of every writer: those that nobody changes any more once, the others each time.
import type { FileStore, Log } from '../ports'
import { crc32, type DecodedFile, decodeInTurns, journalVersion } from './codec'
import type { Batch } from './history'
import type { Pace } from './pace'
import { segmentInWords } from './segmentWriter'

export interface ReaderOptions {
  readonly files: FileStore
  readonly alsoRead: readonly FileStore[]
  readonly log: Log
}

/** Every file that is there. */
export interface Listing {
  readonly places: readonly { readonly files: FileStore; readonly paths: readonly string[] }[]
  readonly present: ReadonlySet<string>
}

export interface Reading {
  readonly batches: readonly Batch[]
  /** Files that nobody changes any more, all of which is in the batches. */
  readonly settled: readonly string[]
}

/** Files that are under way at the same time. */
export const readsAtOnce = 32

const encoder = new TextEncoder()
const isLog = (path: string) => path.endsWith('.jsonl')
/** A file that its writer wrote once, in one go. */
export const isSealed = (path: string) => path.endsWith('.sealed.jsonl')

export class LogReader {
  /** Files that nobody changes any more and all of which is in the history. A name is used once, so one that is here is the same wherever it is found. */
  readonly settled = new Set<string>()
  /** Files whose events were all in a compacted one. A slot among them is read all the same: should its writer be alive, it has more by now. */
  readonly superseded = new Set<string>()
  /** Lines that are torn or damaged, by file. */
  private readonly damagedIn = new Map<string, number>()
  /** Whether a later version of this extension has written some of it. */
  hasNewer = false

  constructor(private readonly options: ReaderOptions) {}

  get damaged(): number {
    let sum = 0
    for (const count of this.damagedIn.values()) sum += count
    return sum
  }

  /** What is in the files that are not known as settled; tell those of the reading once it is taken in. Damaged lines are set aside and counted, never fatal. */
  async read({ places, present }: Listing, pace: Pace): Promise<Reading> {
    for (const path of this.damagedIn.keys()) if (!present.has(path)) this.damagedIn.delete(path)
    const batches: Batch[] = []
    const settled = new Set<string>()
    for (const { files, paths } of places) {
      const here = new Set(paths)
      // Compacted files first: they say which others need not be read.
      for (const group of [paths.filter(isCompacted), paths.filter(path => !isCompacted(path))]) {
        const wanted = group.filter(path => isLog(path) && !this.settled.has(path) && !settled.has(path) && !(isSealed(path) && this.superseded.has(path)))
        for await (const { path, decoded } of this.decodeAll(files, wanted, pace)) {
          if (decoded.damaged.length > 0) await this.quarantine(decoded.damaged)
          const isSettled = this.take(path, decoded, files === this.options.files ? here : new Set())
          if (isSettled) settled.add(path)
          batches.push({ events: decoded.events, isSettled })
        }
      }
    }
    return { batches, settled: [...settled] }
  }

  /** Files one after the other, read in groups; one that cannot be read is passed over. */
  async *decodeAll(files: FileStore, paths: readonly string[], pace: Pace): AsyncGenerator<{ readonly path: string; readonly decoded: DecodedFile }> {
    for (let from = 0; from < paths.length; from += readsAtOnce) {
      const group = paths.slice(from, from + readsAtOnce)
      const contents = await Promise.all(
        group.map(path =>
          files.read(path).catch(error => {
            // Another window may have tidied it away; what it held stands in a sealed file too.
            this.options.log.warn(`Could not read ${path}: ${String(error)}`)
            return undefined
          })
        )
      )
      for (const [i, path] of group.entries()) {
        const bytes = contents[i]
        if (bytes) yield { path, decoded: await decodeInTurns(bytes, pace) }
      }
    }
  }

  /** Notes what was found in a file; answers whether it is settled. `siblings`: the files of a folder whose order of writing is known. */
  private take(path: string, { events, damaged, header }: DecodedFile, siblings: ReadonlySet<string>): boolean {
    this.damagedIn.set(path, damaged.length)
    if ((header?.journal ?? 1) > journalVersion || events.some(event => event.v > journalVersion)) this.hasNewer = true
    const isWhole = damaged.length === 0 && (header ? header.events === events.length : isClosed(path, siblings))
    if (isWhole) for (const input of header?.compacts ?? []) this.superseded.add(input)
    return isWhole
  }

  async list(): Promise<Listing> {
    const { files, alsoRead, log } = this.options
    const others = alsoRead.map(async place => ({
      files: place,
      paths: await place.list('log').catch(error => {
        log.warn(`Could not read a further place of the study history: ${String(error)}`)
        return []
      }),
    }))
    const places = await Promise.all([files.list('log').then(paths => ({ files, paths })), ...others])
    return { places, present: new Set(places.flatMap(({ paths }) => paths)) }
  }

  private async quarantine(lines: readonly string[]): Promise<void> {
    const bytes = encoder.encode(`${lines.join('\n')}\n`)
    // Named by content: seeing the same damage again writes the same file.
    await this.options.files
      .write(`quarantine/${crc32(bytes)}.txt`, bytes)
      .catch(error => this.options.log.warn(`Could not keep damaged lines: ${String(error)}`))
  }
}

/** Compacted files stand in folders of their own, see `compaction.ts`. */
export const isCompacted = (path: string) => /-compact\d+\/[^/]+$/.test(path)

/**
 * Whether a sealed file without a header is final: its writer has gone on to the next segment, which it does only after reading
 * the seal back.
 */
function isClosed(path: string, present: ReadonlySet<string>): boolean {
  const [, folder, segment] = /^(.*\/)(\d+)\.sealed\.jsonl$/.exec(path) ?? []
  return segment !== undefined && ['a', 'b', 'sealed'].some(part => present.has(`${folder}${segmentInWords(Number(segment) + 1)}.${part}.jsonl`))
}
