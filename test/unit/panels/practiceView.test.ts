import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Question } from '../../../src/core/content/questionSchema'
import type { Happening } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { isCorrect } from '../../../src/core/session/grade'
import { presentationOf, toAuthored } from '../../../src/core/session/present'
import { parseRichText } from '../../../src/core/text/parseRichText'
import { itemView, shortened } from '../../../src/host/panels/practiceView'
import { answerOf, firstOpen, type Round } from '../../../src/host/panels/round'
import { reasonsToLookAgain, summaryView } from '../../../src/host/panels/summaryView'
import type { AskedBody, PracticeView, Response } from '../../../src/protocol/practice'
import { answer, bookmark, eventsOf, flag, sessionStart, undo } from '../builders/events'
import { demoExam } from '../builders/exams'
import { learnerOf } from '../builders/learner'
import { choiceQuestion, matchingQuestion, orderingQuestion, questionArbitrary } from '../builders/questions'

type View<K extends PracticeView['kind']> = Extract<PracticeView, { kind: K }>
const rich = parseRichText

/** A round of the questions after what has happened in it. */
function roundOf(questions: readonly Question[], ...happenings: readonly Happening[]) {
  const state = fold(eventsOf([sessionStart({ questionIds: questions.map(question => question.id) }), ...happenings]))
  const round: Round = {
    session: state.sessions.get('s1') ?? assert.fail(),
    exam: demoExam(),
    questions: new Map(questions.map(question => [question.id, question])),
    cards: new Map(),
  }
  return { round, state, view: (index = 0, unsaved = 0) => itemView(round, index, learnerOf(state, { unsaved })) }
}

function viewOf<K extends PracticeView['kind']>(kind: K, view: PracticeView | undefined): View<K> {
  return view?.kind === kind ? (view as View<K>) : assert.fail(`expected ${kind}, got ${view?.kind}`)
}

const choice = choiceQuestion([2], 4)
const response = choiceQuestion([0, 3], 5, { id: 'demo.1.2.response' })
const ordering = orderingQuestion(4, 'demo.2.1.ordering')
const matching = matchingQuestion(['Alpha', 'Beta', 'Alpha'], ['Gamma'], 'demo.2.1.matching')

/** Every key anywhere in a value. */
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : []

describe('practice: a question that is asked', () => {
  const secretive = (question: Question): Question =>
    JSON.parse(JSON.stringify(question), (key, value: unknown) => (key === 'rationale' ? `SECRET ${String(value)}` : value)) as Question

  it('tells neither key nor rationale, of whatever type', () => {
    fc.assert(
      fc.property(questionArbitrary, question => {
        const secret = {
          ...secretive(question),
          takeaway: 'SECRET takeaway',
          references: [{ title: 'SECRET title', url: 'https://a.example/SECRET' }],
          verifiedOn: '2019-09-19',
        }
        const view = viewOf('asking', roundOf([secret]).view())
        const json = JSON.stringify(view)
        assert.doesNotMatch(json, /SECRET|2019|19 Sep/)
        for (const key of ['correct', 'rationale', 'key', 'chosen', 'takeaway', 'references', 'yourPlace', 'match', 'solves', 'distractors'])
          assert.ok(!keysIn(view).includes(key), key)
      }),
      { numRuns: 300 }
    )
  })

  it('shows options in the order of the round', () => {
    const { round, view } = roundOf([choice])
    const order = presentationOf(choice, round.session)
    const { body } = viewOf('asking', view())
    assert.deepEqual(body, { type: 'multiple-choice', options: order.map(position => rich(`Option ${position}`)) })
  })

  it('says how many options a multiple response wants', () => {
    const { body } = viewOf('asking', roundOf([response]).view())
    assert.equal(body.type === 'multiple-response' && body.select, 2)
  })

  it('shows steps in an order that is not the answer', () => {
    const { body } = viewOf('asking', roundOf([ordering]).view())
    const steps = body.type === 'ordering' ? body.steps : assert.fail()
    assert.equal(steps.length, 4)
    assert.notDeepEqual(
      steps,
      ordering.steps.map(step => rich(step.text))
    )
  })

  it('offers each match once, as plain text for a native select', () => {
    const marked = matchingQuestion(['**Alpha**', '`Beta`', '**Alpha**'], ['Gamma <b>'], matching.id)
    const { body } = viewOf('asking', roundOf([marked]).view())
    assert.deepEqual(body.type === 'matching' && [...body.choices].sort(), ['Alpha', 'Beta', 'Gamma <b>'])
    assert.deepEqual(
      body.type === 'matching' && body.prompts,
      ['Prompt 0', 'Prompt 1', 'Prompt 2'].map(prompt => rich(prompt))
    )
  })

  it('carries its frame', () => {
    const { view } = roundOf([choice, response, ordering], answer(response.id, false), flag(choice.id, true), bookmark(choice.id, true))
    const { place, index, pips, flagged, bookmarked, canUndo, unsaved, seenBefore, questionId, sessionId, revision, difficulty, stem } = viewOf(
      'asking',
      view(0, 3)
    )
    assert.deepEqual(place, { exam: 'DEM-01', domain: '1 First', task: '1.1 One' })
    assert.deepEqual(
      [sessionId, questionId, revision, index, difficulty, flagged, bookmarked, canUndo, unsaved, seenBefore],
      ['s1', choice.id, 1, 0, 'medium', true, true, true, 3, false]
    )
    assert.deepEqual(pips, [
      { state: 'todo', flagged: true },
      { state: 'wrong', flagged: false },
      { state: 'todo', flagged: false },
    ])
    assert.deepEqual(stem, rich('Which one?'))
  })

  it('was seen before when another round asked it', () => {
    assert.equal(viewOf('asking', roundOf([choice], answer(choice.id, true, { sessionId: 's0' })).view()).seenBefore, true)
    assert.equal(viewOf('answered', roundOf([choice], answer(choice.id, true)).view()).seenBefore, false)
  })

  it('is not there behind the end of the round, or when its pack is gone', () => {
    const { round, state, view } = roundOf([choice])
    assert.deepEqual([view(1), view(-1)], [undefined, undefined])
    assert.equal(itemView({ ...round, questions: new Map() }, 0, learnerOf(state)), undefined)
  })

  it('of a task that the outline no longer has keeps its number', () => {
    const { round, state } = roundOf([choice])
    const view = viewOf('asking', itemView({ ...round, exam: demoExam({ domains: [] }) }, 0, learnerOf(state)))
    assert.deepEqual(view.place, { exam: 'DEM-01', domain: '', task: '1.1' })
  })
})

describe('practice: a question that is answered', () => {
  it('a choice shows which is right, which was chosen, and why', () => {
    const { round, view } = roundOf(
      [choice],
      answer(choice.id, false, { response: { type: 'multiple-choice', chosen: 1 }, confidence: 'unsure', elapsedMs: 61_600 })
    )
    const answered = viewOf('answered', view())
    assert.deepEqual([answered.correct, answered.confidence, answered.elapsedSeconds, answered.verifiedOn], [false, 'unsure', 62, '22 Nov 2026'])
    assert.deepEqual(answered.takeaway, rich('Takeaway words.'))
    assert.deepEqual(answered.references, [{ title: 'Guide', url: 'https://docs.aws.amazon.com/guide', host: 'docs.aws.amazon.com' }])
    assert.deepEqual(answered.body, {
      type: 'multiple-choice',
      options: presentationOf(choice, round.session).map(i => ({
        text: rich(`Option ${i}`),
        correct: i === 2,
        chosen: i === 1,
        rationale: rich(`Rationale ${i}`),
      })),
    })
  })

  it('a multiple response shows every one that was chosen', () => {
    const { body } = viewOf('answered', roundOf([response], answer(response.id, false, { response: { type: 'multiple-response', chosen: [0, 1] } })).view())
    const options = body.type === 'multiple-response' ? body.options : assert.fail()
    const textsWhere = (which: 'chosen' | 'correct') =>
      options
        .filter(option => option[which])
        .map(option => JSON.stringify(option.text).match(/Option \d/)?.[0])
        .sort()
    assert.deepEqual(
      [textsWhere('chosen'), textsWhere('correct')],
      [
        ['Option 0', 'Option 1'],
        ['Option 0', 'Option 3'],
      ]
    )
  })

  it('an ordering comes in the right order with the places that were chosen', () => {
    const { body } = viewOf('answered', roundOf([ordering], answer(ordering.id, false, { response: { type: 'ordering', order: [2, 0, 1, 3] } })).view())
    assert.deepEqual(body, {
      type: 'ordering',
      steps: [1, 2, 0, 3].map((yourPlace, i) => ({ text: rich(`Step ${i}`), yourPlace, rationale: rich(`Rationale ${i}`) })),
    })
  })

  it('a matching shows for each prompt what is right and what was chosen', () => {
    const { body } = viewOf('answered', roundOf([matching], answer(matching.id, false, { response: { type: 'matching', choices: [0, 2, 1] } })).view())
    assert.deepEqual(body, {
      type: 'matching',
      pairs: [
        { prompt: rich('Prompt 0'), match: 'Alpha', yours: 'Alpha', correct: true, rationale: rich('Rationale 0') },
        { prompt: rich('Prompt 1'), match: 'Beta', yours: 'Gamma', correct: false, rationale: rich('Rationale 1') },
        { prompt: rich('Prompt 2'), match: 'Alpha', yours: 'Beta', correct: false, rationale: rich('Rationale 2') },
      ],
      distractors: [{ text: 'Gamma', rationale: rich('Rationale of Gamma') }],
    })
  })

  it('an answer of another type, as an older pack may have left it, shows nothing chosen', () => {
    for (const question of [choice, ordering, matching]) {
      const wrong = question.type === 'ordering' ? ({ type: 'matching', choices: [0] } as const) : ({ type: 'ordering', order: [0] } as const)
      const view = viewOf('answered', roundOf([question], answer(question.id, false, { response: wrong })).view())
      assert.doesNotMatch(JSON.stringify(view.body), /"chosen":true|"yourPlace":\d/)
    }
  })

  it('a reference without a host to show is left out', () => {
    const question = { ...choice, references: [{ title: 'x', url: 'https://aws.amazon.com@evil.example/' }, ...choice.references] }
    assert.deepEqual(
      viewOf('answered', roundOf([question], answer(choice.id, true)).view()).references.map(item => item.host),
      ['docs.aws.amazon.com']
    )
  })

  it('taken back is asked again', () => assert.equal(roundOf([choice], answer(choice.id, true), undo('dev1.w1.2')).view()?.kind, 'asking'))
})

