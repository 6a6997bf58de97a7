// The files of one writer: two alternating slots for the open segment, sealed segments after that. Whatever instant the
// process dies, every line that `write` has confirmed stands whole in some file.
import type { Clock, FileStore, Log } from '../ports'
import { encodeValue, type FileHeader, journalVersion } from './codec'
import type { StoredEvent } from './event'

export const segmentLimits = { events: 64, bytes: 64 * 1024 } as const

/** After so long without an answer the open segment is sealed: whoever tidies up may rely on old slots being left alone. */
const longestSegmentMs = 86_400_000

/** An event with its line. */
export interface WrittenEvent {
  readonly event: StoredEvent
  readonly line: string
}

export interface SegmentOptions {
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  /** The folder of this writer; nobody else writes there. */
  readonly folder: string
  /** Called with each file that was sealed. */
  onSealed(path: string, events: readonly StoredEvent[]): void
}

const encoder = new TextEncoder()
const slots = ['a', 'b'] as const

export class SegmentWriter {
  /** What is on disk of the open segment. */
  private saved: readonly WrittenEvent[] = []
  private segment = 1
  /** The slot that holds the newest good copy of the open segment; the next write goes to the other one. */
  private goodSlot: 0 | 1 = 1
  /** Slots of the segment before, kept one segment longer. */
  private oldSlots: readonly string[] = []
  private lastWrite = { wall: 0, monotonic: 0 }

  constructor(private readonly options: SegmentOptions) {}

  /** Resolves when the events are on disk; throws when it refuses, and then the slot before still has everything else. */
  async write(added: readonly WrittenEvent[]): Promise<void> {
    if (this.saved.length > 0 && this.isOld()) await this.seal()
    const { files, clock } = this.options
    // The whole open segment goes to the slot that was not written last, so a torn write leaves the other one whole.
    const target: 0 | 1 = this.goodSlot === 0 ? 1 : 0
    const all = [...this.saved, ...added]
    await files.write(this.slotPath(target), encoder.encode(all.map(item => item.line).join('')))
    this.goodSlot = target
    this.saved = all
    this.lastWrite = { wall: clock.now(), monotonic: clock.monotonic() }
  }

  /** Seals the open segment when it is full. */
  async sealIfFull(): Promise<void> {
    if (this.isFull()) await this.seal()
  }

  private isFull(): boolean {
    return this.saved.length >= segmentLimits.events || this.saved.reduce((sum, { line }) => sum + line.length, 0) >= segmentLimits.bytes
  }

  private isOld(): boolean {
    const { clock } = this.options
    return Math.max(Math.abs(clock.now() - this.lastWrite.wall), clock.monotonic() - this.lastWrite.monotonic) > longestSegmentMs
  }

  /** Failing to seal is no loss: the slots hold everything, and the next answer tries again. */
  private async seal(): Promise<void> {
    const { files, log, onSealed, folder } = this.options
    const path = `${folder}/${segmentInWords(this.segment)}.sealed.jsonl`
    try {
      await writeSealed(files, path, this.saved, {})
    } catch (error) {
      log.warn(`Could not seal ${path}: ${String(error)}`)
      return
    }
    onSealed(
      path,
      this.saved.map(item => item.event)
    )
    const emptied = this.oldSlots
    this.oldSlots = [this.slotPath(0), this.slotPath(1)]
    this.segment++
    this.saved = []
    this.goodSlot = 1
    for (const old of emptied) await files.delete(old).catch(() => {})
  }

  private slotPath = (slot: 0 | 1) => `${this.options.folder}/${segmentInWords(this.segment)}.${slots[slot]}.jsonl`
}

/** Writes a file that is never written again, and reads it back. Throws when the disk refuses or gives back something else. */
export async function writeSealed(
  files: FileStore,
  path: string,
  lines: readonly Pick<WrittenEvent, 'line'>[],
  more: Pick<FileHeader, 'compacts' | 'at'>
): Promise<void> {
  const header: FileHeader = { journal: journalVersion, events: lines.length, ...more }
  await writeAndReadBack(files, path, encoder.encode(encodeValue(header) + lines.map(item => item.line).join('')))
}

/** Throws when the disk refuses or gives back something else. */
export async function writeAndReadBack(files: FileStore, path: string, bytes: Uint8Array): Promise<void> {
  await files.write(path, bytes)
  const copy = await files.read(path)
  if (!isSame(copy, bytes)) throw new Error(`${path} was read back differently`)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export const segmentInWords = (segment: number) => String(segment).padStart(5, '0')
