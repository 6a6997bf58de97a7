// Study resources: what the data hold, what filters find, what the page says on each clock, what marks and hours become.
import assert from 'node:assert/strict'
import type { CatalogExam } from '../../../src/core/content/catalog'
import { loadFactData } from '../../../src/core/content/factData'
import type { Resource } from '../../../src/core/content/resourcesSchema'
import { isFound, isLegacy, minutesOf, noFilter, notesAsResources, relaxed, standingOn, timesByResource } from '../../../src/core/facts/resources'
import type { Happening } from '../../../src/core/journal/event'
import { emptyState, fold } from '../../../src/core/journal/fold'
import { readResourcesInput } from '../../../src/host/panels/facts/resourcesInput'
import { resourcesView } from '../../../src/host/panels/facts/resourcesView'
import type { ResourceRow, ResourcesInput } from '../../../src/protocol/facts/resources'
import { clocks } from '../builders/clocks'
import { eventsOf, undo } from '../builders/events'
import { dataText, demoExam, english, type RealExamId, realExam, realExamIds } from '../builders/exams'

const loaded = loadFactData('resources', dataText('facts/resources.yaml'))
const resources = loaded.value ?? []
const packs: readonly CatalogExam[] = realExamIds.map(id => ({ exam: realExam(id), questions: {}, ...(id === 'mls-c01' ? { notes: ['1.1', '1.2'] } : {}) }))
const packOf = (id: string) => packs.find(({ exam }) => exam.id === id) as CatalogExam

const inputFor = (exam: string, part: Partial<ResourcesInput> = {}): ResourcesInput => ({ exam, ...noFilter, ...part })
const viewOf = (id: RealExamId, today: string, { part = {} as Partial<ResourcesInput>, language = 'en', learner = emptyState, of = resources } = {}) =>
  resourcesView({ resources: of, pack: packOf(id), packs, language, today, learner, t: english }, inputFor(id, part))
const rowsOf = (view: ReturnType<typeof viewOf>): readonly ResourceRow[] => view.groups.flatMap(({ rows }) => rows)
const rowOf = (view: ReturnType<typeof viewOf>, id: string): ResourceRow => {
  const row = rowsOf(view).find(item => item.id === id)
  assert.ok(row, id)
  return row
}

const resource = (overrides: Partial<Resource> = {}): Resource => ({
  id: 'r',
  title: 'A course',
  provider: 'Somebody',
  url: 'https://example.com/course',
  type: 'course',
  cost: { kind: 'free' },
  covers: { demo: [] },
  status: { state: 'available' },
  evidence: { sources: [{ title: 'A course', url: 'https://example.com/course' }], confidence: 'publisher', checkedOn: '2026-11-22' },
  ...overrides,
})

describe('resources: the data', () => {
  it('load without a problem', () => {
    assert.deepEqual(loaded.issues, [])
    assert.ok(resources.length > 150)
    assert.equal(new Set(resources.map(({ id }) => id)).size, resources.length)
  })

  it('name only exams, domains and tasks that exist', () => {
    for (const { id, covers, endsWith } of resources) {
      for (const [exam, parts] of Object.entries(covers)) {
        const known = packOf(exam).exam.domains.flatMap(domain => [domain.id, ...domain.tasks.map(task => task.id)])
        for (const part of parts) assert.ok(known.includes(part), `${id}: ${exam} ${part}`)
      }
      if (endsWith !== undefined) assert.ok(packOf(endsWith), id)
    }
  })

  it('have two official documents or more for every task of MLS-C01', () => {
    for (const { id } of packOf('mls-c01').exam.domains.flatMap(({ tasks }) => tasks)) {
      const official = resources.filter(
        ({ type, covers, url }) => type === 'documentation' && covers['mls-c01']?.includes(id) && url.startsWith('https://docs.aws.amazon.com/')
      )
      assert.ok(official.length >= 2, `${id}: ${official.length}`)
    }
  })

  for (const exam of realExamIds) {
    it(`have the page of the guide for every task of ${exam}`, () => {
      for (const { id } of packOf(exam).exam.domains.flatMap(({ tasks }) => tasks)) {
        const filter = { ...noFilter, task: id, type: 'exam-guide' as const }
        assert.ok(
          resources.some(item => isFound(item, exam, filter, new Map())),
          id
        )
      }
    })
  }

  it('list no site with recalled questions', () => {
    for (const { id, url, title } of resources) assert.doesNotMatch(`${id} ${url} ${title}`, /dump|examtopics|braindump|pass4|exam-?labs|certleader/i)
  })

  it('hurry nobody, and write no state of an exam that the clock can change', () => {
    assert.doesNotMatch(JSON.stringify(resources), /before march|last chance|hurry|is retired|in beta|open now|no longer be taken/i)
  })
})

