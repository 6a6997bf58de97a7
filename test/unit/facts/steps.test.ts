import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { CatalogExam } from '../../../src/core/content/catalog'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import { isDay } from '../../../src/core/deadlines/calendar'
import { certificatesOf } from '../../../src/core/deadlines/countdown'
import { factsOfStep, nextVersions, type Step, stepsFor } from '../../../src/core/facts/steps'
import { commandIds } from '../../../src/host/ids'
import { clocks } from '../builders/clocks'
import { dataText, demoExam, english, type RealExamId, realExam, realExamIds } from '../builders/exams'

const data = loadFactData('steps', dataText('facts/steps.yaml')).value
const routes = loadFactData('routes', dataText('facts/routes.yaml')).value
const policies = loadFacts(dataText('facts/policies.yaml')).value
const packs = realExamIds.map((id): CatalogExam => ({ exam: realExam(id), questions: id === 'mls-c01' ? { '1.1': ['mls-c01.1.1.a'] } : {} }))

function inputFor(id: RealExamId, today: string, { language = 'en', held = {} as Record<string, string> } = {}) {
  assert.ok(data && routes)
  const pack = packs.find(({ exam }) => exam.id === id)
  assert.ok(pack)
  const exams = packs.map(({ exam }) => exam)
  return { pack, packs, data, routes, language, today, certificates: certificatesOf(held, exams, today), t: english }
}
const steps = (id: RealExamId, today: string, options: Parameters<typeof inputFor>[2] = {}) => stepsFor(inputFor(id, today, options))
const names = (list: readonly Step[]) => list.map(step => `${step.pack.exam.code} ${step.id}`)
const ofExam = (list: readonly Step[], code: string) => list.filter(step => step.pack.exam.code === code)
const step = (list: readonly Step[], id: string) => {
  const found = list.find(item => item.id === id)
  assert.ok(found, id)
  return found
}

const wayToAvailable = [
  'eligible',
  'exam-guide',
  'cost',
  'study-plan',
  'study',
  'extra-time',
  'booking',
  'exam-date',
  'exam-day',
  'take-exam',
  'result',
  'enter-pass',
]

describe('the data of the steps', () => {
  it('load clean and name each step once', () => {
    assert.deepEqual(loadFactData('steps', dataText('facts/steps.yaml')).issues, [])
    assert.equal(new Set(data?.steps.map(({ id }) => id)).size, data?.steps.length)
  })

  it('name only facts and certifications that exist', () => {
    const known = new Set(policies.map(({ id }) => id))
    for (const { id, rules = [], rulesOfExam = [] } of data?.steps ?? [])
      for (const rule of [...rules, ...rulesOfExam]) assert.ok(known.has(rule), `${id}: ${rule}`)
    const certifications = new Set(routes?.certifications.map(({ id }) => id))
    for (const { from, to } of data?.successions ?? []) for (const id of [from, ...to]) assert.ok(certifications.has(id), id)
  })

  it('lead to pages of the facts panel and to commands of the product', () => {
    const pages = ['glance', 'cost', 'salary', 'outlook', 'fit', 'compare', 'routes', 'changes', 'resources', 'claims', 'references']
    const commands = new Set<string>([...Object.values(commandIds), 'examPrep.plan.open', 'examPrep.resources.open'])
    for (const { id, opens } of data?.steps ?? []) {
      if ('page' in opens) assert.ok(pages.includes(opens.page), id)
      if ('command' in opens) assert.ok(commands.has(opens.command), id)
    }
  })

  it('hold no date of an exam and no figure of a rule: dates are filled in, figures stand in facts', () => {
    for (const { id, title, text, answer } of data?.steps ?? []) assert.doesNotMatch(`${title} ${text} ${answer ?? ''}`, /\d/, id)
  })
})

