import assert from 'node:assert/strict'
import type { RichText } from '../../../src/core/text/richText'
import type { AskedBody, PracticeInit, PracticeView } from '../../../src/protocol/practice'
import {
  type AnsweredView,
  type AskingView,
  type CardView,
  cardSide,
  draftOf,
  initialState,
  optionCount,
  type PageEvent,
  pageState,
  reduce,
  type State,
} from '../../../src/webview/practice/state'

const text = (words: string): RichText => [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]

const frame = (index: number) => ({
  sessionId: 'session-1',
  questionId: `q${index}`,
  revision: 1,
  mode: 'topic' as const,
  place: { exam: 'MLS-C01', domain: '1 Data Engineering', task: '1.2 Ingestion' },
  index,
  pips: [0, 1, 2].map(() => ({ state: 'todo' as const, flagged: false })),
  difficulty: 'medium' as const,
  seenBefore: false,
  flagged: false,
  bookmarked: false,
  suspended: false,
  canUndo: false,
  unsaved: 0,
  stem: text('stem'),
})

const several: AskedBody = { type: 'multiple-response', options: ['a', 'b', 'c', 'd'].map(text), select: 2 }
const steps: AskedBody = { type: 'ordering', steps: ['a', 'b', 'c'].map(text) }
const asking = (index = 0, body: AskedBody = several): AskingView => ({ kind: 'asking', ...frame(index), body })
const answered = (index = 0, correct = false): AnsweredView => ({
  kind: 'answered',
  ...frame(index),
  correct,
  confidence: 'sure',
  elapsedSeconds: 84,
  body: {
    type: 'multiple-response',
    options: [0, 1, 2, 3].map(option => ({ text: text('x'), correct: option % 2 === 1, chosen: option < 2, rationale: text('y') })),
  },
  takeaway: text('z'),
  references: [],
  verifiedOn: '12 Nov 2026',
  next: { kind: 'day', days: 3, date: '15 Nov 2026', finalPass: false },
  note: '',
})
const finished: PracticeView = {
  kind: 'summary',
  sessionId: 'session-1',
  title: '',
  exam: 'MLS-C01',
  right: 1,
  mode: 'topic',
  answered: 2,
  cards: { rated: 0, again: 0 },
  open: 1,
  left: null,
  total: 3,
  elapsedSeconds: 60,
  tasks: [],
  again: [],
  unsaved: 0,
  canUndo: false,
}

const init = (view: PracticeView): PracticeInit => ({ translations: {}, view, singleKeys: true, askConfidence: true })
const opened = (view: PracticeView, saved: unknown = undefined): State => reduce(initialState, { kind: 'opened', init: init(view), saved })
const run = (state: State, ...events: readonly PageEvent[]): State => events.reduce(reduce, state)
const chosen = (state: State): unknown => (state.view?.kind === 'asking' ? draftOf(state, state.view).input : null)

