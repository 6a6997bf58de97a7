// Measures and compares with the budgets: `node scripts/bench.mjs [part of a benchmark's name…]`. A missed budget is shown, and is no failure.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './lib/browser.mjs'
import { buildTests, buildVsix } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { outDir, root } from './lib/paths.mjs'
import { timed } from './lib/progress.mjs'
import { run, script } from './lib/run.mjs'
import { ensureVscode } from './lib/vscode.mjs'

/** @typedef {{ name: string, value: number | null, unit: string, budget?: number | { min: number, max?: number } }} Figure */

/** @param {string} file @returns {Promise<Figure[]>} */
async function runBenchmark(file) {
  const bundle = path.join(outDir, 'test/bench', file.replace(/\.ts$/, '.mjs'))
  const output = await run(process.execPath, ['--enable-source-maps', bundle], { cwd: root })
  return output
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
}

/** @param {Figure[]} figures */
function printTable(figures) {
  const show = (/** @type {number | null | undefined} */ number) => (number === undefined ? '–' : number === null ? '?' : number.toFixed(number < 100 ? 1 : 0))
  const rows = figures.map(({ name, value, unit, budget }) => {
    if (budget === undefined) return [name, `${show(value)} ${unit}`, '', '']
    const { min, max } = typeof budget === 'number' ? { min: undefined, max: budget } : budget
    const bounds = min === undefined ? `${max}` : max === undefined ? `≥ ${min}` : `${min}–${max}`
    const isMet = value !== null && value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY)
    return [name, `${show(value)} ${unit}`, `${bounds} ${unit}`, isMet ? 'ok' : 'MISSED']
  })
  const table = [['', 'measured', 'budget', ''], ...rows]
  const widths = [0, 1, 2].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)))
  console.log()
  for (const [name = '', value = '', budget = '', verdict = ''] of table)
    console.log(`${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${budget.padStart(widths[2] ?? 0)}  ${verdict}`.trimEnd())
}

await script(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  await ensureDependencies()
  await ensureVscode()
  await ensureBrowser()
  // The production build comes last: its files are what is measured.
  await buildTests()
  await buildVsix()
  /** @type {Figure[]} */
  const figures = []
  for (const file of (await readdir(path.join(root, 'test/bench'))).filter(name => name.endsWith('.bench.ts')).sort()) {
    if (positionals.length > 0 && !positionals.some(part => file.includes(part))) continue
    await timed(`Measuring ${file.replace('.bench.ts', '')}`, async () => figures.push(...(await runBenchmark(file))))
  }
  printTable(figures)
})
