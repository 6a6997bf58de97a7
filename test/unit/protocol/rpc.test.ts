import assert from 'node:assert/strict'
import { type Handlers, type RequestMap, Rpc } from '../../../src/protocol/rpc'

type Host = { double: { params: number; result: number }; fail: { params: null; result: null }; wait: { params: null; result: string } }
type Page = { shown: { params: string; result: string } }
type None = Record<never, never>

/** Two sides whose messages are copied on the way, as between a host and its page. */
function connected() {
  const errors: unknown[] = []
  const posted: unknown[] = []
  let release: (text: string) => void = () => {}
  const handlers: Handlers<Host> = {
    double: async value => value * 2,
    fail: () => Promise.reject(new Error('The disk is full.')),
    wait: () => new Promise(resolve => (release = resolve)),
  }
  const pass = (to: () => { receive(message: unknown): Promise<void> }) => (message: unknown) => {
    posted.push(message)
    void to().receive(structuredClone(message))
  }
  const host: Rpc<Host, Page> = new Rpc<Host, Page>(
    pass(() => page),
    handlers,
    error => errors.push(error)
  )
  const page: Rpc<Page, Host> = new Rpc<Page, Host>(
    pass(() => host),
    { shown: async text => `seen ${text}` }
  )
  return { host, page, errors, posted, release: (text: string) => release(text) }
}

/** One side alone; what it posts is kept. */
function alone<R extends RequestMap>(handlers: Handlers<R>) {
  const posted: { kind?: string; id?: number; ok?: boolean; error?: string; method?: string }[] = []
  const rpc = new Rpc<R, Record<string, { params: unknown; result: unknown }>>(message => posted.push(message as (typeof posted)[number]), handlers)
  return { rpc, posted }
}

describe('rpc: requests', () => {
  it('are answered, in both directions', async () => {
    const { host, page } = connected()
    assert.equal(await page.request('double', 21), 42)
    assert.equal(await host.request('shown', 'x'), 'seen x')
  })

  it('at the same time get each its own answer', async () => {
    const { page, release } = connected()
    const slow = page.request('wait', null)
    assert.deepEqual(await Promise.all([1, 2, 3].map(value => page.request('double', value))), [2, 4, 6])
    release('late')
    assert.equal(await slow, 'late')
  })

  it('whose handler throws get its words, and the host hears of it', async () => {
    const { page, errors } = connected()
    await assert.rejects(page.request('fail', null), { message: 'The disk is full.' })
    assert.equal((errors[0] as Error).message, 'The disk is full.')
  })

  it('whose handler throws at once, or no Error, get an answer, too', async () => {
    const { rpc, posted } = alone<{ now: { params: null; result: null }; text: { params: null; result: null } }>({
      now: () => {
        throw new TypeError('at once')
      },
      text: () => Promise.reject('only a text'),
    })
    await rpc.receive({ kind: 'request', id: 1, method: 'now', params: null })
    await rpc.receive({ kind: 'request', id: 2, method: 'text', params: null })
    assert.deepEqual(posted, [
      { kind: 'reply', id: 1, ok: false, error: 'at once' },
      { kind: 'reply', id: 2, ok: false, error: 'only a text' },
    ])
  })

  it('a result of nothing is an answer', async () => {
    const { rpc, posted } = alone<{ nothing: { params: null; result: undefined } }>({ nothing: async () => undefined })
    await rpc.receive({ kind: 'request', id: 1, method: 'nothing', params: null })
    assert.equal(posted[0]?.ok, true)
  })

  for (const method of ['missing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
    it(`for ${JSON.stringify(method)} are refused`, async () => {
      const { rpc, posted } = alone<None>({})
      await rpc.receive({ kind: 'request', id: 7, method, params: null })
      assert.deepEqual(posted, [{ kind: 'reply', id: 7, ok: false, error: `Unknown request: ${method}` }])
    })
  }

  it('with a name of a megabyte get a short answer', async () => {
    const { rpc, posted } = alone<None>({})
    await rpc.receive({ kind: 'request', id: 1, method: 'x'.repeat(1_000_000), params: null })
    assert.ok((posted[0]?.error?.length ?? 0) < 120)
  })
})

describe('rpc: messages that are none', () => {
  const foreign: readonly unknown[] = [
    undefined,
    null,
    0,
    'request',
    true,
    [],
    {},
    { type: 'webpackOk' },
    { kind: 'request' },
    { kind: 'request', id: '1', method: 'double' },
    { kind: 'request', id: 1 },
    { kind: 'request', id: 1, method: 7 },
    { kind: 'request', id: 1, method: ['double'] },
    { kind: 'reply' },
    { kind: 'reply', id: 1 },
    { kind: 'reply', id: 1, ok: 'true' },
    { kind: 'reply', id: '1', ok: true },
    { kind: '__proto__', id: 1, ok: true, method: 'double' },
  ]
  it('are ignored: nothing is answered, and what is pending stays so', async () => {
    const { rpc, posted } = alone<None>({})
    let settled = false
    rpc.request('x', 1).then(
      () => (settled = true),
      () => (settled = true)
    )
    for (const message of foreign) await rpc.receive(message)
    await new Promise(resolve => setImmediate(resolve))
    assert.deepEqual([settled, posted.length], [false, 1])
  })

  it('a reply to nothing, or a second one, changes nothing', async () => {
    const { rpc } = alone<None>({})
    const asked = rpc.request('x', 1)
    await rpc.receive({ kind: 'reply', id: 99, ok: true, result: 'stranger' })
    await rpc.receive({ kind: 'reply', id: 1, ok: true, result: 'first' })
    await rpc.receive({ kind: 'reply', id: 1, ok: true, result: 'second' })
    assert.equal(await asked, 'first')
  })

  it('an error reply without words still rejects', async () => {
    const { rpc } = alone<None>({})
    const asked = rpc.request('x', 1)
    await rpc.receive({ kind: 'reply', id: 1, ok: false })
    await assert.rejects(asked, Error)
  })
})

describe('rpc: the end', () => {
  it('dispose rejects all that is pending', async () => {
    const { rpc } = alone<None>({})
    const pending = [rpc.request('a', 1), rpc.request('b', 2)]
    rpc.dispose()
    for (const request of pending) await assert.rejects(request, { message: 'The panel was closed.' })
  })

  it('a request after dispose is rejected and not sent', async () => {
    const { rpc, posted } = alone<None>({})
    rpc.dispose()
    await assert.rejects(rpc.request('a', 1), { message: 'The panel was closed.' })
    assert.deepEqual(posted, [])
  })

  it('a reply after dispose is ignored', async () => {
    const { rpc } = alone<None>({})
    const asked = rpc.request('a', 1)
    rpc.dispose()
    await rpc.receive({ kind: 'reply', id: 1, ok: true, result: 'late' })
    await assert.rejects(asked)
  })

  it('a message that cannot be sent rejects its request', async () => {
    const rpc = new Rpc<None, Page>(() => {
      throw new Error('gone')
    }, {})
    await assert.rejects(rpc.request('shown', 'x'), { message: 'gone' })
  })
})
