import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Happening } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { questionsInScope, tallyOf } from '../../../src/core/session/gather'
import { missedIn } from '../../../src/core/session/missed'
import { seededRng, shuffled } from '../../../src/core/session/random'
import { answer, eventsOf } from '../builders/events'
import { demoExam } from '../builders/exams'

const pack: CatalogExam = { exam: demoExam(), questions: { '2.1': ['e', 'f'], '1.1': ['a', 'b'], '1.2': ['c', 'd'], '9.9': ['not in the outline'] } }
const stateAfter = (...happenings: readonly Happening[]) => fold(eventsOf(happenings))

describe('questions in scope', () => {
  const cases: readonly [name: string, scope: object, expected: readonly string[]][] = [
    ['an exam, in the order of its outline', {}, ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a domain', { domainId: '1' }, ['a', 'b', 'c', 'd']],
    ['a task', { taskId: '1.2' }, ['c', 'd']],
    ['a task of another domain', { domainId: '2', taskId: '1.2' }, []],
    ['a domain that does not exist', { domainId: '7' }, []],
    ['a fixed set, in the order of the outline', { questionIds: ['f', 'a', 'gone'] }, ['a', 'f']],
    ['a fixed set within a task', { taskId: '1.1', questionIds: ['f', 'a'] }, ['a']],
    ['an empty set', { questionIds: [] }, []],
  ]
  for (const [name, scope, expected] of cases) it(name, () => assert.deepEqual(questionsInScope(pack, { examId: 'demo', ...scope }), expected))

  it('a task without questions has none', () => assert.deepEqual(questionsInScope({ ...pack, questions: {} }, { examId: 'demo' }), []))
})

describe('tallies', () => {
  const state = stateAfter(answer('a', true), answer('b', true), answer('b', false), answer('elsewhere', true))
  it('count what is there, seen, and last answered right', () => {
    assert.deepEqual(tallyOf(['a', 'b', 'c'], state), { total: 3, seen: 2, right: 1 })
    assert.deepEqual(tallyOf([], state), { total: 0, seen: 0, right: 0 })
  })
  it('the missed ones come in the order of the outline', () => {
    assert.deepEqual(missedIn(pack, stateAfter(answer('f', false), answer('b', false), answer('a', true), answer('gone', false))), ['b', 'f'])
  })
})

describe('seeded randomness', () => {
  it('lies in [0, 1) and is reproducible', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const [a, b] = [seededRng(seed), seededRng(seed)]
        for (let i = 0; i < 20; i++) {
          const value = a()
          assert.ok(value >= 0 && value < 1)
          assert.equal(value, b())
        }
      })
    )
  })

  it('a shuffle is a permutation and leaves its source alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items]
        assert.deepEqual(shuffled(items, seededRng(seed)).sort(), [...items].sort())
        assert.deepEqual(items, before)
      })
    )
  })
})
