import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Happening } from '../../../src/core/journal/event'
import { emptyState, fold } from '../../../src/core/journal/fold'
import { gatherRound, questionsInScope, tallyOf } from '../../../src/core/session/gather'
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

describe('a round', () => {
  const ids = ['known-old', 'known-new', 'missed-1', 'missed-2', 'fresh-1', 'fresh-2']
  const state = stateAfter(
    answer('known-old', true),
    answer('missed-1', true),
    answer('known-new', false),
    answer('missed-1', false),
    answer('missed-2', false),
    answer('known-new', true)
  )
  const groups = (round: readonly string[]) => round.map(id => id.split('-')[0])

  it('asks new ones first, then missed ones, then known ones, the oldest first', () => {
    for (let seed = 0; seed < 30; seed++) {
      const round = gatherRound(ids, state, 10, seededRng(seed))
      assert.deepEqual(groups(round), ['fresh', 'fresh', 'missed', 'missed', 'known', 'known'])
      assert.deepEqual(round.slice(4), ['known-old', 'known-new'])
    }
  })

  it('shuffles within a group', () => {
    assert.equal(new Set(Array.from({ length: 30 }, (_, seed) => gatherRound(ids, state, 2, seededRng(seed)).join())).size, 2)
  })

  it('is the same again for the same seed', () => assert.deepEqual(gatherRound(ids, state, 6, seededRng(5)), gatherRound(ids, state, 6, seededRng(5))))

  it('has at most as many as asked for, each once, and all of the scope', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 30 }), fc.nat(40), fc.integer(), (questionIds, limit, seed) => {
        const round = gatherRound(questionIds, emptyState, limit, seededRng(seed))
        assert.equal(round.length, Math.min(limit, questionIds.length))
        assert.ok(new Set(round).size === round.length && round.every(id => questionIds.includes(id)))
      })
    )
  })
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
