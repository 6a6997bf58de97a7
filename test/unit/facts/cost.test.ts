import assert from 'node:assert/strict'
import fc from 'fast-check'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { type CostChoices, type CostItem, costOf, type Range } from '../../../src/core/facts/cost'
import { type ExamFee, examFee } from '../../../src/core/facts/examFee'
import { dataText, demoExam, type RealExamId, realExam, realExamIds } from '../builders/exams'

const paths = loadFactData('paths', dataText('facts/paths.yaml')).value
assert.ok(paths)
const facts = loadFacts(dataText('facts/costs.yaml')).value

const none: CostChoices = { retakes: 0, voucherPercent: 0, labCredit: 0, employerPercent: 0, employerCap: undefined }
const standard = (usd: number): ExamFee => ({ kind: 'standard', usd })

/** The items of a way, as the page takes them. `classPrice`: what the reader enters. */
function itemsOf(path: string, exam: string, classPrice?: number): readonly CostItem[] {
  const way = paths?.paths.find(({ id }) => id === path)
  assert.ok(way && paths, path)
  const items = way.needs.map((need): CostItem => {
    const item = paths.items.find(candidate => candidate.need === need && candidate.exams.includes(exam))
    assert.ok(item, `${need} of ${exam}`)
    return { id: item.id, low: item.low, high: item.high, isLab: item.lab === true }
  })
  return classPrice === undefined ? items : [...items, { id: 'class', low: classPrice, high: classPrice, isLab: false }]
}

describe('cost: the tiers, worked by hand', () => {
  // Exam fee; fee + 15 + 15; + 45 + 29–58 + 30–80; fee + 117–177 + 15 + 30–80.
  const tiers: readonly [exam: RealExamId, today: string, exam: number, lean: number, full: [number, number], course: [number, number]][] = [
    ['mls-c01', '2026-11-22', 300, 330, [434, 513], [462, 572]],
    ['mla-c02', '2026-11-22', 75, 105, [209, 288], [237, 347]],
    ['mla-c01', '2026-09-01', 150, 180, [284, 363], [312, 422]],
    ['aip-c01', '2026-11-22', 300, 330, [434, 513], [462, 572]],
    ['aif-c01', '2026-11-22', 100, 130, [234, 313], [262, 372]],
  ]
  for (const [id, today, alone, lean, full, course] of tiers) {
    const fee = examFee(realExam(id), 'en', today)
    const totalOf = (path: string, choices = none, classPrice?: number): [number, number] => {
      const { low, high } = costOf(fee, itemsOf(path, id, classPrice), choices).pays
      return [low, high]
    }
    it(`${id} on ${today}: exam only, lean, full and subscription`, () => {
      assert.deepEqual([totalOf('exam-only'), totalOf('lean'), totalOf('full'), totalOf('subscription')], [[alone, alone], [lean, lean], full, course])
    })
    it(`${id} on ${today}: a class of 2,025 or 2,700, as the reader enters it`, () => {
      // lean + class + 30–80
      assert.equal(totalOf('instructor-led', none, 2_025)[0], lean + 2_055)
      assert.equal(totalOf('instructor-led', none, 2_700)[1], lean + 2_780)
    })
  }

  it('the class with one retake: MLS-C01 2,685 to 3,410, MLA-C01 2,385 to 3,110, and none for a beta', () => {
    const with1 = (id: RealExamId, today: string, price: number) =>
      costOf(examFee(realExam(id), 'en', today), itemsOf('instructor-led', id, price), { ...none, retakes: 1 }).pays
    assert.deepEqual([with1('mls-c01', '2026-11-22', 2_025).low, with1('mls-c01', '2026-11-22', 2_700).high], [2_685, 3_410])
    assert.deepEqual([with1('mla-c01', '2026-09-01', 2_025).low, with1('mla-c01', '2026-09-01', 2_700).high], [2_385, 3_110])
    assert.deepEqual([with1('mla-c02', '2026-11-22', 2_025).low, with1('mla-c02', '2026-11-22', 2_700).high], [2_160, 2_885])
  })

  it('AIF-C01 without book and labs: 159 to 188', () => {
    const items = itemsOf('full', 'aif-c01').filter(({ id }) => id !== 'book-any' && id !== 'labs')
    assert.deepEqual(costOf(standard(100), items, none).pays, { low: 159, high: 188 })
  })
})

