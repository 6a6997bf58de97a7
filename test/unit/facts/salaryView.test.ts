import assert from 'node:assert/strict'
import { loadFactData } from '../../../src/core/content/factData'
import type { Fact } from '../../../src/core/content/factSchema'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { boxOf, inDollars, payRows } from '../../../src/core/facts/payRows'
import { headline, salaryInput, salaryView } from '../../../src/host/panels/facts/salaryView'
import { payKinds, type SalaryInput, type SalaryView } from '../../../src/protocol/facts/salary'
import { dataText, english, realExam, realExamIds } from '../builders/exams'

const facts = loadFacts(dataText('facts/salaries.yaml')).value
const pay = loadFactData('pay', dataText('facts/pay.yaml')).value
assert.ok(pay)
const codes = realExamIds.map(id => realExam(id).code)
const viewOf = (input: unknown, of: readonly Fact[] = facts): SalaryView =>
  salaryView(salaryInput(input, { facts: of, pay }), { facts: of, pay, codes, t: english })

const charts = ({ boxes, dots, rankings }: SalaryView) => [...boxes, ...dots, ...rankings]
const shownIds = (view: SalaryView): readonly string[] => [
  ...charts(view).flatMap(({ rows }) => rows.flatMap(({ ids }) => ids)),
  ...[...view.listed.rows, ...view.claims].map(({ id }) => id),
]

/** Every choice that the page offers. */
function allInputs(): readonly SalaryInput[] {
  return (
    pay?.roles.flatMap(({ id: role }) => viewOf({ role }).regions.flatMap(({ id: region }) => payKinds.map(kind => ({ kind, role, region, other: '' })))) ?? []
  )
}

describe('pay figures', () => {
  it('can all be reached by choosing', () => {
    const reached = new Set(allInputs().flatMap(input => shownIds(viewOf(input))))
    assert.deepEqual(
      facts.map(({ id }) => id).filter(id => !reached.has(id)),
      []
    )
  })

  it('belong to a known role, and those of a series to one kind', () => {
    const series = new Map(pay.series.map(item => [item.id, item]))
    for (const fact of facts.filter(({ confidence }) => confidence !== 'claim')) {
      assert.ok(
        pay.roles.some(({ id }) => id === fact.role),
        fact.id
      )
      if (fact.series === undefined) continue
      assert.equal(series.get(fact.series)?.kind, fact.kind, fact.id)
      assert.ok(fact.value !== undefined && fact.measure && fact.row && fact.place, fact.id)
    }
  })

  it('of a series are in one currency and of one publisher, but for countries set side by side', () => {
    for (const { id, layout } of pay.series) {
      const some = facts.filter(({ series }) => series === id)
      assert.ok(some.length > 0, id)
      if (layout !== 'countries') assert.equal(new Set(some.map(({ unit }) => unit)).size, 1, id)
      if (!id.startsWith('bls')) assert.equal(new Set(some.map(({ source }) => source.url.split('/')[2])).size, 1, id)
    }
  })

  it('have a source, a date and a confidence wherever they are shown', () => {
    for (const input of allInputs()) {
      const view = viewOf(input)
      const provenances = [
        ...view.boxes.flatMap(({ rows }) => rows.flatMap(({ sources }) => sources)),
        ...[...view.dots, ...view.rankings].flatMap(({ sources }) => sources),
        ...[...view.listed.rows, ...view.claims],
      ].map(({ provenance }) => provenance)
      for (const { sources, checkedOn, confidence } of provenances) {
        assert.ok(sources.length > 0 && sources.every(({ url, host }) => url.startsWith('https://') && host.includes('.')))
        assert.match(checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/)
        assert.ok(confidence)
      }
      for (const { shows, showsNot } of charts(view)) assert.ok(shows !== '' && showsNot !== '')
      assert.ok(charts(view).every(({ rows }) => rows.length > 0))
    }
  })
})

