import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Exam } from '../../../src/core/content/examSchema'
import type { Question } from '../../../src/core/content/questionSchema'
import { mockAnswer } from '../../../src/core/mock/answer'
import { attemptsAt } from '../../../src/core/mock/attempts'
import { toPresented } from '../../../src/core/mock/presented'
import { presentationOf, toAuthored } from '../../../src/core/session/present'
import { parseRichText } from '../../../src/core/text/parseRichText'
import { type Attempt, mockView } from '../../../src/host/panels/mockView'
import type { MockSpot, MockView } from '../../../src/protocol/mock'
import { demoExam } from '../builders/exams'
import { choiceQuestion, matchingQuestion, orderingQuestion, questionArbitrary } from '../builders/questions'
import { given, minute, mockFlag, mockStart, pause, startedAt, stateAfter, submit, type Timed } from './builders'

const choice = choiceQuestion([2], 4)
const response = choiceQuestion([0, 3], 5, { id: 'demo.1.2.response' })
const ordering = orderingQuestion(4, 'demo.2.1.ordering')
const matching = matchingQuestion(['Alpha', 'Beta', 'Alpha'], ['Gamma'], 'demo.2.1.matching')
const questions: readonly Question[] = [choice, response, ordering, matching]

function attemptOf(of: readonly Question[], ...later: readonly Timed[]): Attempt {
  const start = mockStart({ questionIds: of.map(question => question.id), unscoredIds: of.slice(0, 1).map(question => question.id) })
  const state = stateAfter([0, start], ...later)
  const all = attemptsAt(state, 'demo')
  return {
    mock: state.mocks.get('m1') ?? assert.fail(),
    exam: demoExam(),
    questions: new Map(of.map(question => [question.id, question])),
    all,
    retired: false,
  }
}

const show = (attempt: Attempt, spot: MockSpot, afterMs = 10 * minute, unsaved = 0) => mockView(attempt, spot, startedAt + afterMs, unsaved)
const question = (index: number): MockSpot => ({ at: 'question', index })
const item = (index: number): MockSpot => ({ at: 'item', index })
const spots: readonly MockSpot[] = [question(0), item(0), { at: 'review' }, { at: 'result' }]

type View<K extends MockView['kind']> = Extract<MockView, { kind: K }>
function viewOf<K extends MockView['kind']>(kind: K, view: MockView | undefined): View<K> {
  return view?.kind === kind ? (view as View<K>) : assert.fail(`expected ${kind}, got ${view?.kind}`)
}

const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : []

/** Every text that must not be seen before the end carries a mark. */
const secretive = (of: Question): Question => ({
  ...(JSON.parse(JSON.stringify(of), (key, value: unknown) => (key === 'rationale' ? `SECRET ${String(value)}` : value)) as Question),
  takeaway: 'SECRET takeaway',
  references: [{ title: 'SECRET title', url: 'https://a.example/SECRET' }],
  verifiedOn: '2019-09-19',
})

const secretExam: Exam = demoExam({
  domains: demoExam().domains.map(domain => ({
    ...domain,
    title: `SECRET ${domain.title}`,
    tasks: domain.tasks.map(task => ({ ...task, title: `SECRET ${task.title}` })),
  })),
})

