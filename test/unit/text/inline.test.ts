import assert from 'node:assert/strict'
import { httpsHost, parseInline } from '../../../src/core/text/parseInline'
import type { Inline } from '../../../src/core/text/richText'

const text = (value: string): Inline => ({ kind: 'text', text: value })
const code = (value: string): Inline => ({ kind: 'code', text: value })
const math = (source: string): Inline => ({ kind: 'math', source })
const strong = (...children: readonly Inline[]): Inline => ({ kind: 'strong', children })
const emphasis = (...children: readonly Inline[]): Inline => ({ kind: 'emphasis', children })
const link = (href: string, host: string, ...children: readonly Inline[]): Inline => ({ kind: 'link', href, host, children })

describe('inline text: what is marked', () => {
  const cases: readonly [source: string, expected: readonly Inline[]][] = [
    ['', []],
    ['plain words', [text('plain words')]],
    ['a `code` b', [text('a '), code('code'), text(' b')]],
    ['`` a`b ``', [code('a`b')]],
    ['`a\\`', [code('a\\')]],
    ['`**not strong**`', [code('**not strong**')]],
    ['**LEAST** cost', [strong(text('LEAST')), text(' cost')]],
    ['*slow*', [emphasis(text('slow'))]],
    ['**a *b* c**', [strong(text('a '), emphasis(text('b')), text(' c'))]],
    ['**a `b` c**', [strong(text('a '), code('b'), text(' c'))]],
    ['[Guide](https://docs.aws.amazon.com/x?y=1#z)', [link('https://docs.aws.amazon.com/x?y=1#z', 'docs.aws.amazon.com', text('Guide'))]],
    ['[**Guide**](https://a.example)', [link('https://a.example', 'a.example', strong(text('Guide')))]],
    ['[x](HTTPS://A.Example/B)', [link('HTTPS://A.Example/B', 'a.example', text('x'))]],
    ['$x^2$', [math('x^2')]],
    ['so $x$, $y$.', [text('so '), math('x'), text(', '), math('y'), text('.')]],
    ['\\*not\\* \\`this\\` \\$5\\$ \\[x\\] \\\\ \\|', [text('*not* `this` $5$ [x] \\ |')]],
    ['C:\\temp', [text('C:\\temp')]],
  ]
  for (const [source, expected] of cases) it(source || 'nothing', () => assert.deepEqual(parseInline(source), expected))
})

describe('inline text: what stays text', () => {
  const same = [
    '2*3*4 = 24',
    'a * b * c',
    '** not strong **',
    '**open',
    '*open',
    '`open',
    '``open`',
    '$5 and $6',
    'between $10 and $20 a month',
    'US$5',
    '$ 5$',
    '$5 $',
    '$$',
    '[no link]',
    '[no link] (https://a.example)',
    '[reference][1]',
    '<https://a.example>',
    'https://a.example',
    'snake_case_name and __dunder__',
    '~~struck~~',
    '&lt;b&gt; &amp; &#x6a;',
    '$(icon) $(rm -rf /) ${x}',
    ':smile:',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="x"></iframe>',
    '<link rel=dns-prefetch href=//evil.example>',
    '<meta http-equiv=refresh content=0>',
    '<base href=//evil.example>',
    '<form action=//evil.example>',
    '<style>@import url(//evil.example)</style>',
    '</script>',
  ]
  for (const source of same) it(source, () => assert.deepEqual(parseInline(source), [text(source)]))

  const refusedLinks = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    'command:workbench.action.terminal.new',
    'vscode://file/etc/passwd',
    'vscode-insiders://x',
    'file:///etc/passwd',
    '\\\\host\\share',
    '//evil.example/x',
    'data:text/html,<script>alert(1)</script>',
    'http://a.example',
    'https:a.example',
    'https://',
    'https:///etc/passwd',
    'https://user@evil.example/',
    'https://aws.amazon.com@evil.example/',
    'https://a.example:8080/',
    'https://a.example\\@evil.example',
    'https://a.example/"onclick="x',
    "https://a.example/'x",
    'https://a.example/<x>',
    'https://a.example/ x',
    ' https://a.example',
    'https://ex\u0430mple.com/',
    'mailto:a@b.example',
    'ftp://a.example',
    '#top',
    '/etc/passwd',
    '',
  ]
  for (const href of refusedLinks) {
    it(`a link to ${JSON.stringify(href)} is no link`, () => {
      assert.equal(httpsHost(href), undefined)
      const kinds = JSON.stringify(parseInline(`[click](${href})`))
      assert.doesNotMatch(kinds, /"link"/)
      assert.match(kinds, /click/)
    })
  }

  it('an image is its text: nothing is loaded', () => {
    assert.deepEqual(parseInline('![pixel](http://evil.example/p.png)'), [text('![pixel](http://evil.example/p.png)')])
    assert.equal(parseInline('![pixel](https://evil.example/p.png)')[0]?.kind, 'text')
  })

  it('marks nested too deep stay visible', () => {
    const shown = JSON.stringify(parseInline('**a *b **c *d `e`***'))
    for (const letter of 'abcde') assert.ok(shown.includes(letter))
  })
})

describe('prices and formulas', () => {
  const cases: readonly [source: string, formulas: number][] = [
    ['It costs $5 or $6.', 0],
    ['from $0.10 to $0.20 per GB', 0],
    ['$5, $6 and $7', 0],
    ['$5-$6 a month, $1/$2 an hour', 0],
    ['The score is $F_1 = 2 (P R)/(P + R)$.', 1],
    ['$5 buys $n$ hours', 1],
    ['$alpha$ and $beta$', 2],
    ['\\$5 buys $n$ hours', 1],
  ]
  for (const [source, formulas] of cases) it(source, () => assert.equal(parseInline(source).filter(inline => inline.kind === 'math').length, formulas))
})
