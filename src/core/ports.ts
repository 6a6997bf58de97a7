// What the core asks of the world. The host gives the real ones; tests give small honest ones.

export interface Clock {
  /** Wall-clock time, milliseconds since 1970. May jump in either direction. */
  now(): number
  /** Milliseconds of a clock that never goes back while the process lives. */
  monotonic(): number
  /** Today as the user's calendar shows it, `YYYY-MM-DD`. */
  today(): string
  /** Minutes that local time is ahead of UTC. */
  offsetMinutes(): number
  /** Resolves after at least `ms` milliseconds. */
  sleep(ms: number): Promise<void>
}

/** Random numbers, uniform in [0, 1). */
export type Rng = () => number

export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string, cause?: unknown): void
}

/** Files below one root folder; paths are relative, with `/`. */
export interface FileStore {
  /** Every file below `folder`, as paths relative to the root; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Throws when there is no such file. */
  read(path: string): Promise<Uint8Array>
  /** Length of a file in bytes; throws when there is no such file. */
  size(path: string): Promise<number>
  /** Makes missing folders. Resolves when the bytes are handed to the disk; may be torn by a crash. */
  write(path: string, bytes: Uint8Array): Promise<void>
  delete(path: string): Promise<void>
}