describe('practice page', () => {
  it('opens without taking the focus or saying anything', () => {
    const state = opened(answered())
    assert.equal(state.arrival.number, 0)
    assert.equal(state.announcement.what, '')
  })

  it('says the verdict once and leads to it', () => {
    const state = run(opened(asking()), { kind: 'viewed', view: answered() })
    assert.equal(state.announcement.what, 'Incorrect. Correct: B, D.')
    assert.equal(state.arrival.what, 'verdict')
    const refreshed = run(state, { kind: 'viewed', view: { ...answered(), flagged: true } })
    assert.deepEqual(refreshed.announcement, state.announcement)
    assert.deepEqual(refreshed.arrival, state.arrival)
  })

  it('says the same verdict anew for the next question', () => {
    const first = run(opened(asking()), { kind: 'viewed', view: answered(0, true) })
    const second = run(first, { kind: 'viewed', view: asking(1) }, { kind: 'viewed', view: answered(1, true) })
    assert.equal(second.announcement.what, first.announcement.what)
    assert.notEqual(second.announcement.number, first.announcement.number)
  })

  it('leads to the question after going on and after undo, and to the title of a summary', () => {
    assert.equal(run(opened(answered()), { kind: 'viewed', view: asking(1) }).arrival.what, 'question')
    assert.equal(run(opened(answered()), { kind: 'viewed', view: asking(0) }).arrival.what, 'question')
    assert.equal(run(opened(answered()), { kind: 'viewed', view: finished }).arrival.what, 'title')
  })

  it('shows an earlier answer without saying its verdict again', () => {
    const state = run(opened(asking(1)), { kind: 'viewed', view: answered(0) })
    assert.equal(state.arrival.what, 'question')
    assert.equal(state.announcement.what, '')
  })

  it('announces how many options are selected', () => {
    const state = run(opened(asking()), { kind: 'chose', option: 1 })
    assert.equal(state.announcement.what, '1 of 2 selected')
  })

  it('announces moves inside the list only', () => {
    const state = run(opened(asking(0, steps)), { kind: 'moved', from: 0, to: 1, quietly: false })
    assert.equal(state.announcement.what, 'Step moved to place 2 of 3')
    assert.deepEqual(run(state, { kind: 'moved', from: 0, to: -1, quietly: false }).announcement, state.announcement)
    assert.deepEqual(run(state, { kind: 'moved', from: 0, to: 2, quietly: true }).announcement, state.announcement)
    assert.equal(run(state, { kind: 'dropped', place: 2 }).announcement.what, 'Step moved to place 3 of 3')
  })

  it('keeps input through flags, failures and going back and forth', () => {
    const state = run(opened(asking()), { kind: 'chose', option: 1 }, { kind: 'confided', confidence: 'unsure' })
    const back = run(
      state,
      { kind: 'viewed', view: { ...asking(), flagged: true } },
      { kind: 'requested' },
      { kind: 'failed', message: 'disk' },
      { kind: 'viewed', view: asking(1) },
      { kind: 'viewed', view: asking(0) }
    )
    assert.deepEqual(chosen(back), { type: 'multiple-response', chosen: [1] })
    assert.equal(back.failure.what, '')
  })

  it('drops input with the answer, with another round and with another revision', () => {
    const state = run(opened(asking()), { kind: 'chose', option: 1 })
    const empty = { type: 'multiple-response', chosen: [] }
    assert.deepEqual(chosen(run(state, { kind: 'viewed', view: answered() }, { kind: 'viewed', view: asking() })), empty)
    assert.deepEqual(chosen(run(state, { kind: 'viewed', view: { ...asking(), sessionId: 'session-2' } })), empty)
    assert.deepEqual(chosen(run(state, { kind: 'viewed', view: { ...asking(), revision: 2 } })), empty)
    const shorter: AskedBody = { type: 'multiple-response', options: [text('a')], select: 1 }
    assert.deepEqual(chosen(run(state, { kind: 'viewed', view: asking(0, shorter) })), empty)
  })

  it('shows a failure, ends the wait and tells two equal ones apart', () => {
    const once = run(opened(asking()), { kind: 'requested' }, { kind: 'failed', message: 'disk' })
    assert.equal(once.busy, false)
    assert.equal(once.failure.what, 'disk')
    assert.equal(run(once, { kind: 'failed', message: 'disk' }).failure.number, once.failure.number + 1)
  })

  it('shows a problem until the input changes', () => {
    const refused = run(opened(asking()), { kind: 'refused', problem: { kind: 'needMany', need: 2, have: 0 } })
    assert.deepEqual(refused.problem.what, { kind: 'needMany', need: 2, have: 0 })
    assert.equal(run(refused, { kind: 'chose', option: 0 }).problem.what, null)
  })

  it('restores input over a reload', () => {
    const before = run(opened(asking()), { kind: 'chose', option: 2 }, { kind: 'confided', confidence: 'guessing' })
    const state = opened(asking(), JSON.parse(JSON.stringify(pageState(before))))
    assert.deepEqual(chosen(state), { type: 'multiple-response', chosen: [2] })
    assert.equal(state.view?.kind === 'asking' && draftOf(state, state.view).confidence, 'guessing')
  })

  it('ignores saved state of another question or of no known shape', () => {
    const draft = { questionId: 'q0', revision: 1, response: { type: 'multiple-response', chosen: [2] }, confidence: 'sure' }
    for (const saved of [
      undefined,
      null,
      'x',
      {},
      { sessionId: 'session-1', draft: null },
      { sessionId: 'session-2', draft },
      { sessionId: 'session-1', draft: { ...draft, questionId: 'q1' } },
      { sessionId: 'session-1', draft: { ...draft, revision: 2 } },
      { sessionId: 'session-1', draft: { ...draft, response: { type: 'multiple-response', chosen: [9] } } },
    ])
      assert.deepEqual(opened(asking(), saved).drafts, {}, JSON.stringify(saved))
    const odd = opened(asking(), { sessionId: 'session-1', draft: { ...draft, confidence: 'certain' } })
    assert.equal(odd.view?.kind === 'asking' && draftOf(odd, odd.view).confidence, null)
  })

  it('remembers which question to show again', () => {
    assert.deepEqual(pageState(opened(asking(2))), { sessionId: 'session-1', index: 2 })
    assert.deepEqual(pageState(opened(finished)), { sessionId: 'session-1', index: 2 })
    assert.equal(pageState(initialState), null)
    assert.equal(pageState(opened({ kind: 'error', title: '', message: '' })), null)
  })

  it('offers letters only where options can be chosen', () => {
    assert.equal(optionCount(asking()), 4)
    assert.equal(optionCount(asking(0, steps)), 0)
    assert.equal(optionCount(answered()), 0)
  })

  it('keeps what the settings say', () => {
    const state = reduce(initialState, { kind: 'opened', init: { ...init(asking()), askConfidence: false, singleKeys: false }, saved: undefined })
    assert.deepEqual([state.askConfidence, state.singleKeys], [false, false])
  })
})