describe('resources: filters', () => {
  const free = resource({ id: 'free' })
  const course = resource({ id: 'course', cost: { kind: 'price', amount: 15, currency: 'USD' }, hours: { low: 14.5, by: 'provider' } })
  const book = resource({ id: 'book', type: 'book', cost: { kind: 'price', amount: 38.99, currency: 'EUR' }, hours: { low: 10, high: 40, by: 'own' } })
  const dear = resource({ id: 'dear', cost: { kind: 'price', amount: 50.01, currency: 'USD' } })
  const plan = resource({ id: 'plan', cost: { kind: 'subscription', amount: 29, currency: 'USD', per: 'month' }, covers: { demo: ['1'] } })
  const mixed = resource({ id: 'mixed', cost: { kind: 'mixed' }, hours: { low: 0.5, by: 'own' }, covers: { demo: ['1.1', '2.1'] } })
  const paid = resource({
    id: 'paid',
    title: 'Practice Exams',
    provider: 'Dojo',
    cost: { kind: 'paid' },
    hours: { low: 2, by: 'own' },
    covers: { demo: ['1.2'], other: ['2'] },
  })
  const elsewhere = resource({ id: 'elsewhere', covers: { other: [] } })
  const all = [free, course, book, dear, plan, mixed, paid, elsewhere]
  const found = (part: Partial<ResourcesInput>, marks = new Map<string, 'to-do' | 'doing' | 'done'>(), exam = 'demo') =>
    all.filter(item => isFound(item, exam, { ...noFilter, ...part }, marks)).map(({ id }) => id)

  const cases: readonly [what: string, part: Partial<ResourcesInput>, ids: readonly string[]][] = [
    ['nothing chosen finds all of the exam', {}, ['free', 'course', 'book', 'dear', 'plan', 'mixed', 'paid']],
    ['a domain finds its tasks and what covers it', { domain: '1' }, ['plan', 'mixed', 'paid']],
    ['a task finds itself and what covers its domain', { task: '1.1' }, ['plan', 'mixed']],
    ['a task of another domain', { task: '2.1' }, ['mixed']],
    ['a domain with what covers the whole exam', { domain: '2', whole: true }, ['free', 'course', 'book', 'dear', 'mixed']],
    ['a type', { type: 'book' }, ['book']],
    ['free takes free parts', { cost: 'free' }, ['free', 'mixed']],
    ['up to USD 20', { cost: 'up-to-20' }, ['free', 'course', 'mixed']],
    ['up to USD 50 does not compare euros', { cost: 'up-to-50' }, ['free', 'course', 'mixed']],
    ['a subscription', { cost: 'subscription' }, ['plan', 'mixed']],
    ['up to two hours', { hours: 'up-to-2' }, ['mixed', 'paid']],
    ['two to ten hours, by the lower estimate', { hours: 'up-to-10' }, ['book']],
    ['more than ten hours', { hours: 'over-10' }, ['course']],
    ['words in any order and case', { text: ' exams DOJO ' }, ['paid']],
    ['all words, not one of them', { text: 'dojo nothing' }, []],
    ['two filters at once', { domain: '1', cost: 'free' }, ['mixed']],
  ]
  for (const [what, part, ids] of cases) it(what, () => assert.deepEqual(found(part), ids))

  it('marks', () => {
    const marks = new Map([['free', 'done'] as const, ['book', 'to-do'] as const])
    assert.deepEqual(found({ mark: 'done' }, marks), ['free'])
    assert.deepEqual(found({ mark: 'none' }, marks), ['course', 'dear', 'plan', 'mixed', 'paid'])
  })

  it('another exam has its own resources', () => assert.deepEqual(found({}, new Map(), 'other'), ['paid', 'elsewhere']))

  it('an empty result says what to widen, and how much that finds', () => {
    const filter = { ...noFilter, type: 'book' as const, text: 'dojo' }
    assert.deepEqual(
      relaxed(all, 'demo', filter, new Map()).map(({ what, found: count }) => [what, count]),
      [
        ['type', 1],
        ['text', 1],
      ]
    )
    assert.deepEqual(relaxed(all, 'demo', { ...filter, cost: 'subscription' }, new Map()), [])
  })

  it('the page offers it, or everything when one step is not enough', () => {
    const view = viewOf('mls-c01', '2026-11-22', { part: { type: 'book', cost: 'free' } })
    assert.deepEqual(view.groups, [])
    assert.match(view.found, /^0 of \d+ resources$/)
    assert.deepEqual(
      view.relax.map(({ words }) => words.replace(/\d+/, 'n')),
      ['any type (n)', 'any cost (n)']
    )
    const stuck = viewOf('mls-c01', '2026-11-22', { part: { type: 'book', cost: 'free', hours: 'up-to-2', text: 'zzz' } })
    assert.deepEqual(
      stuck.relax.map(({ words, input }) => [words.replace(/\d+/, 'n'), input]),
      [['everything (n)', inputFor('mls-c01')]]
    )
  })
})

