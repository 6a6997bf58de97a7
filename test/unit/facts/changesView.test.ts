import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Changes } from '../../../src/core/content/changesSchema'
import { loadFactData } from '../../../src/core/content/factData'
import { hasHappened, pairsOf, strengthOf } from '../../../src/core/facts/changes'
import { changesView, choosePair, pairId } from '../../../src/host/panels/facts/changesView'
import { clocks } from '../builders/clocks'
import { dataText, english, type RealExamId, realExam, realExamIds } from '../builders/exams'

const changes = loadFactData('changes', dataText('facts/changes.yaml')).value as Changes
const routes = loadFactData('routes', dataText('facts/routes.yaml')).value
assert.ok(changes && routes)
const exams = realExamIds.map(realExam)

const inputOf = (id: RealExamId, today: string, language = 'en') => ({ exam: realExam(id), exams, changes, routes, language, today, t: english })
const viewOf = (id: RealExamId, today: string, pair?: string) => changesView(inputOf(id, today), choosePair(inputOf(id, today), pair))
const taskIds = (id: string) => realExam(id as RealExamId).domains.flatMap(domain => domain.tasks.map(task => task.id))

describe('changes: the data', () => {
  it('maps each MLS-C01 task to tasks that exist', () => {
    for (const { from, tasks, losses } of changes.mappings) {
      assert.deepEqual(
        tasks.map(({ task }) => task),
        taskIds(from)
      )
      for (const { to } of tasks)
        for (const [exam, places] of Object.entries(to)) for (const place of Object.keys(places)) assert.ok(taskIds(exam).includes(place), `${exam} ${place}`)
      for (const { task } of losses) assert.ok(taskIds(from).includes(task))
    }
  })

  it('names new skills for every task of MLA-C02', () => {
    assert.deepEqual(
      changes.revisions.map(({ to, added }) => [to, added.map(({ task }) => task)]),
      [['mla-c02', taskIds('mla-c02')]]
    )
  })

  it('marks what is ours as ours', () => assert.ok([...changes.mappings, ...changes.next].every(({ evidence }) => evidence.confidence === 'own')))

  it('says of names and closed services what the checked list of the content report says', () => {
    type Row = { readonly name: string; readonly present?: string; readonly on: string; readonly source: string }
    const names = parse(readFileSync('test/content/names.yaml', 'utf8'), { schema: 'core' }) as { readonly renamed: Row[]; readonly closed: Row[] }
    for (const [row, isRename] of [...names.renamed.map(item => [item, true] as const), ...names.closed.map(item => [item, false] as const)]) {
      const found = changes.services.find(({ name, change }) => new RegExp(row.name).test(name) && (change === 'renamed') === isRename)
      assert.ok(found, row.name)
      assert.deepEqual([found.on, found.evidence.sources[0]?.url], [row.on, row.source], row.name)
      if (row.present) assert.ok(found.present?.includes(row.present), row.name)
    }
  })
})

describe('changes: strengths and pairs', () => {
  it('a task is as strong as its strongest place', () => {
    assert.deepEqual(
      [strengthOf({ '4.1': 'touched', '2.3': 'strong' }), strengthOf({ '1.1': 'touched' }), strengthOf({}), strengthOf(undefined)],
      ['strong', 'touched', 'none', 'none']
    )
  })

  it('pairs lead on first', () => {
    const pairs = (id: string) => pairsOf(changes, id).map(pairId)
    assert.deepEqual(pairs('mls-c01'), ['mls-c01/mla-c01', 'mls-c01/mla-c02', 'mls-c01/aip-c01'])
    assert.deepEqual(pairs('mla-c01'), ['mla-c01/mla-c02', 'mls-c01/mla-c01'])
    assert.deepEqual(pairs('aip-c01'), ['mls-c01/aip-c01'])
    assert.deepEqual(pairs('aif-c01'), [])
  })

  it('starts with the exam to aim at on the day, and knows no pair of other exams', () => {
    const chosen = (id: RealExamId, today: string, pair?: unknown) => {
      const found = choosePair(inputOf(id, today), pair)
      return found && pairId(found)
    }
    assert.equal(chosen('mls-c01', '2026-02-01'), 'mls-c01/mla-c01')
    assert.equal(chosen('mls-c01', '2026-11-22'), 'mls-c01/mla-c02')
    assert.equal(chosen('mls-c01', '2026-11-22', 'mls-c01/aip-c01'), 'mls-c01/aip-c01')
    for (const wrong of ['mla-c01/mla-c02', '', null, {}, 7]) assert.equal(chosen('mls-c01', '2026-11-22', wrong), 'mls-c01/mla-c02')
    assert.equal(chosen('aif-c01', '2026-11-22', 'mls-c01/mla-c02'), undefined)
  })

  it('what ends can be used on its last day; what closes is closed on the day', () => {
    assert.deepEqual(
      ['2026-10-06', '2026-10-07', '2026-10-08'].map(today => [
        hasHappened({ change: 'ended', on: '2026-10-07' }, today),
        hasHappened({ change: 'closed-to-new', on: '2026-10-07' }, today),
      ]),
      [
        [false, false],
        [false, true],
        [true, true],
      ]
    )
  })
})

