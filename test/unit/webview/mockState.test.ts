import assert from 'node:assert/strict'
import type { RichText } from '../../../src/core/text/richText'
import type { MockItem, MockView } from '../../../src/protocol/mock'
import { mockStrings } from '../../../src/protocol/mockStrings'
import type { AskedBody } from '../../../src/protocol/practice'
import { keyAction } from '../../../src/webview/mock/keys'
import { missedCount, neighbour, resultList, reviewList } from '../../../src/webview/mock/lists'
import {
  type AskingView,
  draftOf,
  initialState,
  isClockShown,
  type PageEvent,
  pageState,
  reduce,
  remainingMs,
  responseOf,
  type State,
} from '../../../src/webview/mock/state'
import { cellName, clockText, longDurationWords, minutesText, paceWords } from '../../../src/webview/mock/words'

const minute = 60_000
const text = (words: string): RichText => [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]
const one: AskedBody = { type: 'multiple-choice', options: ['a', 'b', 'c', 'd'].map(text) }
const two: AskedBody = { type: 'multiple-response', options: ['a', 'b', 'c', 'd'].map(text), select: 2 }
const steps: AskedBody = { type: 'ordering', steps: ['a', 'b', 'c'].map(text) }
const pairs: AskedBody = { type: 'matching', prompts: ['a', 'b'].map(text), choices: ['x', 'y'] }

const frame = { mockId: 'm1', number: 1, exam: 'MLS-C01', extended: false, unsaved: 0, remainingMs: (90 * minute) as number | null }
const cells = [0, 1, 2].map(() => ({ answered: false, flagged: false }))
const asking = (index = 0, body: AskedBody = one, overrides: Partial<AskingView> = {}): AskingView => ({
  ...{
    kind: 'asking',
    ...frame,
    cells,
    questionId: `q${index}`,
    revision: 1,
    index,
    flagged: false,
    stem: text('stem'),
    body,
    response: null,
    confidence: null,
  },
  ...overrides,
})
const review: MockView = { kind: 'review', ...frame, cells, stems: ['', '', ''], index: 2 }
const paused: MockView = { kind: 'paused', ...frame, cells, index: 1 }

const opened = (view: MockView, saved: unknown = undefined): State =>
  reduce(initialState, { kind: 'opened', init: { translations: {}, view, singleKeys: true, roundLength: 20, warningMinutes: [30, 5, 1] }, saved, now: 0 })
const run = (state: State, ...events: readonly PageEvent[]): State => events.reduce(reduce, state)
const viewed = (view: MockView, now = 0, arrived = true): PageEvent => ({ kind: 'viewed', view, now, arrived })
const answer = (state: State) => (state.view?.kind === 'asking' ? responseOf(state, state.view) : assert.fail())
const input = (state: State) => (state.view?.kind === 'asking' ? draftOf(state, state.view).input : assert.fail())

