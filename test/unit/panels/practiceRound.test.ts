import assert from 'node:assert/strict'
import { issueQuery } from '../../../src/core/content/problemReport'
import type { Happening, RoundMode, Scope } from '../../../src/core/journal/event'
import { fold, unfinishedSession } from '../../../src/core/journal/fold'
import { ratingChoices } from '../../../src/host/panels/nextReview'
import { itemView } from '../../../src/host/panels/practiceView'
import { firstOpen, type Learner, type Round } from '../../../src/host/panels/round'
import { roundTitle } from '../../../src/host/panels/roundTitle'
import { reasonsToLookAgain, summaryView } from '../../../src/host/panels/summaryView'
import type { PracticeView } from '../../../src/protocol/practice'
import { conceptCard } from '../builders/cards'
import { answer, cardReview, eventsOf, flag, note, sessionStart, suspend } from '../builders/events'
import { demoExam, english } from '../builders/exams'
import { learnerOf } from '../builders/learner'
import { choiceQuestion } from '../builders/questions'

type View<K extends PracticeView['kind']> = Extract<PracticeView, { kind: K }>
function viewOf<K extends PracticeView['kind']>(kind: K, view: PracticeView | undefined): View<K> {
  return view?.kind === kind ? (view as View<K>) : assert.fail(`expected ${kind}, got ${view?.kind}`)
}

const question = choiceQuestion([0], 4)
const card = conceptCard({ back: 'SECRET back', references: [{ title: 'SECRET', url: 'https://docs.aws.amazon.com/SECRET' }] })

/** A question, then a card. */
function roundOf(mode: RoundMode, ...happenings: readonly Happening[]) {
  const state = fold(eventsOf([sessionStart({ mode, questionIds: [question.id, card.id] }), ...happenings]))
  const round: Round = {
    session: state.sessions.get('s1') ?? assert.fail(),
    exam: demoExam(),
    questions: new Map([[question.id, question]]),
    cards: new Map([[card.id, card]]),
  }
  const view = (index: number, turned?: string, more: Partial<Learner> = {}) => itemView(round, index, learnerOf(state, more), turned)
  return { state, round, view }
}

describe('practice: a concept card', () => {
  it('shows its front, and nothing of its back before it is turned', () => {
    const front = viewOf('card-front', roundOf('due').view(1))
    assert.doesNotMatch(JSON.stringify(front), /SECRET|25 Nov/)
    assert.deepEqual([front.questionId, front.index, front.seenBefore, front.mode], [card.id, 1, false, 'due'])
    assert.deepEqual(roundOf('due').view(1, 'another card')?.kind, 'card-front')
  })

  it('shows its back with what each rating would do', () => {
    const back = viewOf('card-back', roundOf('due').view(1, card.id))
    assert.match(JSON.stringify(back.back), /SECRET back/)
    assert.equal(back.verifiedOn, '25 Nov 2026')
    assert.deepEqual(
      back.ratings.map(({ rating }) => rating),
      ['again', 'hard', 'good', 'easy']
    )
    const days = back.ratings.map(choice => choice.days ?? assert.fail())
    assert.deepEqual(
      days,
      [...days].sort((a, b) => a - b)
    )
    assert.ok((days[0] ?? 0) >= 1 && (days[3] ?? 0) > 5, days.join())
  })

  it('puts no review off past the exam', () => {
    const { view } = roundOf('due')
    const { today } = learnerOf(fold([]))
    const { ratings } = viewOf('card-back', view(1, card.id, { examDay: today + 2 }))
    for (const { days } of ratings) assert.ok((days ?? 9) <= 2)
  })

  it('is done when it is rated', () => {
    const { view } = roundOf('due', cardReview(card.id, 'hard'))
    const rated = viewOf('card-rated', view(1))
    assert.deepEqual([rated.rating, rated.elapsedSeconds, rated.seenBefore], ['hard', 5, false])
    assert.equal(rated.next.kind, 'day')
    assert.deepEqual(
      rated.pips.map(({ state }) => state),
      ['todo', 'right']
    )
    const forgotten = viewOf('card-rated', roundOf('due', cardReview(card.id, 'again')).view(1))
    assert.equal(forgotten.pips[1]?.state, 'wrong')
  })

  it('hides what a cloze asks for until it is turned', () => {
    const { round, state } = roundOf('due')
    const cloze = {
      ...round,
      cards: new Map([[card.id, { ...conceptCard(), front: undefined, back: undefined, cloze: 'The sea is {{green}}.' } as typeof card]]),
    }
    assert.doesNotMatch(JSON.stringify(itemView(cloze, 1, learnerOf(state))), /green/)
    assert.match(JSON.stringify(itemView(cloze, 1, learnerOf(state), card.id)), /green/)
  })

  it('that is gone from its pack has no view', () => {
    const { round, state } = roundOf('due')
    assert.equal(itemView({ ...round, cards: new Map() }, 1, learnerOf(state)), undefined)
  })
})

