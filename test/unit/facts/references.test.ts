import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { compilePacks, referencesPath } from '../../../src/core/content/compilePacks'
import { type Reference, referencesOf } from '../../../src/core/content/references'
import { findReferences, hostOf } from '../../../src/core/facts/findReferences'
import { readReferencesInput, referencesSummary, referencesView } from '../../../src/host/panels/facts/referencesView'
import { dataText, english } from '../builders/exams'

const url = 'https://example.com/page'
const everything = { search: '', where: 'all', host: '', more: 0 } as const

describe('references: what is cited', () => {
  it('has a page once, with all places and the newest day', () => {
    const found = referencesOf([
      { kind: 'questions', content: [{ id: 'q', references: [{ title: 'Page', url }], verifiedOn: '2026-11-20' }] },
      { kind: 'questions', content: [{ id: 'r', references: [{ title: 'Page', url: `${url}#part` }], verifiedOn: '2026-11-25' }] },
      { kind: 'facts', content: [{ source: { title: 'The page', url: `${url}/` }, checkedOn: '2026-11-22' }] },
      { kind: 'notes', content: 'See [Page](https://example.com/page) and [another](https://example.com/other).' },
    ])
    assert.deepEqual(found, [
      { url: 'https://example.com/other', title: 'another', cited: { notes: 1 } },
      { url, title: 'Page', cited: { questions: 2, facts: 1, notes: 1 }, checkedOn: '2026-11-25' },
    ])
  })

  it('follows sources that a file lists by id, and takes the date of the source', () => {
    const content = {
      sources: [
        { id: 'a', title: 'A', url: 'https://a.example/', date: '2026-08' },
        { id: 'b', title: 'B', url: 'https://b.example/' },
      ],
      evidence: { minutes: { sources: ['a'], checkedOn: '2026-11-22' }, price: { sources: ['a'], checkedOn: '2026-11-23' } },
      status: [{ source: 'a', checkedOn: '2026-11-21' }],
    }
    assert.deepEqual(referencesOf([{ kind: 'exam', content }]), [
      { url: 'https://a.example/', title: 'A', cited: { exam: 3 }, checkedOn: '2026-11-23', date: '2026-08' },
      { url: 'https://b.example/', title: 'B', cited: { exam: 1 } },
    ])
  })

  it('finds them in files that nobody named, however deep, and leaves out what is no https address', () => {
    const content = {
      paths: [{ steps: [{ evidence: { sources: [{ title: 'Deep', url }], checkedOn: '2026-11-24' } }, { title: 'x', url: 'http://plain.example/' }] }],
    }
    assert.deepEqual(referencesOf([{ kind: 'facts', content }]), [{ url, title: 'Deep', cited: { facts: 1 }, checkedOn: '2026-11-24' }])
  })

  it('chooses of several titles always the same', () => {
    const titled = (...titles: string[]) => referencesOf([{ kind: 'facts', content: titles.map(title => ({ title, url })) }])[0]?.title
    assert.equal(titled('Long title', 'Short', 'Long title'), 'Long title')
    assert.equal(titled('Bb', 'Long', 'Aa'), 'Aa')
    assert.equal(titled('Aa', 'Bb', 'Long'), 'Aa')
  })
})

