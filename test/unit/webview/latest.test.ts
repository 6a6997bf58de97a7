// Answers that come in another order than they were asked for.
import assert from 'node:assert/strict'
import { latest } from '../../../src/webview/shared/latest'

describe('answers', () => {
  it('are taken only where nothing was asked since', async () => {
    const taken: string[] = []
    const answers = latest<string>(
      view => taken.push(view),
      error => taken.push(String(error))
    )
    let resolveFirst = (_: string) => {}
    const first = new Promise<string>(resolve => {
      resolveFirst = resolve
    })
    const second = Promise.resolve('second')
    assert.equal(answers.isWaiting(), false)
    answers.ask(first)
    answers.ask(second)
    await second
    assert.equal(answers.isWaiting(), false)
    resolveFirst('first')
    await first
    assert.deepEqual(taken, ['second'])
  })

  it('that fail are told, and awaited no longer', async () => {
    const taken: string[] = []
    const answers = latest<string>(
      view => taken.push(view),
      error => taken.push(String(error))
    )
    const failing = Promise.reject(new Error('no'))
    answers.ask(failing)
    assert.equal(answers.isWaiting(), true)
    await failing.catch(() => {})
    assert.equal(answers.isWaiting(), false)
    assert.deepEqual(taken, ['Error: no'])
  })
})
