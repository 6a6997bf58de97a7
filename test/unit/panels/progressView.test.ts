import assert from 'node:assert/strict'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Exam } from '../../../src/core/content/examSchema'
import type { JournalEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { studyHistoryOf } from '../../../src/core/progress/history'
import { readinessOf } from '../../../src/core/readiness/readiness'
import { dayInWords } from '../../../src/host/panels/dayLabels'
import { masteryScopes, progressView } from '../../../src/host/panels/progressView'
import { answer } from '../builders/events'
import { demoExam, english } from '../builders/exams'
import { given, mockStart, submit } from '../mock/builders'
import { at, noon, today } from '../progress/builders'

const ids = (task: string, count: number) => Array.from({ length: count }, (_, i) => `demo.${task}.q${i}`)
const exam = demoExam()
const questions = { '1.1': ids('1.1', 20), '1.2': ids('1.2', 20), '2.1': ids('2.1', 20) }
const cards = { '1.1': ['demo.1.1.card'] }

function viewOf(events: readonly JournalEvent[], { examDay, examDate = '', of = exam }: { examDay?: number; examDate?: string; of?: Exam } = {}) {
  const pack: CatalogExam = { exam: of, questions, cards }
  const state = fold(events)
  return progressView({
    pack,
    packs: [{ exam: demoExam({ id: 'other', code: 'OTH-01' }), questions: {} }, pack],
    ...{ state, today, examDay, examDate, date: '2026-02-11', language: 'en', t: english },
    readiness: readinessOf({ pack, state, nowMs: noon(0) }),
    history: studyHistoryOf(state, of.id),
  })
}

/** So many first answers to a task, the first ones right. */
const answers = (task: string, right: number, wrong: number, daysAgo = 1) =>
  ids(task, right + wrong).map((id, i) => [noon(daysAgo), answer(id, i < right)] as const)
const enough = at([...answers('1.1', 12, 4), ...answers('1.2', 4, 6), ...answers('2.1', 10, 4)])

describe('progress view: before the first answer', () => {
  const view = viewOf([])

  it('says what is missing, in every domain', () => {
    assert.deepEqual(view.readiness, {
      kind: 'not-enough',
      ...{ answers: 0, needed: 30, neededPerDomain: 5, missing: 30 },
      domains: [
        { row: 0, label: '1 First', answers: 0, missing: 5, canPractise: true },
        { row: 3, label: '2 Second', answers: 0, missing: 5, canPractise: true },
      ],
    })
  })

  it('has no figures of nothing', () => {
    assert.deepEqual([view.recall, view.weakest, view.forecast.secondsEach, view.attempts], [null, null, null, []])
    assert.deepEqual(view.mastery[0], { kind: 'domain', label: '1 First', weight: 60, seen: 0, total: 40, firstRight: null, recall: null, due: 0 })
  })

  it('lists the exams, its own first', () =>
    assert.deepEqual(view.exams, [
      { id: 'demo', code: 'DEM-01' },
      { id: 'other', code: 'OTH-01' },
    ]))
})

describe('progress view: with enough answers', () => {
  const view = viewOf(enough)

  it('estimates from them', () => {
    const { readiness } = view
    assert.ok(readiness.kind === 'estimate')
    assert.deepEqual([readiness.answers, readiness.right, readiness.target, readiness.cut], [40, 26, 80, { low: 68, cut: 72, high: 76 }])
    assert.deepEqual(readiness.whatIf.map(({ row, label }) => [row, label]).sort(), [
      [0, '1 First'],
      [3, '2 Second'],
    ])
    assert.ok(readiness.whatIf.every(({ rate, reached }) => reached === rate >= 80))
  })

  it('says why the cut is not known, of AWS by name', () => {
    const note = (of: Exam) => {
      const { readiness } = viewOf(enough, { of })
      return readiness.kind === 'estimate' ? readiness.cutNote : ''
    }
    assert.match(note(demoExam({ vendor: 'Amazon Web Services' })), /^AWS publishes neither/)
    assert.equal(note(exam), 'The real cut is not known.')
  })

  it('names the weakest task by its row', () => assert.deepEqual(view.weakest, { row: 2, label: '1.2 Two', firstRight: 40 }))

  it('has a row for every domain and task, then all, and a scope to practise for each', () => {
    assert.deepEqual(
      view.mastery.map(({ kind, label, weight, seen, total, firstRight }) => [kind, label, weight, `${seen} of ${total}`, firstRight]),
      [
        ['domain', '1 First', 60, '26 of 40', 62],
        ['task', '1.1 One', null, '16 of 20', 75],
        ['task', '1.2 Two', null, '10 of 20', 40],
        ['domain', '2 Second', 40, '14 of 20', 71],
        ['task', '2.1 Three', null, '14 of 20', 71],
        ['all', 'All', 100, '40 of 60', 65],
      ]
    )
    assert.deepEqual(
      masteryScopes(exam).map(({ domainId, taskId }) => [domainId, taskId]),
      [
        ['1', undefined],
        ['1', '1.1'],
        ['1', '1.2'],
        ['2', undefined],
        ['2', '2.1'],
        [undefined, undefined],
      ]
    )
  })

  it('says the same of what is due in table, button and chart', () => {
    const all = view.mastery.at(-1)?.due
    assert.deepEqual([view.due.questions + view.due.cards, view.forecast.days[0]?.count], [all, all])
    assert.ok((all ?? 0) > 0)
  })

  it('tells due cards from questions', () => {
    const review = { kind: 'card-review', sessionId: 's1', cardId: 'demo.1.1.card', rating: 'again', elapsedMs: 1_000 } as const
    assert.deepEqual(viewOf(at([[noon(9), review]])).due, { questions: 0, cards: 1 })
  })
})

describe('progress view: recall', () => {
  it('is that of today without an exam date', () => assert.equal(viewOf(enough).recall?.on, 'today'))
  it('is that of the exam day with one, and the countdown says when that is', () => {
    const view = viewOf(enough, { examDay: today + 44, examDate: '2026-03-27' })
    assert.equal(view.recall?.on, 'exam-day')
    assert.match(view.when, /44 days until your DEM-01 exam on 27 Mar 2026/)
  })
})

describe('progress view: days', () => {
  const view = viewOf(enough)

  it('begin with today in the forecast, fourteen in all', () => {
    assert.equal(view.forecast.from, 'Wed 11 Feb')
    assert.deepEqual(
      view.forecast.days.slice(0, 2).map(({ words, weekday, date }) => [words, weekday, date]),
      [
        ['Wed 11 Feb', 'W', '11'],
        ['Thu 12 Feb', 'T', '12'],
      ]
    )
    assert.deepEqual([view.forecast.days.length, view.time.days.length, view.time.days.at(-1)?.words], [14, 14, 'Wed 11 Feb'])
  })

  it('fill eighteen weeks, the last one up to today', () => {
    const { weeks, days, studied } = view.calendar
    assert.deepEqual([weeks.length, weeks[0]?.from, weeks.at(-1)?.days.length, days, studied], [18, '13 Oct', 3, 122, 1])
    assert.deepEqual(
      weeks.map(week => week.month).filter(month => month !== ''),
      ['Oct', 'Nov', 'Dec', 'Jan', 'Feb']
    )
    assert.deepEqual(weeks.at(-1)?.days[1], { words: 'Tue 10 Feb', answers: 40, minutes: 13 })
  })

  it('say how long one takes in steps of five seconds', () => assert.equal(view.forecast.secondsEach, 20))
  it('leave out a time that no calendar has', () => assert.deepEqual([dayInWords(noon(0), 60), dayInWords(1e300, 0)], ['11 Feb 2026', '']))
})

describe('progress view: attempts', () => {
  it('are those submitted, the latest first, numbered among all', () => {
    const mock = (mockId: string, daysAgo: number, rights: readonly boolean[], isSubmitted = true) => [
      [noon(daysAgo), mockStart({ mockId, questionIds: ids('1.1', 3), unscoredIds: ['demo.1.1.q2'] })] as const,
      ...rights.map((right, i) => [noon(daysAgo) + 1_000 * (i + 1), given(`demo.1.1.q${i}`, right, { mockId })] as const),
      ...(isSubmitted ? [[noon(daysAgo) + 9_000, { ...submit(), mockId }] as const] : []),
    ]
    const view = viewOf(at([...mock('m1', 30, [true, false, true]), ...mock('m2', 9, [true]), ...mock('m3', 1, [], false)]))
    assert.deepEqual(
      view.attempts.map(({ number, takenOn, percent, score, standing, questions }) => [
        number,
        takenOn,
        percent,
        `${score.right}/${score.total}`,
        standing,
        questions,
      ]),
      [
        [2, '2 Feb 2026', 50, '1/2', 'below', 3],
        [1, '12 Jan 2026', 50, '1/2', 'below', 3],
      ]
    )
  })
})
