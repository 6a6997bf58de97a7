import assert from 'node:assert/strict'
import fc from 'fast-check'
import { memoryOf, retrievabilityOn } from '../../../src/core/schedule/memory'
import { dueOf, type ScheduledItem, scheduleOf } from '../../../src/core/schedule/schedule'
import { evenLoads, finalPassDays } from '../../../src/core/schedule/towardsExam'
import { type Histories, historiesArbitrary, idsOf, ratingArbitrary, stateOf, today } from './builders'

const towards = (histories: Histories, examDay: number, on = today): readonly ScheduledItem[] =>
  scheduleOf(idsOf(histories), { state: stateOf(histories), today: on, examDay })

/** How many items were seen before a day; the length of the final pass depends on it. */
const seenBefore = (histories: Histories, day: number): number => Object.values(histories).filter(([first]) => first && first[0] < day).length

/** The first day of the final pass as it stands on a day. */
const firstDayOf = (histories: Histories, examDay: number, on = today): number => examDay - finalPassDays(seenBefore(histories, on))

const countsBy = (items: readonly ScheduledItem[]): ReadonlyMap<number, number> =>
  items.reduce((counts, { dueDay }) => counts.set(dueDay, (counts.get(dueDay) ?? 0) + 1), new Map<number, number>())

const daysLeft = fc.integer({ min: 0, max: 60 })
/** An exam so near that the final pass has begun. */
const fewDaysLeft = fc.integer({ min: 1, max: 3 })

/** `count` items reviewed `daysAgo` days ago and known well, so that FSRS would not ask them for a long time. */
const known = (count: number, daysAgo: number): Histories =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `q${i}`,
      [
        [today - daysAgo - 40, 'easy'],
        [today - daysAgo, 'easy'],
      ],
    ])
  )

