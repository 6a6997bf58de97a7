import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Question } from '../../../src/core/content/questionSchema'
import type { AuthoredResponse } from '../../../src/core/journal/event'
import { isCorrect } from '../../../src/core/session/grade'
import { keyCount, matchChoices, presentationOf, toAuthored } from '../../../src/core/session/present'
import { choiceQuestion, matchingQuestion, orderingQuestion, questionArbitrary } from '../builders/questions'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const sorted = (order: readonly number[]) => [...order].sort((a, b) => a - b)

/** The right answer in authored positions. */
function keyOf(question: Question): AuthoredResponse {
  switch (question.type) {
    case 'multiple-choice':
      return { type: question.type, chosen: question.options.findIndex(option => option.correct) }
    case 'multiple-response':
      return { type: question.type, chosen: question.options.flatMap((option, i) => (option.correct ? [i] : [])) }
    case 'ordering':
      return { type: question.type, order: question.steps.map((_, i) => i) }
    case 'matching':
      return { type: question.type, choices: question.pairs.map(pair => matchChoices(question).indexOf(pair.match)) }
  }
}

/** What a page would send for an answer in authored positions. */
function presented(order: readonly number[], response: AuthoredResponse): AuthoredResponse {
  const places = (positions: readonly number[]) => positions.map(position => order.indexOf(position))
  switch (response.type) {
    case 'multiple-choice':
      return { type: response.type, chosen: order.indexOf(response.chosen) }
    case 'multiple-response':
      return { type: response.type, chosen: places(response.chosen).reverse() }
    case 'ordering':
      return { type: response.type, order: places(response.order) }
    case 'matching':
      return { type: response.type, choices: places(response.choices) }
  }
}

/** Any complete answer to the question. */
function anyAnswer(question: Question): fc.Arbitrary<AuthoredResponse> {
  switch (question.type) {
    case 'multiple-choice':
      return fc.nat(question.options.length - 1).map(chosen => ({ type: question.type, chosen }))
    case 'multiple-response': {
      const count = keyCount(question.options)
      return fc
        .shuffledSubarray(
          question.options.map((_, i) => i),
          { minLength: count, maxLength: count }
        )
        .map(chosen => ({ type: question.type, chosen: sorted(chosen) }))
    }
    case 'ordering':
      return fc
        .shuffledSubarray(
          question.steps.map((_, i) => i),
          { minLength: question.steps.length }
        )
        .map(order => ({ type: question.type, order }))
    case 'matching':
      return fc
        .array(fc.nat(matchChoices(question).length - 1), { minLength: question.pairs.length, maxLength: question.pairs.length })
        .map(choices => ({ type: question.type, choices }))
  }
}

describe('presentation', () => {
  const shown = (question: Question, value: number, shuffleOptions = true) => presentationOf(question, { seed: value, shuffleOptions })

  it('shows everything once', () => {
    fc.assert(
      fc.property(questionArbitrary, seed, fc.boolean(), (question, value, shuffleOptions) => {
        const order = shown(question, value, shuffleOptions)
        assert.deepEqual(
          sorted(order),
          order.map((_, i) => i)
        )
      })
    )
  })

  it('is the same again for the same round', () => {
    fc.assert(fc.property(questionArbitrary, seed, (question, value) => assert.deepEqual(shown(question, value), shown(question, value))))
  })

  it('differs between rounds and between questions', () => {
    const question = choiceQuestion([0], 8)
    const orders = (of: (i: number) => readonly number[]) => new Set(Array.from({ length: 50 }, (_, i) => of(i).join())).size
    assert.ok(orders(i => shown(question, i)) > 40)
    assert.ok(orders(i => shown({ ...question, id: `demo.1.1.q${i}` }, 1)) > 40)
  })

  it('puts every option at every place about equally often', () => {
    const counts = [0, 0, 0, 0]
    for (let value = 0; value < 4_000; value++) {
      const place = shown(choiceQuestion([0], 4), value).indexOf(0)
      counts[place] = (counts[place] ?? 0) + 1
    }
    for (const count of counts) assert.ok(count > 850 && count < 1_150, counts.join())
  })

  it('never shows steps in their right order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), seed, fc.boolean(), (count, value, shuffleOptions) => {
        assert.notDeepEqual(
          shown(orderingQuestion(count), value, shuffleOptions),
          Array.from({ length: count }, (_, i) => i)
        )
      }),
      { numRuns: 1_000 }
    )
  })

  it('keeps the order of the author when options are not to be shuffled', () => {
    for (let value = 0; value < 50; value++) assert.deepEqual(shown(choiceQuestion([0, 1], 5), value, false), [0, 1, 2, 3, 4])
  })

  it('shuffles choices of a match even then: their order is the answer', () => {
    const question = matchingQuestion(['A', 'B', 'C', 'D'])
    assert.ok(new Set(Array.from({ length: 20 }, (_, value) => shown(question, value, false).join())).size > 5)
  })

  it('offers each match once, then the distractors', () => assert.deepEqual(matchChoices(matchingQuestion(['A', 'B', 'A'], ['X', 'Y'])), ['A', 'B', 'X', 'Y']))
})

