// Which events were taken back.
import type { Stamp, StoredEvent } from './event'
import { isWellFormed } from './wellFormed'

export class Undone {
  /** Numbers of events by their writer, `device.writer`. */
  private readonly writers = new Map<string, Set<string>>()
  /** Events come in runs of one writer. */
  private latest: { readonly device: string; readonly writer: string; readonly numbers: Set<string> | undefined } | undefined

  /** What the undos among the events name. */
  static in(events: readonly StoredEvent[]): Undone {
    const undone = new Undone()
    for (const event of events) if (event.kind === 'undo' && isWellFormed(event) && event.kind === 'undo') undone.add(event.target)
    return undone
  }

  /** Takes in the id that an undo names; false when it was in already. */
  add(target: string): boolean {
    const dot = target.lastIndexOf('.')
    const [writer, number] = [target.slice(0, dot), target.slice(dot + 1)]
    const numbers = this.writers.get(writer) ?? new Set()
    if (numbers.has(number)) return false
    this.latest = undefined
    this.writers.set(writer, numbers.add(number))
    return true
  }

  has({ device, writer, seq }: Pick<Stamp, 'device' | 'writer' | 'seq'>): boolean {
    if (this.writers.size === 0) return false
    if (this.latest?.writer !== writer || this.latest.device !== device) this.latest = { device, writer, numbers: this.writers.get(`${device}.${writer}`) }
    return this.latest.numbers?.has(String(seq)) ?? false
  }
}