describe('the steps of an exam', () => {
  it('lead from eligibility to the badge for an exam that can be taken', () => {
    assert.deepEqual(
      steps('aip-c01', '2026-11-22').map(({ id }) => id),
      wayToAvailable
    )
  })

  it('offer questions and mock exams where there are questions', () => {
    const ids = steps('mls-c01', '2026-02-01').map(({ id }) => id)
    assert.deepEqual(ids, ['eligible', 'exam-guide', 'last-day', 'cost', 'study-plan', 'study', 'practise', 'mock-exam', ...wayToAvailable.slice(5)])
  })

  it('say the last exam day where one is known, up to that day', () => {
    for (const today of ['2026-02-01', '2026-03-31']) {
      const last = step(steps('mls-c01', today), 'last-day')
      assert.equal(last.answer, '31 Mar 2026')
      assert.equal(last.text, 'Can be taken until 31 Mar 2026. Where that day does not suit your plan, another exam may: the routes show which.')
      assert.ok(last.evidence.length > 0)
    }
    assert.ok(!steps('aip-c01', '2026-11-22').some(({ id }) => id === 'last-day'))
  })

  it('for one that has ended lead on by the exam that follows: MLA-C01, then MLA-C02, for a learner without a certificate', () => {
    const before = steps('mls-c01', '2026-04-01')
    assert.deepEqual(names(before).slice(0, 3), ['MLS-C01 enter-certificate', 'MLS-C01 choose-next', 'MLA-C01 eligible'])
    assert.equal(step(before, 'choose-next').answer, 'MLA-C01 or AIP-C01')
    const now = steps('mls-c01', '2026-11-22')
    assert.deepEqual(names(now).slice(0, 4), ['MLS-C01 enter-certificate', 'MLS-C01 choose-next', 'MLA-C02 eligible', 'MLA-C02 exam-guide'])
    assert.equal(
      step(now, 'choose-next').text,
      'MLA-C02: Beta since 29 Sep 2026. The standard exam is expected from 14 Jan 2027. AIP-C01: Can be taken since 14 Apr 2026. Select one as your target exam; the steps below are those of the first.'
    )
    assert.ok(ofExam(now, 'MLS-C01').every(({ id }) => !wayToAvailable.includes(id)))
  })

  it('for one that has ended say to its holder what goes on, and until when', () => {
    const held = { held: { 'mls-c01': '2025-11-14' } }
    const now = steps('mls-c01', '2026-11-22', held)
    assert.deepEqual(
      ofExam(now, 'MLS-C01').map(({ id }) => id),
      ['keep-badge', 'last-valid-day', 'voucher', 'renewal', 'choose-next']
    )
    assert.equal(step(now, 'last-valid-day').answer, '14 Nov 2028')
    assert.equal(step(now, 'last-valid-day').text, 'MLS-C01 certificate valid until 14 Nov 2028, 723 days left. Enter that day in your own calendar.')
    assert.deepEqual(
      factsOfStep(step(now, 'renewal'), policies).map(({ id }) => id),
      ['policy.renewal-mls']
    )
    const later = steps('mls-c01', '2029-04-01', held)
    assert.deepEqual(
      ofExam(later, 'MLS-C01').map(({ id }) => id),
      ['certificate-ended', 'choose-next']
    )
    assert.match(step(later, 'certificate-ended').text, /^MLS-C01 certificate ended on 14 Nov 2028\./)
  })

  it('name one exam after an old version: the new one', () => {
    const list = steps('mla-c01', '2026-11-22', { held: { 'mla-c01': '2025-05-02' } })
    assert.equal(step(list, 'choose-next').answer, 'MLA-C02')
    assert.deepEqual(
      factsOfStep(step(list, 'renewal'), policies).map(({ id }) => id),
      ['policy.renewal-mla', 'policy.renewal-while-active']
    )
  })

  it('become those of a holder when an exam that can be taken is passed', () => {
    assert.deepEqual(
      steps('aip-c01', '2026-11-22', { held: { 'aip-c01': '2026-10-01' } }).map(({ id }) => id),
      ['keep-badge', 'last-valid-day', 'voucher', 'renewal']
    )
  })

  it('follow the day: announced, beta, expected to be open', () => {
    assert.equal(step(steps('mla-c02', '2026-02-01'), 'opening').answer, '14 Jan 2027 (expected)')
    assert.ok(!steps('mla-c02', '2026-02-01').some(({ id }) => ['booking', 'exam-date', 'take-exam', 'result'].includes(id)))
    const beta = steps('mla-c02', '2026-11-22').map(({ id }) => id)
    assert.ok(beta.includes('beta-or-standard') && beta.includes('booking') && !beta.includes('exam-date'))
    const open = steps('mla-c02', '2027-01-14')
    assert.equal(open[0]?.id, 'check-open')
    assert.match(open[0]?.text ?? '', /^Was expected to open on 14 Jan 2027; check with the publisher\./)
  })

  it('follow the language', () => {
    assert.ok(!steps('mla-c01', '2026-11-22', { language: 'ja' }).some(({ id }) => id === 'extra-time' || id === 'choose-next'))
    assert.equal(step(steps('mla-c01', '2026-11-22', { language: 'ja' }), 'last-day').answer, '13 Jan 2027 (expected)')
    assert.equal(steps('mla-c01', '2027-01-14', { language: 'ja' })[0]?.id, 'check-end')
    assert.equal(steps('aif-c01', '2026-11-22', { language: 'ja' })[0]?.id, 'check-language')
    // No date of MLS-C01 in German is known, but it has ended in every language that is.
    assert.ok(!steps('mls-c01', '2026-11-22', { language: 'de' }).some(({ id, pack }) => id === 'booking' && pack.exam.id === 'mls-c01'))
  })

  it('are none for a pack of one’s own', () => {
    const input = inputFor('aip-c01', '2026-11-22')
    assert.deepEqual(stepsFor({ ...input, pack: { exam: demoExam(), questions: {} } }), [])
  })
})

