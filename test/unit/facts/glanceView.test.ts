import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Exam } from '../../../src/core/content/examSchema'
import { type FactData, type FactDataName, loadFactData } from '../../../src/core/content/factData'
import type { Fact } from '../../../src/core/content/factSchema'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { certificatesOf } from '../../../src/core/deadlines/countdown'
import { glanceView } from '../../../src/host/panels/facts/glanceView'
import type { FactRow } from '../../../src/protocol/facts/provenance'
import { clocks } from '../builders/clocks'
import { dataText, demoExam, english, type RealExamId, realExam, realExamIds, status } from '../builders/exams'

const facts = readdirSync(path.join(process.cwd(), 'data/facts')).flatMap(file => loadFacts(dataText(`facts/${file}`)).value)

function dataOf<K extends FactDataName>(name: K): FactData[K] {
  const { value } = loadFactData(name, dataText(`facts/${name}.yaml`))
  assert.ok(value, name)
  return value
}
const routes = dataOf('routes')
const changes = dataOf('changes')
const exams = realExamIds.map(realExam)

function viewOf(exam: Exam, today: string, { language = 'en', of = facts, held = {} as Record<string, string> } = {}) {
  const asPack = (item: Exam) => ({ exam: item, questions: {} })
  return glanceView({
    pack: asPack(exam),
    facts: of,
    ...{ exams, routes, changes },
    language,
    today,
    certificate: certificatesOf(held, [exam], today)[0],
    t: english,
  })
}
const realView = (id: RealExamId, today: string, language = 'en') => viewOf(realExam(id), today, { language })
const rowsOf = (view: ReturnType<typeof viewOf>): readonly FactRow[] => view.sections.flatMap(section => section.rows)

