// Runs everything: checks, build, and all suites. Goes on after a failure; the last line has the counts of all of it.
import { buildTests, buildVsix } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { root } from './lib/paths.mjs'
import { numbered, seconds, timed } from './lib/progress.mjs'
import { CommandError, npm, run, script } from './lib/run.mjs'
import { closingLine, readClosingLine } from './lib/suite.mjs'

/** @typedef {import('./lib/suite.mjs').Counts} Counts */

const suites = [
  { title: 'Unit tests', script: 'testUnit.mjs', args: [] },
  { title: "Tests inside the server's extension host", script: 'testHost.mjs', args: [] },
  { title: "Tests inside the browser's extension host", script: 'testHost.mjs', args: ['--web'] },
  { title: 'Tests of the packaged extension in the workbench', script: 'testE2e.mjs', args: [] },
]
const label = numbered(5 + suites.length)
// What runs in here writes to a pipe, but its output ends up where this process writes.
const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 }

/**
 * A check has no counts: it adds one failure or nothing.
 * @param {() => Promise<unknown>} work
 */
async function check(work) {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    console.log(error.output.trimEnd())
    total.failed++
    return false
  }
}

/** @param {typeof suites[number]} suite @returns {Promise<Counts>} */
async function runSuite({ title, script, args }) {
  const startedAt = performance.now()
  console.log(`\n${label(title)}`)
  const output = await run(process.execPath, [`scripts/${script}`, '--no-build', ...args], { cwd: root, show: true, env }).catch(error => error.output ?? '')
  const counts = readClosingLine(output) ?? { passed: 0, failed: 1, skipped: 0 }
  console.log(`      ${seconds(performance.now() - startedAt)}`)
  return counts
}

await script(async () => {
  const startedAt = performance.now()
  await ensureDependencies(label)
  await check(() => timed(label('Linting'), () => npm(['run', 'lint'], { cwd: root, env })))
  await check(() => timed(label('Checking types'), () => npm(['run', 'typecheck'], { cwd: root, env })))
  const packaged = await check(() => buildVsix(label))
  // Without a build there is nothing to test, or only what an earlier build left.
  if (packaged && (await check(() => buildTests(label)))) {
    for (const suite of suites) {
      const counts = await runSuite(suite)
      total.passed += counts.passed
      total.failed += counts.failed
      total.skipped += counts.skipped
    }
  }
  console.log(`\nAll of it took ${seconds(performance.now() - startedAt)}.`)
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
})