describe('cost: what lowers it and what raises it', () => {
  const labs: CostItem = { id: 'labs', low: 30, high: 80, isLab: true }
  const book: CostItem = { id: 'book', low: 45, high: 45, isLab: false }

  it('voucher, two retakes, new account and employer together', () => {
    // 300 + 600 − 150 + 45 + 30–80 − 30–80 = 795; the employer pays 40 percent, 318, but at most 300.
    const choices: CostChoices = { retakes: 2, voucherPercent: 50, labCredit: 200, employerPercent: 40, employerCap: 300 }
    const cost = costOf(standard(300), [book, labs], choices)
    assert.deepEqual(
      cost.lines.map(({ id, low, high }) => [id, low, high]),
      [
        ['fee', 300, 300],
        ['retakes', 600, 600],
        ['voucher', -150, -150],
        ['book', 45, 45],
        ['labs', 30, 80],
        ['credit', -30, -80],
      ]
    )
    assert.deepEqual(
      [cost.total, cost.employer, cost.pays],
      [
        { low: 795, high: 795 },
        { low: 300, high: 300 },
        { low: 495, high: 495 },
      ]
    )
    assert.deepEqual(costOf(standard(300), [book, labs], { ...choices, employerCap: undefined }).pays, { low: 477, high: 477 })
  })

  it('a voucher is for one attempt', () => {
    const withVoucher = (retakes: number) => costOf(standard(150), [], { ...none, voucherPercent: 50, retakes }).total.low
    assert.deepEqual([withVoucher(0), withVoucher(1), withVoucher(2)], [75, 225, 375])
  })

  it('cents stay exact', () => assert.equal(costOf(standard(75), [], { ...none, voucherPercent: 50, employerPercent: 33 }).pays.low, 25.12))

  it('a beta has no retake and no voucher', () => {
    const cost = costOf({ kind: 'beta', usd: 75 }, [book], { ...none, retakes: 3, voucherPercent: 50 })
    assert.deepEqual(
      cost.lines.map(({ id }) => id),
      ['fee', 'book']
    )
    assert.equal(cost.pays.low, 120)
  })

  it('a credit covers labs and nothing else', () => {
    assert.deepEqual(costOf(standard(100), [book], { ...none, labCredit: 200 }).lines.length, 2)
    assert.deepEqual(costOf(standard(100), [{ ...labs, low: 150, high: 400 }], { ...none, labCredit: 200 }).pays, { low: 100, high: 300 })
  })

  it('an unknown fee is not counted and makes no retake or voucher', () => {
    const cost = costOf({ kind: 'unknown', usd: undefined }, [book], { ...none, retakes: 1, voucherPercent: 50 })
    assert.deepEqual(
      cost.lines.map(({ id }) => id),
      ['book']
    )
  })
})

describe('cost: properties', () => {
  const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map(value => value / 100)
  const item = fc
    .record({ a: cents(3_000), b: cents(3_000), isLab: fc.boolean() })
    .map(({ a, b, isLab }) => ({ low: Math.min(a, b), high: Math.max(a, b), isLab }))
  const items = fc.array(item, { maxLength: 8 }).map(list => list.map((one, i): CostItem => ({ id: `i${i}`, ...one })))
  const fee = fc.record({ kind: fc.constantFrom('standard' as const, 'beta' as const, 'past' as const), usd: cents(1_000) })
  const choices = fc.record({
    retakes: fc.nat(9),
    voucherPercent: fc.constantFrom(0, 50),
    labCredit: fc.constantFrom(0, 200),
    employerPercent: fc.integer({ min: 0, max: 100 }),
    employerCap: fc.option(cents(2_000), { nil: undefined }),
  })
  const check = (holds: (fee: ExamFee, items: readonly CostItem[], choices: CostChoices) => boolean) => fc.assert(fc.property(fee, items, choices, holds))
  const isRange = ({ low, high }: Range) => low >= 0 && low <= high

  it('totals are ranges, never below zero', () =>
    check((f, i, c) => {
      const { total, pays } = costOf(f, i, c)
      return isRange(total) && isRange(pays) && pays.high <= total.high
    }))
  it('an employer who pays all without a limit leaves nothing', () =>
    check((f, i, c) => {
      const { pays } = costOf(f, i, { ...c, employerPercent: 100, employerCap: undefined })
      return pays.low === 0 && pays.high === 0
    }))
  it('an employer never pays above the limit', () => check((f, i, c) => costOf(f, i, c).employer.high <= (c.employerCap ?? Number.POSITIVE_INFINITY)))
  it('one more retake is never cheaper', () => check((f, i, c) => costOf(f, i, { ...c, retakes: c.retakes + 1 }).pays.low >= costOf(f, i, c).pays.low))
  it('the order of items makes no difference', () =>
    check((f, i, c) => JSON.stringify(costOf(f, [...i].reverse(), c).pays) === JSON.stringify(costOf(f, i, c).pays)))
  it('a credit is never more than the labs cost', () =>
    check((f, i, c) => {
      const withoutLabs = i.filter(one => !one.isLab)
      return costOf(f, i, c).total.low >= costOf(f, withoutLabs, c).total.low
    }))
})