describe('resources: what the page may ask for', () => {
  const read = (input: unknown) => readResourcesInput(input, realExam('mls-c01'))

  it('whatever is not understood becomes its default', () => {
    const bad = { exam: 'mls-c01', domain: 9, task: '7.7', whole: 'yes', type: 'dump', cost: 'cheap', hours: -1, mark: 'lost', text: { length: 3 } }
    for (const input of [undefined, null, 'x', [], {}, bad]) assert.deepEqual(read(input), inputFor('mls-c01'))
  })

  it('a sound choice is kept', () => {
    const input = inputFor('mls-c01', { domain: '1', task: '1.2', whole: true, type: 'course', cost: 'free', hours: 'over-10', mark: 'none', text: 'glue' })
    assert.deepEqual(read(input), input)
    assert.equal(read({ text: 'x'.repeat(500) }).text.length, 100)
  })

  it('domain and task belong to the exam and to each other', () => {
    assert.deepEqual(read(inputFor('aip-c01', { domain: '1', task: '1.6', cost: 'free' })), inputFor('mls-c01', { cost: 'free' }))
    assert.equal(read(inputFor('mls-c01', { domain: '2', task: '1.2' })).task, '')
  })
})

describe('resources: how they stand', () => {
  const never = () => false
  it('an address that was not looked at for a year says so', () => {
    assert.equal(standingOn(resource(), '2027-11-22', never), 'available')
    assert.equal(standingOn(resource(), '2027-11-23', never), 'old')
    assert.equal(standingOn(resource({ status: { state: 'listed' } }), '2026-11-22', never), 'listed')
    assert.equal(standingOn(resource({ status: { state: 'moved', to: 'https://example.com/' } }), '2029-01-01', never), 'moved')
    assert.equal(standingOn(resource({ status: { state: 'gone' } }), '2029-01-01', never), 'gone')
  })

  it('what ends with an exam is doubtful when that can no longer be taken', () => {
    const ends = resource({ endsWith: 'demo' })
    assert.equal(standingOn(ends, '2026-11-22', never), 'available')
    assert.equal(
      standingOn(ends, '2026-11-22', id => id === 'demo'),
      'doubtful'
    )
  })

  it('what was made for retired exams only is legacy; documentation is not', () => {
    const isRetired = (id: string) => id === 'demo'
    assert.equal(isLegacy(resource(), isRetired), true)
    assert.equal(isLegacy(resource({ covers: { demo: [], other: [] } }), isRetired), false)
    assert.equal(isLegacy(resource({ type: 'documentation' }), isRetired), false)
    assert.equal(isLegacy(resource({ covers: { demo: ['1'] } }), isRetired), false, 'a course about the subject of one domain')
    assert.equal(isLegacy(resource({ type: 'exam-guide', covers: { demo: ['1'] } }), isRetired), true, 'a page of the guide')
  })

  it('notes are resources of their tasks', () => {
    const notes = notesAsResources({ exam: demoExam(), questions: {}, notes: ['1.2', '9.9'] }, 'Exam Prep', '2026-11-22')
    assert.deepEqual(
      notes.map(({ id, title, type, covers }) => [id, title, type, covers]),
      [['notes.demo.1.2', '1.2 Two', 'own-notes', { demo: ['1.2'] }]]
    )
  })
})