describe('the salary explorer', () => {
  it('never mixes kinds, nor a claim with figures', () => {
    const kindOf = new Map(facts.map(fact => [fact.id, fact]))
    for (const input of allInputs()) {
      const view = viewOf(input)
      const shown = [...charts(view).flatMap(({ rows }) => rows.flatMap(({ ids }) => ids)), ...view.listed.rows.map(({ id }) => id)].map(id => kindOf.get(id))
      for (const fact of shown) {
        assert.equal(fact?.kind, input.kind)
        assert.notEqual(fact?.confidence, 'claim')
      }
      assert.equal(view.empty === '', shown.length > 0, JSON.stringify(input))
    }
  })

  it('shows each figure once', () => {
    for (const input of allInputs()) {
      const ids = shownIds(viewOf(input))
      assert.equal(new Set(ids).size, ids.length, JSON.stringify(input))
    }
  })

  it('starts with data scientists in the United States beside software developers', () => {
    const { boxes, holders, kinds } = viewOf(undefined)
    assert.deepEqual(
      boxes.map(({ id, unit, columns, rows }) => [id, unit, columns.join(' '), ...rows.map(({ name, when, cells }) => [name, when, ...cells].join('|'))]),
      [
        [
          'bls-oews',
          'USD a year',
          '10th 25th Median 75th 90th',
          'Data scientists|May 2025|67,240||120,230|~159,000|199,130',
          'Data scientists|May 2024|63,650|82,630|112,590|155,810|194,410',
          'Software developers|May 2024|79,850|103,050|133,080|169,000|211,450',
        ],
      ]
    )
    assert.equal(boxes[0]?.legend, 'line: 10th to 90th percentile; box: 25th to 75th percentile; mark: median')
    for (const code of codes) assert.ok(holders.includes(code))
    assert.match(holders, /^No figure here is tied to holders/)
    assert.deepEqual(
      kinds.map(({ id }) => id),
      ['official-statistics', 'job-ads', 'survey']
    )
  })

  it('says which figures of a row have another source', () => {
    const row = viewOf(undefined).boxes[0]?.rows[1]
    assert.deepEqual(
      row?.sources.map(({ what, provenance }) => [what, provenance.confidence]),
      [
        ['Median, 10th, 90th', 'two-sources'],
        ['25th, 75th', 'one-source'],
      ]
    )
  })

  it('adds what a state’s median is worth there, and the national one of the same date', () => {
    const [states] = viewOf(undefined).dots
    assert.deepEqual(
      states?.rows.map(({ name, dot, ring }) => [name, dot, ring]),
      [
        ['Washington', 158_760, 146_239],
        ['District of Columbia', 137_120, 123_750],
        ['California', 136_800, 121_513],
        ['Massachusetts', 132_250, 122_184],
        ['New Jersey', 130_370, 119_734],
        ['United States', 112_590, undefined],
      ]
    )
  })

  it('lists the old state figures for ranking only, 48 states and the District of Columbia with the national mean', () => {
    const ranking = viewOf(undefined).rankings.find(({ id }) => id === 'bls-states-2021')
    assert.equal(ranking?.rows.length, 50)
    assert.match(ranking?.title ?? '', /^Old, for ranking only/)
    assert.deepEqual([ranking?.rows[0]?.name, ranking?.rows.at(-1)?.name], ['Washington', 'West Virginia'])
  })

  it('puts countries on one axis in dollars, by one publisher', () => {
    const [countries] = viewOf({ role: 'ml-engineer', kind: 'survey', region: 'gb' }).dots
    const row = (name: string) => countries?.rows.find(item => item.name === name)
    // 70,422 × 1.2440 = 87,604.97; 10,722,716 ÷ 140.5001 = 76,318.21
    assert.equal(row('United Kingdom')?.dot, 87_605)
    assert.equal(row('Japan')?.dot, 76_318)
    assert.equal(row('United States')?.dot, 127_301)
    assert.deepEqual(row('United Kingdom')?.cells, ['GBP 70,422', '~87,605'])
    assert.deepEqual([row('United Kingdom')?.strong, row('Japan')?.strong], [true, false])
    assert.ok(countries?.sources.some(({ provenance }) => provenance.confidence === 'computed'))
  })

  it('says what there is where a role has no figure of a kind', () => {
    const { empty, note, boxes } = viewOf({ role: 'ml-engineer' })
    assert.deepEqual(boxes, [])
    assert.match(empty, /^There is no figure of this kind.*Official wages, United States: Data scientist, Software developer/)
    assert.match(note, /no occupation called machine learning engineer/)
  })

  it('understands any input', () => {
    const start = { kind: 'official-statistics', role: 'data-scientist', region: 'us', other: 'software-developer' }
    for (const input of [undefined, null, 7, 'x', [], {}, { kind: 'vendor-price', role: '__proto__', region: 'zz' }])
      assert.deepEqual(salaryInput(input, { facts, pay }), start)
    assert.equal(salaryInput({ ...start, other: 'data-scientist' }, { facts, pay }).other, '')
    assert.equal(salaryInput({ ...start, other: {} }, { facts, pay }).other, '')
    assert.equal(salaryInput({ role: 'ml-engineer', region: 'jp' }, { facts, pay }).region, 'jp')
  })

  it('answers with the newest median', () => {
    assert.equal(headline(facts)?.value, 120_230)
    assert.equal(headline([]), undefined)
    assert.match(viewOf(undefined, []).empty, /no figure/)
  })
})

describe('rows of pay figures', () => {
  const fact = (overrides: Partial<Fact>): Fact => ({
    ...{
      id: 'a',
      topic: 'salary',
      exams: ['all'],
      label: 'Pay',
      row: 'Engineers',
      place: 'us',
      unit: 'USD/year',
      checkedOn: '2026-11-22',
      confidence: 'publisher',
    },
    source: { title: 'Bureau', url: 'https://www.bls.gov/' },
    ...overrides,
  })
  it('take what the source calls low and high, or a range, for the line', () => {
    const boxes = (...some: Partial<Fact>[]) => payRows(some.map(fact)).map(boxOf)
    assert.deepEqual(boxes({ measure: 'low', value: 30 }, { measure: 'median', value: 46 }, { measure: 'high', value: 70 }), [{ low: 30, mark: 46, high: 70 }])
    assert.deepEqual(boxes({ measure: 'range', value: 85, high: 270 }, { measure: 'median', value: 190, dataDate: '2025' }), [
      { low: 85, high: 270 },
      { mark: 190 },
    ])
    assert.deepEqual(payRows([fact({ row: undefined as never })]), [])
  })

  it('convert by a rate for one unit or for one dollar, and not without one', () => {
    const rates = [
      { currency: 'GBP', usd: 1.25, per: 'unit' as const },
      { currency: 'JPY', usd: 150, per: 'dollar' as const },
    ]
    assert.equal(inDollars(100, 'GBP', rates), 125)
    assert.equal(inDollars(15_000, 'JPY', rates), 100)
    assert.equal(inDollars(5, 'USD', rates), 5)
    assert.equal(inDollars(5, 'EUR', rates), undefined)
  })
})
