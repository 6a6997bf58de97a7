import assert from 'node:assert/strict'
import fc from 'fast-check'
import { eventId, type JournalEvent, type StoredEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { memoryOf, retrievabilityOn } from '../../../src/core/schedule/memory'
import { dueOf, forecastOf, meanRecallOn, type ScheduledItem, scheduleOf } from '../../../src/core/schedule/schedule'
import { answer, eventsOf, undo } from '../builders/events'
import { type Histories, historiesArbitrary, idsOf, msPerDay, ratingArbitrary, reviewEvents, stateOf, today } from './builders'

const examDays = fc.option(fc.integer({ min: today, max: today + 40 }), { nil: undefined })
const schedule = (histories: Histories, examDay?: number): readonly ScheduledItem[] =>
  scheduleOf(idsOf(histories), { state: stateOf(histories), today, examDay })

describe('schedule', () => {
  it('without an exam is plain FSRS', () => {
    fc.assert(
      fc.property(historiesArbitrary, histories => {
        const state = stateOf(histories)
        for (const { id, memory, dueDay, recall, finalPass, settled } of schedule(histories)) {
          assert.deepEqual([memory, dueDay, finalPass, settled], [memoryOf(state, id), memory.dueDay, false, false])
          assert.equal(recall, retrievabilityOn(memory, today))
        }
      })
    )
  })

  it('holds each reviewed item once, the one most likely forgotten first', () => {
    fc.assert(
      fc.property(historiesArbitrary, examDays, (histories, examDay) => {
        const items = schedule(histories, examDay)
        const reviewed = idsOf(histories).filter(id => histories[id]?.length)
        assert.deepEqual(items.map(({ id }) => id).toSorted(), reviewed.toSorted())
        assert.deepEqual(
          items.map(({ recall }) => recall),
          items.map(({ recall }) => recall).toSorted((a, b) => a - b)
        )
      })
    )
  })

  it('does not depend on the order of the ids, nor on an id given twice', () => {
    fc.assert(
      fc.property(
        historiesArbitrary.chain(histories =>
          fc.tuple(fc.constant(histories), fc.shuffledSubarray([...idsOf(histories)], { minLength: idsOf(histories).length }))
        ),
        examDays,
        ([histories, ids], examDay) => {
          const input = { state: stateOf(histories), today, examDay }
          assert.deepEqual(scheduleOf([...ids, ...ids.slice(0, 3)], input), scheduleOf(idsOf(histories), input))
        }
      )
    )
  })

  it('does not depend on the order of the ids among items alike', () => {
    const histories = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`q${i}`, [[today - 40, 'good'] as const]]))
    const input = { state: stateOf(histories), today, examDay: today + 3 }
    assert.deepEqual(scheduleOf(idsOf(histories).toReversed(), input), scheduleOf(idsOf(histories), input))
  })

  it('leaves out suspended items, as if they were not there', () => {
    fc.assert(
      fc.property(historiesArbitrary, examDays, (histories, examDay) => {
        const suspended = idsOf(histories).filter((_, i) => i % 3 === 0)
        const rest = Object.fromEntries(Object.entries(histories).filter(([id]) => !suspended.includes(id)))
        assert.deepEqual(scheduleOf(idsOf(histories), { state: stateOf(histories, { suspended }), today, examDay }), schedule(rest, examDay))
      })
    )
  })

  it('a review dated by a broken clock does not keep its item from being asked', () => {
    const right: Histories = { q: [[today - 10, 'good']], other: [[today - 10, 'good']] }
    const broken: Histories = {
      ...right,
      q: [
        [today - 10, 'good'],
        [today + 90_000, 'easy'],
      ],
    }
    for (const examDay of [undefined, today + 2]) assert.deepEqual(schedule(broken, examDay), schedule(right, examDay))
    assert.deepEqual(schedule({ q: [[today + 90_000, 'easy']] }), [])
  })

  it('a review dated tomorrow, before a flight to the west, counts today', () => {
    const [item] = schedule({ q: [[today + 1, 'good']] })
    assert.deepEqual([item?.recall, item?.memory.lastDay], [1, today + 1])
  })
})

