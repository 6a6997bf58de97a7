// The exported calendar says the same to another implementation of iCalendar, whatever the titles hold; and the Markdown is a checklist.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { makePlan } from '../../../src/core/plan/makePlan'
import { eventsOf, markdownOf, timeInWords } from '../../../src/core/plan/words'
import type { PlanCalendar, PlanEvent } from '../../../src/protocol/plan'
import { calendarText } from '../../../src/webview/plan/calendar'
import { english, realExam } from '../builders/exams'
import { blocksIn, planInputOf } from '../builders/plans'

const stampMs = Date.UTC(2026, 10, 22, 12)
const calendarOf = (events: readonly PlanEvent[], name = 'Study plan: MLA-C02'): PlanCalendar => ({ name, stampMs, events })

/** As `ical.js` reads it. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component)
      return {
        ...{ uid: event.uid, title: event.summary, description: event.description ?? '', day: event.startDate.toString() },
        isDay: event.startDate.isDate && event.endDate.isDate,
        days: (event.endDate.toUnixTime() - event.startDate.toUnixTime()) / 86_400,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        transparency: component.getFirstPropertyValue('transp'),
      }
    }),
  }
}

const input = planInputOf()
const exam = realExam('mla-c02')
const plan = makePlan(input)
const events = eventsOf(english, exam, plan.weeks, input.examDay)

describe('the calendar of a study plan', () => {
  it('has an event for each block and one for the exam, as another implementation reads it', () => {
    const read = parsed(calendarText(calendarOf(events)))
    assert.equal(read.events.length, blocksIn(plan).length + 1)
    assert.deepEqual(
      read.events.map(({ uid, day, title, description }) => ({ uid, day, title, description })),
      events
    )
    for (const event of read.events)
      assert.deepEqual([event.isDay, event.days, event.transparency, event.stamp], [true, 1, 'TRANSPARENT', '2026-11-22T12:00:00Z'])
    assert.equal(events[0]?.title, 'MLA-C02: Diagnose: guide and a first timed set (1 h 45 min)')
    assert.equal(events.at(-1)?.title, 'MLA-C02: exam')
    assert.equal(events.at(-1)?.day, '2027-02-12')
  })

  it('has what RFC 5545 asks for, once, in lines of at most 75 octets', () => {
    const text = calendarText(calendarOf(events))
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]*Exam Prep[^\r\n]*\r\n/)
    assert.match(text, /\r\nEND:VCALENDAR(\r\n)?$/)
    for (const line of text.split('\r\n')) {
      assert.ok(new TextEncoder().encode(line).length <= 75, line)
      assert.ok(!/[\r\n]/.test(line))
    }
    for (const part of text.split('BEGIN:VEVENT').slice(1))
      for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) assert.equal(part.match(new RegExp(`\r\n${name}[:;]`, 'g'))?.length, 1, name)
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
  })

  it('names the same events the same when the plan is made again', () => {
    const again = eventsOf(english, exam, makePlan(planInputOf()).weeks, input.examDay)
    assert.deepEqual(
      again.map(({ uid }) => uid),
      events.map(({ uid }) => uid)
    )
  })

  it('keeps odd titles as they are: commas, semicolons, line ends, backslashes, emoji, and long ones', () => {
    const piece = fc.oneof(
      fc.constantFrom(',', ';', '\n', '\\', '\\n', ':', '"', '😀', 'é', 'END:VEVENT', '  ', 'Ω'.repeat(40), 'long '.repeat(30), '👩‍💻'),
      fc.string({ unit: 'grapheme', maxLength: 20 })
    )
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => `x${pieces.join('')}`)
    fc.assert(
      fc.property(text, text, text, (title, description, name) => {
        const odd = { uid: 'a@b', day: '2026-11-23', title, description }
        const file = calendarText(calendarOf([odd], name))
        for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line)
        const [event, ...others] = parsed(file).events
        assert.equal(others.length, 0)
        const clean = (words: string) => words.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')
        assert.equal(event?.title, clean(title))
        assert.equal(event?.description, clean(description))
      }),
      { numRuns: 300 }
    )
  })
})

describe('the Markdown of a study plan', () => {
  it('is a checklist by week', () => {
    const text = markdownOf(english, exam, plan.weeks, input.examDay)
    assert.match(text, /^# Study plan: MLA-C02\n\n## 23 Nov 2026 – 29 Nov 2026\n\n7 h 45 min in this week\n\n- 23 Nov 2026, 1 h 45 min\n {2}- \[ \] Diagnose/)
    assert.match(text, /## 12 Feb 2027\n\n- \[ \] MLA-C02: exam\n$/)
    assert.equal(text.match(/ {2}- \[ \] /g)?.length, blocksIn(plan).length)
  })

  it('takes titles of packs as text', () => {
    const odd = { ...exam, domains: [{ id: '1', title: 'x', weight: 100, tasks: [{ id: '1.1', title: '<img> [a](b)\n# `c`' }] }] }
    const { weeks } = makePlan(planInputOf({ exam: odd, examDay: undefined }))
    assert.match(markdownOf(english, odd, weeks, undefined), / {2}- \[ \] 1\.1 \\<img\\> \\\[a\\\]\(b\) \\# \\`c\\`, /)
  })
})

describe('lengths of time in words', () => {
  it('are hours and minutes', () =>
    assert.deepEqual(
      [0, 45, 60, 90, 135].map(minutes => timeInWords(english, minutes)),
      ['0 min', '45 min', '1 h', '1 h 30 min', '2 h 15 min']
    ))
})
