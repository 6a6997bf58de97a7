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
    const first = Promise.withResolvers<string>()
    const second = Promise.withResolvers<string>()
    assert.equal(answers.isWaiting(), false)
    answers.ask(first.promise)
    answers.ask(second.promise)
    second.resolve('second')
    await second.promise
    assert.equal(answers.isWaiting(), false)
    first.resolve('first')
    await first.promise
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
