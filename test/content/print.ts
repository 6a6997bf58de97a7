// Prints the content report of MLS-C01.
import { bankOf, readPacks } from './bank'
import { readNames } from './names'
import { contentReport } from './report'

/** The exit code: 1 when a standard is not met. */
export function printReport(): number {
  let below = 0
  for (const { title, standards, details } of contentReport(bankOf(readPacks(), 'mls-c01'), readNames())) {
    console.log(`\n${title}`)
    for (const { title: standard, measured, wanted, failures } of standards) {
      below += failures.length > 0 ? 1 : 0
      console.log(`  ${failures.length > 0 ? 'BELOW' : 'ok   '}  ${standard}: ${measured} (wanted: ${wanted})`)
      for (const failure of failures) console.log(`           ${failure}`)
    }
    for (const detail of details) console.log(`         ${detail}`)
  }
  console.log(below > 0 ? `\nStandards that are not met: ${below}.` : '\nAll standards are met.')
  return below > 0 ? 1 : 0
}
