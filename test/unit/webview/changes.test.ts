import assert from 'node:assert/strict'
import { changes } from '../../../src/webview/facts/changes'

describe('changes of an input', () => {
  it('build on each other until the page draws another input', () => {
    const changed = changes<{ readonly a: number; readonly b: number }>()
    const drawn = { a: 1, b: 1 }
    assert.deepEqual(
      changed(drawn, () => ({ a: 2 })),
      { a: 2, b: 1 }
    )
    assert.deepEqual(
      changed(drawn, ({ b }) => ({ b: b + 4 })),
      { a: 2, b: 5 }
    )
    assert.deepEqual(
      changed({ a: 9, b: 9 }, ({ b }) => ({ b: b + 1 })),
      { a: 9, b: 10 }
    )
  })
})
