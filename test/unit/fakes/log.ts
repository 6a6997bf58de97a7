import type { Log } from '../../../src/core/ports'

/** Remembers what was said. */
export class MemoryLog implements Log {
  readonly warnings: string[] = []
  readonly errors: string[] = []
  info = () => {}
  warn = (message: string) => void this.warnings.push(message)
  error = (message: string) => void this.errors.push(message)
}
