import assert from 'node:assert/strict'
import { loadFactData } from '../../../src/core/content/factData'
import { findingOn, type verdicts } from '../../../src/core/facts/claims'
import { claimsView, readClaimsInput } from '../../../src/host/panels/facts/claimsView'
import { clocks } from '../builders/clocks'
import { dataText, english } from '../builders/exams'

const loaded = loadFactData('claims', dataText('facts/claims.yaml'))
if (!loaded.value) throw new Error(JSON.stringify(loaded.issues))
const data = loaded.value

const viewOn = (today: string, verdict: (typeof verdicts)[number] | 'all' = 'all') => claimsView(data, { verdict }, today, english)
const claimsOn = (today: string) => viewOn(today).topics.flatMap(topic => topic.claims)
const verdictOf = (id: string) => clocks.map(today => claimsOn(today).find(claim => claim.id === id)?.verdict)

describe('claims: the data', () => {
  it('has each claim once, with sources that are listed and none in vain', () => {
    assert.equal(new Set(data.claims.map(claim => claim.id)).size, data.claims.length)
    assert.ok(data.claims.length >= 42)
    assert.deepEqual(new Set(data.claims.flatMap(claim => claim.sources)), new Set(data.sources.map(source => source.id)))
  })

  it('has later verdicts in the order of their days', () => {
    for (const { id, later = [] } of data.claims)
      assert.deepEqual(
        later,
        [...later].sort((a, b) => (a.from < b.from ? -1 : 1)),
        id
      )
  })

  it('calls nothing confirmed that only the article says, and hurries nobody', () => {
    for (const claim of data.claims) if (claim.confidence === 'claim') assert.equal(claim.verdict, 'unverifiable', claim.id)
    assert.doesNotMatch(JSON.stringify(data), /sit (?:it|the exam) before|hurry|last chance/i)
  })
})

describe('claims: verdicts by the clock', () => {
  it('the last of the verdicts that have begun holds', () => {
    const claim = { verdict: 'confirmed', finding: 'a', later: [{ from: '2026-04-01', verdict: 'outdated', finding: 'b' }] } as const
    assert.deepEqual(
      ['2026-03-31', '2026-04-01'].map(today => findingOn({ ...claim, later: [...claim.later] }, today).verdict),
      ['confirmed', 'outdated']
    )
    assert.equal(findingOn({ verdict: 'partly', finding: 'c' }, '2030-01-01').finding, 'c')
  })

  it('what speaks of MLS-C01 as an exam ends with it', () => {
    const until = (before: string, after: string) => [before, before, after, after, after, after]
    assert.deepEqual(verdictOf('retirement-date'), until('confirmed', 'outdated'))
    assert.deepEqual(verdictOf('retake-rules'), until('confirmed', 'outdated'))
    assert.deepEqual(verdictOf('renewal'), until('confirmed', 'contradicted'))
    assert.deepEqual(verdictOf('worth-it'), until('opinion', 'outdated'))
    assert.deepEqual(verdictOf('ai-102'), ['confirmed', 'confirmed', 'confirmed', 'contradicted', 'contradicted', 'contradicted'])
    assert.deepEqual(verdictOf('mla-successor'), ['partly', 'partly', 'partly', 'outdated', 'outdated', 'outdated'])
    assert.deepEqual(new Set(verdictOf('wef-jobs')), new Set(['contradicted']))
  })

  it('says before the last day nothing in the past tense about it, and after it nothing in the present', () => {
    for (const today of clocks) {
      const text = JSON.stringify(claimsOn(today).map(claim => claim.finding))
      if (today <= '2026-03-31') assert.doesNotMatch(text, /was the last exam day|no version left|exam.* is gone|no longer be taken/)
      else assert.match(text, /31 March 2026 was the last exam day/)
    }
  })
})

describe('claims: the page', () => {
  it('shows every claim with its provenance on every day', () => {
    for (const today of clocks) {
      assert.equal(claimsOn(today).length, data.claims.length)
      for (const { id, claim, finding, provenance } of claimsOn(today)) {
        assert.ok(claim !== '' && finding !== '' && provenance.sources.length > 0, id)
        assert.match(provenance.checkedOn, /^2[25] Nov 2026$/)
      }
    }
  })

  it('counts by verdict, and shows those of one', () => {
    const { counts, summary } = viewOn('2026-11-22')
    const [all, ...others] = counts
    assert.deepEqual([all?.verdict, all?.count], ['all', data.claims.length])
    assert.equal(
      others.reduce((sum, each) => sum + each.count, 0),
      data.claims.length
    )
    assert.match(summary, new RegExp(`^${data.claims.length} claims, ${others.find(each => each.verdict === 'confirmed')?.count} confirmed today$`))
    for (const { verdict, count } of counts) {
      const shown = viewOn('2026-11-22', verdict).topics.flatMap(topic => topic.claims)
      assert.equal(shown.length, count)
      if (verdict !== 'all') assert.ok(shown.every(claim => claim.verdict === verdict))
    }
  })

  it('makes whatever the page sends sound', () => {
    for (const input of [undefined, null, 3, { verdict: 'x' }, { verdict: ['partly'] }]) assert.deepEqual(readClaimsInput(input), { verdict: 'all' })
    assert.deepEqual(readClaimsInput({ verdict: 'partly' }), { verdict: 'partly' })
  })
})
