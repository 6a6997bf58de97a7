import assert from 'node:assert/strict'
import type { RichText } from '../../../src/core/text/richText'
import type { AskedBody } from '../../../src/protocol/practice'
import { choose, type DraftInput, emptyInput, match, move, restoreInput, toResponse } from '../../../src/webview/shared/draft'

const text = (words: string): RichText => [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]
const texts = (count: number): readonly RichText[] => Array.from({ length: count }, (_, index) => text(`text ${index}`))

const single: AskedBody = { type: 'multiple-choice', options: texts(4) }
const several: AskedBody = { type: 'multiple-response', options: texts(5), select: 2 }
const ordering: AskedBody = { type: 'ordering', steps: texts(4) }
const matching: AskedBody = { type: 'matching', prompts: texts(2), choices: ['a', 'b', 'c'] }

const order = (input: DraftInput): readonly number[] => (input.type === 'ordering' ? input.order : [])

describe('draft', () => {
  it('starts with nothing chosen and steps as presented', () => {
    assert.deepEqual(emptyInput(single), { type: 'multiple-choice', chosen: null })
    assert.deepEqual(emptyInput(several), { type: 'multiple-response', chosen: [] })
    assert.deepEqual(emptyInput(ordering), { type: 'ordering', order: [0, 1, 2, 3] })
    assert.deepEqual(emptyInput(matching), { type: 'matching', choices: [null, null] })
  })

  it('replaces a single choice and toggles several', () => {
    assert.deepEqual(choose(choose(emptyInput(single), 1), 3), { type: 'multiple-choice', chosen: 3 })
    const two = choose(choose(emptyInput(several), 4), 1)
    assert.deepEqual(two, { type: 'multiple-response', chosen: [1, 4] })
    assert.deepEqual(choose(two, 4), { type: 'multiple-response', chosen: [1] })
  })

  it('lets more be selected than asked, and refuses it only as an answer', () => {
    const three = [0, 1, 2].reduce(choose, emptyInput(several))
    assert.deepEqual(toResponse(three, several), { problem: { kind: 'needMany', need: 2, have: 3 } })
    assert.deepEqual(toResponse(choose(three, 0), several), { response: { type: 'multiple-response', chosen: [1, 2] } })
  })

  it('asks for what is missing', () => {
    assert.deepEqual(toResponse(emptyInput(single), single), { problem: { kind: 'needOne' } })
    assert.deepEqual(toResponse(match(emptyInput(matching), 0, 2), matching), { problem: { kind: 'needAllMatches', open: 1 } })
    assert.deepEqual(toResponse(match(match(emptyInput(matching), 0, 2), 1, 2), matching), { response: { type: 'matching', choices: [2, 2] } })
    assert.deepEqual(toResponse(emptyInput(ordering), ordering), { response: { type: 'ordering', order: [0, 1, 2, 3] } })
  })

  it('takes a match back', () => {
    assert.deepEqual(match(match(emptyInput(matching), 1, 0), 1, null), emptyInput(matching))
  })

  it('moves steps over any distance and stays within the list', () => {
    const start = emptyInput(ordering)
    assert.deepEqual(order(move(start, 0, 1)), [1, 0, 2, 3])
    assert.deepEqual(order(move(start, 3, 0)), [3, 0, 1, 2])
    assert.deepEqual(order(move(start, 0, 3)), [1, 2, 3, 0])
    for (const [from, to] of [
      [0, -1],
      [3, 4],
      [7, 0],
      [2, 2],
    ] as const)
      assert.equal(move(start, from, to), start)
  })

  it('restores what it saved', () => {
    for (const [input, body] of [
      [choose(emptyInput(single), 2), single],
      [choose(emptyInput(several), 4), several],
      [move(emptyInput(ordering), 0, 2), ordering],
      [match(emptyInput(matching), 1, 0), matching],
      [emptyInput(single), single],
    ] as const)
      assert.deepEqual(restoreInput(JSON.parse(JSON.stringify(input)), body), input)
  })

  it('ignores saved input that does not fit the question', () => {
    const bad: readonly (readonly [unknown, AskedBody])[] = [
      [null, single],
      ['multiple-choice', single],
      [{ type: 'multiple-choice', chosen: 4 }, single],
      [{ type: 'multiple-choice', chosen: '1' }, single],
      [{ type: 'multiple-choice' }, single],
      [{ type: 'multiple-choice', chosen: 1 }, several],
      [{ type: 'multiple-response', chosen: [1, 1] }, several],
      [{ type: 'multiple-response', chosen: [-1] }, several],
      [{ type: 'multiple-response', chosen: 1 }, several],
      [{ type: 'ordering', order: [0, 1, 2] }, ordering],
      [{ type: 'ordering', order: [0, 1, 2, 2] }, ordering],
      [{ type: 'matching', choices: [0] }, matching],
      [{ type: 'matching', choices: [0, 3] }, matching],
      [{ type: 'matching', choices: [0, undefined] }, matching],
    ]
    for (const [saved, body] of bad) assert.equal(restoreInput(saved, body), null, JSON.stringify(saved))
  })
})
