import assert from 'node:assert/strict'
import { parsePack } from '../../../src/core/content/parse'

const summary = (text: string) => parsePack(text).issues.map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('parse: problems of syntax', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', ['3:1 duplicate-key']],
    ['a number and its text as one key', '1: a\n"1": b', ['2:1 duplicate-key']],
    ['__proto__ twice', '__proto__: 1\n__proto__: 2', ['2:1 duplicate-key']],
    ['a duplicate deep down', 'a:\n  - b: {c: 1, c: 2}', ['2:15 duplicate-key']],
    ['the same key in different maps', '- a: 1\n- a: 2', []],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(summary(text), expected))

  it('every problem of syntax has a place, and no data comes out', () => {
    for (const text of ['a: "open', 'a: [1, 2', 'a: b: c', '\tb: 1', 'a: 1\n b: 2']) {
      const file = parsePack(text)
      assert.ok(file.issues.length > 0, text)
      assert.ok(
        file.issues.every(issue => issue.code === 'syntax' && issue.line >= 1 && issue.severity === 'error'),
        text
      )
      assert.equal(file.data, undefined)
    }
  })

  it('a nested __proto__ reaches no prototype', () => {
    const file = parsePack('__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\n')
    assert.deepEqual(file.issues, [])
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
    assert.equal(Object.getPrototypeOf(file.data), Object.prototype)
    assert.deepEqual(Object.keys(file.data as object), ['__proto__', 'constructor'])
  })
})

describe('parse: where a finding stands', () => {
  const text = ['name: Demo', 'list:', '  - first: 1', '    second: {x: 1, y: 2}', '  - 7', 'empty:', ''].join('\n')
  const file = parsePack(text)
  const cases: readonly [path: readonly (string | number)[], atKey: boolean, expected: string][] = [
    [['name'], false, '1:7'],
    [['name'], true, '1:1'],
    [['list'], false, '2:1'],
    [['list', 0, 'first'], false, '3:12'],
    [['list', 0, 'second'], false, '4:5'],
    [['list', 0, 'second', 'y'], false, '4:23'],
    [['list', 0, 'second', 'y'], true, '4:20'],
    [['list', 1], false, '5:5'],
    [['list', 0, 'gone'], false, '3:5'],
    [['list', 9], false, '3:3'],
    [['gone', 'deeper'], false, '1:1'],
    [['name', 'deeper'], false, '1:7'],
    [[], false, '1:1'],
  ]
  for (const [path, atKey, expected] of cases) {
    it(`${JSON.stringify(path)}${atKey ? ' at its key' : ''} is at ${expected}`, () => {
      const { line, column } = file.locate({ code: 'x', message: 'x', path, atKey })
      assert.equal(`${line}:${column}`, expected)
    })
  }

  it('marks the whole value, not only its start', () => {
    const { endLine, endColumn } = file.locate({ code: 'x', message: 'x', path: ['name'] })
    assert.deepEqual([endLine, endColumn], [1, 11])
  })

  it('a finding is an error unless it says otherwise', () => {
    assert.equal(file.locate({ code: 'x', message: 'x', path: [] }).severity, 'error')
    assert.equal(file.locate({ code: 'x', message: 'x', path: [], severity: 'warning' }).severity, 'warning')
  })
})