const fact = (overrides: Partial<Fact> = {}): Fact => ({
  id: 'policy.x',
  topic: 'policy',
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
          assert.match(provenance.confidence, /^(publisher|two-sources|one-source|computed)$/, row)
        }
        assert.equal(new Set(rows.map(row => row.id)).size, rows.length)
      }
    })
  }

  it('a figure of the exam without evidence is not shown', () => {
    const figures = (view: ReturnType<typeof viewOf>) => rowsOf(view).filter(row => !row.id.includes('.languages.'))
    assert.deepEqual(figures(viewOf(demoExam(), '2026-11-22', { of: [] })), [])
    const evidence = { pass: { sources: ['page'], confidence: 'publisher', checkedOn: '2026-11-22', note: 'A note.' } } as const
    assert.deepEqual(figures(viewOf(demoExam({ evidence } as unknown as Partial<Exam>), '2026-11-22', { of: [] })), [
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
    const row = rowsOf(
      viewOf(demoExam(), '2026-11-22', {
        of: [fact({ population: 'Data scientists', region: 'United States', dataDate: '2025-05', limits: 'Not of holders.' })],
      })
    ).at(-1)
    assert.deepEqual(
      [row?.value, row?.population, row?.provenance.dataDate, row?.provenance.note],
      ['USD 120,230 a year', 'Data scientists, United States', 'May 2025', 'Not of holders.']
    )
  })

  it('facts of other exams stay away, those of all come along', () => {
    const of = [fact({ id: 'a', exams: ['other'] }), fact({ id: 'b', exams: ['all'] }), fact({ id: 'c' })]
    assert.deepEqual(
      rowsOf(viewOf(demoExam(), '2026-11-22', { of })).map(row => row.id),
      ['demo.languages.en', 'b', 'c']
    )
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

describe('facts: the status of each exam on each clock', () => {
  const labels: Readonly<Record<RealExamId, readonly string[]>> = {
    'mls-c01': ['available', 'available', 'retired', 'retired', 'retired', 'retired'],
    'mla-c01': ['available', 'available', 'available', 'retired', 'retired', 'retired'],
    'mla-c02': ['announced', 'announced', 'announced', 'beta', 'available', 'available'],
    'aif-c01': ['available', 'available', 'available', 'available', 'available', 'available'],
    'aip-c01': ['beta', 'beta', 'announced', 'available', 'available', 'available'],
  }
  for (const id of realExamIds) {
    it(`${id}: ${labels[id].join(', ')}`, () => {
      for (const [index, today] of clocks.entries()) {
        const view = realView(id, today)
        const label = labels[id][index]
        assert.equal(view.status.label, label, today)
        assert.equal(view.sections[0]?.title, label === 'retired' ? 'The exam as it was' : 'The exam', today)
        const text = JSON.stringify([view.status, view.sections[0]?.rows.map(row => [row.label, row.value]), view.holder])
        if (label !== 'retired') assert.doesNotMatch(text, /It can no longer be taken|while it could be taken/, today)
        if (label === 'retired') assert.match(text, /It can no longer be taken/, today)
        // No publisher has confirmed that day, so even after it nobody says that the exam is open.
        if (id === 'mla-c02' && label === 'available') assert.match(text, /Was expected to open on 14 Jan 2027; check with the publisher/, today)
      }
    })
  }
})

describe('facts: rules on the day', () => {
  const rulesOf = (id: RealExamId, today: string, language = 'en') =>
    realView(id, today, language).sections.flatMap(section => (section.id === 'rules' ? section.rows.map(row => row.id.replace('policy.', '')) : []))
  const ofTaking = [
    'prerequisites',
    'identification',
    'check-in',
    'delivery',
    'extra-time',
    'reschedule',
    'results-time',
    'badge',
    'retake-wait',
    'attempt-limit',
  ]

  for (const id of realExamIds) {
    it(`${id}: those of taking the exam stand there as long as it can be taken`, () => {
      for (const today of clocks) {
        const isOver = realView(id, today).status.label === 'retired'
        const shown = rulesOf(id, today)
        assert.deepEqual(
          ofTaking.filter(rule => shown.includes(rule)),
          isOver ? [] : ofTaking,
          today
        )
        // What holds for the certificate stays.
        for (const rule of ['validity', 'voucher', 'score-scale']) assert.ok(shown.includes(rule), `${today} ${rule}`)
      }
    })
  }

  it('MLS-C01 on the days around its end', () => {
    assert.ok(rulesOf('mls-c01', '2026-03-31').includes('retake-after-pass'))
    assert.ok(!rulesOf('mls-c01', '2026-04-01').includes('retake-after-pass'))
    assert.ok(rulesOf('mls-c01', '2026-04-01').includes('mls-c01-no-attempts'))
  })

  it('a language decides, and an exam that has ended in all has ended in one without dates', () => {
    assert.ok(rulesOf('mla-c01', '2026-11-22', 'ja').includes('retake-wait'))
    assert.ok(!rulesOf('mls-c01', '2026-11-22', 'de').includes('retake-wait'))
    assert.ok(rulesOf('mls-c01', '2026-02-01', 'de').includes('retake-wait'))
  })

  it('an end that was only expected takes nothing away', () => assert.ok(rulesOf('mla-c01', '2029-04-01', 'ja').includes('retake-wait')))
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
    const timeline = viewOf(exam, '2026-11-22').timeline.map(({ provenance: _, ...entry }) => entry)
    assert.deepEqual(timeline, [
      { when: 'Jan 2026', what: 'Standard exam opens', moment: 'past' },
      { when: '22 Nov 2026', what: 'Today', moment: 'today' },
      { when: '31 Dec 2026', what: 'Last exam day: English', note: 'Why.', moment: 'future' },
    ])
  })
})

describe('facts: the rest of the page', () => {
  it('shows the domains with all their weight', () => {
    for (const id of realExamIds) assert.equal(Math.round(realView(id, '2026-11-22').map.domains.reduce((sum, domain) => sum + domain.weight, 0)), 100)
  })

  it('shows the host of the official page', () => assert.deepEqual(realView('mls-c01', '2026-11-22').page.host, 'aws.amazon.com'))
})

describe('facts: languages', () => {
  const languages = (id: RealExamId, today: string) =>
    rowsOf(realView(id, today))
      .filter(row => row.id.includes('.languages.'))
      .map(row => `${row.label}: ${row.value}`)

  it('those that share a status share a row', () => {
    assert.deepEqual(languages('mla-c01', '2026-11-22'), [
      'Languages until its end: English. Retired since 28 Sep 2026. It can no longer be taken.',
      'Languages: Japanese, Korean, Simplified Chinese. Can be taken; expected to end on 13 Jan 2027.',
    ])
    assert.deepEqual(languages('mla-c02', '2026-11-22'), [
      'Languages of the beta: English. Beta since 29 Sep 2026. The standard exam is expected from 14 Jan 2027.',
      'Languages to come: Japanese, Korean, Simplified Chinese. Announced; expected to open on 14 Jan 2027.',
    ])
    assert.deepEqual(languages('mls-c01', '2026-03-31'), ['Languages: English, Japanese, Korean, Simplified Chinese'])
  })

  it('on the day on which an exam is expected to open nobody says that it has', () =>
    assert.deepEqual(languages('mla-c02', '2027-01-14'), [
      'Languages: English, Japanese, Korean, Simplified Chinese. Was expected to open on 14 Jan 2027; check with the publisher.',
    ]))
})

describe('facts: for holders', () => {
  const pointsOf = (id: RealExamId, today: string, held: Record<string, string> = {}) =>
    Object.fromEntries(
      viewOf(realExam(id), today, { held }).holder.map(point => [point.id, [`${point.lead} ${point.text}`, ...(point.items ?? [])].join(' | ')])
    )

  it('every point says where it comes from', () => {
    for (const id of realExamIds) {
      for (const today of clocks) {
        const points = realView(id, today).holder
        assert.ok(points.length >= 2, id)
        for (const point of points) assert.ok(point.provenance && point.provenance.sources.length > 0 && point.text !== '', `${id} ${point.id}`)
      }
    }
  })

  const validity: readonly [today: string, earned: string, words: string][] = [
    ['2026-11-22', '2025-11-14', 'It stays valid until 14 Nov 2028: 723 days left. You do not need to do anything for that.'],
    ['2028-11-13', '2025-11-14', 'It stays valid until 14 Nov 2028: 1 day left. You do not need to do anything for that.'],
    ['2028-11-14', '2025-11-14', 'It stays valid until 14 Nov 2028: today is its last day. You do not need to do anything for that.'],
    ['2028-11-15', '2025-11-14', 'Your certificate has ended on 14 Nov 2028.'],
  ]
  for (const [today, earned, words] of validity) {
    it(`on ${today}: ${words}`, () => assert.equal(pointsOf('mls-c01', today, { 'mls-c01': earned }).validity, words))
  }

  it('without a day in the settings it speaks of everybody, up to the end of the last certificates', () => {
    assert.match(pointsOf('mls-c01', '2026-11-22').validity ?? '', /^It stays valid for 3 years from the day of the exam\./)
    assert.match(pointsOf('mls-c01', '2029-03-31').validity ?? '', /^It stays valid/)
    assert.equal(pointsOf('mls-c01', '2029-04-01').validity, 'All certificates have ended by 31 Mar 2029.')
    assert.equal(pointsOf('mls-c01', '2029-04-01').renewal, undefined)
  })

  it('what renews it is the rule, with the version that is the latest on the day', () => {
    assert.match(pointsOf('mls-c01', '2026-11-22').renewal ?? '', /name no other exam that renews it/)
    assert.match(pointsOf('mla-c01', '2026-02-01').renewal ?? '', /aim at today is MLA-C01\. Can be taken until 28 Sep 2026/)
    assert.match(pointsOf('mla-c01', '2026-11-22').renewal ?? '', /aim at today is MLA-C02\. Beta since 29 Sep 2026/)
    assert.doesNotMatch(pointsOf('aip-c01', '2026-11-22').renewal ?? '', /aim at today/)
  })

  it('the next exam is the one that can be aimed at on the day', () => {
    assert.match(pointsOf('mls-c01', '2026-02-01').next ?? '', /models and pipelines: MLA-C01\. .*About two thirds of the study effort/)
    assert.match(
      pointsOf('mls-c01', '2026-11-22').next ?? '',
      /models and pipelines: MLA-C02\. .*About half of the study effort.*foundation models: AIP-C01\. Can be taken since 14 Apr 2026/
    )
    assert.equal(pointsOf('aip-c01', '2026-11-22').next, undefined)
  })

  it('hurries nobody', () => {
    for (const id of realExamIds) {
      for (const today of clocks) assert.doesNotMatch(JSON.stringify(realView(id, today)), /hurry|last chance|before (it is too late|march)/i, `${id} ${today}`)
    }
  })
})

describe('facts: where tasks live on', () => {
  it('MLS-C01 in the exams to aim at on the day', () => {
    assert.deepEqual(realView('mls-c01', '2026-02-01').map.successors, ['MLA-C01', 'AIP-C01'])
    const { map } = realView('mls-c01', '2026-11-22')
    assert.deepEqual(map.successors, ['MLA-C02', 'AIP-C01'])
    const tasks = map.domains.flatMap(domain => domain.tasks)
    assert.deepEqual(tasks.find(task => task.id === '2.3')?.lives, ['touched', 'none'])
    assert.deepEqual(tasks.find(task => task.id === '3.5')?.lives, ['strong', 'partial'])
    assert.ok(tasks.every(task => (task.change ?? '') !== ''))
    assert.deepEqual(
      map.provenance.map(({ confidence }) => confidence),
      ['publisher', 'own']
    )
  })

  it('other exams have their tasks only', () => {
    for (const id of ['mla-c01', 'mla-c02', 'aif-c01', 'aip-c01'] as const) {
      const { map } = realView(id, '2026-11-22')
      assert.deepEqual([map.successors, map.domains.flatMap(domain => domain.tasks).every(task => task.lives.length === 0)], [[], true])
    }
  })
})