describe('mock view: before the end', () => {
  it('no screen tells key, rationale, verdict, domain, or which items do not count', () => {
    fc.assert(
      fc.property(questionArbitrary, fc.boolean(), fc.boolean(), (of, isAnswered, isPaused) => {
        const secret = secretive(of)
        const happened: readonly Timed[] = [
          ...(isAnswered ? [[minute, { ...given(secret.id, true) }] as const] : []),
          ...(isPaused ? [[2 * minute, pause(true)] as const] : []),
        ]
        for (const spot of spots) {
          const view = show({ ...attemptOf([secret], ...happened), exam: secretExam }, spot)
          assert.ok(view?.kind !== 'result' && view?.kind !== 'item')
          assert.doesNotMatch(JSON.stringify(view), /SECRET|2019|19 Sep|unscored/i)
          for (const key of [
            'correct',
            'rationale',
            'outcome',
            'scored',
            'place',
            'domain',
            'task',
            'score',
            'standing',
            'seed',
            'takeaway',
            'references',
            'match',
          ])
            assert.ok(!keysIn(view).includes(key), key)
        }
      }),
      { numRuns: 200 }
    )
  })

  it('it looks the same whichever items do not count, and whether the answer is right', () => {
    const views = (unscoredIds: readonly string[], right: boolean) => {
      const state = stateAfter(
        [0, mockStart({ questionIds: questions.map(of => of.id), unscoredIds })],
        [minute, given(choice.id, right, { response: { type: 'multiple-choice', chosen: 1 } })]
      )
      const attempt: Attempt = { ...attemptOf(questions), mock: state.mocks.get('m1') ?? assert.fail(), all: attemptsAt(state, 'demo') }
      return spots.map(spot => show(attempt, spot))
    }
    assert.deepEqual(views([choice.id], true), views([matching.id, response.id], false))
  })

  it('a question comes in the order of the attempt, with what was chosen', () => {
    const attempt = attemptOf(
      questions,
      [minute, mockAnswer('m1', choice, { type: 'multiple-choice', chosen: 3 }, 1)],
      [2 * minute, mockFlag(response.id, true)]
    )
    const order = presentationOf(choice, attempt.mock)
    const view = viewOf('asking', show(attempt, question(0), 10 * minute, 2))
    assert.deepEqual(view.body, { type: 'multiple-choice', options: order.map(position => parseRichText(`Option ${position}`)) })
    assert.deepEqual(view.response, { type: 'multiple-choice', chosen: order.indexOf(3) })
    assert.deepEqual(
      [view.mockId, view.number, view.exam, view.questionId, view.revision, view.index, view.flagged, view.remainingMs, view.extended, view.unsaved],
      ['m1', 1, 'DEM-01', choice.id, 1, 0, false, 50 * minute, false, 2]
    )
    assert.deepEqual(view.cells, [
      { answered: true, flagged: false },
      { answered: false, flagged: true },
      { answered: false, flagged: false },
      { answered: false, flagged: false },
    ])
    assert.equal(viewOf('asking', show(attempt, question(2))).response, null)
  })

  it('an answer to an older revision is not shown on the present text', () => {
    assert.equal(viewOf('asking', show(attemptOf([{ ...choice, revision: 2 }], [minute, given(choice.id, true)]), question(0))).response, null)
  })

  it('review shows the cells, a pause no question', () => {
    const review = viewOf('review', mockView(attemptOf(questions), { at: 'review' }, startedAt, 0, 2))
    assert.deepEqual([review.cells.length, review.index, review.stems[2]], [4, 2, 'In which order?'])
    const paused = attemptOf(questions, [minute, pause(true)])
    for (const spot of spots) assert.deepEqual([show(paused, spot)?.kind, viewOf('paused', show(paused, spot)).remainingMs], ['paused', 59 * minute])
  })

  it('there is no question behind the form, nor when its pack is gone', () => {
    const attempt = attemptOf(questions)
    assert.deepEqual(
      [show(attempt, question(4)), show(attempt, question(-1)), show({ ...attempt, questions: new Map() }, question(0))],
      [undefined, undefined, undefined]
    )
  })
})

describe('mock view: what was chosen comes back', () => {
  it('is the same answer again, for every question and every order', () => {
    fc.assert(
      fc.property(questionArbitrary, fc.integer(), fc.boolean(), (of, seed, shuffleOptions) => {
        const order = presentationOf(of, { seed, shuffleOptions })
        const authored =
          of.type === 'multiple-choice'
            ? ({ type: of.type, chosen: 1 } as const)
            : of.type === 'multiple-response'
              ? ({ type: of.type, chosen: of.options.flatMap((option, i) => (option.correct ? [i] : [])) } as const)
              : of.type === 'ordering'
                ? ({ type: of.type, order: of.steps.map((_, i) => of.steps.length - 1 - i) } as const)
                : ({ type: of.type, choices: of.pairs.map(() => 0) } as const)
        const presented = toPresented(of, order, authored) ?? assert.fail()
        assert.deepEqual(toAuthored(of, order, presented), authored)
      })
    )
  })

  it('an answer that is none to the question does not', () => {
    const order = presentationOf(choice, { seed: 1, shuffleOptions: true })
    assert.equal(toPresented(choice, order, { type: 'ordering', order: [0] }), undefined)
    assert.equal(toPresented(choice, order, { type: 'multiple-choice', chosen: 9 }), undefined)
  })
})