for (const id of realExamIds) {
  for (const language of ['en', 'ja'] as const) {
    it(`the steps of ${id} in ${language} are sound on every day`, () => {
      for (const today of clocks) {
        for (const held of [{}, { [id]: '2025-11-14' }, { [id]: '2023-01-05' }]) {
          const list = steps(id, today, { language, held })
          assert.ok(list.length >= 4, `${today}: ${list.length}`)
          assert.equal(new Set(names(list)).size, list.length, today)
          const retired = nextVersions(inputFor(id, today, { language, held })).length > 0
          assert.equal(
            ofExam(list, realExam(id).code).some(({ id: name }) => name === 'booking' || name === 'take-exam'),
            !retired && !list.some(({ id: name }) => name === 'opening' || name === 'keep-badge'),
            today
          )
          for (const item of list) {
            const said = [item.title, item.answer, item.text].filter(Boolean).join(' ')
            assert.doesNotMatch(said, /[{}]|undefined| {2}/, said)
            assert.doesNotMatch(said, /hurry|soon|last chance|before it is too late|\bnow\b|!/i)
            for (const { sources, confidence, checkedOn } of item.evidence) {
              assert.ok(sources.length > 0 || confidence === 'own')
              assert.ok(isDay(checkedOn))
            }
            assert.ok(/\b20\d\d\b/.test(said) ? item.evidence.length > 0 || /certificate/i.test(said) : true, said)
          }
        }
      }
    })
  }
}

it('the walkthrough has no dates and shows its steps by the state of the target exam', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'))
  const nls = JSON.parse(readFileSync('package.nls.json', 'utf8'))
  const way = contributes.walkthroughs.find(({ id }: { id: string }) => id === 'way')
  const shown = (state: string) =>
    way.steps
      .filter(({ when }: { when: string }) =>
        when.split(' && ').every(part => (part.includes('!=') ? !part.endsWith(` ${state}`) : part.endsWith(`== ${state}`)))
      )
      .map(({ id }: { id: string }) => id)
  assert.deepEqual(shown('retired'), ['keep', 'validity', 'next', 'carry'])
  assert.deepEqual(shown('announced'), ['eligible', 'opening', 'plan', 'study', 'mock'])
  assert.deepEqual(shown('beta'), ['eligible', 'beta', 'plan', 'study', 'mock', 'book', 'date', 'day', 'badge'])
  assert.deepEqual(shown('available'), ['eligible', 'plan', 'study', 'mock', 'book', 'date', 'day', 'badge'])
  for (const [key, text] of Object.entries(nls)) if (key.startsWith('way.')) assert.doesNotMatch(String(text).replace(/\(.*?\)/g, ''), /\d/, key)
})
