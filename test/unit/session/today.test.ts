import assert from 'node:assert/strict'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { StoredEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { studyDayOf } from '../../../src/core/schedule/studyDay'
import { nothingDueWords } from '../../../src/core/session/nothingWords'
import { todayOf, whyNothingDue } from '../../../src/core/session/today'
import { answer, cardReview, eventsOf, suspend } from '../builders/events'
import { demoExam, english } from '../builders/exams'

const pack: CatalogExam = { exam: demoExam(), questions: { '1.1': ['a', 'b'], '2.1': ['c'] }, cards: { '1.1': ['card'] } }
const whole = { examId: 'demo' }
const t = Date.UTC(2026, 10, 25, 12)
const day = 86_400_000
const input = (events: readonly StoredEvent[], newPerDay = 10) => ({ state: fold(events), today: studyDayOf(t, 60), examDay: undefined, newPerDay })
const why = (events: readonly StoredEvent[], newPerDay = 0, scope: { examId: string; taskId?: string } = whole, of = pack) =>
  whyNothingDue(of, scope, input(events, newPerDay))
const words = (...args: Parameters<typeof why>) => nothingDueWords(english, why(...args), 'DEM-01')

describe('a study day', () => {
  it('has what is due, what is unseen, and how many new ones are left', () => {
    const events = [...eventsOf([answer('a', false)], { t: t - 9 * day }), ...eventsOf([answer('b', true), cardReview('card', 'good')], { t, writer: 'w2' })]
    const today = todayOf(pack, whole, input(events, 3))
    assert.deepEqual(
      today.due.map(({ id }) => id),
      ['a']
    )
    assert.deepEqual(
      today.unseen.map(({ id }) => id),
      ['c']
    )
    assert.deepEqual([today.begun, today.newLeft, today.scheduled.length], [2, 1, 3])
  })

  it('counts what was begun before 4 o’clock to the day before', () => {
    const night = Date.UTC(2026, 10, 25, 2)
    assert.equal(todayOf(pack, whole, input(eventsOf([answer('a', true)], { t: night }))).begun, 0)
    assert.equal(todayOf(pack, whole, input(eventsOf([answer('a', true)], { t: night + 2 * 3_600_000 }))).begun, 1)
  })

  it('does not count as begun what was only crammed', () => {
    const { begun, unseen } = todayOf(pack, whole, input(eventsOf([answer('a', true, { cram: true })], { t })))
    assert.deepEqual([begun, unseen.length], [0, 4])
  })
})

describe('why nothing is due', () => {
  it('there is nothing to ask', () => {
    assert.deepEqual(why([], 0, whole, { exam: demoExam(), questions: {} }), { kind: 'no-items' })
    assert.equal(words([], 0, whole, { exam: demoExam(), questions: {} }), 'There are no questions for DEM-01 yet.')
  })

  it('all of it is suspended', () => {
    const all = eventsOf(['a', 'b', 'c', 'card'].map(id => suspend(id)))
    assert.deepEqual(why(all, 10), { kind: 'all-suspended', count: 4 })
    assert.deepEqual(why(all, 10, { examId: 'demo', taskId: '2.1' }), { kind: 'all-suspended', count: 1 })
    assert.match(words(all), /you suspended all of it \(4\)/)
  })

  it('nothing was practised, and the settings begin nothing', () => {
    assert.deepEqual(why([]), { kind: 'waiting', reviewed: 0, next: undefined, news: 'off', unseen: 4, begun: 0 })
    assert.equal(words([]), 'Nothing of DEM-01 is due today. You have not practised any of it yet. New ones are switched off in the settings; 4 wait.')
  })

  it('all is reviewed, and the next date is known', () => {
    const done = eventsOf([answer('a', false), answer('b', false), answer('c', true), cardReview('card', 'easy')], { t })
    assert.deepEqual(why(done, 10), { kind: 'waiting', reviewed: 4, next: { day: studyDayOf(t, 60) + 1, count: 2 }, news: 'none', unseen: 0, begun: 4 })
    assert.equal(words(done, 10), 'Nothing of DEM-01 is due today. The next reviews are on 26 Nov 2026: 2 items. There is nothing new left.')
  })

  it('the new ones of the day are begun', () => {
    const begun = eventsOf([answer('a', false)], { t })
    assert.deepEqual(why(begun, 1), { kind: 'waiting', reviewed: 1, next: { day: studyDayOf(t, 60) + 1, count: 1 }, news: 'used-up', unseen: 3, begun: 1 })
    assert.equal(
      words(begun, 1),
      'Nothing of DEM-01 is due today. The next review is on 26 Nov 2026. You have begun 1 new ones today, which is the number per day; 3 more wait.'
    )
  })

  it('all that memory asks for comes after the exam', () => {
    const today = studyDayOf(t, 60)
    const sure = eventsOf([answer('a', true), answer('b', true), answer('c', true), cardReview('card', 'easy')], { t })
    const reason = whyNothingDue(pack, whole, { ...input(sure, 10), examDay: today + 1 })
    assert.deepEqual(reason, { kind: 'waiting', reviewed: 4, next: undefined, news: 'none', unseen: 0, begun: 4 })
    assert.equal(nothingDueWords(english, reason, 'DEM-01'), 'Nothing of DEM-01 is due today. No review is left before your exam. There is nothing new left.')
  })
})
