import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Exam } from '../../../src/core/content/examSchema'
import type { Fact } from '../../../src/core/content/factSchema'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { certificatesOf } from '../../../src/core/deadlines/countdown'
import { glanceView } from '../../../src/host/panels/facts/glanceView'
import type { FactRow } from '../../../src/protocol/facts/provenance'
import { clocks } from '../builders/clocks'
import { dataText, demoExam, english, type RealExamId, realExam, realExamIds, status } from '../builders/exams'

const facts = readdirSync(path.join(process.cwd(), 'data/facts')).flatMap(file => loadFacts(dataText(`facts/${file}`)).value)

function viewOf(exam: Exam, today: string, { language = 'en', of = facts, held = {} as Record<string, string> } = {}) {
  const asPack = (item: Exam) => ({ exam: item, questions: {} })
  return glanceView({
    pack: asPack(exam),
    facts: of,
    language,
    today,
    certificate: certificatesOf(held, [exam], today)[0],
    t: english,
  })
}
const realView = (id: RealExamId, today: string, language = 'en') => viewOf(realExam(id), today, { language })
const rowsOf = (view: ReturnType<typeof viewOf>): readonly FactRow[] => view.sections.flatMap(section => section.rows)

const fact = (overrides: Partial<Fact> = {}): Fact => ({
  id: 'salary.x',
  topic: 'salary',
  exams: ['demo'],
  label: 'Pay',
  value: 120_230,
  unit: 'USD/year',
  kind: 'official-statistics',
  source: { title: 'Bureau', url: 'https://www.bls.gov/oes/' },
  checkedOn: '2026-11-22',
  confidence: 'publisher',
  ...overrides,
})

describe('facts: every figure says where it comes from', () => {
  it('there are facts', () => assert.ok(facts.length > 20))

  for (const id of realExamIds) {
    it(`${id}: a value, a source with its host, a date and a confidence in every row`, () => {
      for (const today of clocks) {
        const rows = rowsOf(realView(id, today))
        assert.ok(rows.length >= 8)
        for (const { id: row, label, value, provenance } of rows) {
          assert.ok(label !== '' && value !== '', row)
          assert.ok(provenance.sources.length > 0, row)
          for (const source of provenance.sources) assert.ok(source.title !== '' && source.url.startsWith('https://') && source.host.includes('.'), row)
          assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/, row)
          assert.match(provenance.confidence, /^(publisher|two-sources|one-source|computed|claim)$/, row)
        }
        assert.equal(new Set(rows.map(row => row.id)).size, rows.length)
      }
    })
  }

  it('a figure of the exam without evidence is not shown', () => {
    assert.deepEqual(rowsOf(viewOf(demoExam(), '2026-11-22', { of: [] })), [])
    const evidence = { pass: { sources: ['page'], confidence: 'publisher', checkedOn: '2026-11-22', note: 'A note.' } } as const
    assert.deepEqual(rowsOf(viewOf(demoExam({ evidence } as unknown as Partial<Exam>), '2026-11-22', { of: [] })), [
      {
        id: 'demo.pass',
        label: 'Pass mark',
        value: '750 on a scale of 100 to 1000',
        provenance: {
          confidence: 'publisher',
          sources: [{ title: 'Exam page', url: 'https://example.com/exam', host: 'example.com' }],
          checkedOn: '22 Nov 2026',
          note: 'A note.',
        },
      },
    ])
  })

  it('a fact carries whom it describes, its own date and its limits', () => {
    const [row] = rowsOf(
      viewOf(demoExam(), '2026-11-22', {
        of: [fact({ population: 'Data scientists', region: 'United States', dataDate: '2025-05', limits: 'Not of holders.' })],
      })
    )
    assert.deepEqual(
      [row?.value, row?.population, row?.provenance.dataDate, row?.provenance.note],
      ['USD 120,230 a year', 'Data scientists, United States', 'May 2025', 'Not of holders.']
    )
  })

  it('facts of other exams stay away, those of all come along', () => {
    const of = [fact({ id: 'a', exams: ['other'] }), fact({ id: 'b', exams: ['all'] }), fact({ id: 'c' })]
    assert.deepEqual(
      rowsOf(viewOf(demoExam(), '2026-11-22', { of })).map(row => row.id),
      ['b', 'c']
    )
  })
})

describe('facts: salaries', () => {
  const of = [
    fact({ id: 'official' }),
    fact({ id: 'survey', kind: 'survey' }),
    fact({ id: 'ads', kind: 'job-ads' }),
    fact({ id: 'claim', kind: 'survey', confidence: 'claim' }),
    fact({ id: 'official-claim', confidence: 'claim' }),
    fact({ id: 'detail', detail: true }),
  ]
  const sections = viewOf(demoExam(), '2026-11-22', { of }).sections

  it('kinds of sources stand apart, and claims apart from all', () => {
    assert.deepEqual(
      sections.map(section => [section.id, section.rows.map(row => row.id)]),
      [
        ['salary', ['official']],
        ['salary-surveys', ['survey']],
        ['salary-ads', ['ads']],
        ['salary-claims', ['claim', 'official-claim']],
      ]
    )
  })

  it('each section says what it does not show', () => assert.ok(sections.every(section => (section.intro?.length ?? 0) > 20)))

  it('no bundled claim stands outside the section of claims', () => {
    for (const id of realExamIds) {
      for (const section of realView(id, '2026-11-22').sections.filter(item => item.id.startsWith('salary'))) {
        for (const row of section.rows) assert.equal(row.provenance.confidence === 'claim', section.id === 'salary-claims', row.id)
      }
    }
  })
})

