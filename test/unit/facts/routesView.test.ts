import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { certificatesOf } from '../../../src/core/deadlines/countdown'
import { versionsOn } from '../../../src/core/facts/fit'
import { edgesOf, nextSteps, renewalsOn } from '../../../src/core/facts/routes'
import { routesAnswer, routesView } from '../../../src/host/panels/facts/routesView'
import { clocks } from '../builders/clocks'
import { dataText, english, realExam, realExamIds } from '../builders/exams'

const exams = realExamIds.map(realExam)
const facts = readdirSync(path.join(process.cwd(), 'data/facts')).flatMap(file => loadFacts(dataText(`facts/${file}`)).value)
const loaded = loadFactData('routes', dataText('facts/routes.yaml'))
const routes = loaded.value
assert.ok(routes, JSON.stringify(loaded.issues))
const { certifications } = routes

const given = (today: string, mine: Record<string, string> = {}, language = 'en') => ({
  ...{ routes, exams, language, today, t: english },
  certificates: certificatesOf(mine, exams, today),
})
const viewOf = (today: string, mine: Record<string, string> = {}, input = { held: '', role: '' }) => routesView({ ...given(today, mine), facts, input })
const versions = (today: string, language = 'en') => versionsOn({ certifications, exams, language, today })
const edges = (today: string) => edgesOf(renewalsOn(routes, versions(today))).map(({ held, by }) => `${held}>${by}`)

describe('renewals', () => {
  const always = ['aif>aif', 'aif>mla', 'aif>aip', 'mla>mla', 'mla>aip', 'dea>dea', 'dea>aip', 'aip>aip']
  for (const today of clocks)
    it(`on ${today}: those of the reference${today <= '2026-03-31' ? ', and MLS-C01 by itself' : ''}`, () =>
      assert.deepEqual(edges(today), today <= '2026-03-31' ? ['mls>mls', ...always] : always))

  it('the drawing and the table say the same', () => {
    for (const today of clocks) {
      const { graph, renewals } = viewOf(today, {}, { held: 'aif', role: '' })
      assert.equal(graph.edges.length, edges(today).length)
      for (const { from, to, isMine } of graph.edges) {
        assert.ok(graph.held[from] && graph.exams[to])
        assert.equal(isMine, graph.held[from]?.id === 'aif')
      }
      for (const { held, by } of renewals) assert.ok(graph.summary.includes(`${held}: ${by}`), held)
    }
  })

  it('exams go by the version of the day', () => {
    const byOf = (today: string, held: RegExp) => viewOf(today).renewals.find(row => held.test(row.held))?.by
    assert.equal(byOf('2026-02-01', /AI Practitioner/), 'AIF-C01, MLA-C01 or AIP-C01')
    assert.equal(byOf('2026-11-22', /AI Practitioner/), 'AIF-C01, MLA-C02 or AIP-C01')
    assert.equal(byOf('2026-02-01', /Specialty/), 'MLS-C01')
    assert.equal(byOf('2026-04-01', /Specialty/), 'no route found')
  })
})

describe('routes', () => {
  const codes = (today: string, held: string, role: string) => viewOf(today, {}, { held, role }).steps.map(({ code }) => code)

  it('from a certificate', () => {
    assert.deepEqual(codes('2026-11-22', 'mls', ''), ['MLA-C02', 'AIP-C01'])
    assert.deepEqual(codes('2026-02-01', 'mls', ''), ['MLA-C01', 'AIP-C01'])
    assert.deepEqual(codes('2026-11-22', 'aip', ''), ['MLA-C02'])
  })
  it('to a role, without what is held and what is gone', () => {
    assert.deepEqual(codes('2026-02-01', '', 'data-scientist'), ['MLS-C01', 'MLA-C01', 'AIP-C01'])
    assert.deepEqual(codes('2026-11-22', '', 'data-scientist'), ['MLA-C02', 'AIP-C01'])
    assert.deepEqual(codes('2026-11-22', 'aip', 'genai-developer'), ['MLA-C02'])
    assert.deepEqual(codes('2026-11-22', 'aif', 'business'), [])
  })
  it('reasons of both stand together', () => {
    const [first] = nextSteps(routes, versions('2026-11-22'), 'mls', 'ml-engineer')
    assert.equal(first?.certification, 'mla')
    assert.equal(first?.reasons.length, 2)
  })
  it('nothing chosen, no way', () => {
    const { steps, way } = viewOf('2026-11-22')
    assert.deepEqual([steps, way], [[], 'Choose a certificate or a role to see a way.'])
  })
  it('every id of the data is a certification', () => {
    const known = new Set([...certifications, ...routes.others].map(({ id }) => id))
    const named = [
      ...routes.renewals.flatMap(({ held, by }) => [held, ...by]),
      ...routes.held.map(({ id }) => id),
      ...[...routes.roles, ...routes.held].flatMap(({ steps }) => steps.map(step => step.certification)),
    ]
    for (const id of named) assert.ok(known.has(id), id)
    for (const id of certifications.flatMap(item => item.exams))
      assert.ok(
        exams.some(exam => exam.id === id),
        id
      )
  })
  it('an exam that only the beta opens says so', () => {
    assert.match(
      viewOf('2026-11-22', {}, { held: '', role: 'ml-engineer' }).steps[0]?.status ?? '',
      /^Beta since 29 Sep 2026\. The standard exam is expected from 14 Jan 2027\.$/
    )
  })
})