describe('mock view: the result', () => {
  const done = attemptOf(
    questions,
    [minute, mockAnswer('m1', choice, { type: 'multiple-choice', chosen: 2 }, 30_000)],
    [2 * minute, mockAnswer('m1', response, { type: 'multiple-response', chosen: [0, 1] }, 10_400)],
    [3 * minute, mockFlag(ordering.id, true)],
    [4 * minute, submit()],
    [5 * minute, mockStart({ mockId: 'm2', questionIds: [choice.id], unscoredIds: [] })],
    [6 * minute, { ...mockAnswer('m2', choice, { type: 'multiple-choice', chosen: 2 }, 1) }],
    [7 * minute, { ...submit(), mockId: 'm2' }],
    [8 * minute, mockStart({ mockId: 'm3' })]
  )

  it('is all there is to see from any screen but an item', () => {
    for (const spot of [question(0), { at: 'review' }, { at: 'result' }] as const) assert.equal(show(done, spot)?.kind, 'result')
  })

  it('counts scored items and says when and how it ended', () => {
    const { score, percent, cut, standing, unscored, answered, usedSeconds, budgetSeconds, medianSeconds, takenOn, reason, extended } = viewOf(
      'result',
      show(done, { at: 'result' })
    )
    assert.deepEqual(
      { score, percent, cut, standing, unscored, answered, usedSeconds, budgetSeconds, medianSeconds, takenOn, reason, extended },
      {
        ...{ score: { right: 0, total: 3 }, percent: 0, cut: { low: 68, cut: 72, high: 76 }, standing: 'below', unscored: { right: 1, total: 1 } },
        ...{ answered: 2, usedSeconds: 240, budgetSeconds: 3600, medianSeconds: 20, takenOn: '22 Nov 2026', reason: 'submitted', extended: false },
      }
    )
  })

  it('lists every item as asked', () => {
    assert.deepEqual(
      viewOf('result', show(done, { at: 'result' })).items.map(({ index, task, outcome, scored, flagged, spentSeconds }) => [
        index,
        task,
        outcome,
        scored,
        flagged,
        spentSeconds,
      ]),
      [
        [0, '1.1 One', 'right', false, false, 30],
        [1, '1.2 Two', 'wrong', true, false, 10],
        [2, '2.1 Three', 'unanswered', true, true, 0],
        [3, '2.1 Three', 'unanswered', true, false, 0],
      ]
    )
  })

  it('shows the submitted attempts, the latest first', () => {
    assert.deepEqual(
      viewOf('result', show(done, { at: 'result' })).attempts.map(({ mockId, number, percent, standing }) => [mockId, number, percent, standing]),
      [
        ['m2', 2, 100, 'above'],
        ['m1', 1, 0, 'below'],
      ]
    )
  })

  it('is compared with the attempt before, in all and by domain', () => {
    const first = viewOf('result', show(done, { at: 'result' }))
    assert.equal(first.before, undefined)
    const second = viewOf('result', show({ ...done, mock: done.all[1] ?? assert.fail() }, { at: 'result' }))
    assert.equal(second.attempts[second.before ?? -1]?.mockId, 'm1')
    assert.deepEqual(second.attempts[0]?.domains, [
      { right: 1, total: 1 },
      { right: 0, total: 0 },
    ])
  })

  it('says how sure one was, what took long, what was changed', () => {
    const sure = attemptOf(
      questions,
      [minute, { ...mockAnswer('m1', choice, { type: 'multiple-choice', chosen: 1 }, 30_000, 'sure') }],
      [9 * minute, { ...mockAnswer('m1', choice, { type: 'multiple-choice', chosen: 2 }, 5 * minute, 'unsure') }],
      [10 * minute, submit()]
    )
    const { sureness, long, changes, items, aws } = viewOf('result', show(sure, { at: 'result' }))
    assert.deepEqual(
      [sureness, long, changes['to-right'], items[0]?.confidence, aws],
      [[{ confidence: 'unsure', right: 1, total: 1 }], { right: 1, total: 1 }, 1, 'unsure', false]
    )
  })

  it('a time that no calendar has is left out', () => {
    const odd = { ...done.mock, startedAt: 9e18 }
    assert.equal(viewOf('result', show({ ...done, mock: odd, all: [odd] }, { at: 'result' })).takenOn, '')
  })

  it('an item shows key, rationale and choice in the order of the attempt', () => {
    const view = viewOf('item', show(done, item(1)))
    assert.deepEqual(view.body, {
      type: 'multiple-response',
      options: presentationOf(response, done.mock).map(i => ({
        text: parseRichText(`Option ${i}`),
        correct: [0, 3].includes(i),
        chosen: [0, 1].includes(i),
        rationale: parseRichText(`Rationale ${i}`),
      })),
    })
    assert.deepEqual([view.items.length, view.place.domain, view.item.outcome, view.revised, view.verifiedOn], [4, '1 First', 'wrong', false, '22 Nov 2026'])
    assert.deepEqual(
      view.references.map(reference => reference.host),
      ['docs.aws.amazon.com']
    )
  })

  it('an unanswered item shows nothing chosen', () => {
    assert.doesNotMatch(JSON.stringify(viewOf('item', show(done, item(2))).body), /"yourPlace":\d/)
    assert.doesNotMatch(JSON.stringify(viewOf('item', show(done, item(3))).body), /"correct":true/)
  })

  it('a revised question keeps its verdict, but shows no choice on its new text', () => {
    const revised = { ...done, questions: new Map(done.questions).set(choice.id, { ...choice, revision: 2 }) }
    const view = viewOf('item', show(revised, item(0)))
    assert.deepEqual([view.revised, view.item.outcome], [true, 'right'])
    assert.doesNotMatch(JSON.stringify(view.body), /"chosen":true/)
  })

  it('a question that is gone keeps its line and has no page', () => {
    const gone = { ...done, questions: new Map() }
    assert.deepEqual([viewOf('result', show(gone, { at: 'result' })).items[0]?.stem, show(gone, item(0)), show(done, item(9))], ['', undefined, undefined])
  })
})
