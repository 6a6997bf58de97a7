// Builds and finds what the build made.
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { outDir, root, vsixPath } from './paths.mjs'
import { plain, timed } from './progress.mjs'
import { npm, run } from './run.mjs'

/** @param {string[]} flags */
export function esbuild(flags) {
  return run(process.execPath, ['esbuild.mjs', ...flags], { cwd: root })
}

/**
 * The extension as for development, and all tests.
 * @param {import('./progress.mjs').Label} [label]
 */
export async function buildTests(label = plain) {
  await timed(label('Building extension and tests'), () => esbuild(['--tests']))
}

/**
 * The VSIX. It gets its name when it is complete, because other processes may be installing the one before.
 * @param {import('./progress.mjs').Label} [label]
 */
export async function buildVsix(label = plain) {
  await timed(label('Packaging the extension'), async () => {
    const unfinished = path.join(outDir, `${process.pid}.vsix`)
    await esbuild(['--production'])
    try {
      await npm(['exec', '--offline', '--', 'vsce', 'package', '--no-dependencies', '--out', unfinished], { cwd: root })
      await rename(unfinished, vsixPath)
    } finally {
      await rm(unfinished, { force: true })
    }
  })
}

/**
 * The bundles of a suite's test files. Found by their sources: `out` may still hold bundles of tests that are gone.
 * @param {'unit' | 'e2e'} suite
 * @param {string[]} [filters] parts of file names; none means all
 */
export async function testBundles(suite, filters = []) {
  const folder = path.join('test', suite)
  const sources = (await readdir(path.join(root, folder), { recursive: true })).filter(file => file.endsWith('.test.ts')).sort()
  return sources
    .filter(file => filters.length === 0 || filters.some(filter => file.includes(filter)))
    .map(file => path.join(outDir, folder, file.replace(/\.ts$/, '.mjs')))
}
