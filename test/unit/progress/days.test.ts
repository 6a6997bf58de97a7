import assert from 'node:assert/strict'
import fc from 'fast-check'
import { accuracyByWeek } from '../../../src/core/progress/accuracy'
import { studyCalendarOf } from '../../../src/core/progress/studyCalendar'
import { timeSpentOf } from '../../../src/core/progress/timeSpent'
import { dateOf, firstMonday, mondayOf, weekdayOf } from '../../../src/core/progress/weeks'
import { studyDayOfDate } from '../../../src/core/schedule/studyDay'
import { activity, tallied, today } from './builders'

describe('weeks', () => {
  const cases: readonly [date: string, weekday: number, monday: string][] = [
    ['1970-01-01', 3, '1969-12-29'],
    ['2026-02-09', 0, '2026-02-09'],
    ['2026-02-11', 2, '2026-02-09'],
    ['2026-02-15', 6, '2026-02-09'],
  ]
  for (const [date, weekday, monday] of cases)
    it(`of ${date} begins on ${monday}`, () => {
      assert.equal(weekdayOf(studyDayOfDate(date)), weekday)
      assert.equal(dateOf(mondayOf(studyDayOfDate(date))), monday)
    })
  it('are eighteen, this one included', () => assert.equal(dateOf(firstMonday(today)), '2025-10-13'))
})

describe('the study calendar', () => {
  it('has every day from the first Monday to today', () => {
    const { days, studied, streak } = studyCalendarOf(new Map(), today)
    assert.deepEqual([days.length, days[0]?.day, days.at(-1)?.day, studied, streak], [122, firstMonday(today), today, 0, 0])
  })

  it('counts answers and their time by day', () => {
    const { days, studied } = studyCalendarOf(tallied([activity(0), activity(0, { elapsedMs: 30_000 }), activity(5, { card: true }), activity(400)]), today)
    assert.deepEqual(days.at(-1), { day: today, answers: 2, elapsedMs: 90_000 })
    assert.deepEqual([days.at(-6)?.answers, studied], [1, 2])
  })

  const streaks: readonly [daysAgo: readonly number[], streak: number][] = [
    [[0], 1],
    [[0, 1, 2], 3],
    [[1, 2], 2],
    [[2, 3], 0],
    [[0, 2, 3], 1],
    [Array.from({ length: 200 }, (_, i) => i), 200],
  ]
  for (const [daysAgo, streak] of streaks)
    it(`${daysAgo.slice(0, 3).join(', ')}${daysAgo.length > 3 ? ' …' : ''} days ago: ${streak} in a row`, () =>
      assert.equal(studyCalendarOf(tallied(daysAgo.map(ago => activity(ago))), today).streak, streak))
})

describe('accuracy by week', () => {
  it('counts right answers of every week, first answers apart', () => {
    const weeks = accuracyByWeek(
      tallied([activity(0), activity(2, { correct: false }), activity(2, { first: false }), activity(3), activity(0, { card: true }), activity(300)]),
      today
    )
    assert.equal(weeks.length, 18)
    assert.deepEqual(weeks.at(-1), { monday: mondayOf(today), all: { right: 2, total: 3 }, first: { right: 1, total: 2 } })
    assert.deepEqual(weeks.at(-2)?.all, { right: 1, total: 1 })
    assert.deepEqual(weeks[0]?.all, { right: 0, total: 0 })
  })

  it('loses no answer of its weeks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 140 }), { maxLength: 60 }), daysAgo => {
        const total = accuracyByWeek(tallied(daysAgo.map(ago => activity(ago))), today).reduce((sum, week) => sum + week.all.total, 0)
        // The week goes on to Sunday.
        assert.equal(total, daysAgo.filter(ago => today - ago >= firstMonday(today) && today - ago < mondayOf(today) + 7).length)
      })
    )
  })
})

describe('time spent', () => {
  it('is nothing before the first answer', () => assert.deepEqual(timeSpentOf(new Map(), today), { total: 0, thisWeek: 0, perStudyDay: 0 }))

  it('is summed over all, this week, and a day with study', () => {
    const activities = [
      activity(0, { elapsedMs: 10_000 }),
      activity(0, { elapsedMs: 20_000 }),
      activity(2, { elapsedMs: 40_000 }),
      activity(3, { elapsedMs: 50_000 }),
    ]
    assert.deepEqual(timeSpentOf(tallied(activities), today), { total: 120_000, thisWeek: 70_000, perStudyDay: 40_000 })
  })
})
