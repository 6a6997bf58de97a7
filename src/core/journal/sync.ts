// A folder that git or a cloud drive synchronises, with the layout of the journal: `log/<device>/<writer>/…`. Each machine writes
// below its own device only, so no file has two authors and nothing can conflict; of the others it copies what it does not have yet.
import type { FileStore, Log } from '../ports'
import { crc32, decodeFile, encodeLine } from './codec'
import { eventId, type StoredEvent } from './event'
import { maxHistoryBytes } from './readHistory'

/** What the sync asks of the journal. */
export interface SyncedJournal {
  readonly all: readonly StoredEvent[]
  load(): Promise<unknown>
  importEvents(events: readonly StoredEvent[]): Promise<number>
}

export interface SyncOptions {
  /** Where this machine keeps its history. */
  readonly local: FileStore
  /** The synchronised folder. */
  readonly shared: FileStore
  readonly device: string
  readonly journal: SyncedJournal
  readonly log: Log
}

interface Present {
  readonly ids: Set<string>
  /**
   * Windows of this machine. Their whole history is here, so a further event under their name is not theirs; taking it in could
   * keep an answer of a window that is still open from being counted.
   */
  readonly ownWriters: ReadonlySet<string>
}

const sealedName = /\/(\d+)\.sealed\.jsonl$/
const slotName = /^(.*\/)(\d+)\.[ab]\.jsonl$/
/** Parts of a path that every disk can hold; a peer chooses them. A cloud drive's "(conflicted copy)" is one. */
const safePath = /^log(?:\/[^\\/:*?"<>|.\p{Cc}][^\\/:*?"<>|\p{Cc}]{0,119}){2,4}$/u

export class Sync {
  /** Size at which a file of another machine was last seen to hold nothing new. */
  private readonly seen = new Map<string, number>()
  /** Sealed files of this machine that stand in the folder. */
  private readonly pushed = new Set<string>()

  constructor(private readonly options: SyncOptions) {}

  /** Takes in what is new in the folder, then puts this machine's own there; gives the number of events that came in. Throws when the folder cannot be reached. */
  async run(): Promise<number> {
    const added = await this.pull()
    await this.push()
    return added
  }

  /** Only adds: no file of this machine is changed or deleted by what stands in the folder, and an event known here stays as it is. */
  private async pull(): Promise<number> {
    const { local, shared, device, journal, log } = this.options
    let present: Present | undefined
    let added = 0
    for (const path of await shared.list('log')) {
      if (!path.endsWith('.jsonl') || !safePath.test(path)) continue
      try {
        const size = await shared.size(path)
        if (this.seen.get(path) === size) continue
        if (size > maxHistoryBytes) {
          log.warn(`${path} in the sync folder is too large and was left alone.`)
          this.seen.set(path, size)
          continue
        }
        const bytes = await shared.read(path)
        const found = decodeFile(bytes)
        present ??= await this.present()
        const { ids, ownWriters } = present
        const taken = found.events.filter(event => event.device !== device || !ownWriters.has(event.writer))
        const fresh = taken.filter(event => !ids.has(eventId(event)))
        if (fresh.length > 0) {
          if (path.startsWith(`log/${device}/`)) await journal.importEvents(fresh)
          else await keep(local, path, taken, found.damaged.length === 0 && taken.length === found.events.length ? bytes : undefined)
          for (const event of fresh) ids.add(eventId(event))
          added += fresh.length
        }
        // A file that is not whole yet is looked at again.
        if (found.damaged.length === 0) this.seen.set(path, size)
      } catch (error) {
        // Another machine may be tidying up, or a cloud drive has the name but not the file yet.
        log.warn(`Could not take in ${path} from the sync folder: ${String(error)}`)
      }
    }
    if (added > 0) await journal.load()
    return added
  }

  private async present(): Promise<Present> {
    const { journal, device } = this.options
    await journal.load()
    return {
      ids: new Set(journal.all.map(eventId)),
      ownWriters: new Set(journal.all.filter(event => event.device === device).map(event => event.writer)),
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
      const isSealed = sealedName.test(path)
      const size = there.has(path) ? await shared.size(path) : -1
      if ((await local.size(path)) > size) {
        const bytes = await local.read(path)
        await shared.write(path, bytes)
        if (isSealed && crc32(await shared.read(path)) !== crc32(bytes)) throw new Error(`${path} was read back differently`)
      }
      if (isSealed) this.pushed.add(path)
    }
    // A slot that is gone here was sealed; its copy goes when the sealed file stands there.
    for (const path of there) {
      const [, folder, segment] = slotName.exec(path) ?? []
      if (folder !== undefined && !here.has(path) && this.pushed.has(`${folder}${segment}.sealed.jsonl`)) await shared.delete(path)
    }
  }
}

/**
 * Keeps what another machine's file has, so that the history stays whole without the folder; as it stands (`bytes`), or the
 * events alone when some of it is not for here. Never drops what an earlier copy has.
 */
async function keep(local: FileStore, path: string, events: readonly StoredEvent[], bytes: Uint8Array | undefined): Promise<void> {
  const earlier = await local.read(path).then(decodeFile, () => undefined)
  const ids = new Set(events.map(eventId))
  const hasGrown = earlier?.events.every(event => ids.has(eventId(event))) ?? true
  // A sealed file is final once it is read: one that has changed gets a name of its own.
  if (bytes && (!earlier || (hasGrown && !sealedName.test(path)))) return local.write(path, bytes)
  const lines = new TextEncoder().encode(events.map(encodeLine).join(''))
  return local.write(path.replace(/\.jsonl$/, `.${crc32(lines)}.jsonl`), lines)
}