describe('practice: a round under any shuffle', () => {
  const seeded = fc.record({
    question: questionArbitrary,
    seed: fc.nat(),
    shuffleOptions: fc.boolean(),
    pick: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  })

  /** Some complete answer, as a page gives it: the presented places ordered by the numbers of `pick`. */
  function respond(body: AskedBody, pick: readonly number[]): Response {
    const places = (count: number) => Array.from({ length: count }, (_, i) => i).sort((a, b) => (pick[a] ?? 0) - (pick[b] ?? 0))
    switch (body.type) {
      case 'multiple-choice':
        return { type: body.type, chosen: places(body.options.length)[0] ?? 0 }
      case 'multiple-response':
        return { type: body.type, chosen: places(body.options.length).slice(0, body.select) }
      case 'ordering':
        return { type: body.type, order: places(body.steps.length) }
      case 'matching':
        return { type: body.type, choices: body.prompts.map((_, i) => (pick[i] ?? 0) % body.choices.length) }
    }
  }

  it('shows as chosen what was chosen on the page, each with its own reason, and a verdict that agrees', () => {
    fc.assert(
      fc.property(seeded, ({ question, seed, shuffleOptions, pick }) => {
        const started = sessionStart({ questionIds: [question.id], seed, shuffleOptions })
        const before = fold(eventsOf([started]))
        const session = before.sessions.get('s1') ?? assert.fail()
        const round: Round = { session, exam: demoExam(), questions: new Map([[question.id, question]]), cards: new Map() }
        const asked = viewOf('asking', itemView(round, 0, learnerOf(before))).body
        const response = respond(asked, pick)
        const authored = toAuthored(question, presentationOf(question, session), response) ?? assert.fail()
        const correct = isCorrect(question, authored)
        const after = fold(eventsOf([started, answer(question.id, correct, { response: authored })]))
        const { body } = viewOf('answered', itemView({ ...round, session: after.sessions.get('s1') ?? session }, 0, learnerOf(after)))
        const number = (text: unknown) => /\d+/.exec(JSON.stringify(text))?.[0]
        if ('options' in body && 'options' in asked) {
          const chosen = response.type === 'multiple-choice' ? [response.chosen] : response.type === 'multiple-response' ? response.chosen : []
          for (const [place, option] of body.options.entries()) {
            assert.deepEqual(option.text, asked.options[place])
            assert.equal(option.chosen, chosen.includes(place))
            assert.equal(number(option.rationale), number(option.text))
          }
          assert.equal(
            correct,
            body.options.every(option => option.chosen === option.correct)
          )
        } else if (body.type === 'ordering' && asked.type === 'ordering' && response.type === 'ordering') {
          for (const step of body.steps) {
            assert.deepEqual(asked.steps[response.order[step.yourPlace] ?? -1], step.text)
            assert.equal(number(step.rationale), number(step.text))
          }
          assert.equal(
            correct,
            body.steps.every((step, place) => step.yourPlace === place)
          )
        } else if (body.type === 'matching' && asked.type === 'matching' && response.type === 'matching') {
          for (const [i, pair] of body.pairs.entries()) {
            assert.equal(pair.yours, asked.choices[response.choices[i] ?? -1])
            assert.equal(number(pair.rationale), number(pair.prompt))
          }
          assert.equal(
            correct,
            body.pairs.every(pair => pair.correct)
          )
        } else assert.fail()
      }),
      { numRuns: 500 }
    )
  }).timeout(20_000)
})