describe('resources: the page on every clock', () => {
  for (const id of realExamIds) {
    it(`${id}: every row has a price, a state and where it is from`, () => {
      for (const today of clocks) {
        const rows = rowsOf(viewOf(id, today))
        assert.ok(rows.length > 30)
        for (const { id: row, title, cost, standing, link, provenance, priceProvenance, hours, hoursBy } of rows) {
          assert.ok(title !== '' && cost !== '' && standing.words !== '', row)
          assert.equal(hours === '', hoursBy === undefined, row)
          if (row.startsWith('notes.')) continue
          assert.ok(link?.url.startsWith('https://') && link.host.includes('.'), row)
          for (const each of [provenance, ...(priceProvenance ? [priceProvenance] : [])]) {
            assert.ok(each && each.sources.length > 0, row)
            assert.match(each.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/, row)
          }
        }
      }
    })
  }

  /** What the head says of the exam, and whether the marks of legacy and doubt are there. */
  const words: Readonly<Record<RealExamId, readonly (readonly [note: RegExp, legacy: boolean])[]>> = {
    'mls-c01': [
      [/Can be taken until 31 Mar 2026\.$/, false],
      [/Can be taken until 31 Mar 2026\.$/, false],
      ...Array.from(
        { length: 4 },
        () => [/Retired since 31 Mar 2026\. It can no longer be taken\. What was made for this exam is marked as legacy\.$/, true] as const
      ),
    ],
    'mla-c01': [
      ...Array.from({ length: 3 }, () => [/Can be taken until 28 Sep 2026\.$/, false] as const),
      ...Array.from({ length: 3 }, () => [/Retired since 28 Sep 2026\./, true] as const),
    ],
    'mla-c02': [
      ...Array.from({ length: 3 }, () => [/Announced; expected to open on 14 Jan 2027\.$/, false] as const),
      [/Beta since 29 Sep 2026\. The standard exam is expected from 14 Jan 2027\.$/, false],
      ...Array.from({ length: 2 }, () => [/Was expected to open on 14 Jan 2027; check with the publisher\.$/, false] as const),
    ],
    'aif-c01': Array.from({ length: 6 }, () => [/Can be taken since 8 Oct 2024\.$/, false] as const),
    'aip-c01': [
      ...Array.from({ length: 2 }, () => [/Beta since 18 Nov 2025\. The standard exam is planned from 14 Apr 2026\.$/, false] as const),
      [/Announced; planned to open on 14 Apr 2026\.$/, false],
      ...Array.from({ length: 3 }, () => [/Can be taken since 14 Apr 2026\.$/, false] as const),
    ],
  }
  for (const id of realExamIds) {
    for (const [index, today] of clocks.entries()) {
      it(`${id} on ${today}`, () => {
        const [note, legacy] = words[id][index] ?? [/^$/, false]
        const view = viewOf(id, today)
        assert.match(view.examNote, note)
        assert.equal(rowOf(view, `${id}-guide`).isLegacy, legacy)
        assert.doesNotMatch(JSON.stringify(view), /hurry|last chance|before (it is too late|march)/i)
      })
    }
  }

  it('a retired exam leaves documentation alone, and casts doubt on what ends with it', () => {
    const before = viewOf('mls-c01', '2026-03-31')
    const after = viewOf('mls-c01', '2026-04-01')
    assert.equal(rowOf(before, 'mls-practice-set').standing.words, 'listed, not opened')
    assert.equal(rowOf(after, 'mls-practice-set').standing.words, 'probably withdrawn with the exam')
    assert.deepEqual([rowOf(after, 'sagemaker-pca').isLegacy, rowOf(after, 'udemy-mls').isLegacy, rowOf(after, 'whizlabs').isLegacy], [false, true, false])
  })

  it('a language decides: MLA-C01 goes on in Japanese', () => {
    assert.equal(rowOf(viewOf('mla-c01', '2026-11-22', { language: 'ja' }), 'mla-c01-guide').isLegacy, false)
  })

  it('in 2029 nothing claims to have been looked at lately', () => {
    const standings = new Set(rowsOf(viewOf('aif-c01', '2029-04-01')).map(({ standing }) => standing.words.replace(/ \d.*/, ' …')))
    assert.deepEqual([...standings].sort(), ['moved', 'not checked since …'])
  })

  it('prices, hours and parts in words', () => {
    const view = viewOf('mls-c01', '2026-11-22')
    const said = (id: string) => {
      const { cost, hours, hoursBy, about } = rowOf(view, id)
      return [cost, hours, hoursBy, about]
    }
    assert.deepEqual(said('udemy-mls'), ['USD 15', '14.5', 'by its provider', 'Udemy · whole exam'])
    assert.deepEqual(said('packt-mls'), ['USD 35.99–44.99', '15–25', 'our estimate', 'Packt · whole exam · 2nd edition, 29 Feb 2024, 342 pages'])
    assert.deepEqual(said('pluralsight-mls'), ['USD 39 a month', '', undefined, 'Pluralsight, A Cloud Guru · whole exam'])
    assert.deepEqual(said('mls-skill-builder').slice(0, 1), ['free parts, the rest from USD 29 a month'])
    assert.deepEqual(said('sagemaker-feature-store').slice(3), ['AWS · tasks 1.1, 2.2'])
    assert.deepEqual(said('mls-c01-guide-domain-3').slice(3), ['AWS · domain 3'])
    assert.equal(rowOf(view, 'aws-practice-sets').standing.to?.host, 'skillbuilder.aws')
    assert.equal(rowOf(view, 'notes.mls-c01.1.1').link, undefined)
  })

  it('the tasks to choose from are those of the chosen domain', () => {
    assert.deepEqual(
      viewOf('mls-c01', '2026-11-22', { part: { domain: '2' } }).tasks.map(({ id }) => id),
      ['2.1', '2.2', '2.3']
    )
    assert.equal(viewOf('mls-c01', '2026-11-22').tasks.length, 15)
  })
})

