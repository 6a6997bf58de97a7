import assert from 'node:assert/strict'
import type { ProgressView } from '../../../src/protocol/progress'
import { progressStrings } from '../../../src/protocol/progressStrings'
import { initialState, pageState, reduce } from '../../../src/webview/progress/state'
import { durationWords, levelOf, shareOf } from '../../../src/webview/progress/words'
import { anchorAt } from '../../../src/webview/shared/charts/axis'

const view = { examId: 'demo' } as ProgressView

describe('the progress page', () => {
  it('keeps which exam it shows', () => {
    assert.equal(pageState(initialState), null)
    assert.deepEqual(pageState(reduce(initialState, { kind: 'viewed', view })), { examId: 'demo' })
  })

  it('forgets a failure when a view arrives, and tells two equal ones apart', () => {
    const failed = reduce(reduce(initialState, { kind: 'failed', message: 'No.' }), { kind: 'failed', message: 'No.' })
    assert.deepEqual([failed.failure, failed.failures], ['No.', 2])
    assert.equal(reduce(failed, { kind: 'viewed', view }).failure, '')
    assert.equal(reduce(failed, { kind: 'opened', init: { translations: {}, view } }).failure, '')
  })

  const durations: readonly [minutes: number, words: string][] = [
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h 0 min'],
    [369, '6 h 9 min'],
  ]
  for (const [minutes, words] of durations) it(`says ${words}`, () => assert.equal(durationWords(minutes, progressStrings), words))

  const levels: readonly [answers: number, level: number][] = [
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [10, 3],
    [19, 3],
    [20, 4],
    [500, 4],
  ]
  for (const [answers, level] of levels) it(`${answers} answers a day are level ${level}`, () => assert.equal(levelOf(answers), level))

  it('has a share of something only', () => assert.deepEqual([shareOf({ right: 2, total: 3 }), shareOf({ right: 0, total: 0 })], [67, null]))
  it('keeps labels within the drawing', () => assert.deepEqual([0, 50, 100].map(anchorAt), ['start', 'middle', 'end']))
})
