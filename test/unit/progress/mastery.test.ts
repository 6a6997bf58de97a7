import assert from 'node:assert/strict'
import type { CatalogExam } from '../../../src/core/content/catalog'
import { itemsOf } from '../../../src/core/content/catalog'
import { fold } from '../../../src/core/journal/fold'
import { masteryOf } from '../../../src/core/progress/mastery'
import { recallWithReviews } from '../../../src/core/progress/recallAhead'
import { meanRecallOn, scheduleOf } from '../../../src/core/schedule/schedule'
import { answer } from '../builders/events'
import { demoExam } from '../builders/exams'
import { at, noon, today } from './builders'

const id = (task: string, n: number) => `demo.${task}.q${n}`
const ids = (task: string, count: number) => Array.from({ length: count }, (_, i) => id(task, i))
const pack: CatalogExam = {
  exam: demoExam(),
  questions: { '1.1': ids('1.1', 4), '1.2': ids('1.2', 3), '2.1': ids('2.1', 5) },
  cards: { '2.1': ['demo.2.1.card'] },
}
const state = fold(
  at([
    [noon(20), answer(id('1.1', 0), true)],
    [noon(20), answer(id('1.1', 1), false)],
    [noon(10), answer(id('1.1', 1), true)],
    [noon(3), answer(id('1.2', 0), true)],
    [noon(2), { kind: 'card-review', sessionId: 's1', cardId: 'demo.2.1.card', rating: 'again', elapsedMs: 1_000 }],
  ])
)
const scheduled = scheduleOf(itemsOf(pack), { state, today, examDay: undefined })
const mastery = masteryOf({ pack, state, scheduled, today })

describe('mastery', () => {
  it('counts what was seen and first answers, of tasks, domains and all', () => {
    const [first, second] = mastery.domains
    const figures = (item: typeof first) => item && [item.seen, item.total, item.first.right, item.first.total]
    assert.deepEqual(figures(first), [3, 7, 2, 3])
    assert.deepEqual(
      first?.tasks.map(task => [task.taskId, task.seen, task.total, task.first.right, task.first.total]),
      [
        ['1.1', 2, 4, 1, 2],
        ['1.2', 1, 3, 1, 1],
      ]
    )
    assert.deepEqual(figures(second), [0, 5, 0, 0])
    assert.deepEqual([mastery.seen, mastery.total], [3, 12])
  })

  it('is recalled with the mean chance of what was reviewed, cards too', () => {
    const of = (task: string) => scheduled.filter(item => item.id.startsWith(`demo.${task}.`)).map(item => item.recall)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    assert.equal(mastery.domains[0]?.recall?.toFixed(9), mean([...of('1.1'), ...of('1.2')]).toFixed(9))
    assert.equal(mastery.domains[1]?.recall?.toFixed(9), mean(of('2.1')).toFixed(9))
  })

  it('is not recalled where nothing was reviewed', () => {
    const fresh = masteryOf({ pack, state: fold([]), scheduled: [], today })
    assert.deepEqual([fresh.recall, fresh.domains[0]?.recall, fresh.due], [undefined, undefined, 0])
  })

  it('has due what is due in its parts', () => {
    const due = scheduled.filter(item => item.dueDay <= today).length
    assert.equal(mastery.due, due)
    assert.equal(
      mastery.domains.reduce((sum, domain) => sum + domain.due, 0),
      due
    )
  })
})

describe('recall on the exam day', () => {
  const examDay = today + 60

  it('is none of nothing', () => assert.equal(recallWithReviews([], today, examDay), undefined))

  it('is higher for who keeps up with reviews than for who stops', () => {
    const kept = recallWithReviews(scheduled, today, examDay) ?? 0
    const stopped = meanRecallOn(scheduled, examDay) ?? 1
    assert.ok(kept > stopped && kept > 0.85 && kept < 1, `${kept} ${stopped}`)
  })

  it('is that of today when the exam is today: there is no review before it', () => {
    assert.equal(recallWithReviews(scheduled, today, today)?.toFixed(9), meanRecallOn(scheduled, today)?.toFixed(9))
  })

  it('does not count a review on the exam day itself', () => {
    const [item] = scheduled
    assert.ok(item)
    const later = { ...item, dueDay: examDay }
    assert.equal(recallWithReviews([later], today, examDay), meanRecallOn([later], examDay))
  })
})
