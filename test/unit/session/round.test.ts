import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Happening, RoundMode } from '../../../src/core/journal/event'
import { emptyState, fold } from '../../../src/core/journal/fold'
import { studyDayOf } from '../../../src/core/schedule/studyDay'
import { allItems } from '../../../src/core/session/items'
import { gatherRound, type RoundInput } from '../../../src/core/session/round'
import { answer, bookmark, cardReview, eventsOf, flag, sessionStart, suspend } from '../builders/events'
import { demoExam } from '../builders/exams'

const pack: CatalogExam = {
  exam: demoExam(),
  questions: { '1.1': ['a1', 'a2', 'a3', 'a4'], '1.2': ['b1', 'b2', 'b3'], '2.1': ['c1', 'c2', 'c3'] },
  cards: { '1.1': ['ka1', 'ka2'], '2.1': ['kc1'] },
}
const ids = allItems(pack, { examId: 'demo' }).map(({ id }) => id)
const isCard = (id: string) => id.startsWith('k')
const taskOf = (id: string) => allItems(pack, { examId: 'demo' }).find(item => item.id === id)?.taskId
const modes: readonly RoundMode[] = ['topic', 'due', 'weak', 'new', 'missed', 'custom', 'cram']

const t = 1_700_000_000_000
const day = 86_400_000
const today = studyDayOf(t, 60)

/** What a learner did, `daysAgo` before the present of `input`. */
const ago = (daysAgo: number, ...happenings: readonly Happening[]) => eventsOf(happenings, { t: t - daysAgo * day, writer: `w${daysAgo}` })
const input = (events: Parameters<typeof fold>[0], overrides: Partial<RoundInput> = {}): RoundInput => ({
  pack,
  scope: { examId: 'demo' },
  state: fold([...events].sort((a, b) => a.t - b.t)),
  today,
  examDay: undefined,
  newPerDay: 0,
  limit: 100,
  seed: 5,
  ...overrides,
})

describe('every kind of round', () => {
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.record({ id: fc.constantFrom(...ids), right: fc.boolean(), cram: fc.boolean() }).map(({ id, right, cram }): Happening => {
      const more = cram ? { cram: true as const } : {}
      return isCard(id) ? cardReview(id, right ? 'good' : 'again', more) : answer(id, right, more)
    }),
    fc.record({ id: fc.constantFrom(...ids), on: fc.boolean() }).map(({ id, on }) => flag(id, on)),
    fc.record({ id: fc.constantFrom(...ids), on: fc.boolean() }).map(({ id, on }) => bookmark(id, on)),
    fc.record({ id: fc.constantFrom(...ids), on: fc.boolean() }).map(({ id, on }) => suspend(id, on))
  )
  const past = fc
    .array(fc.record({ what: happening, daysAgo: fc.integer({ min: 0, max: 40 }) }), { maxLength: 40 })
    .map(items => [
      ...eventsOf([sessionStart({ questionIds: ids })], { t: t - 100 * day, writer: 'w0' }),
      ...items.flatMap(({ what, daysAgo }, i) => eventsOf([what], { t: t - daysAgo * day + i, writer: `w${i + 1}` })),
    ])
  const scope = fc.oneof(
    fc.constantFrom({}, { domainId: '1' }, { domainId: '2' }, { domainId: '1', taskId: '1.2' }),
    fc.subarray([...ids, 'gone']).map(questionIds => ({ questionIds }))
  )

  it('asks each once, all of the scope, none suspended, and no more than the limit; the same again for the same seed', () => {
    fc.assert(
      fc.property(past, fc.constantFrom(...modes), scope, fc.nat(15), fc.nat(12), fc.integer(), (events, mode, part, limit, newPerDay, seed) => {
        const given = input(events, { scope: { examId: 'demo', ...part }, limit, newPerDay, seed })
        const round = gatherRound(mode, given)
        const inScope = new Set(allItems(pack, given.scope).map(({ id }) => id))
        assert.equal(new Set(round).size, round.length)
        assert.ok(round.length <= limit)
        for (const id of round) assert.ok(inScope.has(id) && !given.state.suspended.has(id), id)
        assert.deepEqual(gatherRound(mode, given), round)
      }),
      { numRuns: 500 }
    )
  }).timeout(20_000)

  it('asks nothing of an exam without questions', () => {
    for (const mode of modes) assert.deepEqual(gatherRound(mode, input([], { pack: { exam: demoExam(), questions: {} } })), [])
  })
})

