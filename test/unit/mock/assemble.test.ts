import assert from 'node:assert/strict'
import fc from 'fast-check'
import { partsOfQuestionId } from '../../../src/core/content/catalog'
import type { Exam } from '../../../src/core/content/examSchema'
import { emptyState } from '../../../src/core/journal/fold'
import { apportion } from '../../../src/core/mock/apportion'
import { assembleForm, canAssemble, shortfallsOf, withoutSuspended } from '../../../src/core/mock/assemble'
import { type FormSize, formSizes } from '../../../src/core/mock/forms'
import { answer } from '../builders/events'
import { demoExam, realExam, realExamIds } from '../builders/exams'
import { fullBank, given, mockStart, stateAfter, type Timed } from './builders'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const sizeOf = (exam: Exam, size: FormSize['size']) => formSizes(exam).find(item => item.size === size) ?? assert.fail(size)
const domainOf = (id: string) => partsOfQuestionId(id).taskId.split('.')[0]
const countsBy = (ids: readonly string[], parts: readonly string[], partOf: (id: string) => string | undefined) =>
  parts.map(part => ids.filter(id => partOf(id) === part).length)

describe('mock: largest remainders', () => {
  const cases: readonly [name: string, seats: number, weights: readonly number[], expected: readonly number[]][] = [
    ['whole quotas', 50, [20, 24, 36, 20], [10, 12, 18, 10]],
    ['the largest remainder gets what is left', 65, [20, 24, 36, 20], [13, 16, 23, 13]],
    ['a tie goes to the earlier part', 1, [1, 1, 1], [1, 0, 0]],
    ['nothing to give out', 0, [3, 1], [0, 0]],
    ['no weight at all', 5, [0, 0], [0, 0]],
    ['no parts', 5, [], []],
    ['quotas that are whole but for rounding', 10, [0.1, 0.2, 0.7], [1, 2, 7]],
  ]
  for (const [name, seats, weights, expected] of cases) it(name, () => assert.deepEqual(apportion(seats, weights), expected))

  it('gives out all, each part its quota rounded down or up', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }), (seats, weights) => {
        const sum = weights.reduce((a, b) => a + b)
        const given = apportion(seats, weights)
        assert.equal(
          given.reduce((a, b) => a + b),
          seats
        )
        for (const [i, count] of given.entries()) assert.ok(Math.abs(count - (seats * (weights[i] ?? 0)) / sum) < 1)
      })
    )
  })
})

describe('mock: sizes of a form', () => {
  const cases: readonly [exam: (typeof realExamIds)[number], expected: readonly (readonly [number, number, number | null])[]][] = [
    [
      'mls-c01',
      [
        [65, 15, 180],
        [33, 8, 91],
        [20, 5, 55],
      ],
    ],
    [
      'mla-c01',
      [
        [65, 15, 130],
        [33, 8, 66],
        [20, 5, 40],
      ],
    ],
    [
      'mla-c02',
      [
        [65, 15, null],
        [33, 8, null],
        [20, 5, null],
      ],
    ],
    [
      'aif-c01',
      [
        [65, 15, 90],
        [33, 8, 46],
        [20, 5, 28],
      ],
    ],
    [
      'aip-c01',
      [
        [75, 10, 180],
        [38, 5, 91],
        [20, 3, 48],
      ],
    ],
  ]
  for (const [id, expected] of cases)
    it(id, () =>
      assert.deepEqual(
        formSizes(realExam(id)).map(({ questions, unscored, minutes }) => [questions, unscored, minutes]),
        expected
      )
    )

  const withFormat = (format: Partial<Exam['format']>) => formSizes(demoExam({ format: { questions: 65, types: ['multiple-choice'], ...format } }))
  it('a size that is no shorter than the one before is left out', () => {
    assert.deepEqual(
      withFormat({ questions: 40 }).map(item => [item.size, item.questions]),
      [
        ['full', 40],
        ['half', 20],
      ]
    )
    assert.deepEqual(
      withFormat({ questions: 1 }).map(item => [item.size, item.questions]),
      [['full', 1]]
    )
  })
  it('unscored follows from scored, and is none when nothing is said', () => {
    assert.deepEqual([withFormat({ scored: 50 })[0]?.unscored, withFormat({})[0]?.unscored], [15, 0])
  })
  it('one question is always scored', () => assert.equal(withFormat({ questions: 3, scored: 1, unscored: 3 })[0]?.unscored, 2))
})

