// The project's own dependencies, as `package-lock.json` says.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { networkHint } from './install.mjs'
import { root } from './paths.mjs'
import { plain, timed } from './progress.mjs'
import { npm } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/** @param {string} file @returns {Promise<Record<string, LockedPackage>>} */
async function lockedPackages(file) {
  return JSON.parse(await readFile(path.join(root, file), 'utf8')).packages
}

/** npm writes its hidden lockfile last, so an interrupted install has none or an old one. */
async function isUpToDate() {
  const [wanted, present] = await Promise.all([lockedPackages('package-lock.json'), lockedPackages('node_modules/.package-lock.json').catch(() => undefined)])
  if (!present) return false
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '' || (optional && !present[folder])) return true
    return present[folder]?.version === version && existsSync(path.join(root, folder, 'package.json'))
  })
}

/** @param {import('./progress.mjs').Label} [label] */
export async function ensureDependencies(label = plain) {
  if (await isUpToDate()) return console.log(label('Dependencies are up to date'))
  await timed(label('Installing dependencies'), () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root }).catch(networkHint))
}
