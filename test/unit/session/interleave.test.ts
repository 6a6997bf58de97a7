import assert from 'node:assert/strict'
import fc from 'fast-check'
import { interleaved } from '../../../src/core/session/interleave'

const items = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat() }), { maxLength: 30 })
const mix = <T extends { readonly key: string }>(list: readonly T[]) => interleaved(list, item => item.key)

describe('interleaving', () => {
  it('keeps every item once', () => {
    fc.assert(fc.property(items, list => assert.deepEqual(new Set(mix(list)), new Set(list))))
    fc.assert(fc.property(items, list => assert.equal(mix(list).length, list.length)))
  })

  it('has as few equal neighbours as can be', () => {
    fc.assert(
      fc.property(items, list => {
        const mixed = mix(list)
        const repeats = mixed.filter((item, i) => i > 0 && item.key === mixed[i - 1]?.key).length
        const most = Math.max(0, ...['a', 'b', 'c', 'd'].map(key => list.filter(item => item.key === key).length))
        assert.equal(repeats, Math.max(0, most - (list.length - most) - 1))
      }),
      { numRuns: 1_000 }
    )
  })

  it('keeps the order within a key, and leaves alone what is mixed', () => {
    fc.assert(
      fc.property(items, list => {
        for (const key of ['a', 'b', 'c', 'd'])
          assert.deepEqual(
            mix(list).filter(item => item.key === key),
            list.filter(item => item.key === key)
          )
      })
    )
    const mixed = [...'abcabcab'].map(key => ({ key }))
    assert.deepEqual(mix(mixed), mixed)
  })
})
