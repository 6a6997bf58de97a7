import assert from 'node:assert/strict'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { differences, needs, orderColumns } from '../../../src/core/facts/compareColumns'
import { costOverYears } from '../../../src/core/facts/costOverYears'
import { compareColumns } from '../../../src/host/panels/facts/compareColumns'
import { compareView, readCompareInput } from '../../../src/host/panels/facts/compareView'
import { clocks } from '../builders/clocks'
import { dataText, english, realExam, realExamIds } from '../builders/exams'

const loaded = loadFactData('comparison', dataText('facts/comparison.yaml'))
if (!loaded.value) throw new Error(JSON.stringify(loaded.issues))
const comparison = loaded.value
const certifications = loadFactData('routes', dataText('facts/routes.yaml')).value?.certifications ?? []
const facts = ['policies', 'costs'].flatMap(name => loadFacts(dataText(`facts/${name}.yaml`)).value)
const exams = realExamIds.map(realExam)

const columnsOn = (today: string, language = 'en') => compareColumns({ comparison, certifications, exams, facts, language, today, t: english })
const cell = (id: string, row: string, today: string, language = 'en') => {
  const cells: Readonly<Record<string, { readonly words: string }>> = columnsOn(today, language).find(each => each.id === id)?.cells ?? {}
  return cells[row]?.words
}
const everything = { ...readCompareInput({ columns: comparison.columns, allSources: true }, comparison.columns, 'mls-c01') }

describe('compare: the data', () => {
  it('names only sources that it lists, and lists none in vain', () => {
    const named = [
      ...comparison.exams.flatMap(exam => [...exam.status.map(entry => entry.source), ...Object.values(exam.cells).flatMap(each => each.sources)]),
      ...Object.values(comparison.ours).flatMap(cells => Object.values(cells).flatMap(each => each.sources)),
    ]
    assert.deepEqual(new Set(named), new Set(comparison.sources.map(source => source.id)))
  })

  it('has a column for each of its ids, bundled exams from their own data', () => {
    assert.deepEqual(
      columnsOn('2026-11-22').map(column => column.code),
      ['MLS-C01', 'MLA-C01', 'MLA-C02', 'AIP-C01', 'AIF-C01', 'PMLE', 'AI-102', 'AI-103', 'DP-100', 'AI-300']
    )
  })

  it('tells no tense of a status in its words', () => {
    const words = JSON.stringify([comparison.exams.map(exam => exam.cells), comparison.ours])
    assert.doesNotMatch(words, /\b(?:is|was) (?:retired|in beta|open)\b|open now|sit it/i)
  })
})

describe('compare: every cell that shows a figure says where it is from', () => {
  for (const today of clocks)
    it(today, () => {
      const view = compareView(columnsOn(today), everything, english)
      const cells = view.groups.flatMap(group => group.rows.flatMap(row => row.cells.map(each => ({ row: row.id, ...each }))))
      assert.equal(cells.length, 18 * 10)
      for (const { row, words, provenance } of cells) {
        assert.notEqual(words, '', row)
        assert.doesNotMatch(words, /undefined|NaN|\{\d\}/, row)
        if (!provenance) assert.match(words, /^not (?:confirmed|computable)$/, row)
        else {
          assert.ok(provenance.sources.length > 0, row)
          assert.ok(provenance.sources.every(source => source.url.startsWith('https://') && source.host !== ''))
          assert.match(provenance.checkedOn, /^2[25] Nov 2026$/)
        }
      }
    })
})