describe('facts: words of the status', () => {
  it('a retired exam is spoken of as it was', () => {
    const view = realView('mls-c01', '2026-11-22')
    assert.deepEqual(view.status, { label: 'retired', sentence: 'Retired since 31 Mar 2026. It can no longer be taken.' })
    assert.equal(view.sections[0]?.title, 'The exam as it was')
    assert.ok(rowsOf(view).some(row => row.label === 'Exam fee, while it could be taken'))
    assert.doesNotMatch(JSON.stringify([view.status, view.sections.map(section => section.title)]), /hurry|soon|before it is too late/i)
  })

  it('on its last day it still is what it is', () => {
    const view = realView('mls-c01', '2026-03-31')
    assert.equal(view.sections[0]?.title, 'The exam')
    assert.ok(rowsOf(view).some(row => row.label === 'Exam fee'))
  })

  it('a language decides', () => {
    assert.deepEqual([realView('mla-c01', '2026-11-22', 'en').status.label, realView('mla-c01', '2026-11-22', 'ja').status.label], ['retired', 'available'])
  })

  const betas: readonly [today: string, shown: boolean][] = [
    ['2026-11-22', true],
    ['2027-01-14', true],
  ]
  for (const [today, shown] of betas) {
    it(`the beta of MLA-C02 is ${shown ? '' : 'not '}shown on ${today}: its standard exam is only expected`, () => {
      assert.equal(
        realView('mla-c02', today).sections.some(section => section.id === 'beta'),
        shown
      )
    })
  }
  it('the beta of AIP-C01 is shown until the standard exam opens', () => {
    assert.deepEqual(
      ['2026-02-01', '2026-04-13', '2026-04-14', '2026-11-22'].map(today => realView('aip-c01', today).sections.some(section => section.id === 'beta')),
      [true, true, false, false]
    )
  })
})

describe('facts: timeline', () => {
  for (const id of realExamIds) {
    it(`${id}: what is past, today and ahead stands in this order on every clock`, () => {
      for (const today of clocks) {
        const moments = realView(id, today).timeline.map(entry => entry.moment)
        assert.equal(moments.filter(moment => moment === 'today').length, 1)
        assert.deepEqual(
          moments.filter((moment, i) => moment !== moments[i - 1]),
          (['past', 'today', 'future'] as const).filter(moment => moments.includes(moment)),
          today
        )
      }
    })
  }

  it('MLS-C01 on 2026-11-22, for the holder of a certificate', () => {
    const { timeline } = viewOf(realExam('mls-c01'), '2026-11-22', { held: { 'mls-c01': '2025-06-01' } })
    assert.deepEqual(
      timeline.map(({ when, what, moment }) => `${moment}: ${when}: ${what}`),
      [
        'past: Mar 2019: Standard exam opens: English',
        'past: Oct 2025: End announced',
        'past: 31 Mar 2026: Last exam day',
        'today: 22 Nov 2026: Today',
        'future: 1 Jun 2028: MLS-C01 certificate valid until 1 Jun 2028, 557 days left.',
        'future: 31 Mar 2029: The last certificates end',
      ]
    )
  })

  it('the last certificates have ended on 2029-04-01', () => {
    assert.deepEqual(realView('mls-c01', '2029-04-01').timeline.at(-1)?.moment, 'today')
    assert.equal(realView('mls-c01', '2029-04-01').timeline.at(-2)?.what, 'The last certificates end')
  })

  it('as long as one language goes on, no last certificate is named', () => {
    assert.ok(realView('mla-c01', '2026-11-22').timeline.every(entry => entry.what !== 'The last certificates end'))
  })

  it('an expected date says so', () => {
    assert.ok(
      realView('mla-c02', '2026-11-22').timeline.some(
        ({ when, what, moment }) => when === '14 Jan 2027' && what === 'Standard exam opens (expected, not confirmed)' && moment === 'future'
      )
    )
  })

  it('languages are named where they are not all', () => {
    const exam = demoExam({ status: [status('available', '2026-01', { languages: ['en', 'ja'] }), status('retired', '2026-12-31', { note: 'Why.' })] })
    assert.deepEqual(viewOf(exam, '2026-11-22').timeline, [
      { when: 'Jan 2026', what: 'Standard exam opens', moment: 'past' },
      { when: '22 Nov 2026', what: 'Today', moment: 'today' },
      { when: '31 Dec 2026', what: 'Last exam day: English', note: 'Why.', moment: 'future' },
    ])
  })
})

describe('facts: the rest of the page', () => {
  it('shows the domains with all their weight', () => {
    for (const id of realExamIds) assert.equal(Math.round(realView(id, '2026-11-22').domains.reduce((sum, domain) => sum + domain.weight, 0)), 100)
  })

  it('shows the host of the official page', () => assert.deepEqual(realView('mls-c01', '2026-11-22').page.host, 'aws.amazon.com'))
})
