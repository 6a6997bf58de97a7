import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseAttempt, parseFlag, parseMockAnswer, parseMockPage, parseMockRef } from '../../../src/host/panels/mockMessages'

const refusal = { message: 'The page sent something that is not understood.' }
const refused = (parse: (value: unknown) => unknown, values: readonly unknown[]) => {
  for (const value of values) assert.throws(() => parse(value), refusal, String(JSON.stringify(value) ?? value))
}

const nothing: readonly unknown[] = [undefined, null, 0, '', 'text', true, [], [[]], () => {}, {}]
const badIds: readonly unknown[] = [undefined, null, 7, '', 'x'.repeat(201), ['id'], { id: 1 }]
const extra = { command: 'workbench.action.terminal.new', correct: true }
const ref = { mockId: 'm1', questionId: 'demo.1.1.a', revision: 1 }

describe('messages of the mock-exam page', () => {
  const parsers = { parseAttempt, parseMockRef, parseMockAnswer, parseFlag }
  for (const [name, parse] of Object.entries(parsers)) it(`${name} refuses what is no group of keys, or an empty one`, () => refused(parse, nothing))

  const wrong: readonly [name: string, parse: (value: unknown) => unknown, values: readonly unknown[]][] = [
    ['an attempt', parseAttempt, badIds.map(mockId => ({ mockId }))],
    ['the attempt of a reference', parseMockRef, badIds.map(mockId => ({ ...ref, mockId }))],
    ['the question of a reference', parseMockRef, badIds.map(questionId => ({ ...ref, questionId }))],
    ['the revision of a reference', parseMockRef, [-1, 1.5, '1', null, 1_000].map(revision => ({ ...ref, revision }))],
    ['the question of a flag', parseFlag, badIds.map(questionId => ({ questionId, on: true }))],
    ['a flag', parseFlag, [0, 'true', null, undefined].map(on => ({ questionId: 'q', on }))],
    [
      'an answer',
      parseMockAnswer,
      [undefined, 0, 'a', [], {}, { type: 'essay' }, { type: 'ordering', order: [-1] }].map(response => ({ response, confidence: null })),
    ],
    ['a confidence', parseMockAnswer, [undefined, 'certain', 1, {}].map(confidence => ({ response: null, confidence }))],
  ]
  for (const [name, parse, values] of wrong) it(`refuse ${name} that is none`, () => refused(parse, values))

  it('take what is right, and nothing besides', () => {
    assert.deepEqual(parseAttempt({ mockId: 'm1', ...extra }), { mockId: 'm1' })
    assert.deepEqual(parseMockRef({ ...ref, ...extra }), ref)
    assert.deepEqual(parseFlag({ questionId: 'q', on: false, ...extra }), { questionId: 'q', on: false })
    assert.deepEqual(parseMockAnswer({ response: null, confidence: 'sure', ...extra }), { response: null, confidence: 'sure' })
    const response = { type: 'multiple-response', chosen: [0, 2] }
    assert.deepEqual(parseMockAnswer({ response: { ...response, ...extra }, confidence: null }), { response, confidence: null })
  })

  it('never fail in another way, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom('mockId', 'questionId', 'response', 'type', 'spot', 'at', '__proto__') })),
        value => {
          for (const parse of Object.values(parsers)) {
            try {
              parse(value)
            } catch (error) {
              assert.equal(error instanceof Error && error.message, refusal.message)
            }
          }
          parseMockPage(value)
        }
      )
    )
  })
})

describe('what a mock-exam page kept over a reload', () => {
  it('is an attempt and a place in it', () => {
    for (const spot of [{ at: 'question', index: 3 }, { at: 'item', index: 0 }, { at: 'review' }, { at: 'result' }])
      assert.deepEqual(parseMockPage({ mockId: 'm1', spot, drafts: {}, clockHidden: true }), { mockId: 'm1', spot })
  })
  it('is an attempt without a place that makes no sense', () => {
    for (const spot of [undefined, null, 'review', {}, { at: 'question' }, { at: 'question', index: -1 }, { at: 'elsewhere', index: 1 }])
      assert.deepEqual(parseMockPage({ mockId: 'm1', spot }), { mockId: 'm1' })
  })
  it('or else nothing', () => {
    for (const value of [...nothing, ...badIds.map(mockId => ({ mockId }))]) assert.equal(parseMockPage(value), undefined)
  })
})
