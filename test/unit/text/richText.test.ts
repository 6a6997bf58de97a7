import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseRichText, plainText, showHidden } from '../../../src/core/text/parseRichText'
import type { Block, RichText } from '../../../src/core/text/richText'

const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text }] })
const list = (ordered: boolean, start: number, ...items: readonly RichText[]): Block => ({ kind: 'list', ordered, start, items })
const cell = (text: string) => (text === '' ? [] : [{ kind: 'text' as const, text }])

describe('rich text: blocks', () => {
  const cases: readonly [name: string, source: string, expected: RichText][] = [
    ['nothing', '', []],
    ['only space', ' \n\t\n', []],
    ['two paragraphs', 'One\nline.\n\nTwo.', [paragraph('One line.'), paragraph('Two.')]],
    ['line ends of Windows and of old Macs', 'a\r\n\r\nb\r\rc', [paragraph('a'), paragraph('b'), paragraph('c')]],
    ['a list', '- a\n- b', [list(false, 1, [paragraph('a')], [paragraph('b')])]],
    ['a list with stars', '* a\n* b', [list(false, 1, [paragraph('a')], [paragraph('b')])]],
    ['a numbered list from 3', '3. a\n4. b', [list(true, 3, [paragraph('a')], [paragraph('b')])]],
    ['a numbered list with brackets', '1) a', [list(true, 1, [paragraph('a')])]],
    ['a list behind words', 'Choose:\n- a', [paragraph('Choose:'), list(false, 1, [paragraph('a')])]],
    ['a nested list', '- a\n  - b\n  - c\n- d', [list(false, 1, [paragraph('a'), list(false, 1, [paragraph('b')], [paragraph('c')])], [paragraph('d')])]],
    ['numbers in a list', '- a\n  1. b', [list(false, 1, [paragraph('a'), list(true, 1, [paragraph('b')])])]],
    ['an item of several lines', '- a\n  still a\n- b', [list(false, 1, [paragraph('a still a')], [paragraph('b')])]],
    ['an item of two paragraphs', '- a\n\n  more\n- b', [list(false, 1, [paragraph('a'), paragraph('more')], [paragraph('b')])]],
    ['a list with a gap', '- a\n\n- b', [list(false, 1, [paragraph('a')], [paragraph('b')])]],
    ['words behind a list', '- a\n\nb', [list(false, 1, [paragraph('a')]), paragraph('b')]],
    ['a list that changes its kind', '- a\n1. b', [list(false, 1, [paragraph('a')]), list(true, 1, [paragraph('b')])]],
    ['a number of four digits', '2026. A good year', [list(true, 2026, [paragraph('A good year')])]],
    ['five digits are no list', '12345. x', [paragraph('12345. x')]],
    ['a minus is no list', '-5 degrees', [paragraph('-5 degrees')]],
    ['code', '```python\nx = 1\n\ny = "**2**"\n```\nafter', [{ kind: 'code', language: 'python', text: 'x = 1\n\ny = "**2**"' }, paragraph('after')]],
    ['code without a language', '```\n<b>\n```', [{ kind: 'code', language: '', text: '<b>' }]],
    ['code that never ends', '```\nx', [{ kind: 'code', language: '', text: 'x' }]],
    ['code in a list', '- a\n  ```\n  x\n  ```', [list(false, 1, [paragraph('a'), { kind: 'code', language: '', text: 'x' }])]],
    ['a formula of its own', '$x^2 + 1$', [{ kind: 'math', source: 'x^2 + 1' }]],
    [
      'a formula in a sentence',
      'so $x$',
      [
        {
          kind: 'paragraph',
          children: [
            { kind: 'text', text: 'so ' },
            { kind: 'math', source: 'x' },
          ],
        },
      ],
    ],
    ['a heading is text', '# Title', [paragraph('# Title')]],
    ['a quote is text', '> words', [paragraph('> words')]],
    ['a rule is text', '***', [paragraph('***')]],
    ['HTML is text', '<div>\n<script>alert(1)</script>\n</div>', [paragraph('<div> <script>alert(1)</script> </div>')]],
    ['a link definition is text', '[1]: javascript:alert(1)', [paragraph('[1]: javascript:alert(1)')]],
  ]
  for (const [name, source, expected] of cases) it(name, () => assert.deepEqual(parseRichText(source), expected))
})

describe('rich text: tables', () => {
  const table = (source: string) => {
    const [block] = parseRichText(source)
    return block?.kind === 'table' ? block : assert.fail(`no table: ${JSON.stringify(block)}`)
  }

  it('has a header, alignment and rows', () => {
    assert.deepEqual(table('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 | 7 | 8 |'), {
      kind: 'table',
      align: ['left', 'left', 'center', 'right'],
      header: ['a', 'b', 'c', 'd'].map(cell),
      rows: [['1', '2', '3', '4'].map(cell), ['5', '6', '7', '8'].map(cell)],
    })
  })

  it('needs no outer bars', () => assert.deepEqual(table('a | b\n--- | ---\n1 | 2').rows, [[cell('1'), cell('2')]]))
  it('a short row is filled up', () => assert.deepEqual(table('| a | b |\n|---|---|\n| 1 |').rows, [[cell('1'), []]]))
  it('an escaped bar is a bar in a cell', () => assert.deepEqual(table('| a | b |\n|---|---|\n| x \\| y | z |').rows, [[cell('x | y'), cell('z')]]))
  it('an escaped bar in code is a bar', () => assert.deepEqual(table('| a |\n|---|\n| `x \\| y` |').rows, [[[{ kind: 'code', text: 'x | y' }]]]))
  it('an escaped bar at the end of a row is a bar', () => assert.deepEqual(table('| a |\n|---|\n| x \\|').rows, [[cell('x |')]]))
  it('cells know strong and code', () => assert.deepEqual(table('| **a** |\n|---|\n| `b` |').header, [[{ kind: 'strong', children: cell('a') }]]))

  it('ends at the first line without a bar', () => {
    assert.deepEqual(
      parseRichText('| a |\n|---|\n| 1 |\nafter').map(block => block.kind),
      ['table', 'paragraph']
    )
  })

  it('without a rule there is no table', () => {
    for (const source of ['| a | b |\n| 1 | 2 |', 'a\n---', '| a |\n| -x- |', '| a |']) assert.notEqual(parseRichText(source)[0]?.kind, 'table', source)
  })
})

