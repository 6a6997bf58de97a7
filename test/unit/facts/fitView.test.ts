import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { loadFactData } from '../../../src/core/content/factData'
import { loadFacts } from '../../../src/core/content/loadFacts'
import type { Answers } from '../../../src/core/facts/fit'
import { fitView } from '../../../src/host/panels/facts/fitView'
import { clocks } from '../builders/clocks'
import { dataText, english, realExam, realExamIds } from '../builders/exams'

const exams = realExamIds.map(realExam)
const facts = readdirSync(path.join(process.cwd(), 'data/facts')).flatMap(file => loadFacts(dataText(`facts/${file}`)).value)
const fit = loadFactData('fit', dataText('facts/fit.yaml')).value
const routes = loadFactData('routes', dataText('facts/routes.yaml')).value
assert.ok(fit && routes)
const data = { fit, routes, exams, facts, t: english }

const viewOf = (answers: Answers, today: string, language = 'en') => fitView({ ...data, answers, language, today })

const engineer = { build: 'models', ml: 'one', aws: 'one', genai: 'one' }
const developer = { build: 'genai', ml: 'some', aws: 'two', genai: 'one' }
const scientist = { build: 'analysis', ml: 'two', aws: 'two', genai: 'one' }
const all = [engineer, developer, scientist, { build: 'none' }, { ...engineer, ml: 'none' }, { ...developer, held: 'aip' }, {}]

describe('requirements and fit', () => {
  it('gives every figure a date, a confidence and, unless it is our judgement, a source', () => {
    for (const today of clocks)
      for (const answers of all) {
        const { worth, audience, recommendation } = viewOf(answers, today)
        const rows = [...(worth?.section.rows ?? []), ...audience.flatMap(item => item.rows)]
        assert.ok(rows.length > 20)
        for (const { id, label, value, provenance } of rows) {
          assert.ok(label !== '' && value !== '', id)
          assert.match(provenance.checkedOn, /^\d{1,2} [A-Z][a-z]{2} 20\d\d$/, id)
          assert.ok(provenance.confidence === 'own' ? provenance.sources.length === 0 : provenance.sources.length > 0, id)
        }
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'ids are unique')
        assert.equal(recommendation?.provenance.confidence, 'own')
      }
  })

  it('the engineer reads of MLA by the clock', () => {
    assert.deepEqual(
      clocks.map(today => viewOf(engineer, today).recommendation?.headline),
      [
        'MLA-C01, while it can be taken',
        'MLA-C01, while it can be taken',
        'MLA-C01, while it can be taken',
        'MLA-C02, in beta now',
        'MLA-C02, once you have checked that it is open',
        'MLA-C02, once you have checked that it is open',
      ]
    )
    const { recommendation, worth } = viewOf(engineer, '2026-11-22')
    assert.match(recommendation?.status ?? '', /^Beta since 29 Sep 2026\. The standard exam is expected from 14 Jan 2027\. A beta can be taken once only/)
    assert.match(worth?.summary ?? '', /its beta costs USD 75/)
    assert.match(viewOf(engineer, '2027-01-14').recommendation?.status ?? '', /Was expected to open on 14 Jan 2027; check with the publisher\./)
  })

  it('the developer reads of AIP by the clock', () => {
    assert.match(
      viewOf(developer, '2026-02-01').recommendation?.status ?? '',
      /Beta since 18 Nov 2025\. The standard exam is planned from 14 Apr 2026\..*may close before/
    )
    const { recommendation, worth } = viewOf(developer, '2026-11-22')
    assert.equal(recommendation?.headline, 'AIP-C01, when you are ready')
    assert.match(recommendation?.status ?? '', /Can be taken since 14 Apr 2026\./)
    const fee = worth?.section.rows.find(row => row.label === 'Exam fee')
    assert.equal(fee?.value, 'USD 300')
    assert.ok(worth?.section.rows.some(row => row.value.includes('80 to 100 hours')))
  })

  it('the scientist is told that MLS-C01 ends, while it can be taken, and nothing of it afterwards', () => {
    for (const today of ['2026-02-01', '2026-03-31']) {
      const { recommendation } = viewOf(scientist, today)
      assert.equal(recommendation?.headline, 'MLS-C01, while it can be taken')
      assert.match(
        recommendation?.status ?? '',
        /Can be taken until 31 Mar 2026\. A certificate earned until then is valid for 3 years\. Afterwards this exam cannot be retaken/
      )
    }
    for (const today of clocks.slice(2))
      for (const answers of all) {
        const { recommendation, ranking, worth } = viewOf(answers, today)
        assert.doesNotMatch(JSON.stringify([recommendation?.headline, worth?.summary]), /MLS-C01/)
        assert.ok(ranking.every(({ code }) => code !== 'MLS-C01'))
      }
  })

  it('each exam stands with its status of the day', () => {
    const statuses = (today: string) => Object.fromEntries(viewOf({}, today).audience.map(({ code, status }) => [code, status]))
    assert.deepEqual(statuses('2026-02-01'), { 'AIF-C01': 'available', 'MLS-C01': 'available', 'MLA-C01': 'available', 'AIP-C01': 'beta' })
    assert.deepEqual(statuses('2026-04-01'), { 'AIF-C01': 'available', 'MLS-C01': 'retired', 'MLA-C01': 'available', 'AIP-C01': 'announced' })
    assert.deepEqual(statuses('2026-11-22'), { 'AIF-C01': 'available', 'MLS-C01': 'retired', 'MLA-C02': 'beta', 'AIP-C01': 'available' })
    assert.deepEqual(statuses('2027-01-14'), { 'AIF-C01': 'available', 'MLS-C01': 'retired', 'MLA-C02': 'available', 'AIP-C01': 'available' })
  })

  it('what is not asked for is that of the version', () => {
    const words = (today: string) => JSON.stringify(viewOf({}, today).audience)
    assert.match(words('2026-02-01'), /quantizing models/)
    assert.doesNotMatch(words('2026-11-22'), /quantizing models/)
  })

  it('a language without dates names those with', () => {
    const { recommendation } = viewOf({ ...developer, language: 'zh-Hant' }, '2026-11-22')
    assert.equal(recommendation?.headline, 'AIP-C01, in another language')
    assert.match(recommendation?.status ?? '', /English, Japanese, Korean, Simplified Chinese/)
  })

  it('says why not yet, what first, and which exam on the way', () => {
    const { recommendation } = viewOf({ ...engineer, ml: 'none' }, '2026-11-22')
    assert.equal(recommendation?.headline, 'Not yet: MLA-C02 is the aim')
    assert.equal(recommendation?.obstacles.length, 1)
    assert.match(recommendation?.first.at(-1) ?? '', /AIF-C01, AWS Certified AI Practitioner/)
  })

  it('ties no pay to a certificate, hurries nobody, and leaves no placeholder', () => {
    for (const today of clocks)
      for (const answers of all) {
        const text = JSON.stringify(viewOf(answers, today))
        assert.match(text, /No figure shows that the certificate itself raises pay/)
        assert.doesNotMatch(text, /hurry|last chance|before (it is too late|march)|171,725/i)
        assert.doesNotMatch(text, /\{\w+\}/)
      }
  })

  it('finds the facts it points to', () => {
    const labels = viewOf(developer, '2026-11-22').worth?.section.rows.map(({ id }) => id) ?? []
    for (const id of ['cost.retake', 'policy.voucher', 'policy.renewal-while-active']) assert.ok(labels.includes(id), id)
  })
})