describe('mock: a form', () => {
  for (const id of realExamIds) {
    const exam = realExam(id)
    const pack = fullBank(exam)
    const domains = exam.domains.map(domain => domain.id)
    const total = exam.domains.reduce((sum, domain) => sum + domain.weight, 0)

    it(`${id}: follows the blueprint in every size, for every seed`, () => {
      fc.assert(
        fc.property(seed, fc.constantFrom(...formSizes(exam)), (seedValue, size) => {
          const { questionIds, unscoredIds, minutes, shortfalls } = assembleForm(pack, size, emptyState, seedValue)
          assert.deepEqual([questionIds.length, unscoredIds.length, minutes, shortfalls], [size.questions, size.unscored, size.minutes, []])
          assert.equal(new Set(questionIds).size, questionIds.length)
          assert.equal(new Set(unscoredIds).size, unscoredIds.length)
          assert.ok(unscoredIds.every(item => questionIds.includes(item)))
          for (const part of [questionIds.filter(item => !unscoredIds.includes(item)), unscoredIds]) {
            // Largest remainders, said in another way: no seat can move to a domain that lies further below its quota.
            const above = countsBy(part, domains, domainOf).map((count, i) => count - (part.length * (exam.domains[i]?.weight ?? 0)) / total)
            assert.ok(above.every(value => Math.abs(value) < 1) && Math.max(...above) - Math.min(...above) < 1 + 1e-9)
          }
          for (const domain of exam.domains) {
            const byTask = countsBy(
              questionIds,
              domain.tasks.map(task => task.id),
              item => partsOfQuestionId(item).taskId
            )
            assert.ok(Math.max(...byTask) - Math.min(...byTask) <= 1)
          }
        }),
        { numRuns: 60 }
      )
    })
  }

  const mls = realExam('mls-c01')
  const pack = fullBank(mls)
  const full = sizeOf(mls, 'full')
  const scoredOf = ({ questionIds, unscoredIds }: ReturnType<typeof assembleForm>) => questionIds.filter(id => !unscoredIds.includes(id))

  it('MLS-C01: the scored items have exactly the weights of the exam guide', () => {
    for (let i = 0; i < 20; i++) assert.deepEqual(countsBy(scoredOf(assembleForm(pack, full, emptyState, i)), ['1', '2', '3', '4'], domainOf), [10, 12, 18, 10])
  })

  it('is the same again for the same seed, and another one for another', () => {
    fc.assert(fc.property(seed, value => assert.deepEqual(assembleForm(pack, full, emptyState, value), assembleForm(pack, full, emptyState, value))))
    assert.notDeepEqual(assembleForm(pack, full, emptyState, 1), assembleForm(pack, full, emptyState, 2))
  })

  it('asks nothing that is suspended, and fills up with others', () => {
    const { questionIds } = assembleForm(pack, full, emptyState, 5)
    const suspended = new Set(questionIds.slice(0, 30))
    const other = assembleForm(pack, full, { ...emptyState, suspended }, 5)
    assert.equal(other.questionIds.length, 65)
    assert.ok(other.questionIds.every(id => !suspended.has(id)))
    assert.deepEqual(other.shortfalls, [])
  })

  it('counts what is suspended as missing', () => {
    const small = fullBank(mls, 3)
    const whole = withoutSuspended(small, new Set())
    assert.deepEqual(whole, small)
    const all = new Set(Object.values(small.questions).flat())
    assert.equal(canAssemble(withoutSuspended(small, all)), false)
    const one = small.questions['1.1']?.[0] ?? assert.fail()
    const before = shortfallsOf(small, full).find(item => item.domainId === '1')
    const after = assembleForm(small, full, { ...emptyState, suspended: new Set([one]) }, 1).shortfalls.find(item => item.domainId === '1')
    assert.deepEqual([before?.available, after?.available], [9, 8])
  })

  it('mixes the domains', () => {
    const order = assembleForm(pack, full, emptyState, 3).questionIds.map(domainOf)
    assert.notDeepEqual(order, [...order].sort())
  })

  it('takes the least recently seen, in practice or in an attempt never submitted', () => {
    const exam = demoExam()
    const size = sizeOf(exam, 'short')
    const small = { exam, questions: { '1.1': ['demo.1.1.a', 'demo.1.1.b'], '1.2': [], '2.1': [] } }
    const seen = (...items: readonly Timed[]) => assembleForm(small, { ...size, questions: 1 }, stateAfter(...items), 5).questionIds
    for (const [first, second] of [
      ['demo.1.1.a', 'demo.1.1.b'],
      ['demo.1.1.b', 'demo.1.1.a'],
    ] as const) {
      assert.deepEqual(seen([0, answer(first, true)]), [second])
      assert.deepEqual(seen([0, answer(first, true)], [1, answer(second, true)]), [first])
      assert.deepEqual(seen([0, mockStart({ questionIds: [first] })], [1, given(first, true)]), [second])
    }
  })

  it('two in a row share no question while the bank is large enough', () => {
    const first = assembleForm(pack, full, emptyState, 1).questionIds
    const state = stateAfter(...first.map((id, i) => [i, answer(id, true)] as const))
    assert.ok(assembleForm(pack, full, state, 1).questionIds.every(id => !first.includes(id)))
  })
})

