import assert from 'node:assert/strict'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { horizonEnd, horizonInWords, isOut, supersededBy } from '../../../src/core/facts/editions'
import { headlineGrowth, outlookView } from '../../../src/host/panels/facts/outlookView'
import type { OutlookView } from '../../../src/protocol/facts/outlook'
import { clocks } from '../builders/clocks'
import { dataText, english } from '../builders/exams'

const facts = loadFacts(dataText('facts/outlook.yaml')).value
const titles = loadFactData('pay', dataText('facts/pay.yaml')).value?.titles ?? []
const viewOf = (today: string) => outlookView({ facts, titles, today, t: english })
const projections = ({ growth }: OutlookView) => [...growth.editions, ...growth.numbers]
const shownIds = (view: OutlookView) => [...projections(view), ...view.sections.flatMap(({ rows }) => rows)].map(({ id }) => id)

describe('the outlook', () => {
  it('shows every figure once, each with source, date and confidence', () => {
    const ids = shownIds(viewOf('2026-11-22'))
    assert.deepEqual([...ids].sort(), [...facts.map(({ id }) => id), ...titles.map(({ id }) => `title.${id}`)].sort())
    for (const today of clocks)
      for (const { id, provenance } of [...projections(viewOf(today)), ...viewOf(today).sections.flatMap(({ rows }) => rows)]) {
        assert.ok(provenance.sources.length > 0 || provenance.confidence === 'own', id)
        assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/, id)
      }
  })

  it('says of everybody and everything counted who or what it is', () => {
    for (const fact of facts) assert.ok(fact.population && fact.region && fact.place && fact.series, fact.id)
  })

  it('draws one edition, with all occupations to compare with', () => {
    const { title, bars } = viewOf('2026-11-22').growth
    assert.equal(title, 'Projected change of jobs, 2025–35')
    assert.deepEqual(
      bars.map(({ name, words, strong }) => [name, words, strong]),
      [
        ['Data scientists', '+34.6%', false],
        ['Software developers', '+10.2%', false],
        ['Computer programmers', '−7%', false],
        ['All occupations', '+3.5%', true],
      ]
    )
    // 95,400 more jobs on 275,600.
    assert.equal(Math.round((1000 * 95_400) / 275_600) / 10, 34.6)
  })

  it('strikes what a newer edition has replaced, and says so of what only an older one has', () => {
    const rows = viewOf('2026-11-22').growth.editions.map(({ name, period, words, superseded }) => `${name} ${period} ${words} ${superseded}`.trim())
    assert.deepEqual(rows, [
      'Data scientists 2025–35 +34.6%',
      'Data scientists 2024–34 +33.5% superseded by 2025–35',
      'Data scientists 2023–33 +36% superseded by 2025–35',
      'Software developers 2025–35 +10.2%',
      'Software developers 2024–34 +15% superseded by 2025–35',
      'Computer programmers 2025–35 −7%',
      'Research scientists 2024–34 +20% older edition; no newer figure found',
      'All occupations 2025–35 +3.5%',
      'All occupations 2024–34 +3.1% superseded by 2025–35',
    ])
  })

  it('takes the edition that is out on the day', () => {
    const expected = { '2026-02-01': 33.5, '2026-03-31': 33.5, '2026-04-01': 33.5, '2026-11-22': 34.6, '2027-01-14': 34.6, '2029-04-01': 34.6 }
    for (const today of clocks) assert.equal(headlineGrowth(facts, today)?.value, expected[today], today)
    const early = viewOf('2026-02-01')
    assert.equal(early.growth.title, 'Projected change of jobs, 2024–34')
    assert.deepEqual(
      early.growth.editions.filter(({ name }) => name === 'Data scientists').map(({ superseded }) => superseded),
      ['', 'superseded by 2024–34']
    )
    assert.equal(headlineGrowth(facts, '2020-01-01'), undefined)
    assert.deepEqual(viewOf('2020-01-01').growth.bars, [])
  })

  it('says of each report whether it is the latest and whether its year is over', () => {
    const intros = (today: string) =>
      viewOf(today)
        .sections.filter(({ id }) => id.startsWith('wef'))
        .map(({ title, intro }) => `${title.split(', ').at(-1)} ${intro?.split(' What employers')[0]}`)
    const over = (year: number) => `It looked to ${year}, which is over: what was expected, not what happened.`
    assert.deepEqual(intros('2026-11-22'), [
      'Jan 2025 Latest edition. It looks to 2030.',
      'May 2023 Earlier edition. It looks to 2027.',
      `Oct 2020 Earlier edition. ${over(2025)}`,
    ])
    assert.deepEqual(intros('2029-04-01'), [
      'Jan 2025 Latest edition. It looks to 2030.',
      `May 2023 Earlier edition. ${over(2027)}`,
      `Oct 2020 Earlier edition. ${over(2025)}`,
    ])
  })

  it('never speaks of a premium of a certificate, and hurries nobody', () => {
    for (const today of clocks) assert.ok(!/premium|hurry|last chance/i.test(JSON.stringify(viewOf(today)).replaceAll(/https:[^"]*/g, '')))
  })
})

describe('editions', () => {
  const [fact] = facts
  assert.ok(fact)
  it('are out from the first day of their date', () => {
    assert.equal(isOut({ dataDate: '2026' }, '2026-01-01'), true)
    assert.equal(isOut({ dataDate: '2026-08-27' }, '2026-08-26'), false)
    assert.equal(isOut({}, '2000-01-01'), true)
  })
  it('supersede only the same series, role, place and measure', () => {
    const older = { ...fact, dataDate: '2020' }
    assert.equal(supersededBy(older, [older, fact]), fact)
    for (const other of [{ series: 'x' }, { role: 'x' }, { place: 'de' }, { measure: 'mean' as const }])
      assert.equal(supersededBy(older, [older, { ...fact, ...other }]), undefined)
    assert.equal(supersededBy(fact, [older, fact]), undefined)
  })
  it('name their years', () => {
    assert.deepEqual([horizonInWords('2025-2035'), horizonInWords('2030'), horizonEnd('2025-2035'), horizonEnd('2030')], ['2025–35', '2030', '2035', '2030'])
  })
})