describe('resources: marks and hours from the journal', () => {
  const spend = (resourceId: string | null, minutes: number, examId = 'mls-c01'): Happening => ({
    kind: 'study-time',
    examId,
    taskId: null,
    resourceId,
    minutes,
  })
  const happenings: readonly Happening[] = [
    { kind: 'resource', resourceId: 'mls-c01-guide', status: 'to-do' },
    { kind: 'resource', resourceId: 'udemy-mls', status: 'doing' },
    { kind: 'resource', resourceId: 'mls-c01-guide', status: 'done' },
    { kind: 'resource', resourceId: 'packt-mls', status: 'to-do' },
    { kind: 'resource', resourceId: 'packt-mls', status: null },
    spend('udemy-mls', 90),
    spend('udemy-mls', 30),
    spend(null, 600),
    spend('wa-ml-lens', 45, 'mla-c01'),
  ]
  const learner = fold(eventsOf(happenings))

  it('the latest mark holds, and none is none', () => {
    assert.deepEqual([...learner.resources].sort(), [
      ['mls-c01-guide', 'done'],
      ['udemy-mls', 'doing'],
    ])
    const view = viewOf('mls-c01', '2026-11-22', { learner })
    assert.deepEqual(
      ['mls-c01-guide', 'udemy-mls', 'packt-mls'].map(id => rowOf(view, id).mark),
      ['done', 'doing', '']
    )
  })

  it('hours add up by resource, whatever the exam they were entered under', () => {
    const times = timesByResource(learner.studyTimes)
    assert.deepEqual([minutesOf(times.get('udemy-mls')), minutesOf(times.get('wa-ml-lens')), minutesOf(times.get('packt-mls'))], [120, 45, 0])
    const view = viewOf('mls-c01', '2026-11-22', { learner })
    assert.deepEqual([rowOf(view, 'udemy-mls').spent, rowOf(view, 'wa-ml-lens').spent, rowOf(view, 'packt-mls').spent], ['2', '0.75', ''])
    assert.deepEqual(
      view.totals.map(({ id, value }) => [id, value]),
      [
        ['to-do', '0'],
        ['doing', '1'],
        ['done', '1'],
        ['hours', '2.75'],
      ]
    )
  })

  it('hours that were taken back are gone', () => {
    const after = fold(eventsOf([...happenings, undo('dev1.w1.7')]))
    assert.equal(minutesOf(timesByResource(after.studyTimes).get('udemy-mls')), 90)
  })
})