describe('grading', () => {
  const withAnswer = questionArbitrary.chain(question => fc.tuple(fc.constant(question), anyAnswer(question)))

  it('gives the same verdict under every shuffle', () => {
    fc.assert(
      fc.property(withAnswer, seed, fc.boolean(), ([question, response], value, shuffleOptions) => {
        const order = presentationOf(question, { seed: value, shuffleOptions })
        const authored = toAuthored(question, order, presented(order, response))
        assert.deepEqual(authored, response)
        assert.equal(isCorrect(question, authored ?? assert.fail()), isCorrect(question, response))
      }),
      { numRuns: 1_000 }
    )
  }).timeout(10_000)

  it('the key is right under every shuffle', () => {
    fc.assert(
      fc.property(questionArbitrary, seed, (question, value) => {
        const order = presentationOf(question, { seed: value, shuffleOptions: true })
        assert.equal(isCorrect(question, toAuthored(question, order, presented(order, keyOf(question))) ?? assert.fail()), true)
      }),
      { numRuns: 500 }
    )
  })

  it('anything but the key is wrong: all or nothing', () => {
    fc.assert(
      fc.property(withAnswer, ([question, response]) => {
        const key = keyOf(question)
        assert.equal(isCorrect(question, response), JSON.stringify(response) === JSON.stringify(key))
      }),
      { numRuns: 1_000 }
    )
  }).timeout(10_000)

  it('more options than the keys, or fewer, are wrong', () => {
    const question = choiceQuestion([0, 2], 4)
    for (const chosen of [[0], [0, 1, 2], [0, 1, 2, 3], []]) assert.equal(isCorrect(question, { type: 'multiple-response', chosen }), false)
    assert.equal(isCorrect(question, { type: 'multiple-response', chosen: [2, 0] }), true)
  })

  it('an answer of another type is wrong', () => {
    fc.assert(
      fc.property(withAnswer, questionArbitrary, ([question, response], other) => {
        fc.pre(question.type !== other.type)
        assert.equal(isCorrect(other, response), false)
      })
    )
  })

  it('an option that does not exist is wrong', () => {
    for (const chosen of [-1, 4, 1.5, Number.NaN]) assert.equal(isCorrect(choiceQuestion([0], 4), { type: 'multiple-choice', chosen }), false)
    assert.equal(isCorrect(orderingQuestion(3), { type: 'ordering', order: [0, 1] }), false)
    assert.equal(isCorrect(matchingQuestion(['A', 'B']), { type: 'matching', choices: [0] }), false)
  })
})

describe('answers that are none', () => {
  const choice = choiceQuestion([1], 4)
  const response = choiceQuestion([0, 2], 5)
  const ordering = orderingQuestion(3)
  const matching = matchingQuestion(['A', 'B', 'A'], ['X'])
  const refused: readonly [name: string, question: Question, response: AuthoredResponse][] = [
    ['an option behind the last', choice, { type: 'multiple-choice', chosen: 4 }],
    ['a negative option', choice, { type: 'multiple-choice', chosen: -1 }],
    ['half an option', choice, { type: 'multiple-choice', chosen: 0.5 }],
    ['option NaN', choice, { type: 'multiple-choice', chosen: Number.NaN }],
    ['several options of a single choice', choice, { type: 'multiple-response', chosen: [1] }],
    ['the same option twice', response, { type: 'multiple-response', chosen: [0, 0] }],
    ['too few options', response, { type: 'multiple-response', chosen: [0] }],
    ['too many options', response, { type: 'multiple-response', chosen: [0, 1, 2] }],
    ['no options', response, { type: 'multiple-response', chosen: [] }],
    ['an option that does not exist', response, { type: 'multiple-response', chosen: [0, 5] }],
    ['one option of a multiple response', response, { type: 'multiple-choice', chosen: 0 }],
    ['a step twice', ordering, { type: 'ordering', order: [0, 1, 1] }],
    ['a step too few', ordering, { type: 'ordering', order: [0, 1] }],
    ['a step too many', ordering, { type: 'ordering', order: [0, 1, 2, 0] }],
    ['a step that does not exist', ordering, { type: 'ordering', order: [0, 1, 3] }],
    ['matches for an ordering', ordering, { type: 'matching', choices: [0, 1, 2] }],
    ['a match too few', matching, { type: 'matching', choices: [0, 1] }],
    ['a match too many', matching, { type: 'matching', choices: [0, 1, 2, 0] }],
    ['a match that does not exist', matching, { type: 'matching', choices: [0, 1, 3] }],
    ['an order for a matching', matching, { type: 'ordering', order: [0, 1, 2] }],
  ]
  for (const [name, question, given] of refused) {
    it(`${name} is refused`, () => assert.equal(toAuthored(question, presentationOf(question, { seed: 3, shuffleOptions: true }), given), undefined))
  }

  it('one choice may serve several prompts', () => {
    assert.deepEqual(toAuthored(matching, [2, 1, 0], { type: 'matching', choices: [2, 1, 2] }), { type: 'matching', choices: [0, 1, 0] })
  })

  it('the options of an answer are kept in the order of the author', () => {
    assert.deepEqual(toAuthored(response, [4, 3, 2, 1, 0], { type: 'multiple-response', chosen: [0, 2] }), { type: 'multiple-response', chosen: [2, 4] })
  })
})