describe('rich text: hidden characters', () => {
  const hidden = ['\u202e', '\u202a', '\u2066', '\u2069', '\u200b', '\u200d', '\u200e', '\u2060', '\ufeff', '\u00ad', '\u061c', '\u180e', '\u{e0041}']
  for (const character of hidden) {
    const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    it(`${name} is shown`, () => {
      assert.deepEqual(parseRichText(`a${character}b`), [paragraph(`a[${name}]b`)])
      assert.deepEqual(parseRichText(`\`a${character}b\``), [{ kind: 'paragraph', children: [{ kind: 'code', text: `a[${name}]b` }] }])
      assert.equal(showHidden(`${character}${character}`), `[${name}][${name}]`)
    })
  }

  it('other scripts, accents and emoji stay as they are', () => {
    for (const words of ['日本語', 'größer', 'مرحبا', 'e\u0301', '🙂', '–…']) assert.deepEqual(parseRichText(words), [paragraph(words)])
  })
})

describe('rich text: whatever comes', () => {
  const marks = fc.constantFrom(
    '*',
    '**',
    '`',
    '```',
    '$',
    '[',
    '](',
    ')',
    '|',
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '  ',
    '\\',
    '|---|',
    '<',
    '>',
    '#',
    'a',
    'word ',
    'https://a.example',
    '\u202e',
    '\r'
  )
  const markup = fc.array(marks, { maxLength: 60 }).map(parts => parts.join(''))

  it('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), markup), source => {
        plainText(parseRichText(source))
      }),
      { numRuns: 2_000 }
    )
  }).timeout(10_000)

  it('no plain word is lost', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019äß日,;!?()%&/=+'), minLength: 1, maxLength: 8 }).filter(text => !/^\d+\)$/.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, end) => {
        assert.equal(plainText(parseRichText(lines.map(line => line.join(' ')).join(end))), lines.flat().join(' '))
      }),
      { numRuns: 500 }
    )
  }).timeout(10_000)

  it('no letter is lost, however it is marked', () => {
    const letters = fc.array(
      fc.oneof(
        fc.constantFrom('*', '**', '`', '$', '[', ']', '\n', '\n\n', '\n- ', ' ', '\\', '<', '>'),
        fc.string({ unit: fc.constantFrom(...'xyz'), minLength: 1, maxLength: 3 })
      ),
      {
        maxLength: 40,
      }
    )
    const only = (text: string) => text.replace(/[^xyz]/g, '')
    fc.assert(
      fc.property(letters, parts => {
        const source = parts.join('')
        assert.equal(only(plainText(parseRichText(source))), only(source))
      }),
      { numRuns: 1_000 }
    )
  }).timeout(10_000)

  const size = 4_000
  const pathological: readonly [name: string, unit: string][] = [
    ['backticks', '`'],
    ['stars', '*'],
    ['double stars with letters', '**a'],
    ['stars with letters', '*a '],
    ['stars and letters', '*a*'],
    ['open brackets', '['],
    ['brackets that lead nowhere', '[]('],
    ['links that never close', '[a](https://a.example'],
    ['dollars', '$'],
    ['dollars with letters', '$a '],
    ['backslashes', '\\'],
    ['bars', '|'],
    ['rules of tables', '|-'],
    ['rows of tables', '|-|\n'],
    ['list marks', '- '],
    ['lists', '- a\n'],
    ['fences', '```\n'],
    ['spaces', ' '],
    ['line ends', '\n'],
    ['spaces and a bar', ' |'],
    ['spaces at line ends', '   \n'],
    ['hidden characters', '\u202e'],
    ['hyphens', '-'],
    ['digits', '1'],
    ['lone surrogates', '\ud800'],
  ]
  for (const [name, unit] of pathological) {
    it(`${size} characters of ${name} are read`, () => {
      const source = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
      for (const text of [source, `${source}x`, `x${source}`, `| a |\n${source}|`, `\`\`\`${source}x`]) assert.ok(Array.isArray(parseRichText(text)))
    })
  }

  it('runs of backticks of every length are read', () => {
    const source = Array.from({ length: 88 }, (_, i) => '`'.repeat(i + 1)).join(' ')
    assert.equal(plainText(parseRichText(source)).replaceAll(' ', '').length > 0, true)
  })

  it('a staircase of lists is flat in the end', () => {
    const source = Array.from({ length: 80 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')
    let depth = 0
    for (let blocks = parseRichText(source); ; depth++) {
      const [next] = blocks.flatMap(block => (block.kind === 'list' ? block.items : []))
      const inner = blocks.flatMap(block => (block.kind === 'list' ? block.items.flat() : []))
      if (!next) break
      blocks = inner
    }
    assert.ok(depth <= 4, String(depth))
  })
})

describe('plain text', () => {
  it('is the words of everything', () => {
    assert.equal(
      plainText(parseRichText('**a** `b`\n\n- c\n  - [d](https://a.example)\n\n| e | f |\n|---|---|\n| g | $h$ |\n\n```js\ni\n```\n\n$j$')),
      'a b c d e f g h i j'
    )
  })
})
