import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isCollection, isPair, parseDocument } from 'yaml'
import { decode, limits, preScan } from '../../../src/core/content/guard'
import { parsePack } from '../../../src/core/content/parse'

const bytes = (...values: number[]) => Uint8Array.from(values)
const codeOf = (text: string) => preScan(text)?.code
const codesOf = (input: string | Uint8Array) => parsePack(input).issues.map(issue => issue.code)

const billionLaughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[i]}`).join(', ')}]`),
].join('\n')
const deepBlockMap = (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n')

describe('guard: what is refused before the parser sees it', () => {
  const refused: readonly [name: string, text: string, code: string][] = [
    ['an alias bomb', billionLaughs, 'alias'],
    ['an anchor alone', 'a: &anchor 1', 'alias'],
    ['an alias alone', 'a: *anchor', 'alias'],
    ['a merge key with an alias', 'a: {<<: *b}', 'alias'],
    ['a recursive alias', '&a [*a]', 'alias'],
    ['1,000 nested [', '['.repeat(1_000), 'too-deep'],
    ['20,000 nested [', '['.repeat(20_000), 'too-deep'],
    ['1,000 nested {a: ', '{a: '.repeat(1_000), 'too-deep'],
    ['20,000 nested {a: ', '{a: '.repeat(20_000), 'too-deep'],
    ['20,000 nested brackets that close', '['.repeat(20_000) + ']'.repeat(20_000), 'too-deep'],
    ['nested [ over many lines', '[\n'.repeat(1_000), 'too-deep'],
    ['20,000 nested - on a line', '- '.repeat(20_000), 'too-deep'],
    ['nested - with tabs', '-\t'.repeat(200), 'too-deep'],
    ['20,000 nested ? on a line', '? '.repeat(20_000), 'too-deep'],
    ['20,000 nested a: on a line', 'a: '.repeat(20_000), 'too-deep'],
    ['20,000 nested empty keys on a line', ': '.repeat(20_000), 'too-deep'],
    ['keys nested behind a bracket that is text', ': a['.repeat(20_000), 'too-deep'],
    ['keys nested behind a flow list that is never closed', `x: [\n${'a: '.repeat(1_000)}`, 'too-deep'],
    ['a staircase of keys', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a: a: a: a:`).join('\n'), 'too-deep'],
    ['a mix of - and ? on a line', '- ? '.repeat(9), 'too-deep'],
    ['a block map of 1,500 levels', deepBlockMap(1_500), 'too-deep'],
    ['indentation inside a flow list', `a: [\n${' '.repeat(161)}b]`, 'too-deep'],
    ['%YAML 1.1', '%YAML 1.1\n---\na: NO', 'directive'],
    ['%TAG', '%TAG ! tag:example.com,2026:\n---\na: 1', 'directive'],
    ['an unknown directive', '%FOO bar\n---\na: 1', 'directive'],
    ['!!js/function', 'a: !!js/function "function () {}"', 'tag'],
    ['!!binary', 'a: !!binary aGk=', 'tag'],
    ['a local tag', 'a: !env SECRET', 'tag'],
    ['a verbatim tag', 'a: !<tag:yaml.org,2002:str> x', 'tag'],
    ['two documents', 'a: 1\n---\nb: 2', 'documents'],
    ['two start marks', '---\n---\na: 1', 'documents'],
    ['a document end mark', 'a: 1\n...\n', 'documents'],
    ['a directive after a document', 'a: 1\n...\n%YAML 1.1\n---\nb: 2', 'documents'],
    ['a NUL', 'a: "x\0y"', 'not-text'],
    ['more text than a pack may have', 'a'.repeat(limits.bytes + 1), 'too-large'],
  ]
  for (const [name, text, code] of refused) {
    // Twice: the parser without a guard survives the first time and aborts the process the second.
    it(`${name} is refused, twice`, () => {
      assert.equal(codeOf(text), code)
      for (let round = 0; round < 2; round++) {
        const file = parsePack(text)
        assert.deepEqual(
          file.issues.map(issue => issue.code),
          [code]
        )
        assert.equal(file.data, undefined)
      }
    })
  }

  const evasions: readonly [name: string, text: string][] = [
    ['a quoted closing bracket', '[ "]" '],
    ["a bracket in single quotes that hold a ''", "[ 'it''s ]' , "],
    ['an escaped quote before the bracket', '[ "\\"]" , '],
    ['a closing bracket in a comment', '[ # ]\n'],
    ['a plain scalar with a quote', `[ it's, `],
    ['a closing bracket of the other kind in quotes', '{ "}": [ '],
    ['an empty map before', '[ {}, '],
    ['a # that does not begin a comment', '[ a#, '],
  ]
  for (const [name, unit] of evasions) {
    it(`nesting is not hidden by ${name}`, () => assert.equal(codeOf(unit.repeat(500)), 'too-deep'))
  }

  it('says at which line and column', () => {
    const { issues } = parsePack('id: demo\nname: *other\n')
    assert.deepEqual(
      issues.map(({ line, column, code }) => ({ line, column, code })),
      [{ line: 2, column: 7, code: 'alias' }]
    )
  })
})

describe('guard: bytes', () => {
  const cases: readonly [name: string, input: Uint8Array, code: string][] = [
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, 0x61, 0x00), 'not-utf8'],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, 0x00, 0x61), 'not-utf8'],
    ['UTF-16 LE without a mark', bytes(0x61, 0x00, 0x3a, 0x00), 'not-text'],
    ['a lone continuation byte', bytes(0x61, 0x80), 'not-utf8'],
    ['an overlong form', bytes(0xc0, 0xaf), 'not-utf8'],
    ['a surrogate in UTF-8', bytes(0xed, 0xa0, 0x80), 'not-utf8'],
    ['a cut character at the end', bytes(0x61, 0xe2, 0x82), 'not-utf8'],
    ['one byte too much', new Uint8Array(limits.bytes + 1).fill(0x61), 'too-large'],
    ['50 MB of brackets', new Uint8Array(50 * 1024 * 1024).fill(0x5b), 'too-large'],
  ]
  for (const [name, input, code] of cases) it(`${name} is refused`, () => assert.deepEqual(codesOf(input), [code]))

  it('a byte-order mark is dropped', () => {
    const file = parsePack(bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('a: 1')))
    assert.deepEqual([file.issues, file.data], [[], { a: 1 }])
  })

  it('a byte-order mark in a text is dropped', () => assert.deepEqual(parsePack('\ufeffa: 1').data, { a: 1 }))

  it('text of exactly the limit is decoded', () => assert.equal(typeof decode(new Uint8Array(limits.bytes).fill(0x20)), 'string'))

  it('a scalar of 1.9 MB is only a long text', () => assert.equal((parsePack(`a: "${'x'.repeat(1_900_000)}"`).data as { a: string }).a.length, 1_900_000))
})