describe('mock: a bank that is too small', () => {
  const exam = demoExam()
  const size = sizeOf(exam, 'full')
  // 65 questions: 39 of domain 1, 26 of domain 2.
  const bank = (one: number, two: number, three: number) => {
    const ids = (task: string, count: number) => Array.from({ length: count }, (_, i) => `demo.${task}.q${i}`)
    return { exam, questions: { '1.1': ids('1.1', one), '1.2': ids('1.2', two), '2.1': ids('2.1', three) } }
  }

  it('gives a shorter form and says which domain is short', () => {
    const form = assembleForm(bank(50, 50, 10), size, emptyState, 1)
    assert.deepEqual(form.shortfalls, [{ domainId: '2', wanted: 26, available: 10 }])
    // 49 of 65 questions: the share of unscored ones and the pace stay.
    assert.deepEqual([form.questionIds.length, form.unscoredIds.length, form.minutes], [49, 11, 98])
    assert.deepEqual(shortfallsOf(bank(50, 50, 10), size), form.shortfalls)
  })

  it('a small task is made up for by the others of its domain', () => {
    const form = assembleForm(bank(3, 50, 30), size, emptyState, 1)
    assert.deepEqual(form.shortfalls, [])
    assert.equal(form.questionIds.filter(id => id.startsWith('demo.1.1.')).length, 3)
  })

  it('without any question there is no form', () => {
    assert.deepEqual([canAssemble(bank(0, 0, 0)), canAssemble({ exam, questions: {} }), canAssemble(bank(0, 0, 1))], [false, false, true])
    assert.deepEqual(assembleForm(bank(0, 0, 0), size, emptyState, 1).questionIds, [])
  })

  it('never repeats a question, whatever the bank', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), seed, (one, two, three, value) => {
        const { questionIds, unscoredIds, shortfalls } = assembleForm(bank(one, two, three), size, emptyState, value)
        const missing = shortfalls.reduce((sum, item) => sum + item.wanted - item.available, 0)
        assert.equal(new Set(questionIds).size, size.questions - missing)
        assert.ok(questionIds.length === 0 || unscoredIds.length < questionIds.length)
      })
    )
  })
})
