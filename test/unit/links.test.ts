// What the link check makes of a server's answer. It never reaches for the network here.
import assert from 'node:assert/strict'
import { addressesIn, inPool, needsGet, verdictOn } from '../../scripts/lib/links.mjs'

describe('the link check', () => {
  const asked = 'https://docs.aws.amazon.com/glue/latest/dg/what-is-glue.html'
  const cases: readonly [what: string, answer: { status: number; url: string } | undefined, verdict: string][] = [
    ['the page itself', { status: 200, url: asked }, 'ok'],
    ['the page with a fragment', { status: 200, url: `${asked}#top` }, 'ok'],
    ['another page after a redirect', { status: 200, url: 'https://docs.aws.amazon.com/glue/latest/ug/what-is-glue.html' }, 'moved'],
    ['another host after a redirect', { status: 200, url: 'https://aws.amazon.com/glue/latest/dg/what-is-glue.html' }, 'moved'],
    ['not found', { status: 404, url: asked }, 'dead'],
    ['gone for good', { status: 410, url: asked }, 'dead'],
    ['not understood', { status: 400, url: asked }, 'dead'],
    ['a redirect to a page that says "not found"', { status: 200, url: 'https://skillbuilder.aws/search?showRedirectNotFoundBanner=true' }, 'dead'],
    ['the same, among other parameters', { status: 200, url: 'https://skillbuilder.aws/search?q=a&showRedirectNotFoundBanner=true' }, 'dead'],
    ['a server that wants a browser', { status: 403, url: asked }, 'refused'],
    ['too many requests', { status: 429, url: asked }, 'refused'],
    ['a server in trouble', { status: 503, url: asked }, 'unreachable'],
    ['no answer', undefined, 'unreachable'],
  ]
  for (const [what, answer, verdict] of cases) it(`${what} is ${verdict}`, () => assert.equal(verdictOn(asked, answer), verdict))

  it('a slash at the end makes no other page, a parameter does', () => {
    assert.equal(verdictOn('https://skillbuilder.aws/', { status: 200, url: 'https://skillbuilder.aws' }), 'ok')
    assert.equal(verdictOn('https://skillbuilder.aws/', { status: 200, url: 'https://skillbuilder.aws/?x=1' }), 'moved')
  })

  it('asks again with GET where HEAD was not answered well', () => {
    assert.deepEqual([undefined, { status: 405, url: asked }, { status: 404, url: asked }, { status: 200, url: asked }].map(needsGet), [
      true,
      true,
      true,
      false,
    ])
  })

  it('finds addresses in YAML at any depth, and each once', () => {
    const yaml =
      '- url: https://a.example/x\n  references:\n    - { title: T, url: "https://b.example/" }\n    - https://a.example/x\n  stem: See https://c.example in words.\n'
    assert.deepEqual(addressesIn('facts/x.yaml', yaml), ['https://a.example/x', 'https://b.example/'])
  })

  it('finds the links of Markdown', () => {
    assert.deepEqual(addressesIn('notes/1.1.md', 'See [A](https://a.example/x) and <https://b.example/y>, not `https://c.example`.'), [
      'https://a.example/x',
      'https://b.example/y',
    ])
  })

  it('asks so many at a time, and keeps the order', async () => {
    let now = 0
    let most = 0
    const results = await inPool([5, 1, 3, 2, 4], 2, async item => {
      most = Math.max(most, ++now)
      await new Promise(resolve => setTimeout(resolve, item))
      now--
      return item * 10
    })
    assert.deepEqual(results, [50, 10, 30, 20, 40])
    assert.equal(most, 2)
  })
})