describe('schedule: due and forecast', () => {
  it('every review counts on one day, overdue ones today', () => {
    fc.assert(
      fc.property(historiesArbitrary, examDays, (histories, examDay) => {
        const items = schedule(histories, examDay)
        const forecast = forecastOf(items, today, 40_000)
        assert.equal(forecast[0], dueOf(items, today).length)
        assert.equal(
          forecast.reduce((sum, count) => sum + count, 0),
          items.filter(item => !item.settled).length
        )
        for (const [i, count] of forecast.entries())
          if (i > 0 && count > 0) assert.equal(count, items.filter(item => !item.settled && item.dueDay === today + i).length)
      }),
      { numRuns: 30 }
    )
  })

  it('nothing is forecast beyond the days asked for', () => assert.deepEqual(forecastOf(schedule({ q: [[today, 'easy']] }), today, 2), [0, 0]))

  it('the mean recall on a day is that of all items', () => {
    assert.equal(meanRecallOn([], today), undefined)
    const items = schedule({ a: [[today - 30, 'again']], b: [[today - 1, 'easy']] })
    const recalls = items.map(({ memory }) => retrievabilityOn(memory, today + 9))
    assert.equal(meanRecallOn(items, today + 9), ((recalls[0] ?? 0) + (recalls[1] ?? 0)) / 2)
  })
})

describe('schedule: the journal', () => {
  /** Events dealt out to windows that write on their own. */
  const windowsArbitrary = historiesArbitrary.chain(histories => {
    const events = reviewEvents(histories)
    return fc.tuple(
      fc.constant(histories),
      fc
        .array(fc.nat(3), { minLength: events.length, maxLength: events.length })
        .map(owners =>
          [0, 1, 2, 3].map(owner =>
            events.filter((_, i) => owners[i] === owner).map((event, i): JournalEvent => ({ ...event, writer: `w${owner}`, seq: i + 1 }))
          )
        ),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
    )
  })

  it('does not depend on which window wrote what, nor on whose file is read first, nor on how files are cut', () => {
    fc.assert(
      fc.property(windowsArbitrary, examDays, fc.nat(50), ([histories, windows, order], examDay, cut) => {
        const files = order.flatMap(i => [(windows[i] ?? []).slice(cut), (windows[i] ?? []).slice(0, cut + 5)])
        const scheduled = scheduleOf(idsOf(histories), { state: fold(union(...files)), today, examDay })
        assert.deepEqual(scheduled, schedule(histories, examDay))
      })
    )
  })

  it('undo takes the scheduling back too, several steps, exactly', () => {
    const answers = fc.array(fc.record({ id: fc.constantFrom('q1', 'q2', 'q3'), correct: fc.boolean() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 12 }), examDays, (list, steps, examDay) => {
        const asked = list.map(({ id, correct }) => answer(id, correct))
        const t = (today - 3) * msPerDay
        const done = eventsOf(asked, { t })
        const taken = done
          .slice(-steps)
          .map(event => undo(eventId(event)))
          .toReversed()
        const input = (events: readonly StoredEvent[]) => ({ state: fold(union(events)), today, examDay })
        const ids = ['q1', 'q2', 'q3']
        assert.deepEqual(scheduleOf(ids, input(eventsOf([...asked, ...taken], { t }))), scheduleOf(ids, input(done.slice(0, -steps))))
      })
    )
  })

  it('a review of a concept card taken back is as if it had not been', () => {
    fc.assert(
      fc.property(historiesArbitrary, ratingArbitrary, examDays, (histories, rating, examDay) => {
        const events = reviewEvents({ ...histories, q0: [...(histories.q0 ?? []), [today, rating]] })
        const last = events.findLast(event => event.kind === 'card-review' && event.cardId === 'q0')
        assert.ok(last)
        const undone: JournalEvent = { ...last, writer: 'w2', seq: 1, t: last.t + 1, ...undo(eventId(last)) }
        const scheduled = scheduleOf(idsOf(histories), { state: fold(union(events, [undone])), today, examDay })
        assert.deepEqual(scheduled, schedule(histories, examDay))
      })
    )
  })
})