describe('practice: an answer to an older revision', () => {
  const revised = { ...choice, revision: 2 }
  const { round, state, view } = roundOf([revised, response], answer(choice.id, true), answer(response.id, true))

  it('counts as none', () => {
    assert.equal(answerOf(round, choice.id), undefined)
    assert.equal(view()?.kind, 'asking')
    assert.deepEqual(
      viewOf('asking', view()).pips.map(pip => pip.state),
      ['todo', 'right']
    )
    assert.equal(firstOpen(round, state), 0)
  })

  it('still says that the question was seen', () => assert.equal(viewOf('asking', view()).seenBefore, true))
})

describe('practice: the summary', () => {
  const { round, state } = roundOf(
    [choice, response, ordering, matching],
    answer(choice.id, true, { confidence: 'guessing', elapsedMs: 10_400 }),
    answer(response.id, false, { elapsedMs: 20_200 }),
    answer(ordering.id, true, { confidence: null }),
    flag(ordering.id, true)
  )
  const summary = viewOf('summary', summaryView(round, learnerOf(state, { unsaved: 1 }), 'Round', null))

  it('counts right, answered and all', () => {
    const { title, exam, right, answered, open, total, elapsedSeconds, unsaved, canUndo } = summary
    assert.deepEqual(
      { title, exam, right, answered, open, total, elapsedSeconds, unsaved, canUndo },
      { title: 'Round', exam: 'DEM-01', right: 2, answered: 3, open: 1, total: 4, elapsedSeconds: 51, unsaved: 1, canUndo: true }
    )
  })

  it('counts by task, in the order of the outline', () => {
    assert.deepEqual(summary.tasks, [
      { task: '1.1 One', right: 1, answered: 1 },
      { task: '1.2 Two', right: 0, answered: 1 },
      { task: '2.1 Three', right: 1, answered: 1 },
    ])
  })

  it('names what to look at again, and why', () => {
    assert.deepEqual(
      summary.again.map(({ index, reasons }) => ({ index, reasons })),
      [
        { index: 0, reasons: ['guessed'] },
        { index: 1, reasons: ['wrong'] },
        { index: 2, reasons: ['flagged'] },
      ]
    )
    assert.deepEqual(reasonsToLookAgain(round, matching.id), [])
  })

  it('a wrong guess is wrong, and a question that is gone is left out', () => {
    const { round: guessed } = roundOf([choice], answer(choice.id, false, { confidence: 'guessing' }))
    assert.deepEqual(reasonsToLookAgain(guessed, choice.id), ['wrong'])
    assert.deepEqual(viewOf('summary', summaryView({ ...round, questions: new Map() }, learnerOf(state), '', null)).again, [])
  })

  it('the first open question is the one without an answer', () => {
    assert.equal(firstOpen(round, state), 3)
    const done = roundOf([choice], answer(choice.id, false))
    assert.equal(firstOpen(done.round, done.state), undefined)
  })
})

describe('practice: the beginning of a stem', () => {
  const cases: readonly [source: string, expected: string][] = [
    ['Short.', 'Short.'],
    ['x'.repeat(120), 'x'.repeat(120)],
    [`${'word '.repeat(40)}`, `${'word '.repeat(24).trim()} …`],
    ['**Bold** and `code`', 'Bold and code'],
  ]
  for (const [source, expected] of cases) it(JSON.stringify(source.slice(0, 30)), () => assert.equal(shortened(rich(source)), expected))

  it('a single long word is cut, too', () => assert.ok(shortened(rich('x'.repeat(500))).length > 50))
})