describe('mock page: answers', () => {
  it('are on their way as soon as something is chosen, and not before it is complete', () => {
    assert.deepEqual(answer(run(opened(asking()), { kind: 'chose', option: 2 })), { type: 'multiple-choice', chosen: 2 })
    const half = run(opened(asking(0, two)), { kind: 'chose', option: 3 })
    assert.equal(answer(half), null)
    assert.deepEqual(answer(run(half, { kind: 'chose', option: 0 })), { type: 'multiple-response', chosen: [0, 3] })
    const matched = run(opened(asking(0, pairs)), { kind: 'matched', prompt: 0, choice: 1 })
    assert.equal(answer(matched), null)
    assert.deepEqual(answer(run(matched, { kind: 'matched', prompt: 1, choice: 1 })), { type: 'matching', choices: [1, 1] })
  })

  it('are none for an order that stands as it was shown', () => {
    const state = run(opened(asking(0, steps)), { kind: 'confided', confidence: 'sure' })
    assert.equal(answer(state), null)
    const moved = run(state, { kind: 'moved', from: 0, to: 1, quietly: false })
    assert.deepEqual(answer(moved), { type: 'ordering', order: [1, 0, 2] })
    assert.equal(moved.announcement.what, 'Step moved to place 2 of 3')
    assert.equal(answer(run(moved, { kind: 'moved', from: 1, to: 0, quietly: true })), null)
  })

  it('show what is on record', () => {
    const state = opened(asking(0, one, { response: { type: 'multiple-choice', chosen: 1 }, confidence: 'unsure' }))
    assert.deepEqual(input(state), { type: 'multiple-choice', chosen: 1 })
    assert.equal(state.view?.kind === 'asking' && draftOf(state, state.view).confidence, 'unsure')
  })

  it('are not taken back by news that is older than the last choice', () => {
    const chosen = run(opened(asking()), { kind: 'chose', option: 0 }, { kind: 'chose', option: 2 })
    const late = run(chosen, viewed(asking(0, one, { response: { type: 'multiple-choice', chosen: 0 } }), 0, false))
    assert.deepEqual(input(late), { type: 'multiple-choice', chosen: 2 })
  })

  it('leave what is incomplete here, and what is complete to the record', () => {
    const half = run(opened(asking(0, two)), { kind: 'chose', option: 3 }, viewed(asking(1)))
    assert.deepEqual(input(run(half, viewed(asking(0, two)))), { type: 'multiple-response', chosen: [3] })
    const whole = run(opened(asking()), { kind: 'chose', option: 3 }, viewed(asking(1)))
    assert.deepEqual(whole.drafts, {})
  })

  it('are not changed by keys that come while the page is on its way elsewhere', () => {
    const state = run(opened(asking()), { kind: 'left' }, { kind: 'chose', option: 1 })
    assert.equal(answer(state), null)
    assert.equal(run(state, viewed(asking(), 0, false)).busy, true)
    assert.equal(run(state, viewed(asking(1))).busy, false)
  })

  it('stay chosen when they could not be recorded, and the failure is said', () => {
    const state = run(opened(asking()), { kind: 'chose', option: 1 }, { kind: 'failed', message: 'disk' })
    assert.deepEqual([answer(state), state.failure.what], [{ type: 'multiple-choice', chosen: 1 }, 'disk'])
  })
})

describe('mock page: time', () => {
  const at = (state: State, now: number) => remainingMs(run(state, { kind: 'ticked', now }))

  it('runs by the clock of the page from what the host said, never below 0', () => {
    const state = opened(asking())
    assert.deepEqual([at(state, 0), at(state, 1_000), at(state, 91 * minute)], [90 * minute, 90 * minute - 1_000, 0])
    assert.equal(at(opened(paused), 5 * minute), 90 * minute)
    assert.equal(at(opened(asking(0, one, { remainingMs: null })), 5), null)
  })

  it('is said at 30, 5 and 1 minutes, once each, by a tick or by news', () => {
    const state = run(opened(asking()), { kind: 'ticked', now: 60 * minute - 1 })
    assert.equal(state.announcement.number, 0)
    const said = run(state, { kind: 'ticked', now: 60 * minute })
    assert.deepEqual(said.announcement, { what: '30 minutes left.', number: 1 })
    assert.equal(run(said, { kind: 'ticked', now: 61 * minute }).announcement.number, 1)
    const byNews = run(said, viewed(asking(0, one, { remainingMs: 5 * minute - 20 }), 85 * minute, false))
    assert.equal(byNews.announcement.what, '5 minutes left.')
    assert.equal(run(byNews, { kind: 'ticked', now: 89 * minute }).announcement.what, '1 minute left.')
  })

  it('can be hidden, and comes back for the last five minutes', () => {
    const hidden = run(opened(asking()), { kind: 'clockToggled' })
    assert.deepEqual([isClockShown(opened(asking())), isClockShown(hidden)], [true, false])
    assert.equal(isClockShown(run(hidden, { kind: 'ticked', now: 84 * minute })), false)
    assert.equal(isClockShown(run(hidden, { kind: 'ticked', now: 85 * minute })), true)
  })
})