describe('references: the bundled data', () => {
  const files = readdirSync(path.join(process.cwd(), 'data'), { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => /\.(?:yaml|md)$/.test(file))
    .map(file => ({ path: file, text: dataText(file) }))
  let references: readonly Reference[]
  before(() => {
    references = compilePacks(files).outputs.get(referencesPath) as readonly Reference[]
  })

  it('has every address of every file, once', () => {
    const key = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '')
    const keys = references.map(reference => key(reference.url))
    assert.equal(new Set(keys).size, keys.length)
    const written = files.flatMap(({ text }) => [...text.matchAll(/^\s*(?:- )?url: ["']?(https:\/\/[^\s"']+)/gm)].map(([, address = '']) => key(address)))
    assert.ok(written.length > 500)
    assert.deepEqual(
      written.filter(address => !keys.includes(address)),
      []
    )
  })

  it('has a day for all that exams, facts, questions and cards cite', () => {
    const without = references.filter(({ checkedOn, cited }) => checkedOn === undefined && (cited.questions || cited.cards))
    assert.deepEqual(without, [])
    for (const { checkedOn = '2026-11-25' } of references) assert.match(checkedOn, /^2026-11-\d\d$/)
  })

  it('sums up in one line', () => assert.match(referencesSummary(references, english), /^\d{3,4} sources, last checked 2\d Nov 2026$/))

  it('draws at most 400 rows at once, then the rest', () => {
    const rows = (more: number) => referencesView(references, { ...everything, more }, english).groups.reduce((sum, group) => sum + group.rows.length, 0)
    const first = referencesView(references, everything, english)
    assert.equal(rows(0), 400)
    assert.equal(first.more, `Show ${Math.min(400, references.length - 400)} more`)
    assert.equal(rows(3), references.length)
    assert.equal(referencesView(references, { ...everything, more: 3 }, english).more, '')
  })

  it('counts all of a publisher, though not all are drawn', () => {
    const view = referencesView(references, everything, english)
    for (const { host, count } of view.groups) assert.equal(count, references.filter(reference => hostOf(reference.url) === host).length)
    assert.ok(view.hosts.some(({ words }) => /^docs\.aws\.amazon\.com \(\d+\)$/.test(words)))
  })

  it('gives each row where it is cited and when it was checked', () => {
    for (const { rows } of referencesView(references, { ...everything, more: 9 }, english).groups)
      for (const row of rows) {
        assert.notEqual(row.title, '')
        assert.match(row.cited, /^\d+ /)
        assert.match(row.dates, /checked \d+ Nov 2026$|date of check not recorded$/)
      }
  })
})

describe('references: looking for one', () => {
  const list: readonly Reference[] = [
    { url: 'https://b.example/sagemaker', title: 'Tuning', cited: { questions: 1 } },
    { url: 'https://a.example/x', title: 'zebra', cited: { exam: 2, facts: 1 }, checkedOn: '2026-11-22', date: '2026-08' },
    { url: 'https://a.example/y', title: 'Apple', cited: { notes: 1 } },
  ]
  const titles = (filter: Partial<Parameters<typeof findReferences>[1]>) => findReferences(list, { ...everything, ...filter }).map(({ title }) => title)

  it('sorts by publisher and title', () => assert.deepEqual(titles({}), ['Apple', 'zebra', 'Tuning']))
  it('wants every word, in title or address', () => {
    assert.deepEqual(titles({ search: ' SageMaker  tun' }), ['Tuning'])
    assert.deepEqual(titles({ search: 'sagemaker zebra' }), [])
  })
  it('filters by place and publisher', () => {
    assert.deepEqual(titles({ where: 'facts' }), ['zebra'])
    assert.deepEqual(titles({ host: 'a.example' }), ['Apple', 'zebra'])
  })
  it('says where and when in words', () => {
    assert.deepEqual(referencesView(list, { ...everything, where: 'exam' }, english).groups[0]?.rows[0], {
      url: 'https://a.example/x',
      title: 'zebra',
      cited: '2 times in exams, 1 fact',
      dates: 'dated Aug 2026, checked 22 Nov 2026',
    })
  })
  it('makes whatever the page sends sound', () => {
    for (const input of [undefined, null, 'x', { search: 4, where: 'moon', host: 'nowhere.example', more: -2 }, { more: 1.5 }])
      assert.deepEqual(readReferencesInput(input, list), everything)
    assert.equal(readReferencesInput({ search: 'a'.repeat(900) }, list).search.length, 200)
    assert.deepEqual(readReferencesInput({ host: 'a.example', more: 1e9, where: 'notes' }, list), { search: '', where: 'notes', host: 'a.example', more: 100 })
  })
})
