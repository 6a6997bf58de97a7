// A folder that git or a cloud drive synchronises, with the layout of the journal: `log/<device>/<writer>/…`. Each machine writes
// below its own device only, so no file has two authors and nothing can conflict; what others have written it takes in as events.
import type { Clock, FileStore, Log } from '../ports'
import { crc32, decodeInTurns, encodeLine, headerOf, journalVersion } from './codec'
import { eventId, type StoredEvent } from './event'
import { isCompacted, isSealed } from './logReader'
import { Pace } from './pace'
import { maxHistoryBytes } from './readHistory'
import { writeAndReadBack, writeSealed } from './segmentWriter'

/** What the sync asks of the journal. */
export interface SyncedJournal {
  readonly all: readonly StoredEvent[]
  load(): Promise<unknown>
}

export interface SyncOptions {
  /** Where this machine keeps its history. */
  readonly local: FileStore
  /** The synchronised folder. */
  readonly shared: FileStore
  readonly device: string
  readonly journal: SyncedJournal
  readonly clock: Clock
  readonly log: Log
}

/** Where this machine keeps what it took in; no device has this name. */
const takenIn = 'log/from-sync-folder'
const slotName = /^(.*\/)(\d+)\.[ab]\.jsonl$/

/** Events that a file of the folder has beyond this machine's. */
interface Found {
  readonly fresh: readonly StoredEvent[]
  readonly isWhole: boolean
}

export class Sync {
  /** Size at which a file of the folder was last seen to hold nothing new. */
  private readonly seen = new Map<string, number>()
  /** Sealed files of this machine that stand in the folder. */
  private readonly pushed = new Set<string>()

  constructor(private readonly options: SyncOptions) {}

  /** Takes in what is new in the folder, then puts this machine's own there; gives the number of events that came in. Throws when a disk refuses. */
  async run(): Promise<number> {
    const added = await this.pull()
    await this.push()
    return added
  }

  /** Only adds: no file of this machine is changed or deleted by what stands in the folder, and an event known here stays as it is. */
  private async pull(): Promise<number> {
    const { shared, journal, clock } = this.options
    const unseen = new Map<string, number>()
    for (const path of await shared.list('log')) {
      const size = path.endsWith('.jsonl') ? await shared.size(path).catch(() => undefined) : undefined
      if (size !== undefined && this.seen.get(path) !== size) unseen.set(path, size)
    }
    if (unseen.size === 0) return 0
    await journal.load()
    const isNew = await this.newcomers()
    const pace = new Pace(clock)
    const added: StoredEvent[] = []
    for (const [path, size] of unseen) {
      const found = await this.look(path, size, isNew, pace)
      added.push(...found.fresh)
      // A file that is not whole yet is looked at again.
      if (!found.isWhole) unseen.delete(path)
    }
    if (added.length > 0) {
      await this.keep(added, pace)
      await journal.load()
    }
    for (const [path, size] of unseen) this.seen.set(path, size)
    return added.length
  }

  private async keep(events: readonly StoredEvent[], pace: Pace): Promise<void> {
    const lines: { readonly line: string }[] = []
    let ids = ''
    for (const event of events) {
      lines.push({ line: encodeLine(event) })
      ids += `${eventId(event)}\n`
      if (pace.isDue) await pace.rest()
    }
    // Named by what is in it: two windows that take in the same write the same file.
    await writeSealed(this.options.local, `${takenIn}/${events.length}-${crc32(new TextEncoder().encode(ids))}/00001.sealed.jsonl`, lines, {})
  }

  private async look(path: string, size: number, isNew: (event: StoredEvent) => boolean, pace: Pace): Promise<Found> {
    const { shared, log } = this.options
    if (size > maxHistoryBytes) {
      log.warn(`${path} in the sync folder is too large and was left alone.`)
      return { fresh: [], isWhole: true }
    }
    try {
      const { events, damaged } = await decodeInTurns(await shared.read(path), pace)
      return { fresh: events.filter(isNew), isWhole: damaged.length === 0 }
    } catch (error) {
      // Another machine may be tidying up, or a cloud drive has the name but not the file yet.
      log.warn(`Could not take in ${path} from the sync folder: ${String(error)}`)
      return { fresh: [], isWhole: false }
    }
  }

  /** Tells of each event whether it is to be taken in; yes is said once. */
  private async newcomers(): Promise<(event: StoredEvent) => boolean> {
    const { local, journal, device } = this.options
    const known = new Set(journal.all.map(eventId))
    // A window that may still be open has a folder of its own here. A further event under its name is not its own, and taking that
    // in would keep the window's next answers from being counted.
    const ownWriters = new Set((await local.list(`log/${device}`)).map(path => path.split('/')[2]))
    return event => {
      // What a later version means would be lost on this one, which takes it in when it is that version.
      if (event.v > journalVersion || known.has(eventId(event)) || (event.device === device && ownWriters.has(event.writer))) return false
      known.add(eventId(event))
      return true
    }
  }

  /** Files of this machine only grow, so the longer copy is the newer one. */
  private async push(): Promise<void> {
    const { local, shared, device } = this.options
    const own = `log/${device}`
    const there = new Set(await shared.list(own))
    const here = new Set(await local.list(own))
    for (const path of here) {
      if (!path.endsWith('.jsonl') || this.pushed.has(path)) continue
      const size = there.has(path) ? await shared.size(path) : -1
      if ((await local.size(path)) > size) {
        const bytes = await local.read(path)
        await (isSealed(path) ? writeAndReadBack(shared, path, bytes) : shared.write(path, bytes))
      }
      if (isSealed(path)) this.pushed.add(path)
    }
    for (const path of await this.replacedIn([...there].filter(path => !here.has(path)))) await shared.delete(path)
  }

  /** Of files that are gone here: those whose events stand in another file of this machine in the folder, because they were sealed or compacted. */
  private async replacedIn(gone: readonly string[]): Promise<readonly string[]> {
    if (gone.length === 0) return []
    const compacted = new Set<string>()
    for (const path of this.pushed) {
      if (isCompacted(path)) for (const input of headerOf(await this.options.local.read(path))?.compacts ?? []) compacted.add(input)
    }
    return gone.filter(path => {
      const [, folder, segment] = slotName.exec(path) ?? []
      return compacted.has(path) || (folder !== undefined && this.pushed.has(`${folder}${segment}.sealed.jsonl`))
    })
  }
}