describe('mock page: places', () => {
  it('leads to the start of every other screen, and not when only something changed', () => {
    const state = opened(asking())
    assert.equal(state.arrival, 0)
    assert.equal(run(state, viewed(asking(0, one, { flagged: true }))).arrival, 0)
    assert.equal(run(state, viewed(asking(1)), viewed(review)).arrival, 2)
  })

  it('are kept over a reload, with what is no answer yet', () => {
    const before = run(opened(asking(0, two)), { kind: 'chose', option: 3 }, { kind: 'clockToggled' })
    const kept = pageState(before)
    assert.deepEqual([kept?.mockId, kept?.spot], ['m1', { at: 'question', index: 0 }])
    const after = opened(asking(0, two), JSON.parse(JSON.stringify(kept)))
    assert.deepEqual([input(after), after.clockHidden], [{ type: 'multiple-response', chosen: [3] }, true])
    assert.deepEqual(pageState(opened(review))?.spot, { at: 'review' })
    assert.deepEqual(pageState(opened(paused))?.spot, { at: 'question', index: 1 })
    assert.equal(pageState(initialState), null)
  })

  it('ignore what was kept of another attempt or is of no known shape', () => {
    for (const saved of [null, 'x', {}, { mockId: 'm2', drafts: { 'q0 1': { input: { type: 'multiple-choice', chosen: 1 } } } }, { mockId: 'm1', drafts: 7 }])
      assert.deepEqual(opened(asking(), saved).drafts, {})
    const odd = opened(asking(), { mockId: 'm1', drafts: { 'q0 1': { input: { type: 'multiple-choice', chosen: 99 }, confidence: 'certain' } } })
    assert.deepEqual(input(odd), { type: 'multiple-choice', chosen: null })
  })
})

const item = (index: number, overrides: Partial<MockItem> = {}): MockItem => ({
  ...{ index, stem: 's', task: '1.1 One', outcome: 'right', scored: true, flagged: false, confidence: null, spentSeconds: 1 },
  ...overrides,
})

describe('mock page: lists', () => {
  it('of the review', () => {
    const mixed = [
      { answered: true, flagged: false },
      { answered: false, flagged: false },
      { answered: true, flagged: true },
    ]
    assert.deepEqual(
      [reviewList(mixed, 'look'), reviewList(mixed, 'unanswered'), reviewList(mixed, 'flagged'), reviewList(mixed, 'all')],
      [[1, 2], [1], [2], [0, 1, 2]]
    )
  })

  it('of the result', () => {
    const items = [
      item(0),
      item(1, { outcome: 'wrong', confidence: 'sure' }),
      item(2, { outcome: 'wrong', scored: false }),
      item(3, { outcome: 'unanswered', flagged: true, confidence: null }),
    ]
    const at = (tab: Parameters<typeof resultList>[1]) => resultList(items, tab).map(({ index }) => index)
    assert.deepEqual([at('all'), at('wrong'), at('unanswered'), at('sureAndWrong'), at('flagged'), at('unscored')], [[0, 1, 2, 3], [1, 2], [3], [1], [3], [2]])
    assert.equal(missedCount(items), 3)
    assert.deepEqual([neighbour(items, 'wrong', 1, 1)?.index, neighbour(items, 'wrong', 2, 1), neighbour(items, 'wrong', 0, 1)?.index], [2, undefined, 1])
  })
})

describe('mock page: words', () => {
  it('tell the time left', () => {
    assert.deepEqual([clockText(74 * minute + 22_000), clockText(1), clockText(0), clockText(600 * minute)], ['1:14:22', '0:00:01', '0:00:00', '10:00:00'])
    assert.deepEqual([minutesText(291), minutesText(0)], ['4:51', '0:00'])
    assert.deepEqual(
      [168 * 60, 3_600, 52 * 60, 48].map(seconds => longDurationWords(seconds, mockStrings)),
      ['2 h 48 min', '1 h 00 min', '52 min', '48 s']
    )
  })

  it('tell the pace', () => {
    const done = { answered: true, flagged: false }
    assert.equal(paceWords([done, ...cells], 153_000 * 3, mockStrings), 'You have about 2 min 33 s for each of the 3 unanswered questions.')
    assert.equal(paceWords([done, ...cells.slice(2)], minute, mockStrings), 'You have 1 min 0 s for the last unanswered question.')
    assert.deepEqual([paceWords([done], minute, mockStrings), paceWords(cells, null, mockStrings)], ['Every question has an answer.', undefined])
  })

  it('name a cell', () => assert.equal(cellName({ answered: false, flagged: true }, 11, mockStrings), 'Question 12, unanswered, flagged for review'))

  it('have a key each', () => {
    const press = (key: string, shift = false) => keyAction({ key, shift, modified: false, repeat: false, target: 'other' }, { singleKeys: true, options: 5 })
    assert.deepEqual(
      ['r', 'p', 'k', 'n', 'j', '?', 'f', 'Enter'].map(key => press(key)?.kind),
      ['review', 'previous', 'previous', 'next', 'next', 'help', 'flag', 'primary']
    )
    assert.deepEqual([press('Escape'), press('u'), press('B', true)], [null, null, null])
  })
})