describe('cost: the fee of a day', () => {
  const cases: readonly [id: RealExamId, language: string, today: string, kind: ExamFee['kind'], usd: number | undefined][] = [
    ['mls-c01', 'en', '2026-02-01', 'standard', 300],
    ['mls-c01', 'en', '2026-03-31', 'standard', 300],
    ['mls-c01', 'en', '2026-04-01', 'past', 300],
    ['mla-c01', 'en', '2026-11-22', 'past', 150],
    ['mla-c01', 'ja', '2026-11-22', 'standard', 150],
    ['mla-c01', 'ja', '2027-01-14', 'standard', 150],
    ['mla-c02', 'en', '2026-02-01', 'unknown', undefined],
    ['mla-c02', 'en', '2026-11-22', 'beta', 75],
    ['mla-c02', 'ja', '2026-11-22', 'unknown', undefined],
    ['mla-c02', 'en', '2027-01-14', 'unknown', undefined],
    ['aip-c01', 'en', '2026-02-01', 'beta', 150],
    ['aip-c01', 'en', '2026-11-22', 'standard', 300],
    ['aif-c01', 'en', '2029-04-01', 'standard', 100],
    ['aif-c01', 'xx', '2026-11-22', 'standard', 100],
  ]
  for (const [id, language, today, kind, usd] of cases)
    it(`${id} in ${language} on ${today}: ${kind}`, () => assert.deepEqual(examFee(realExam(id), language, today), { kind, usd }))

  it('a fee in another currency is not taken for dollars', () => {
    const exam = demoExam()
    assert.deepEqual(examFee({ ...exam, format: { ...exam.format, price: { amount: 100, currency: 'EUR' } } }, 'en', '2026-11-22'), {
      kind: 'unknown',
      usd: undefined,
    })
  })
})

describe('cost: the data', () => {
  const factOf = (id: string | undefined) => facts.find(fact => fact.id === id)

  it('every need has one item for each exam, and every item is of a need', () => {
    for (const { id } of paths.needs)
      for (const exam of realExamIds) assert.equal(paths.items.filter(item => item.need === id && item.exams.includes(exam)).length, 1, `${id} of ${exam}`)
    for (const item of paths.items)
      assert.ok(paths.needs.some(({ id }) => id === item.need) && item.exams.every(exam => realExamIds.some(id => id === exam)), item.id)
    for (const path of paths.paths)
      assert.ok(
        path.needs.every(need => paths.needs.some(({ id }) => id === need)),
        path.id
      )
    assert.equal(new Set(paths.items.map(({ id }) => id)).size, paths.items.length)
  })

  it('an item that rests on a fact has its price, in whole dollars, and is for the exams of the fact', () => {
    const months: Readonly<Record<string, readonly [number, number]>> = { 'skill-builder': [1, 2] }
    const based = paths.items.filter(({ fact }) => fact !== undefined)
    assert.ok(based.length >= 5)
    for (const item of based) {
      const fact = factOf(item.fact)
      assert.ok(fact?.value !== undefined, item.id)
      const [least, most] = months[item.id] ?? [1, 1]
      assert.deepEqual([item.low, item.high], [Math.round(fact.value * least), Math.round(fact.value * most)], item.id)
      assert.ok(fact.exams.includes('all') || item.exams.every(exam => fact.exams.includes(exam)), item.id)
    }
  })

  it('three months of a course are 117 to 177', () => {
    const plus = factOf('cost.coursera-plus-monthly')
    const item = paths.items.find(({ id }) => id === 'course-three-months')
    assert.deepEqual([item?.low, item?.high], [3 * 39, 3 * (plus?.value ?? 0)])
    assert.match(factOf('cost.coursera-single')?.limits ?? '', /USD 39 to 79/)
  })

  it('no price of a class is given anywhere', () => {
    assert.ok(paths.items.every(({ high }) => high < 500) && facts.every(({ value }) => ![675, 2_025, 2_700].includes(value ?? 0)))
    assert.ok(facts.filter(({ id }) => id.startsWith('cost.class-')).every(({ unit }) => unit === 'days'))
  })
})