describe('a round over a topic', () => {
  const past = ago(9, answer('a1', true), answer('a2', false), answer('a3', true), answer('a4', true), answer('a3', true))
  const round = (seed: number) => gatherRound('topic', input(past, { scope: { examId: 'demo', domainId: '1' }, seed }))

  it('asks new ones, then missed ones, then known ones, those seen longest ago first', () => {
    for (let seed = 0; seed < 20; seed++) {
      assert.deepEqual(round(seed).slice(0, 3).sort(), ['b1', 'b2', 'b3'])
      assert.deepEqual(round(seed).slice(3), ['a2', 'a1', 'a4', 'a3'])
    }
  })

  it('shuffles those of equal need, and has no cards', () => {
    assert.ok(new Set(Array.from({ length: 30 }, (_, seed) => round(seed).join())).size > 3)
    assert.ok(!round(1).some(isCard))
  })
})

describe('a review', () => {
  // Wrong 20 days ago: due. Sure 20 days ago: not forgotten yet or due, by FSRS.
  const past = [...ago(20, answer('a1', false), answer('c1', false), cardReview('ka1', 'again')), ...ago(0, answer('b1', true))]

  it('asks what is due first, cards among it, then the new ones that the day still allows', () => {
    const round = gatherRound('due', input(past, { newPerDay: 4 }))
    assert.deepEqual([...round.slice(0, 3)].sort(), ['a1', 'c1', 'ka1'])
    // One was begun today already.
    assert.equal(round.length, 3 + 3)
    for (const id of round.slice(3)) assert.ok(!['a1', 'c1', 'ka1', 'b1'].includes(id))
  })

  it('begins nothing new when the day has its number, or the setting is 0', () => {
    for (const newPerDay of [0, 1]) assert.equal(gatherRound('due', input(past, { newPerDay })).length, 3)
  })

  it('mixes domains', () => {
    const round = gatherRound('due', input(past))
    assert.equal(round.indexOf('c1'), 1)
  })

  it('goes to the end of what is due before anything new, however short the round', () => {
    assert.deepEqual([...gatherRound('due', input(past, { newPerDay: 10, limit: 3 }))].sort(), ['a1', 'c1', 'ka1'])
  })

  it('counts what was only crammed as new: it has no date', () => {
    const round = gatherRound('due', input(ago(1, answer('a1', true, { cram: true })), { scope: { examId: 'demo', questionIds: ['a1'] }, newPerDay: 1 }))
    assert.deepEqual(round, ['a1'])
  })
})

describe('a round over weak areas', () => {
  const past = ago(1, answer('a1', false), answer('a2', false), answer('c1', true), answer('c2', true), answer('b1', true), answer('b2', false))

  it('begins with the weakest tasks and asks what was missed first', () => {
    const round = gatherRound('weak', input(past, { limit: 3 }))
    assert.equal(round.filter(id => taskOf(id) === '1.1').length, 1)
    assert.ok(['a1', 'a2'].includes(round.find(id => taskOf(id) === '1.1') ?? ''))
    assert.ok(round.includes('b2') && round.includes('c3'))
  })

  it('never asks the same task twice in a row while another is left', () => {
    const tasks = gatherRound('weak', input(past, { limit: 9 })).map(taskOf)
    for (let i = 1; i < tasks.length; i++) assert.notEqual(tasks[i], tasks[i - 1])
  })
})

describe('other rounds', () => {
  const past = [
    ...ago(9, sessionStart({ questionIds: ids }), answer('a1', true), answer('a2', false), answer('b1', true), flag('b1', true), flag('c1', true)),
    ...ago(3, sessionStart({ sessionId: 's2', questionIds: ids }), answer('c1', true, { sessionId: 's2' }), cardReview('ka1', 'again', { sessionId: 's2' })),
  ]

  it('new ones only', () => {
    const round = gatherRound('new', input(past))
    assert.deepEqual([...round].sort(), ['a3', 'a4', 'b2', 'b3', 'c2', 'c3', 'ka2', 'kc1'])
  })

  it('wrong and flagged: a flag lasts until its question is answered in a later round', () => {
    assert.deepEqual([...gatherRound('missed', input(past))].sort(), ['a2', 'b1', 'ka1'])
    assert.deepEqual([...gatherRound('missed', input([...past, ...ago(0, suspend('a2'))]))].sort(), ['b1', 'ka1'])
  })

  it('cramming and a selection ask everything, due or not', () => {
    for (const mode of ['cram', 'custom'] as const) assert.equal(gatherRound(mode, input(past)).length, ids.length)
  })

  it('of nobody who has studied yet', () => {
    assert.equal(gatherRound('weak', { ...input([]), state: emptyState }).length, 10)
    assert.deepEqual(gatherRound('missed', input([])), [])
    assert.deepEqual(gatherRound('due', input([])), [])
  })
})