describe('certificates', () => {
  const mine = { 'mls-c01': '2025-11-14', 'aif-c01': '2025-02-10' }
  it('end three years after the day they were earned', () => {
    const { certificates } = viewOf('2026-11-22', mine)
    assert.deepEqual(
      certificates.map(({ code, earned, expires, left, isActive, renewal }) => [code, earned, expires, left, isActive, renewal]),
      [
        ['AIF-C01', '10 Feb 2025', '10 Feb 2028', '445 days', true, 'AIF-C01, MLA-C02 or AIP-C01'],
        ['MLS-C01', '14 Nov 2025', '14 Nov 2028', '723 days', true, 'no route found'],
      ]
    )
  })
  it('that ended can no longer be renewed', () => {
    const [last] = viewOf('2029-04-01', mine).certificates.slice(-1)
    assert.deepEqual([last?.left, last?.isActive, last?.renewal], ['ended 138 days ago', false, 'Too late: only an active certificate can be renewed'])
    assert.equal(viewOf('2028-11-15', mine).certificates.at(-1)?.left, 'ended yesterday')
    assert.equal(viewOf('2028-11-14', mine).certificates.at(-1)?.left, 'last day today')
    assert.equal(viewOf('2028-11-13', mine).certificates.at(-1)?.left, '1 day')
  })

  const words = (today: string) => viewOf(today, mine).specialty.sentences.join(' ')
  it('holders of MLS-C01 read what is true on the day', () => {
    for (const today of ['2026-02-01', '2026-03-31']) {
      assert.match(words(today), /can be taken until 31 Mar 2026\. Passing it again renews a certificate that is still active/)
      assert.doesNotMatch(words(today), /no longer/)
    }
    for (const today of ['2026-04-01', '2026-11-22', '2027-01-14']) {
      assert.match(words(today), /can no longer be taken, its last day was 31 Mar 2026, and no other exam was found/)
      assert.match(words(today), /the last ones end on 31 Mar 2029/)
      assert.match(words(today), /MLS-C01 certificate valid until 14 Nov 2028, \d+ days left\./)
      assert.doesNotMatch(words(today), /Passing it again/)
    }
    assert.match(words('2026-11-22'), /in 860 days/)
    assert.match(words('2029-04-01'), /^All MLS-C01 certificates have ended/)
  })
  it('on the last day of the last certificates they still hold', () =>
    assert.match(viewOf('2029-03-31').specialty.sentences.join(' '), /end on 31 Mar 2029, in 0 days/))

  it('nobody is hurried', () => {
    for (const today of clocks)
      assert.doesNotMatch(JSON.stringify(viewOf(today, mine, { held: 'mls', role: 'data-scientist' })), /hurry|last chance|before (it is too late|march)/i)
  })

  it('every fact has a source, a date and a confidence', () => {
    for (const today of clocks) {
      const { renewals, specialty, steps } = viewOf(today, mine, { held: 'mls', role: 'data-engineer' })
      assert.equal(specialty.section.rows.length, 4)
      for (const provenance of [...renewals, ...specialty.section.rows, ...steps.flatMap(({ reasons }) => reasons)].map(item => item.provenance)) {
        assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/)
        assert.ok(provenance.confidence === 'own' || provenance.sources.length > 0)
      }
    }
  })
})

describe('the answer of the tree', () => {
  const answer = (today: string, target: (typeof realExamIds)[number], mine: Record<string, string> = {}) => routesAnswer(given(today, mine), realExam(target))
  it('counts the days of what is held', () => {
    assert.equal(answer('2026-11-22', 'mls-c01', { 'mls-c01': '2025-11-14' }), 'valid 723 days')
    assert.equal(answer('2026-11-22', 'mla-c02', { 'mls-c01': '2025-11-14' }), 'MLS-C01, 723 days')
    assert.equal(answer('2028-11-14', 'mls-c01', { 'mls-c01': '2025-11-14' }), 'valid until today')
    assert.equal(answer('2029-04-01', 'mls-c01', { 'mls-c01': '2025-11-14' }), 'ended 138 days ago')
  })
  it('or counts the exams that renew the target exam', () => {
    assert.deepEqual(
      realExamIds.map(id => answer('2026-11-22', id)),
      ['no renewal', '2 renewals', '2 renewals', '3 renewals', '1 renewal']
    )
    assert.equal(answer('2026-02-01', 'mls-c01'), '1 renewal')
  })
})