describe('changes: the view', () => {
  it('MLS-C01 to MLA-C02, counted by hand', () => {
    const { comparison } = viewOf('mls-c01', '2026-11-22')
    assert.ok(comparison?.kind === 'mapping')
    assert.deepEqual(comparison.summary, [
      'Of 15 tasks: 10 strong, 4 partial, 1 touched, 0 with no counterpart.',
      'About half of the study effort for MLA-C02 is done already by one who has prepared for MLS-C01 (our estimate, not a measurement).',
    ])
    const task = comparison.domains.flatMap(domain => domain.tasks).find(({ id }) => id === '2.3')
    assert.deepEqual([task?.strength, task?.places], ['touched', ['1.2 Perform data transformation, feature engineering, and pre-processing']])
    assert.ok(comparison.losses.some(loss => loss.startsWith('2.3 ')) && comparison.newGround.includes('Agents'))
    assert.equal(comparison.provenance.confidence, 'own')
  })

  it('MLS-C01 to AIP-C01, counted by hand', () => {
    const { comparison } = viewOf('mls-c01', '2026-11-22', 'mls-c01/aip-c01')
    assert.ok(comparison?.kind === 'mapping')
    assert.match(comparison.summary[0] ?? '', /1 strong, 3 partial, 7 touched, 4 with no counterpart/)
  })

  it('MLA-C01 to MLA-C02: new skills, what is gone, and how the weights moved', () => {
    const { comparison } = viewOf('mla-c01', '2026-11-22')
    assert.ok(comparison?.kind === 'revision')
    assert.deepEqual(
      comparison.domains.map(domain => domain.weight),
      ['28% of the exam', '24% of the exam, was 26%', '24% of the exam, was 22%', '24% of the exam']
    )
    assert.ok(comparison.domains.every(domain => domain.tasks.every(task => task.added.length > 0)))
    assert.equal(comparison.removed.length, 7)
    assert.equal(comparison.provenance.confidence, 'publisher')
  })

  it('AIF-C01 has no comparison, but its guides', () => {
    const view = viewOf('aif-c01', '2026-11-22')
    assert.deepEqual([view.pairs, view.comparison], [[], null])
    assert.deepEqual(
      view.guides.map(({ version, when }) => [version, when]),
      [
        ['AIF-C01: Version 1.0', 'since 26 Mar 2026'],
        ['AIF-C01: Version 1.1', 'since 30 Apr 2026'],
      ]
    )
    assert.ok(view.guides[1]?.added.some(text => text.includes('Agentic AI')))
  })

  it('speaks of the later exam as of the day', () => {
    const status = (today: string) => viewOf('mls-c01', today, 'mls-c01/mla-c02').comparison?.status
    assert.deepEqual(clocks.map(status), [
      'Announced; expected to open on 14 Jan 2027.',
      'Announced; expected to open on 14 Jan 2027.',
      'Announced; expected to open on 14 Jan 2027.',
      'Beta since 29 Sep 2026. The standard exam is expected from 14 Jan 2027.',
      'Was expected to open on 14 Jan 2027; check with the publisher.',
      'Was expected to open on 14 Jan 2027; check with the publisher.',
    ])
  })

  it('services in the tense of the day', () => {
    const words = (name: string) => clocks.map(today => viewOf('aif-c01', today).closed.find(service => service.name === name)?.what)
    assert.deepEqual(words('Amazon Kendra'), [
      ...Array(3).fill('Closes to new customers on 30 Jul 2026.'),
      ...Array(3).fill('Closed to new customers since 30 Jul 2026.'),
    ])
    assert.deepEqual(words('Amazon Q Developer plugins for IDEs'), [
      ...Array(5).fill('Ends on 30 Apr 2027. AWS points to Kiro.'),
      'Ended on 30 Apr 2027. AWS points to Kiro.',
    ])
    const renamed = (today: string) => viewOf('aif-c01', today).renamed.find(service => service.name === 'Amazon Bedrock Agents')?.what
    assert.deepEqual(
      [renamed('2026-02-01'), renamed('2026-11-22')],
      ['Amazon Bedrock Agents Classic, from Jul 2026', 'Amazon Bedrock Agents Classic, since Jul 2026']
    )
  })

  for (const id of realExamIds) {
    it(`${id}: every figure has its source, and events stand in order on every clock`, () => {
      for (const today of clocks) {
        const view = viewOf(id, today)
        const all = [...view.guides, ...view.renamed, ...view.closed].map(({ provenance }) => provenance)
        for (const provenance of [...all, ...(view.comparison ? [view.comparison.provenance] : [])]) {
          assert.ok(provenance.sources.length > 0 && provenance.sources.every(source => source.url.startsWith('https://') && source.host !== ''))
          assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 2026$/)
        }
        const moments = view.timeline.map(entry => entry.moment)
        assert.deepEqual(
          moments.filter((moment, i) => moment !== moments[i - 1]),
          (['past', 'today', 'future'] as const).filter(moment => moments.includes(moment))
        )
        assert.doesNotMatch(JSON.stringify(view), /hurry|last chance|before (it is too late|march)/i)
      }
    })
  }
})
