import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CatalogExam } from '../../../src/core/content/catalog'
import type { Happening, JournalEvent } from '../../../src/core/journal/event'
import { fold } from '../../../src/core/journal/fold'
import { union } from '../../../src/core/journal/union'
import { enoughAnswers, inSteps, itemsByDomain, type Readiness, readinessOf } from '../../../src/core/readiness/readiness'
import { answer, eventsOf, undo } from '../builders/events'
import { demoExam, realExam, realExamIds } from '../builders/exams'

const msPerDay = 86_400_000
const ids = (task: string, count: number) => Array.from({ length: count }, (_, i) => `demo.${task}.q${i}`)
const pack: CatalogExam = { exam: demoExam(), questions: { '1.1': ids('1.1', 100), '1.2': ids('1.2', 100), '2.1': ids('2.1', 100) } }

/** Readiness right after so many right and wrong first answers in the two domains, `daysAgo` days later. */
function readiness(first: readonly [right: number, wrong: number], second: readonly [right: number, wrong: number], daysAgo = 0): Readiness {
  const answers = (task: string, [right, wrong]: readonly [number, number]) => ids(task, right + wrong).map((id, i) => answer(id, i < right))
  return readinessOf({ pack, state: fold(eventsOf([...answers('1.1', first), ...answers('2.1', second)], { t: 0 })), nowMs: daysAgo * msPerDay })
}

function estimate(...input: Parameters<typeof readiness>): Extract<Readiness, { kind: 'estimate' }> {
  const result = readiness(...input)
  assert.ok(result.kind === 'estimate')
  return result
}

describe('not enough data', () => {
  it('before the first answer', () => {
    assert.deepEqual(readiness([0, 0], [0, 0]), {
      kind: 'not-enough',
      answers: 0,
      missing: enoughAnswers.overall,
      domains: [
        { domainId: '1', answers: 0, missing: 5 },
        { domainId: '2', answers: 0, missing: 5 },
      ],
    })
  })

  it('with 29 answers', () => assert.deepEqual(readiness([15, 5], [6, 3]), { kind: 'not-enough', answers: 29, missing: 1, domains: [] }))

  it('with 4 in a domain, however many in the other', () => {
    assert.deepEqual(readiness([60, 30], [2, 2]), { kind: 'not-enough', answers: 94, missing: 1, domains: [{ domainId: '2', answers: 4, missing: 1 }] })
  })

  it('says how many are needed over all, not twice those of a domain', () => {
    const result = readiness([10, 10], [0, 0])
    assert.equal(result.kind === 'not-enough' && result.missing, 10)
  })

  it('no longer with 30, and 5 in each domain', () => assert.equal(readiness([15, 10], [3, 2]).kind, 'estimate'))
})

describe('steps', () => {
  const cases: readonly [chance: number, shown: number][] = [
    [0, 3],
    [0.024, 3],
    [0.026, 5],
    [0.5, 50],
    [0.524, 50],
    [0.526, 55],
    [0.974, 95],
    [0.976, 97],
    [1, 97],
  ]
  for (const [chance, shown] of cases) it(`${chance} is shown as ${shown}%`, () => assert.equal(inSteps(chance), shown))
})

describe('an estimate', () => {
  it('says how many answers it rests on', () => {
    const { answers, right, domains } = estimate([30, 10], [12, 8])
    assert.deepEqual([answers, right], [60, 42])
    assert.deepEqual(
      domains.map(domain => [domain.domainId, domain.right, domain.answers]),
      [
        ['1', 30, 40],
        ['2', 12, 20],
      ]
    )
  })

  it('is high for who knows much, low for who knows little, and never certain', () => {
    const [much, little] = [estimate([100, 0], [100, 0]), estimate([10, 90], [10, 90])]
    assert.deepEqual([much.chance, much.band], [97, { low: 97, high: 97 }])
    assert.deepEqual([little.chance, little.band], [3, { low: 3, high: 3 }])
  })

  it('is near one half at the cut', () => {
    const { chance } = estimate([72, 28], [72, 28])
    assert.ok(chance >= 40 && chance <= 60, `${chance}`)
  })

  it('is the same every time', () => assert.deepEqual(estimate([30, 10], [12, 8]), estimate([30, 10], [12, 8])))

  it('has a wider band when the answers are old', () => {
    const width = ({ band }: ReturnType<typeof estimate>) => band.high - band.low
    assert.ok(width(estimate([72, 28], [72, 28], 120)) > width(estimate([72, 28], [72, 28])))
  })

  it('follows recent answers more than old ones', () => {
    const wrongFirst = eventsOf(
      [...ids('1.1', 20), ...ids('2.1', 20)].map(id => answer(id, false)),
      { t: 0 }
    )
    const rightSince = (days: number) =>
      eventsOf(
        [...ids('1.1', 60).slice(20), ...ids('2.1', 60).slice(20)].map(id => answer(id, true)),
        { writer: 'w2', t: days * msPerDay }
      )
    const chanceAfter = (days: number) => {
      const result = readinessOf({ pack, state: fold([...wrongFirst, ...rightSince(days)]), nowMs: days * msPerDay })
      return result.kind === 'estimate' ? result.chance : 0
    }
    assert.ok(chanceAfter(60) > chanceAfter(0))
  })

  it('has a band around the chance, and no gain below nothing', () => {
    const count = fc.integer({ min: 15, max: 50 })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(count, count, share, share, fc.nat(90), (first, second, shareFirst, shareSecond, days) => {
        const [rightFirst, rightSecond] = [Math.round(first * shareFirst), Math.round(second * shareSecond)]
        const { chance, band, whatIf } = estimate([rightFirst, first - rightFirst], [rightSecond, second - rightSecond], days)
        assert.ok(band.low <= chance && chance <= band.high)
        for (const row of whatIf) assert.ok(row.gain >= 0 && row.chance === chance + row.gain && (!row.reached || row.gain === 0))
      }),
      { numRuns: 25 }
    )
  })

  it('never falls with one more answer right', () => {
    const count = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), count, fc.integer({ min: 15, max: 60 }), count, fc.boolean(), (right, wrong, right2, wrong2, isTurned) => {
        const before = estimate([right, wrong], [right2, wrong2])
        const after = estimate([right + 1, isTurned ? wrong - 1 : wrong], [right2, wrong2])
        assert.ok(after.chance >= before.chance && after.band.low >= before.band.low && after.band.high >= before.band.high)
      }),
      { numRuns: 25 }
    )
  })
})