describe('towards the exam', () => {
  it('nothing is asked after it', () => {
    fc.assert(
      fc.property(historiesArbitrary, daysLeft, (histories, left) => {
        const examDay = today + left
        for (const { dueDay } of towards(histories, examDay)) assert.ok(dueDay <= examDay)
      })
    )
  })

  it('everything is seen in the last days: in the pass, or as FSRS asks, or it was already', () => {
    fc.assert(
      fc.property(historiesArbitrary, fc.integer({ min: 1, max: 60 }), (histories, left) => {
        const examDay = today + left
        const firstDay = firstDayOf(histories, examDay)
        for (const { memory, dueDay, finalPass, settled } of towards(histories, examDay)) {
          if (finalPass) assert.ok(dueDay >= Math.max(today, firstDay) && dueDay < examDay)
          else if (memory.lastDay >= firstDay) assert.equal(settled, memory.dueDay > examDay)
          // Asked before the pass begins, and once more in it.
          else assert.ok(dueDay === memory.dueDay && dueDay < firstDay)
        }
      })
    )
  })

  it('before the pass FSRS decides', () => {
    fc.assert(
      fc.property(historiesArbitrary, fc.integer({ min: 20, max: 60 }), (histories, left) => {
        const firstDay = firstDayOf(histories, today + left)
        for (const { memory, dueDay, finalPass } of towards(histories, today + left)) {
          assert.equal(finalPass, memory.dueDay >= firstDay)
          if (!finalPass) assert.equal(dueDay, memory.dueDay)
        }
      })
    )
  })

  it('the pass is spread evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 14 }), (count, left) => {
        const histories = known(count, 20)
        const pass = towards(histories, today + left).filter(item => item.finalPass)
        const days = Math.min(left, finalPassDays(count))
        const counts = countsBy(pass)
        const loads = Array.from({ length: days }, (_, i) => counts.get(today + left - days + i) ?? 0)
        assert.equal(pass.length, count)
        assert.equal(
          loads.reduce((sum, load) => sum + load, 0),
          count
        )
        assert.ok(Math.max(...loads) - Math.min(...loads) <= 1)
      })
    )
  })

  it('the pass asks first what would be recalled least on the exam day', () => {
    fc.assert(
      fc.property(historiesArbitrary, fc.integer({ min: 1, max: 30 }), (histories, left) => {
        const pass = towards(histories, today + left)
          .filter(item => item.finalPass)
          .map(({ memory, dueDay }) => ({ dueDay, recall: retrievabilityOn(memory, today + left) }))
          .sort((a, b) => a.recall - b.recall)
        for (const [i, item] of pass.entries()) assert.ok(item.dueDay >= (pass[i - 1]?.dueDay ?? 0) || item.recall === pass[i - 1]?.recall)
      })
    )
  })

  it('the pass holds each item once: what was reviewed in it comes again only as FSRS asks', () => {
    fc.assert(
      fc.property(historiesArbitrary, fewDaysLeft, (histories, left) => {
        const examDay = today + left
        for (const { memory, finalPass, dueDay, settled } of towards(histories, examDay)) {
          if (memory.lastDay < firstDayOf(histories, examDay)) continue
          assert.equal(finalPass, false)
          assert.deepEqual([dueDay, settled], memory.dueDay > examDay ? [examDay, true] : [memory.dueDay, false])
        }
      })
    )
  })

  it('an answer takes its item out of the pass and moves no other', () => {
    fc.assert(
      fc.property(historiesArbitrary, fewDaysLeft, fc.nat(), ratingArbitrary, (histories, left, pick, rating) => {
        const examDay = today + left
        const before = towards(histories, examDay)
        const answered = before[pick % Math.max(1, before.length)]
        if (!answered) return
        const after = towards({ ...histories, [answered.id]: [...(histories[answered.id] ?? []), [today, rating]] }, examDay)
        assert.deepEqual(
          after.filter(item => item.id !== answered.id),
          before.filter(item => item.id !== answered.id)
        )
        const same = after.find(item => item.id === answered.id)
        assert.ok(same && !same.finalPass && (same.settled || same.dueDay > today))
      })
    )
  })

  it('a new item learnt during the pass moves no other that day', () => {
    fc.assert(
      fc.property(historiesArbitrary, fewDaysLeft, ratingArbitrary, (histories, left, rating) => {
        const after = towards({ ...histories, new: [[today, rating]] }, today + left)
        assert.deepEqual(
          after.filter(item => item.id !== 'new'),
          towards(histories, today + left)
        )
      })
    )
  })

  it('a new item makes the pass longer from the day after', () => {
    const histories = known(90, 20)
    const days = (on: number) =>
      new Set(
        towards({ ...histories, new: [[today, 'easy']] }, today + 5, on)
          .filter(item => item.id !== 'new')
          .map(item => item.dueDay)
      ).size
    assert.deepEqual([days(today), days(today + 1)], [3, 4])
  })

  it('a day that goes as planned leaves the plan of the other days as it was', () => {
    fc.assert(
      fc.property(historiesArbitrary, fc.integer({ min: 2, max: 3 }), ratingArbitrary, (upToNow, left, rating) => {
        const examDay = today + left
        const histories = Object.fromEntries(Object.entries(upToNow).map(([id, history]) => [id, history.filter(([day]) => day < today)]))
        const planned = towards(histories, examDay)
        const due = dueOf(planned, today)
        const followed = { ...histories, ...Object.fromEntries(due.map(({ id }) => [id, [...(histories[id] ?? []), [today, rating] as const]])) }
        const pass = (items: readonly ScheduledItem[]) =>
          items.filter(({ id, finalPass }) => finalPass && !due.some(item => item.id === id)).map(({ id, dueDay }) => `${id} ${dueDay}`)
        assert.deepEqual(pass(towards(followed, examDay, today + 1)).sort(), pass(planned).sort())
      })
    )
  })

  it('a day without study leaves no item out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 2, max: 3 }), (count, left) => {
        const tomorrow = towards(known(count, 20), today + left, today + 1)
        assert.equal(tomorrow.filter(item => item.finalPass && item.dueDay > today && item.dueDay < today + left).length, count)
      })
    )
  })

  it('on the last day before it everything that is left is due', () => {
    const items = towards(known(50, 20), today + 1)
    assert.deepEqual([items.filter(item => item.finalPass).length, dueOf(items, today).length], [50, 50])
  })

  it('on the day itself only what FSRS asks for is due', () => {
    fc.assert(
      fc.property(historiesArbitrary, histories => {
        const state = stateOf(histories)
        const due = dueOf(towards(histories, today), today).map(({ id }) => id)
        assert.deepEqual(
          due.toSorted(),
          idsOf(histories)
            .filter(id => (memoryOf(state, id)?.dueDay ?? today + 1) <= today)
            .toSorted()
        )
      })
    )
  })
})

describe('the length of the final pass', () => {
  const lengths: readonly [items: number, days: number][] = [
    [0, 3],
    [90, 3],
    [91, 4],
    [200, 7],
    [420, 14],
    [5_000, 14],
  ]
  for (const [items, days] of lengths) it(`${items} items take ${days} days`, () => assert.equal(finalPassDays(items), days))
})

describe('even loads', () => {
  it('hold all, differ by 1 at most, and grow', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.integer({ min: 1, max: 30 }), (count, days) => {
        const loads = evenLoads(count, days)
        assert.equal(
          loads.reduce((sum, load) => sum + load, 0),
          count
        )
        assert.ok(Math.max(...loads) - Math.min(...loads) <= 1)
        assert.deepEqual(
          loads,
          loads.toSorted((a, b) => a - b)
        )
        // Tomorrow shares out the rest the same way.
        assert.deepEqual(evenLoads(count - (loads[0] ?? 0), days - 1), loads.slice(1))
      })
    )
  })
  it('without days there are none', () => assert.deepEqual(evenLoads(5, 0), []))
})
