import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  parseAnswer,
  parseIndex,
  parseItem,
  parseOn,
  parsePageState,
  parseRating,
  parseRef,
  parseSession,
  parseText,
  parseWhat,
} from '../../../src/host/panels/practiceMessages'

const nothing: readonly unknown[] = [undefined, null, 0, 1, '', 'text', true, [], [[]], () => {}, Symbol('x'), Number.NaN]
const badIds: readonly unknown[] = [undefined, null, 7, '', 'x'.repeat(201), ['id'], { id: 1 }, true]
const badPlaces: readonly unknown[] = [undefined, null, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000, 1e21, '1', [1], {}, true, -0.5]
const huge = Array.from({ length: 1_000_000 }, () => 0)
const badLists: readonly unknown[] = [
  undefined,
  null,
  0,
  '012',
  {},
  { length: 2, 0: 0, 1: 1 },
  [0, '1'],
  [0, -1],
  [0, Number.NaN],
  [[0]],
  Array.from({ length: 33 }, () => 0),
  huge,
]

const ref = { sessionId: 's1', questionId: 'demo.1.1.a', revision: 1 }
const answerOf = (response: unknown, confidence: unknown = null) => ({ ...ref, response, confidence })

const refused = (parse: (value: unknown) => unknown, values: readonly unknown[]) => {
  for (const value of values)
    assert.throws(() => parse(value), { message: 'The page sent something that is not understood.' }, String(JSON.stringify(value) ?? value).slice(0, 80))
}
const parsers = { parseSession, parseIndex, parseItem, parseRef, parseOn, parseWhat, parseAnswer, parseRating, parseText }

describe('messages of the practice page', () => {
  for (const [name, parse] of Object.entries(parsers)) {
    it(`${name} refuses what is no group of keys, or an empty one`, () => refused(parse, [...nothing, {}]))
    it(`${name} refuses a key that is only inherited from __proto__ in the text`, () => {
      refused(parse, [
        JSON.parse(
          '{"__proto__":{"sessionId":"s1","questionId":"q","revision":1,"index":0,"on":true,"what":"same","confidence":null,"rating":"good","text":"x"}}'
        ),
      ])
    })
  }

  const wrong: readonly [name: string, parse: (value: unknown) => unknown, values: readonly unknown[]][] = [
    ['a session id', parseSession, badIds.map(sessionId => ({ sessionId }))],
    ['an index', parseIndex, badPlaces.map(index => ({ index }))],
    ['the session of a reference', parseRef, badIds.map(sessionId => ({ ...ref, sessionId }))],
    ['the question of a reference', parseRef, badIds.map(questionId => ({ ...ref, questionId }))],
    ['the revision of a reference', parseRef, badPlaces.map(revision => ({ ...ref, revision }))],
    ['on or off', parseOn, [0, 1, 'true', null, undefined, []].map(on => ({ on }))],
    ['the session of an item', parseItem, badIds.map(sessionId => ({ ...ref, sessionId }))],
    ['the id of an item', parseItem, badIds.map(questionId => ({ ...ref, questionId }))],
    ['a rating', parseRating, ['', 'Good', 'constructor', null, 3, ['good']].map(rating => ({ rating }))],
    ['a note', parseText, [undefined, null, 7, ['text'], {}, 'x'.repeat(4_001)].map(text => ({ text }))],
    ['what to do again', parseWhat, ['all', 'Missed', '__proto__', 'constructor', null, ['same']].map(what => ({ what }))],
    [
      'a type of answer',
      parseAnswer,
      ['', 'essay', '__proto__', 'constructor', null, 7, ['matching']].map(type => answerOf({ type, chosen: 0, order: [0], choices: [0] })),
    ],
    ['a choice', parseAnswer, badPlaces.map(chosen => answerOf({ type: 'multiple-choice', chosen }))],
    ['several choices', parseAnswer, badLists.map(chosen => answerOf({ type: 'multiple-response', chosen }))],
    ['an order', parseAnswer, badLists.map(order => answerOf({ type: 'ordering', order }))],
    ['matches', parseAnswer, badLists.map(choices => answerOf({ type: 'matching', choices }))],
    ['an answer', parseAnswer, nothing.map(response => answerOf(response))],
    [
      'a confidence',
      parseAnswer,
      [undefined, '', 'Sure', 'certain', 1, true, {}, '__proto__'].map(confidence => ({ response: { type: 'multiple-choice', chosen: 0 }, confidence })),
    ],
  ]
  for (const [name, parse, values] of wrong) it(`refuse ${name} that is none`, () => refused(parse, values))

  it('take what is right, and nothing besides', () => {
    const extra = { extra: 'x', command: 'workbench.action.terminal.new', url: 'https://evil.example' }
    assert.deepEqual(parseSession({ sessionId: 's1', ...extra }), { sessionId: 's1' })
    assert.deepEqual(parseIndex({ index: 999, ...extra }), { index: 999 })
    assert.deepEqual(parseRef({ ...ref, ...extra }), ref)
    assert.deepEqual(parseOn({ on: false, ...extra }), { on: false })
    assert.deepEqual(parseItem({ ...ref, ...extra }), { sessionId: ref.sessionId, questionId: ref.questionId })
    assert.deepEqual(parseRating({ rating: 'again', ...extra }), { rating: 'again' })
    assert.deepEqual(parseText({ text: ' mine\n ', ...extra }), { text: 'mine' })
    assert.deepEqual(parseWhat({ what: 'missed', ...extra }), { what: 'missed' })
    const responses = [
      { type: 'multiple-choice', chosen: 0 },
      { type: 'multiple-response', chosen: [0, 2] },
      { type: 'ordering', order: [2, 1, 0] },
      { type: 'matching', choices: [1, 1] },
    ]
    for (const response of responses) {
      for (const confidence of [null, 'guessing', 'unsure', 'sure'])
        assert.deepEqual(parseAnswer(answerOf({ ...response, ...extra }, confidence)), { response, confidence })
    }
  })

  it('take an id of 200 characters', () => assert.equal(parseSession({ sessionId: 'x'.repeat(200) }).sessionId.length, 200))

  it('never fail in another way, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom('sessionId', 'index', 'response', 'type', 'chosen', 'confidence', '__proto__') })),
        value => {
          for (const parse of Object.values(parsers)) {
            try {
              parse(value)
            } catch (error) {
              assert.equal(error instanceof Error && error.message, 'The page sent something that is not understood.')
            }
          }
          parsePageState(value)
        }
      ),
      { numRuns: 1_000 }
    )
  }).timeout(10_000)
})

describe('what a page kept over a reload', () => {
  it('is a round and a place', () => assert.deepEqual(parsePageState({ sessionId: 's1', index: 2, draft: {} }), { sessionId: 's1', index: 2 }))
  it('or else nothing', () => {
    for (const value of [...nothing, {}, ...badIds.map(sessionId => ({ sessionId, index: 0 })), ...badPlaces.map(index => ({ sessionId: 's1', index }))])
      assert.equal(parsePageState(value), undefined)
  })
})