describe('guard: what looks dangerous and is only text', () => {
  const manyBrackets = '[{'.repeat(200)
  const harmless: readonly [name: string, text: string, data: unknown][] = [
    ['brackets in double quotes', `a: "${manyBrackets}"`, { a: manyBrackets }],
    ['brackets in single quotes', `a: '${manyBrackets}'`, { a: manyBrackets }],
    ['brackets in a comment', `# ${manyBrackets}\na: 1`, { a: 1 }],
    ['brackets in a comment behind a value', `a: 1 # ${manyBrackets}`, { a: 1 }],
    ['brackets in a block scalar', `a: |\n  ${manyBrackets}\n  &x *y !z %w\n`, { a: `${manyBrackets}\n&x *y !z %w\n` }],
    ['brackets in a plain text', `a: x ${manyBrackets}`, { a: `x ${manyBrackets}` }],
    ['deep code in a block scalar', `a: |\n  x\n${' '.repeat(300)}y\n`, { a: `x\n${' '.repeat(298)}y\n` }],
    ['list marks in a block scalar', `a: |\n  ${'- '.repeat(50)}x\n`, { a: `${'- '.repeat(50)}x\n` }],
    ['--- inside a block scalar', 'a: |\n  ---\n  ...\n  %YAML 1.1\n', { a: '---\n...\n%YAML 1.1\n' }],
    ['a percent sign in a text', 'a: 50 % of it', { a: '50 % of it' }],
    ['& and * inside a text', 'a: R&D * 2', { a: 'R&D * 2' }],
    ['a start mark', '---\na: 1\n', { a: 1 }],
    ['comments before a start mark', '# hello\n\n---\na: 1\n', { a: 1 }],
    ['64 open brackets', `${'['.repeat(64)}${']'.repeat(64)}`, undefined],
    ['NO, which is no truth value', 'a: NO', { a: 'NO' }],
    ['a merge key, which merges nothing', 'a:\n  <<: {b: 1}', { a: { '<<': { b: 1 } } }],
    ['a date, which stays a text', 'a: 2026-03-31', { a: '2026-03-31' }],
    ['many lists side by side', `a: [${'[], '.repeat(500)}]`, { a: Array.from({ length: 500 }, () => []) }],
  ]
  for (const [name, text, data] of harmless) {
    it(`${name} passes`, () => {
      const file = parsePack(text)
      assert.deepEqual(file.issues, [])
      if (data !== undefined) assert.deepEqual(file.data, data)
    })
  }

  it('20,000 keys in one map are read', () => {
    const file = parsePack(Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join('\n'))
    assert.equal(Object.keys(file.data as object).length, 20_000)
  }).timeout(10_000)
})

describe('guard: whatever passes is shallow', () => {
  const fragment = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '{a: ',
    '- ',
    '? ',
    ': ',
    ', ',
    '"',
    "'",
    '#',
    ' #',
    '|',
    '>',
    '\n',
    '\n ',
    '\n  ',
    'a',
    'a: ',
    '\\',
    '\t',
    '\r\n'
  )
  const units = fc.array(fragment, { minLength: 1, maxLength: 7 }).map(parts => parts.join(''))

  it('no repeated fragment of YAML nests deeper than the limits allow', () => {
    fc.assert(
      fc.property(units, fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 300 }), (unit, tail, count) => {
        const text = unit.repeat(count) + tail
        if (preScan(text)) return
        const depth = depthOf(parseDocument(text, { prettyErrors: false }).contents)
        assert.ok(depth <= limits.flowDepth + limits.keysInLine * limits.indent + limits.compactMarks, `${JSON.stringify(unit)} x ${count} is ${depth} deep`)
      }),
      { numRuns: 400, seed: 20261122 }
    )
  }).timeout(20_000)

  it('no text makes the parser throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.array(fragment, { maxLength: 60 }).map(parts => parts.join(''))
        ),
        text => {
          const file = parsePack(text)
          for (const { line, column, endLine, endColumn } of file.issues) assert.ok(Math.min(line, column, endLine, endColumn) >= 1)
        }
      ),
      { numRuns: 1_000, seed: 20261122 }
    )
  }).timeout(20_000)

  function depthOf(root: unknown): number {
    let deepest = 0
    const open: [node: unknown, depth: number][] = [[root, 1]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, depth] = next
      deepest = Math.max(deepest, depth)
      if (isCollection(node)) for (const item of node.items) open.push([item, isPair(item) ? depth : depth + 1])
      else if (isPair(node)) open.push([node.key, depth + 1], [node.value, depth + 1])
    }
    return deepest
  }
})
