// The bundled MLS-C01 bank meets every standard of the content report. `npm run content` prints the same with its figures.
import { deepStrictEqual } from 'node:assert/strict'
import { bankOf, readPacks } from '../content/bank'
import { readNames } from '../content/names'
import { contentReport } from '../content/report'

describe('the content report of MLS-C01', () => {
  for (const { title, standards } of contentReport(bankOf(readPacks(), 'mls-c01'), readNames())) {
    describe(title, () => {
      for (const { title: standard, wanted, failures } of standards) it(`${standard}: ${wanted}`, () => deepStrictEqual(failures, []))
    })
  }
})