describe('compare: what can be taken, by the clock', () => {
  const today = (id: string, language = 'en') => clocks.map(day => cell(id, 'today', day, language))
  const next = (id: string) => clocks.map(day => cell(id, 'next', day))

  it('MLS-C01', () => {
    assert.deepEqual(today('mls-c01'), [
      'Yes',
      'Yes; today is the last exam day',
      'No, retired 31 Mar 2026',
      'No, retired 31 Mar 2026',
      'No, retired 31 Mar 2026',
      'No, retired 31 Mar 2026',
    ])
    assert.deepEqual(next('mls-c01'), [
      'Last exam day 31 Mar 2026',
      'Last exam day 31 Mar 2026',
      'Last certificates end 31 Mar 2029',
      'Last certificates end 31 Mar 2029',
      'Last certificates end 31 Mar 2029',
      'Last certificates ended 31 Mar 2029',
    ])
  })

  it('MLA-C01, which goes on in other languages', () => {
    const retired = 'No, retired 28 Sep 2026'
    assert.deepEqual(today('mla-c01'), ['Yes', 'Yes', 'Yes', `${retired}; still in Japanese, Korean, Simplified Chinese`, retired, retired])
    assert.deepEqual(today('mla-c01', 'ja').slice(3), ['Yes', ...Array(2).fill('Was expected to end 13 Jan 2027; check with the publisher')])
    assert.equal(next('mla-c01')[0], 'Last exam day 28 Sep 2026')
    assert.equal(cell('mla-c01', 'languages', '2026-11-22'), 'Japanese, Korean, Simplified Chinese')
  })

  it('MLA-C02, whose opening is only expected', () => {
    const expected = 'Was expected from 14 Jan 2027; check with the publisher'
    assert.deepEqual(today('mla-c02'), ['Not yet', 'Not yet', 'Not yet', 'Beta only, in English, as ME1-C02', expected, expected])
    assert.equal(next('mla-c02')[3], 'Standard exam expected 14 Jan 2027')
    assert.deepEqual(
      ['2026-11-22', '2027-01-14'].map(day => [cell('mla-c02', 'minutes', day), cell('mla-c02', 'fee', day), cell('mla-c02', 'wait', day)]),
      [
        ['not published; beta 170', 'not published; beta USD 75', '14 days; the beta only once'],
        [undefined, undefined, '14 days'],
      ]
    )
  })

  it('AIP-C01 and AIF-C01', () => {
    assert.deepEqual(today('aip-c01'), ['Beta only, in English', 'Beta only, in English', 'Not yet', 'Yes', 'Yes', 'Yes'])
    assert.deepEqual(new Set(today('aif-c01')), new Set(['Yes']))
    assert.deepEqual(new Set(next('aif-c01')), new Set(['None known']))
  })

  it('other vendors', () => {
    assert.deepEqual(new Set(today('google-pmle')), new Set(['Yes']))
    assert.deepEqual([today('azure-ai-102')[0], today('azure-ai-102')[3]], ['Yes', 'No, retired 30 Jun 2026'])
    assert.deepEqual([today('azure-dp-100')[2], today('azure-dp-100')[3]], ['Yes', 'No, retired 1 Jun 2026'])
    assert.deepEqual([today('azure-ai-103')[0], today('azure-ai-103')[3]], ['Not yet', 'Yes'])
    assert.deepEqual([today('azure-ai-300')[1], today('azure-ai-300')[3]], ['Not yet', 'Yes'])
  })

  it('counts what can be taken today', () => {
    const open = clocks.map(day =>
      columnsOn(day)
        .filter(column => column.today === 2)
        .map(column => column.code)
    )
    assert.deepEqual(open[0], ['MLS-C01', 'MLA-C01', 'AIF-C01', 'PMLE', 'AI-102', 'DP-100'])
    assert.deepEqual(open[3], ['AIP-C01', 'AIF-C01', 'PMLE', 'AI-103', 'AI-300'])
  })

  it('offers no attempt and no renewal for an exam that has ended', () => {
    assert.deepEqual(
      [cell('mls-c01', 'wait', '2026-02-01'), cell('mls-c01', 'renewal', '2026-02-01')],
      ['14 days', 'MLS-C01 again, as long as it can be taken']
    )
    assert.deepEqual([cell('mls-c01', 'wait', '2026-11-22'), cell('mls-c01', 'renewal', '2026-11-22')], ['No further attempts', 'The rules name no exam'])
    for (const day of clocks) for (const { cells } of columnsOn(day)) assert.doesNotMatch(JSON.stringify(cells), /hurry|last chance|sit it before/i)
  })
})

