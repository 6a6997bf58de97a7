import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Exam } from '../../../src/core/content/examSchema'
import { isFactDataName, loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { readCostInput } from '../../../src/host/panels/facts/costInput'
import { costTable } from '../../../src/host/panels/facts/costTable'
import { type CostData, costAnswer, costView, defaultInput, pathsFor } from '../../../src/host/panels/facts/costView'
import type { CostInput, CostView } from '../../../src/protocol/facts/cost'
import { initialState, pageState, reduce } from '../../../src/webview/facts/state'
import { clocks } from '../builders/clocks'
import { dataText, demoExam, english, type RealExamId, realExam, realExamIds } from '../builders/exams'

const paths = loadFactData('paths', dataText('facts/paths.yaml')).value
assert.ok(paths)
const facts = readdirSync(path.join(process.cwd(), 'data/facts'))
  .filter(file => !isFactDataName(file.replace('.yaml', '')))
  .flatMap(file => loadFacts(dataText(`facts/${file}`)).value)

const dataOf = (exam: Exam, today: string, language = 'en'): CostData => ({ exam, facts, paths, language, today, t: english })
const real = (id: RealExamId, today = '2026-11-22', input: Partial<CostInput> = {}, language = 'en'): CostView =>
  costView(dataOf(realExam(id), today, language), { ...defaultInput, ...input })
const rowOf = (view: CostView, id: string) => view.rows.find(row => row.id === id)
const amounts = (view: CostView, id: string) => rowOf(view, id)?.amounts.map(amount => amount?.usd ?? null)

describe('cost page: figures and where they come from', () => {
  for (const id of realExamIds) {
    it(`${id}: every row that is bought has a source, a date and a confidence, on every clock`, () => {
      for (const today of clocks) {
        const ways = pathsFor(dataOf(realExam(id), today))
        assert.equal(ways.length, 5)
        for (const { id: way } of ways) {
          const view = real(id, today, { path: way, voucher: true, newAccount: true, retakes: 1, employerShare: 50, classPrice: 2_000 })
          for (const { id: row, kind, provenance, origin, amounts: cells } of view.rows) {
            assert.equal(cells.length, 2, row)
            if (kind === 'part' && row !== 'class') {
              assert.ok(provenance && provenance.sources.length > 0, row)
              assert.ok(provenance.sources.every(source => source.url.startsWith('https://')))
              assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/, row)
            } else assert.ok(origin, row)
          }
          for (const { provenance } of view.prices.rows) assert.ok(provenance.sources.length > 0)
        }
      }
    })
  }

  it('AIP-C01 as in the design: voucher of 150, from 284 to 363', () => {
    const view = real('aip-c01', '2026-11-22', { voucher: true })
    assert.deepEqual(view.columns, ['Low', 'High'])
    assert.deepEqual(view.headlines, [{ title: 'Full self-study', amount: { usd: '284–363' } }])
    assert.deepEqual(
      view.rows.map(({ label, amounts: [low, high], provenance, origin }) => [label, low?.usd, high?.usd, provenance?.confidence ?? origin]),
      [
        ['Exam fee, AIP-C01', '300', '300', 'two-sources'],
        ['Voucher, 50 percent off one attempt', '−150', '−150', 'computed'],
        ['Video course on sale, Udemy', '15', '15', 'two-sources'],
        ['Practice bank, Tutorials Dojo', '15', '15', 'one-source'],
        ['One book in print', '45', '45', 'own'],
        ['AWS Skill Builder', '29', '58', 'two-sources'],
        ['Labs in your own AWS account', '30', '80', 'own'],
        ['Total', '284', '363', 'computed from the rows above'],
      ]
    )
  })

  it('what is not bought is not counted', () => {
    const view = real('aif-c01', '2026-11-22', { without: ['book', 'labs'] })
    assert.equal(view.headlines[0]?.amount.usd, '159–188')
    assert.deepEqual(
      view.needs.map(({ id, isBought }) => [id, isBought]),
      [
        ['course', true],
        ['practice', true],
        ['book', false],
        ['skill-builder', true],
        ['labs', false],
      ]
    )
  })

  it('retakes, voucher, credit and employer in one bill', () => {
    // 300 + 300 − 150 + 45 + 15 + 15 + 29–58 + 0 = 554–583; half of it, at most 280: 277–280.
    const view = real('aip-c01', '2026-11-22', { retakes: 1, voucher: true, newAccount: true, employerShare: 50, employerCap: 280 })
    assert.deepEqual(
      [amounts(view, 'retakes'), amounts(view, 'credit'), amounts(view, 'total')],
      [
        ['300', '300'],
        ['−30', '−80'],
        ['554', '583'],
      ]
    )
    assert.deepEqual(
      [amounts(view, 'employer'), amounts(view, 'pays')],
      [
        ['−277', '−280'],
        ['277', '303'],
      ]
    )
    assert.equal(view.headlines[0]?.amount.usd, '277–303')
  })

  it('two ways stand side by side, each item once', () => {
    const view = real('aip-c01', '2026-11-22', { path: 'lean', other: 'subscription' })
    assert.deepEqual(view.columns, ['Lean self-study', 'Subscription course'])
    assert.deepEqual(
      [amounts(view, 'fee'), amounts(view, 'course-udemy'), amounts(view, 'course-three-months')],
      [
        ['300', '300'],
        ['15', null],
        [null, '117–177'],
      ]
    )
    assert.deepEqual(amounts(view, 'total'), ['330', '462–572'])
    assert.equal(view.difference, 'Subscription course costs USD 132–242 more.')
    assert.equal(real('aip-c01', '2026-11-22', { path: 'subscription', other: 'full' }).difference, 'Full self-study costs USD 28–59 less.')
    assert.equal(real('aip-c01', '2026-11-22', { path: 'lean', other: 'exam-only' }).difference, 'Exam only costs USD 30 less.')
  })

  it('another currency stands beside the dollars and never in their place', () => {
    const view = real('aip-c01', '2026-11-22', { currency: 'EUR', rate: 0.9 })
    assert.deepEqual(view.headlines[0]?.amount, { usd: '434–513', other: 'EUR 391–462' })
    assert.deepEqual(rowOf(view, 'fee')?.amounts[0], { usd: '300', other: 'EUR 270' })
    assert.equal(real('aip-c01', '2026-11-22', { currency: 'EUR' }).headlines[0]?.amount.other, undefined)
  })

  it('a class has no price until the reader gives one, and then it is marked', () => {
    const open = real('mla-c02', '2026-11-22', { path: 'instructor-led' })
    assert.deepEqual(open.headlines, [{ title: 'Instructor-led class', amount: { usd: '135–185' }, plus: 'plus the class: ask the provider' }])
    assert.match(open.classNote, /MLOps Engineering on AWS": 3 days/)
    assert.equal(open.ways.find(({ id }) => id === 'instructor-led')?.classPrice, 'unknown')
    const priced = real('mla-c02', '2026-11-22', { path: 'instructor-led', classPrice: 2_025 })
    assert.deepEqual(priced.headlines, [{ title: 'Instructor-led class', amount: { usd: '2,160–2,210' } }])
    assert.equal(rowOf(priced, 'class')?.origin, 'your own figure, not verified')
    assert.deepEqual(
      priced.ways.map(({ classPrice, words }) => [words, classPrice]),
      [
        ['75', 'none'],
        ['105', 'none'],
        ['209–288', 'none'],
        ['237–347', 'none'],
        ['2,160–2,210', 'unverified'],
      ]
    )
  })

  it('ways are compared without what lowers the price', () => {
    const plain = real('aip-c01').ways
    const lowered = real('aip-c01', '2026-11-22', { voucher: true, newAccount: true, employerShare: 100, without: ['book'], retakes: 2 }).ways
    assert.deepEqual(lowered, plain)
    assert.equal(plain.filter(({ isChosen }) => isChosen).length, 1)
  })

  it('says when prices were checked', () => assert.equal(real('aip-c01').pricesChecked, 'Prices checked on 22 Nov 2026.'))

  it('all prices that are known of the exam stand below', () => {
    const labels = real('aip-c01').prices.rows.map(({ label }) => label)
    assert.ok(labels.includes('AWS Skill Builder, individual subscription') && labels.includes('LinkedIn Learning'))
    assert.ok(!labels.includes('Packt subscription'))
  })
})

describe('cost page: today', () => {
  const answers: readonly [id: RealExamId, today: string, answer: string][] = [
    ['mls-c01', '2026-02-01', 'from USD 300 to USD 572'],
    ['mls-c01', '2026-03-31', 'from USD 300 to USD 572'],
    ['mls-c01', '2026-04-01', 'was USD 300'],
    ['mls-c01', '2029-04-01', 'was USD 300'],
    ['mla-c01', '2026-02-01', 'from USD 150 to USD 422'],
    ['mla-c01', '2026-11-22', 'was USD 150'],
    ['mla-c02', '2026-02-01', 'fee not published'],
    ['mla-c02', '2026-11-22', 'from USD 75 to USD 347'],
    ['mla-c02', '2027-01-14', 'fee not published'],
    ['aif-c01', '2026-11-22', 'from USD 100 to USD 372'],
    ['aip-c01', '2026-02-01', 'from USD 150 to USD 422'],
    ['aip-c01', '2027-01-14', 'from USD 300 to USD 572'],
  ]
  for (const [id, today, answer] of answers) it(`${id} on ${today}: ${answer}`, () => assert.equal(costAnswer(dataOf(realExam(id), today)), answer))

  for (const today of clocks) {
    it(`the words of ${today} are true`, () => {
      for (const id of realExamIds) {
        const view = real(id, today, { voucher: true, retakes: 1, employerShare: 10 })
        const words = JSON.stringify({ ...view, prices: undefined })
        assert.doesNotMatch(words, /hurry|soon|last chance|before it is too late|sit it before/i, id)
        assert.equal(view.isPast, (id === 'mls-c01' && today >= '2026-04-01') || (id === 'mla-c01' && today >= '2026-09-29'), id)
        assert.equal(/can no longer be taken/.test(words), view.isPast, `${id} ${words}`)
        assert.equal(rowOf(view, 'pays')?.label, view.isPast ? 'You would have paid' : 'You would pay')
        const isBeta = (id === 'mla-c02' && today === '2026-11-22') || (id === 'aip-c01' && today <= '2026-03-31')
        assert.equal(rowOf(view, 'fee')?.label.startsWith('Fee of the beta') ?? false, isBeta, id)
        assert.equal(view.canRetake, !isBeta)
        assert.equal(/A beta can be taken once/.test(view.retakeNote), isBeta)
        assert.equal(rowOf(view, 'retakes') === undefined || rowOf(view, 'voucher') === undefined, isBeta || id === 'mla-c02', id)
      }
    })
  }

  it('the fee of MLA-C02 is not derived when only the standard exam is left', () => {
    for (const today of ['2026-02-01', '2027-01-14', '2029-04-01']) {
      const view = real('mla-c02', today)
      assert.match(view.status, /The fee of the standard exam is not published, so it is not counted\. Beta: USD 75\.$/)
      assert.equal(rowOf(view, 'fee'), undefined)
      assert.equal(view.headlines[0]?.plus, 'plus the exam fee, which is not published')
      assert.ok(view.ways.every(way => way.plus?.startsWith('plus the exam fee')))
      assert.doesNotMatch(JSON.stringify({ ...view, prices: undefined }), /USD 150/)
    }
  })

  it('no price speaks of an exam as gone or open in fixed words', () => {
    assert.doesNotMatch(
      JSON.stringify(facts.filter(({ topic }) => topic === 'cost')) + JSON.stringify(paths),
      /can no longer be taken|is retired|retired exam|in beta|open now|before March/i
    )
  })

  it('an exam of a user has its fee, or none', () => {
    const exam = demoExam()
    const view = costView(dataOf(exam, '2026-11-22'), { ...defaultInput, path: 'exam-only' })
    assert.deepEqual([view.paths.map(({ id }) => id), view.headlines[0]?.amount.usd, costAnswer(dataOf(exam, '2026-11-22'))], [['exam-only'], '300', 'USD 300'])
    const euro = demoExam({ format: { ...exam.format, price: { amount: 100, currency: 'EUR' } } })
    assert.match(costView(dataOf(euro, '2026-11-22'), { ...defaultInput, path: 'exam-only' }).status, /Its fee is EUR 100; it is not counted/)
  })
})

describe('cost page: what it is asked', () => {
  const ids = paths.paths.map(({ id }) => id)

  it('nothing gives the defaults', () => {
    for (const asked of [undefined, null, 7, 'x', [], {}]) assert.deepEqual(readCostInput(asked, ids), defaultInput)
    assert.equal(readCostInput({}, ['exam-only']).path, 'exam-only')
  })

  it('a sound input stays as it is', () => {
    const input: CostInput = {
      ...{ path: 'lean', other: 'full', without: ['labs'], retakes: 2, voucher: true, newAccount: true },
      ...{ employerShare: 50, employerCap: 200, classPrice: 2_025, currency: 'EUR', rate: 0.9 },
    }
    assert.deepEqual(readCostInput(input, ids), input)
  })

  it('what is wrong becomes its default', () => {
    const wrong = {
      ...{ path: 'x', other: 'full', without: [1, {}, 'labs'], retakes: -1, voucher: 'yes', newAccount: 1 },
      ...{ employerShare: 101, employerCap: -1, classPrice: Number.NaN, currency: 'E<b>', rate: 0 },
    }
    assert.deepEqual(readCostInput(wrong, ids), { ...defaultInput, without: ['labs'] })
    assert.equal(readCostInput({ currency: 'eur' }, ids).currency, 'EUR')
    assert.equal(readCostInput({ retakes: 1.6 }, ids).retakes, 2)
    assert.equal(readCostInput({ retakes: Number.POSITIVE_INFINITY }, ids).retakes, 0)
  })
})

describe('cost page: two changes in a row', () => {
  const view = real('aip-c01')
  const panel = { examId: 'aip-c01', exams: [], tabs: [], body: { page: 'cost' as const, input: defaultInput, view } }
  const opened = reduce(initialState, { kind: 'viewed', view: panel })

  it('the second builds on the first before its view has come', () => {
    const input = { ...defaultInput, voucher: true }
    const asked = reduce(opened, { kind: 'asked', asked: { page: 'cost', input } })
    assert.deepEqual([pageState(asked)?.input, asked.view?.body.view], [input, view])
  })

  it('a change of a page that is no longer shown is not kept', () =>
    assert.equal(reduce(opened, { kind: 'asked', asked: { page: 'glance', input: null } }), opened))
})

describe('cost page: the table for the clipboard', () => {
  it('is Markdown with sources', () => {
    const lines = costTable(real('aip-c01', '2026-11-22', { path: 'lean' }), english).split('\n')
    assert.equal(lines[0], 'AIP-C01: Lean self-study. US dollars before tax. Prices checked on 22 Nov 2026.')
    assert.deepEqual(lines.slice(2, 4), ['| Item | Low | High | Price from |', '| --- | ---: | ---: | --- |'])
    assert.match(lines[4] ?? '', /^\| Exam fee, AIP-C01 \| 300 \| 300 \| \[.+\]\(https:\/\/.+\), checked 22 Nov 2026 \|$/)
    assert.equal(lines[7], '| Total | 330 | 330 | computed from the rows above |')
  })

  it('says what is not in the sums', () => {
    const table = costTable(real('mla-c02', '2026-11-22', { path: 'lean', other: 'instructor-led' }), english)
    assert.match(table, /\| Item \| Lean self-study \| Instructor-led class \| Price from \|/)
    assert.match(table, /Instructor-led class: plus the class: ask the provider\.\n$/)
  })

  it('keeps a bar in a label from being a column', () => {
    const view = real('aip-c01')
    const [first] = view.rows
    assert.ok(first)
    assert.match(costTable({ ...view, rows: [{ ...first, label: 'a | b' }] }, english), /\| a \\\| b \|/)
  })
})
