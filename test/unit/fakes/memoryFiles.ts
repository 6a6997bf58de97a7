import type { FileStore } from '../../../src/core/ports'

/**
 * How one write goes wrong. As on a real disk, a write first truncates the file and then fills it.
 * `crash-*`: from here on nothing more happens in this process; what lies on the disk stays.
 */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'slow'; readonly ticks: number }
  | { readonly kind: 'eperm' }
  /** The disk is full after this part of the bytes. */
  | { readonly kind: 'enospc'; readonly part: number }
  | { readonly kind: 'crash-before' }
  /** The process dies when this part of the bytes is written; 0 leaves an empty file. */
  | { readonly kind: 'crash-torn'; readonly part: number }
  | { readonly kind: 'crash-after' }

/** A write or a deletion. */
export interface WriteAttempt {
  readonly path: string
  /** 1 for the first one of this store. */
  readonly number: number
}

/** A disk that several processes share. */
export type Disk = Map<string, Uint8Array>

/** One process's view of a disk. */
export class MemoryFiles implements FileStore {
  private writes = 0
  private dead = false
  private announceDeath: () => void = () => {}
  /** Resolves when the process has crashed. */
  readonly died = new Promise<void>(resolve => {
    this.announceDeath = resolve
  })

  constructor(
    readonly disk: Disk = new Map(),
    private readonly faultOf: (attempt: WriteAttempt) => Fault = () => ({ kind: 'none' }),
    /** Ticks that a read takes. */
    private readonly readTicks = 0
  ) {}

  async list(folder: string): Promise<readonly string[]> {
    await this.alive()
    return [...this.disk.keys()].filter(path => path.startsWith(`${folder}/`)).sort()
  }

  async read(path: string): Promise<Uint8Array> {
    await this.alive()
    await ticks(this.readTicks)
    const bytes = this.disk.get(path)
    if (!bytes) throw new Error(`ENOENT ${path}`)
    return bytes.slice()
  }

  async size(path: string): Promise<number> {
    await this.alive()
    const bytes = this.disk.get(path)
    if (!bytes) throw new Error(`ENOENT ${path}`)
    return bytes.length
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.alive()
    const fault = this.faultOf({ path, number: ++this.writes })
    const part = (share: number) => this.disk.set(path, bytes.slice(0, Math.floor(bytes.length * share)))
    switch (fault.kind) {
      case 'none':
        this.disk.set(path, bytes.slice())
        return
      case 'slow':
        for (let tick = 0; tick < fault.ticks; tick++) {
          part(tick / fault.ticks)
          await ticks(1)
          await this.alive()
        }
        this.disk.set(path, bytes.slice())
        return
      case 'eperm':
        throw new Error(`EPERM ${path}`)
      case 'enospc':
        part(fault.part)
        throw new Error(`ENOSPC ${path}`)
      case 'crash-before':
        return this.crash()
      case 'crash-torn':
        part(fault.part)
        return this.crash()
      case 'crash-after':
        this.disk.set(path, bytes.slice())
        return this.crash()
    }
  }

  async delete(path: string): Promise<void> {
    await this.alive()
    const { kind } = this.faultOf({ path, number: ++this.writes })
    if (kind === 'crash-before') return this.crash()
    if (kind === 'eperm') throw new Error(`EPERM ${path}`)
    if (!this.disk.delete(path)) throw new Error(`ENOENT ${path}`)
    if (kind === 'crash-torn' || kind === 'crash-after') return this.crash()
  }

  crash(): Promise<never> {
    this.dead = true
    this.announceDeath()
    return never
  }

  private async alive(): Promise<void> {
    if (this.dead) await never
  }
}

const never = new Promise<never>(() => {})

export async function ticks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(resolve => setImmediate(resolve))
}