describe('practice: when an item comes back', () => {
  const nextOf = (mode: RoundMode, happenings: readonly Happening[], more: Partial<Learner> = {}) =>
    viewOf('answered', roundOf(mode, ...happenings).view(0, undefined, more)).next

  it('is said after an answer', () => {
    const next = nextOf('topic', [answer(question.id, false)])
    assert.deepEqual(next, { kind: 'day', days: 1, date: '1 Jan 1970', finalPass: false })
    const sure = nextOf('topic', [answer(question.id, true)])
    assert.ok(sure.kind === 'day' && sure.days > 1)
  })

  it('is not moved by cramming', () => {
    assert.deepEqual(nextOf('cram', [answer(question.id, true, { cram: true })]), { kind: 'unchanged' })
    for (const { days } of ratingChoices(card.id, 'cram', learnerOf(fold([])))) assert.equal(days, null)
  })

  it('is never while it is suspended', () => {
    assert.deepEqual(nextOf('topic', [answer(question.id, true), suspend(question.id)]), { kind: 'suspended' })
  })

  it('says so when it is the pass before the exam', () => {
    const { state } = roundOf('topic', answer(question.id, true))
    const scheduled = (id: string) => {
      const item = learnerOf(state).scheduled(id)
      return item && { ...item, dueDay: learnerOf(state).today - 3, finalPass: true }
    }
    const next = nextOf('topic', [answer(question.id, true)], { scheduled })
    assert.ok(next.kind === 'day' && next.days === 0 && next.finalPass)
  })
})

describe('practice: suspended items and notes', () => {
  it('are part of the view', () => {
    const { view } = roundOf('topic', answer(question.id, true), suspend(question.id), note(question.id, 'my words'))
    const answered = viewOf('answered', view(0))
    assert.deepEqual([answered.suspended, answered.note], [true, 'my words'])
  })

  it('a note is not told before the answer', () => {
    assert.doesNotMatch(JSON.stringify(roundOf('topic', note(question.id, 'my words'), note(card.id, 'my words')).view(0)), /my words/)
    assert.doesNotMatch(JSON.stringify(roundOf('topic', note(card.id, 'my words')).view(1)), /my words/)
  })

  it('what was suspended is not the next to ask, and leaves nothing to resume', () => {
    const { round, state } = roundOf('topic', suspend(question.id))
    assert.equal(firstOpen(round, state), 1)
    assert.equal(unfinishedSession(state)?.id, 's1')
    assert.equal(unfinishedSession(roundOf('topic', suspend(question.id), cardReview(card.id, 'good')).state), undefined)
  })
})

describe('practice: the summary of a round with cards', () => {
  const { round, state } = roundOf('due', answer(question.id, true), cardReview(card.id, 'again'))
  const summary = viewOf('summary', summaryView(round, learnerOf(state), 'Round', { due: 4, fresh: 2 }))

  it('counts cards apart from questions', () => {
    assert.deepEqual([summary.right, summary.answered, summary.cards, summary.open, summary.elapsedSeconds], [1, 1, { rated: 1, again: 1 }, 0, 25])
    assert.deepEqual(
      summary.tasks.map(({ answered }) => answered),
      [1]
    )
  })

  it('looks again at a card that was not known', () => {
    assert.deepEqual(reasonsToLookAgain(round, card.id), ['forgotten'])
    assert.deepEqual(summary.again, [{ index: 1, task: '1.1 One', stem: 'What is asked?', reasons: ['forgotten'] }])
    assert.deepEqual(reasonsToLookAgain(roundOf('due', cardReview(card.id, 'easy'), flag(card.id, true)).round, card.id), ['flagged'])
  })

  it('says what is left for today', () => assert.deepEqual(summary.left, { due: 4, fresh: 2 }))
})

describe('practice: the title of a round', () => {
  const title = (mode: RoundMode, scope: Partial<Scope> = {}) =>
    roundTitle(english, { session: { ...roundOf(mode).round.session, scope: { examId: 'demo', ...scope } }, exam: demoExam() })

  it('names its kind and its part of the exam', () => {
    assert.equal(title('topic'), 'all domains')
    assert.equal(title('topic', { domainId: '1', taskId: '1.2' }), '1.2 Two')
    assert.equal(title('topic', { questionIds: ['x'] }), 'another look')
    assert.equal(title('due', { domainId: '2' }), 'review of what is due, 2 Second')
    assert.equal(title('weak'), 'weakest areas, all domains')
    assert.equal(title('new'), 'new questions, all domains')
    assert.equal(title('missed'), 'wrong and flagged, all domains')
    assert.equal(title('custom', { questionIds: ['x'] }), 'your selection')
    assert.equal(title('cram', { domainId: '1' }), 'cramming, 1 First')
    assert.equal(title('cram', { questionIds: ['x'] }), 'cramming, another look')
  })
})

describe('a report of a problem', () => {
  const report = { id: 'demo.1.1.choice', revision: 3, exam: 'DEM-01', verifiedOn: '2026-11-22', version: '0.1.0' }

  it('names question, revision, pack and version', () => {
    const query = new URLSearchParams(issueQuery(report))
    assert.equal(query.get('title'), 'Problem in demo.1.1.choice')
    assert.match(query.get('body') ?? '', /Question: demo\.1\.1\.choice, revision 3\nPack: DEM-01, checked on 2026-11-22\nExam Prep 0\.1\.0\n/)
    assert.match(new URLSearchParams(issueQuery({ ...report, revision: undefined })).get('body') ?? '', /^Card: demo/)
  })

  it('has no sign that VS Code would unescape to another meaning', () => {
    for (const value of new URLSearchParams(issueQuery(report)).values()) assert.doesNotMatch(value, /[&#+]/)
  })
})
