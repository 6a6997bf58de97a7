import assert from 'node:assert/strict'
import type { FactsView } from '../../../src/protocol/facts/panel'
import type { PracticeView } from '../../../src/protocol/practice'
import { practiceStrings } from '../../../src/protocol/practiceStrings'
import { segments } from '../../../src/webview/facts/segments'
import { initialState, pageState, reduce } from '../../../src/webview/facts/state'
import { intervalWords, nextReviewWords } from '../../../src/webview/practice/reviewWords'
import { verdictDetails, verdictWords } from '../../../src/webview/practice/verdict'
import { durationWords } from '../../../src/webview/shared/duration'
import { fill, fillWith } from '../../../src/webview/shared/fill'

type AnsweredView = Extract<PracticeView, { kind: 'answered' }>

const answered = (correct: boolean, body: AnsweredView['body']): AnsweredView => ({
  kind: 'answered',
  sessionId: 's',
  questionId: 'q',
  mode: 'topic',
  suspended: false,
  next: { kind: 'unchanged' },
  note: '',
  revision: 1,
  place: { exam: '', domain: '', task: '' },
  index: 0,
  pips: [],
  difficulty: 'easy',
  seenBefore: true,
  flagged: false,
  bookmarked: false,
  canUndo: true,
  unsaved: 0,
  stem: [],
  correct,
  confidence: 'guessing',
  elapsedSeconds: 84,
  body,
  takeaway: [],
  references: [],
  verifiedOn: '',
})

const options = (type: 'multiple-choice' | 'multiple-response', key: string, chosen: string): AnsweredView['body'] => ({
  type,
  options: [...'ABCD'].map(letter => ({ text: [], correct: key.includes(letter), chosen: chosen.includes(letter), rationale: [] })),
})

describe('templates of strings', () => {
  it('fill placeholders in any order and leave unknown ones visible', () => {
    assert.equal(fill('{1} von {0}', 20, 7), '7 von 20')
    assert.equal(fill('{0} {2}', 'a'), 'a {2}')
    assert.equal(fill('{0}', '{1}'), '{1}')
  })

  it('can be filled with what is drawn', () => {
    assert.deepEqual(fillWith('{0} of {1} right', 'x', 'y'), ['x', ' of ', 'y', ' right'])
  })
})

describe('verdict', () => {
  it('names the right options after a wrong answer only', () => {
    assert.equal(verdictWords(answered(false, options('multiple-response', 'BD', 'AB')), practiceStrings), 'Incorrect. Correct: B, D.')
    assert.equal(verdictWords(answered(true, options('multiple-choice', 'B', 'B')), practiceStrings), 'Correct.')
  })

  it('counts places and matches', () => {
    const steps = [0, 2, 1].map(yourPlace => ({ text: [], yourPlace, rationale: [] }))
    assert.equal(verdictWords(answered(false, { type: 'ordering', steps }), practiceStrings), 'Incorrect. 1 of 3 steps in the right place.')
    const pairs = [true, true, false].map(correct => ({ prompt: [], match: '', yours: '', correct, rationale: [] }))
    assert.equal(verdictWords(answered(false, { type: 'matching', pairs, distractors: [] }), practiceStrings), 'Incorrect. 2 of 3 matches right.')
  })

  it('tells what was missing, how sure the learner was and the time', () => {
    assert.deepEqual(verdictDetails(answered(false, options('multiple-response', 'BD', 'AB')), practiceStrings), [
      '1 of 2 right options; credit needs the exact set.',
      'You were guessing.',
      '1 min 24 s.',
    ])
    assert.deepEqual(verdictDetails({ ...answered(true, options('multiple-choice', 'B', 'B')), confidence: null }, practiceStrings), ['1 min 24 s.'])
  })

  it('rounds times to seconds', () => {
    assert.equal(durationWords(59.4, practiceStrings), '59 s')
    assert.equal(durationWords(59.6, practiceStrings), '1 min 0 s')
    assert.equal(durationWords(-1, practiceStrings), '0 s')
  })
})

describe('facts page', () => {
  const view: FactsView = {
    examId: 'mls-c01',
    exams: [],
    tabs: [],
    body: {
      page: 'glance',
      input: null,
      view: {
        ...{ code: 'MLS-C01', name: '', page: { url: 'https://example.org', host: 'example.org' } },
        ...{ status: { label: '', sentence: '' }, sections: [], timeline: [], holder: [], map: { domains: [], successors: [], provenance: [] } },
      },
    },
  }

  it('speaks the language of the host and keeps what is on show', () => {
    const opened = reduce(initialState, { kind: 'opened', init: { translations: { Sources: 'Quellen' }, view } })
    assert.deepEqual([opened.strings.provenance.sources, opened.strings.provenance.source], ['Quellen', 'Source'])
    assert.deepEqual(pageState(opened), { examId: 'mls-c01', page: 'glance', input: null })
  })

  it('keeps its view when a request fails', () => {
    const state = reduce(reduce(initialState, { kind: 'viewed', view }), { kind: 'failed', message: 'x' })
    assert.equal(state.view, view)
    assert.equal(state.failure, 'x')
  })

  it('fills the domain bar, whatever the weights add up to', () => {
    assert.deepEqual(
      segments([20, 24, 36, 20]).map(({ start }) => start),
      [0, 20, 44, 80]
    )
    assert.deepEqual(segments([1, 1]), [
      { start: 0, width: 50 },
      { start: 50, width: 50 },
    ])
    assert.deepEqual(segments([0]), [{ start: 0, width: 0 }])
    assert.deepEqual(segments([]), [])
  })
})

describe('when an item comes back, in words', () => {
  const day = (days: number, finalPass = false) => nextReviewWords({ kind: 'day', days, date: '28 Nov 2026', finalPass }, practiceStrings)
  it('names day and date', () => {
    assert.equal(day(0), 'Today')
    assert.equal(day(1), 'Tomorrow, 28 Nov 2026')
    assert.equal(day(3), 'In 3 days, 28 Nov 2026')
    assert.equal(day(3, true), 'In 3 days, 28 Nov 2026, once more before your exam')
  })
  it('says when there is none', () => {
    assert.equal(nextReviewWords({ kind: 'unchanged' }, practiceStrings), 'Not moved: crammed')
    assert.equal(nextReviewWords({ kind: 'settled' }, practiceStrings), 'Not before your exam')
    assert.equal(nextReviewWords({ kind: 'suspended' }, practiceStrings), 'Never: suspended')
  })
  it('is short on buttons', () => {
    const cases: readonly [days: number, words: string][] = [
      [0, 'today'],
      [1, '1 day'],
      [30, '30 days'],
      [61, '2.0 months'],
      [400, '1.1 years'],
    ]
    for (const [days, words] of cases) assert.equal(intervalWords(days, practiceStrings), words)
  })
})
