import type { Disposable } from 'vscode'

/** Runs a task once nobody has asked for it for a while; one run at a time. */
export class WhenIdle implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | undefined

  constructor(
    private readonly idleMs: number,
    /** Must not reject. */
    private readonly task: () => Promise<void>
  ) {}

  ask(afterMs = this.idleMs): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.running) this.ask(afterMs)
      else
        this.running = this.task().finally(() => {
          this.running = undefined
        })
    }, afterMs)
  }

  dispose(): void {
    clearTimeout(this.timer)
  }
}
