import type { Disposable } from 'vscode'

/** Owns what it is given; what is added after its end is disposed at once, so nothing asynchronous can leak. */
export class DisposableStore implements Disposable {
  private readonly items = new Set<Disposable>()
  private isDisposed = false

  add<T extends Disposable>(item: T): T {
    if (this.isDisposed) item.dispose()
    else this.items.add(item)
    return item
  }

  dispose(): void {
    this.isDisposed = true
    for (const item of this.items) item.dispose()
    this.items.clear()
  }
}