describe('compare: figures', () => {
  it('takes those of bundled exams from exam.yaml', () => {
    const { format, scoring } = realExam('aip-c01')
    assert.deepEqual(
      ['questions', 'minutes', 'pass', 'fee', 'validity', 'heaviest', 'prerequisites'].map(row => cell('aip-c01', row, '2026-11-22')),
      [
        `${format.questions}: ${format.scored} scored, ${format.unscored} unscored`,
        String(format.minutes),
        `${scoring.pass} of 1,000`,
        `USD ${format.price?.amount}`,
        '3 years',
        'Foundation Model Integration, Data Management, and Compliance, 31%',
        'None',
      ]
    )
    assert.match(cell('mls-c01', 'experience', '2026-11-22') ?? '', /^2 or more years of developing.*on AWS$/)
  })

  it('names what renews a certificate by short names', () => {
    assert.deepEqual(
      ['mla-c01', 'mla-c02', 'aip-c01', 'aif-c01'].map(id => cell(id, 'renewal', '2026-11-22')),
      ['The latest MLA again, or AIP', 'The latest MLA again, or AIP', 'Only the same exam again', 'AIF again, the latest MLA, or AIP']
    )
  })

  it('adds up six years', () => {
    assert.deepEqual(costOverYears(150, 3, 0.5, 6), { total: 225, parts: [150, 75] })
    assert.deepEqual(costOverYears(200, 2, 0.5, 6), { total: 400, parts: [200, 100, 100] })
    assert.deepEqual(costOverYears(165, 1, 0, 6).total, 165)
    assert.deepEqual(costOverYears(100, 10, 0.5, 6), { total: 100, parts: [100] })
    assert.deepEqual(
      comparison.columns.map(id => cell(id, 'six-years', '2026-11-22')),
      [undefined, undefined, undefined, 'USD 450 (300 + 150)', 'USD 150 (100 + 50)', 'USD 400 (200 + 100 + 100)', undefined, 'USD 165', undefined, 'USD 165']
    )
  })
})

describe('compare: the choice of the reader', () => {
  const a = { id: 'a', fee: 300, minutes: 180, trains: 3 }
  const b = { id: 'b', fee: 100, trains: 0 }
  const c = { id: 'c', minutes: 90, fee: 200 }
  const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id).join('')

  it('sorts all but the base, unknown figures last', () => {
    assert.deepEqual(
      needs.map(need => ids(orderColumns([a, b, c], b, need))),
      ['bac', 'bca', 'bca', 'bac', 'bac', 'bac', 'bac']
    )
    assert.equal(ids(orderColumns([b, a, c], a, 'shortest')), 'acb')
  })

  it('marks what differs from the base', () => assert.deepEqual(differences(['3 years', '2 years', '3 Years ']), [false, true, false]))

  it('hides rows without a difference and says how many', () => {
    const of = (hideEqual: boolean) => compareView(columnsOn('2026-11-22'), { ...everything, columns: ['mls-c01', 'aip-c01'], hideEqual }, english)
    const rows = (view: ReturnType<typeof of>) => view.groups.flatMap(group => group.rows)
    assert.equal(rows(of(false)).length, 18)
    assert.equal(rows(of(true)).length + of(true).hiddenRows, 18)
    assert.ok(of(true).hiddenRows >= 4)
    assert.ok(rows(of(true)).every(row => row.cells.some(each => each.words !== row.cells[0]?.words)))
  })

  it('does not call different what is not known', () => {
    const view = compareView(columnsOn('2026-11-22'), { ...everything, base: 'aip-c01' }, english)
    const row = (id: string) => view.groups.flatMap(group => group.rows).find(each => each.id === id)
    const [base, ...others] = row('questions')?.cells ?? []
    assert.ok(base?.provenance && others.some(each => !each.provenance) && others.some(each => each.differs))
    assert.ok(others.every(each => each.provenance || !each.differs))
  })

  it('puts the base first and takes it in', () => {
    const input = readCompareInput({ columns: ['aif-c01', 'nonsense'], base: 'azure-ai-300', need: 'cheapest' }, comparison.columns, 'mls-c01')
    assert.deepEqual(input.columns, ['aif-c01', 'azure-ai-300'])
    assert.deepEqual(
      compareView(columnsOn('2026-11-22'), input, english).columns.map(column => column.code),
      ['AI-300', 'AIF-C01']
    )
  })

  it('makes whatever the page sends sound', () => {
    for (const input of [undefined, null, 7, [], { columns: 'all', base: 3, need: 'x', sources: [1, {}], highlight: 'no', hideEqual: 1 }]) {
      const read = readCompareInput(input, comparison.columns, 'mls-c01')
      assert.deepEqual([read.base, read.need, read.hideEqual, read.allSources, read.sources], ['mls-c01', 'listed', false, false, []])
      assert.deepEqual(read.columns, ['mls-c01', 'mla-c02', 'aip-c01', 'aif-c01'])
    }
    assert.equal(readCompareInput(undefined, comparison.columns, 'a-pack-of-mine').base, 'mls-c01')
  })
})