describe('practice page: concept cards', () => {
  const { revision: _revision, difficulty: _difficulty, stem: _stem, ...item } = frame(0)
  const front: CardView = { kind: 'card-front', ...item, front: text('front') }
  const back: CardView = { kind: 'card-back', ...item, front: text('front'), back: text('back'), references: [], verifiedOn: '', ratings: [] }

  it('leads to the back when the card is turned, and to the next item when it is rated', () => {
    const turned = run(opened(front), { kind: 'viewed', view: back })
    assert.equal(turned.arrival.what, 'back')
    const next = run(turned, { kind: 'viewed', view: { ...front, index: 1, questionId: 'q1' } })
    assert.equal(next.arrival.what, 'question')
    assert.notEqual(next.arrival.number, turned.arrival.number)
  })

  it('stays where it is when the card is flagged', () => {
    const state = run(opened(front), { kind: 'viewed', view: { ...front, flagged: true } })
    assert.equal(state.arrival.number, 0)
  })

  it('tells its sides apart for the keys', () => {
    assert.deepEqual([front, back, asking(), finished, null].map(cardSide), ['front', 'back', null, null, null])
  })

  it('has a place to come back to after a reload, and no options', () => {
    assert.deepEqual(pageState(opened(back)), { sessionId: 'session-1', index: 0 })
    assert.equal(optionCount(back), 0)
  })
})

describe('practice page: notes', () => {
  const open = run(opened(answered()), { kind: 'note-opened', text: 'old' })

  it('open with what is there, and lead to the field', () => {
    assert.equal(open.notes.q0, 'old')
    assert.equal(open.arrival.what, 'note')
  })

  it('are kept while they are written, through other screens and a reload', () => {
    const written = run(open, { kind: 'note-written', text: 'new' })
    assert.deepEqual(written.arrival, open.arrival)
    const back = run(written, { kind: 'viewed', view: asking(1) }, { kind: 'viewed', view: answered(0) })
    assert.equal(back.notes.q0, 'new')
    assert.deepEqual(pageState(back), { sessionId: 'session-1', index: 0, note: { questionId: 'q0', text: 'new' } })
    assert.equal(opened(answered(), pageState(back)).notes.q0, 'new')
  })

  it('close, and lead back to their button', () => {
    const closed = run(open, { kind: 'note-closed' })
    assert.deepEqual(closed.notes, {})
    assert.equal(closed.arrival.what, 'noted')
  })

  it('of no known shape are ignored', () => {
    for (const note of [null, 'text', { questionId: 1, text: 'x' }, { questionId: 'q0', text: null }])
      assert.deepEqual(opened(answered(), { sessionId: 'session-1', note }).notes, {})
  })
})