describe('a right answer more, in a history of any age', () => {
  /** One answer to its own question. `revealed`: the key was shown before by an answer that was taken back. */
  const entry = fc.record({
    task: fc.constantFrom('1.1', '1.2', '2.1'),
    right: fc.boolean(),
    daysAgo: fc.nat(200),
    revealed: fc.boolean(),
    again: fc.boolean(),
  })
  type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never
  const now = 300 * msPerDay

  function readinessAfter(entries: readonly Entry[]): Readiness {
    const events: JournalEvent[] = []
    const add = (t: number, happening: Happening) => {
      events.push({ v: 1, device: 'dev1', writer: 'w1', seq: events.length + 1, t, tz: 0, mono: 0, ...happening })
    }
    entries.forEach(({ task, right, daysAgo, revealed, again }, i) => {
      const id = `demo.${task}.q${i}`
      const t = now - daysAgo * msPerDay
      if (revealed) {
        add(t - 2, answer(id, false))
        add(t - 1, undo(`dev1.w1.${events.length}`))
      }
      add(t, answer(id, right))
      if (again) add(t + 1, answer(id, !right))
    })
    return readinessOf({ pack, state: fold(union(events)), nowMs: now })
  }

  /** Ten answers in each domain that count, so that there is always an estimate. */
  const base = Array.from({ length: 40 }, (_, i): Entry => ({ task: i % 2 === 0 ? '1.1' : '2.1', right: i % 3 > 0, daysAgo: i, revealed: false, again: false }))
  const numbers = (readiness: Readiness) => (readiness.kind === 'estimate' ? [readiness.chance, readiness.band.low, readiness.band.high] : [])

  it('never lowers chance or band, nor does a wrong one turned right', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), entry, fc.nat(), (entries, more, place) => {
        const history = [...base, ...entries]
        const before = numbers(readinessAfter(history))
        const turned = history.with(place % history.length, { ...(history[place % history.length] ?? more), right: true })
        for (const better of [numbers(readinessAfter([...history, { ...more, right: true }])), numbers(readinessAfter(turned))])
          assert.ok(better.length === 3 && better.every((value, i) => value >= (before[i] ?? 100)), `${before} -> ${better}`)
      }),
      { numRuns: 10 }
    )
  })

  it('changes nothing where the key was shown before, right or wrong', () => {
    const shown = (right: boolean): Entry => ({ task: '1.2', right, daysAgo: 0, revealed: true, again: false })
    assert.deepEqual(readinessAfter([...base, shown(true)]), readinessAfter(base))
    assert.deepEqual(readinessAfter([...base, shown(false)]), readinessAfter(base))
  })

  it('changes nothing when it is the second to its question', () => {
    const entryOf = (again: boolean): Entry => ({ task: '1.2', right: false, daysAgo: 0, revealed: false, again })
    assert.deepEqual(readinessAfter([...base, entryOf(true)]), readinessAfter([...base, entryOf(false)]))
  })
})

describe('what would raise it', () => {
  it('puts the domain with the largest gain first', () => {
    const { whatIf } = estimate([28, 12], [20, 20])
    assert.deepEqual(
      whatIf.map(row => row.domainId),
      ['2', '1']
    )
    assert.ok((whatIf[0]?.gain ?? 0) > (whatIf[1]?.gain ?? 0))
  })

  it('has nothing to gain in a domain that is above 80% already', () => {
    const { chance, whatIf } = estimate([38, 2], [24, 16])
    const [weak, strong] = whatIf
    assert.deepEqual([strong?.domainId, strong?.reached, strong?.chance, strong?.gain], ['1', true, chance, 0])
    assert.deepEqual([weak?.domainId, weak?.reached], ['2', false])
  })
})

describe('scored items by domain', () => {
  it('follow the weights of the exam', () => assert.deepEqual(itemsByDomain(demoExam()), [30, 20]))

  it('are all but the unscored ones, where only these are known', () => {
    assert.deepEqual(itemsByDomain(demoExam({ format: { questions: 40, unscored: 10, types: ['multiple-choice'] } })), [18, 12])
    assert.deepEqual(itemsByDomain(demoExam({ format: { questions: 40, types: ['multiple-choice'] } })), [24, 16])
  })

  for (const id of realExamIds)
    it(`of ${id} add up to its scored questions`, () => {
      const exam = realExam(id)
      assert.equal(
        itemsByDomain(exam).reduce((sum, count) => sum + count, 0),
        exam.format.scored
      )
    })
})
