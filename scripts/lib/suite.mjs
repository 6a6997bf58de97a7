// What the test scripts share: their options, their closing line, and mocha in this process.
import { parseArgs } from 'node:util'
import { buildTests } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * The closing line that a suite printed.
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function readClosingLine(output) {
  const found = output.trimEnd().match(/(?:^|\n)(\d+) passed, (\d+) failed, (\d+) skipped$/)
  return found ? { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) } : undefined
}

/**
 * Prints the closing line and ends the process, whatever a test has left running. No test at all is a failure.
 * @param {Counts} counts
 * @returns {never}
 */
export function finish(counts) {
  const nothingRan = counts.passed + counts.failed + counts.skipped === 0
  if (nothingRan) console.log('\nNo test was found, which counts as a failure.')
  const result = nothingRan ? { ...counts, failed: 1 } : counts
  console.log(`\n${closingLine(result)}`)
  process.exit(result.failed > 0 ? 1 : 0)
}

/**
 * @typedef {object} SuiteOptions
 * @property {string[]} files parts of test file names to run
 * @property {string | undefined} grep runs only tests whose title matches
 * @property {boolean} web
 */

/**
 * Reads the command line (`[file…] [--grep text] [--no-build]`) and builds what the suite needs.
 * @param {() => Promise<unknown>} [build]
 * @returns {Promise<SuiteOptions>}
 */
export async function prepareSuite(build = buildTests) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' }, 'no-build': { type: 'boolean' }, web: { type: 'boolean' } },
  })
  if (!values['no-build']) {
    await ensureDependencies()
    await build()
  }
  return { files: positionals, grep: values.grep, web: values.web ?? false }
}

/**
 * Runs mocha on test bundles in this process.
 * @param {string[]} files
 * @param {import('mocha').MochaOptions} options
 * @returns {Promise<Counts>}
 */
export async function runMocha(files, options) {
  process.setSourceMapsEnabled(true)
  const { default: Mocha } = await import('mocha')
  const mocha = new Mocha(options)
  for (const file of files) mocha.addFile(file)
  await mocha.loadFilesAsync()
  return new Promise(resolve => {
    const runner = mocha.run(() => resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0, skipped: runner.stats?.pending ?? 0 }))
  })
}
