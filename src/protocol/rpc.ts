// One request/reply channel for both sides of a webview. Free of vscode, Node and DOM, so host and page share it.

/** Methods that one side offers: name -> what it takes and what it gives. */
export type RequestMap = Record<string, { params: unknown; result: unknown }>

/** A handler for every method of `R`; a missing one does not compile. */
export type Handlers<R extends RequestMap> = { readonly [K in keyof R]: (params: R[K]['params']) => Promise<R[K]['result']> }

interface Request {
  readonly kind: 'request'
  readonly id: number
  readonly method: string
  readonly params: unknown
}
interface Reply {
  readonly kind: 'reply'
  readonly id: number
  readonly ok: boolean
  readonly result?: unknown
  readonly error?: string
}

interface Pending {
  resolve(result: never): void
  reject(error: Error): void
}

/**
 * Sends requests of `Theirs` and answers requests of `Ours` over a message port.
 * Every request is answered: a handler that throws becomes an error reply, and dispose rejects what is pending.
 */
export class Rpc<Ours extends RequestMap, Theirs extends RequestMap> {
  private nextId = 1
  private disposed = false
  private readonly pending = new Map<number, Pending>()

  constructor(
    private readonly post: (message: unknown) => void,
    private readonly handlers: Handlers<Ours>,
    /** Sees what went wrong in a handler before the other side gets its short words. */
    private readonly onError: (error: unknown) => void = () => {}
  ) {}

  request<K extends keyof Theirs & string>(method: K, params: Theirs[K]['params']): Promise<Theirs[K]['result']> {
    if (this.disposed) return Promise.reject(closed())
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject })
      this.post({ kind: 'request', id, method, params } satisfies Request)
    })
  }

  /** Takes any message that arrives; foreign or malformed ones are ignored. */
  async receive(message: unknown): Promise<void> {
    if (isReply(message)) {
      const waiting = this.pending.get(message.id)
      this.pending.delete(message.id)
      if (message.ok) waiting?.resolve(message.result as never)
      else waiting?.reject(new Error(message.error))
    } else if (isRequest(message)) {
      this.post(await this.answer(message))
    }
  }

  dispose(): void {
    this.disposed = true
    for (const waiting of this.pending.values()) waiting.reject(closed())
    this.pending.clear()
  }

  private async answer({ id, method, params }: Request): Promise<Reply> {
    try {
      // Own keys only: `constructor` or `__proto__` as a method must not reach the prototype.
      if (!Object.hasOwn(this.handlers, method)) throw new Error(`Unknown request: ${method.slice(0, 80)}`)
      const handler = this.handlers[method as keyof Ours]
      return { kind: 'reply', id, ok: true, result: await handler?.(params) }
    } catch (error) {
      this.onError(error)
      return { kind: 'reply', id, ok: false, error: error instanceof Error ? error.message : String(error) }
    }
  }
}

const closed = () => new Error('The panel was closed.')

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isRequest = (message: unknown): message is Request =>
  isObject(message) && message.kind === 'request' && typeof message.id === 'number' && typeof message.method === 'string'

const isReply = (message: unknown): message is Reply =>
  isObject(message) && message.kind === 'reply' && typeof message.id === 'number' && typeof message.ok === 'boolean'
