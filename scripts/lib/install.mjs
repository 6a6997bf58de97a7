// Installs npm packages into a folder of the cache: completely or not at all, and safely when two processes do it at once.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanUpLater } from './cleanup.mjs'
import { cacheDir } from './paths.mjs'
import { CommandError, npm, UserError } from './run.mjs'

/** @param {unknown} error @returns {never} */
export function networkHint(error) {
  const output = error instanceof CommandError ? error.output : String(error)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    throw new UserError('The npm registry cannot be reached: connect to the network and run this again.')
  if (/ENOSPC/.test(output)) throw new UserError('There is not enough disk space: free some and run this again.')
  throw error
}

const partial = '.partial-'

/** Removes what installs left that were killed: the folder's name tells the process. */
async function removeAbandoned() {
  for (const name of await readdir(cacheDir)) {
    const pid = Number(name.startsWith(partial) ? name.slice(partial.length).split('-')[0] : Number.NaN)
    if (pid && pid !== process.pid && !isAlive(pid)) await rm(path.join(cacheDir, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} name */
export function installedFolder(name) {
  return path.join(cacheDir, name)
}

/** @param {string} name */
export function isInstalled(name) {
  return existsSync(installedFolder(name))
}

/**
 * Installs packages into `<cache>/<name>`: built in a folder beside it, which gets its name when all is done.
 * @param {string} name
 * @param {string[]} packages
 * @param {(folder: string) => Promise<unknown>} [finish] what else is needed before the folder is usable
 */
export async function installPackages(name, packages, finish = async () => {}) {
  try {
    await mkdir(cacheDir, { recursive: true })
    await removeAbandoned()
    const folder = path.join(cacheDir, `${partial}${process.pid}-${name}`)
    const discard = cleanUpLater(() => rm(folder, { recursive: true, force: true }))
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n')
      await npmInstall(folder, packages)
      await finish(folder)
      await rename(folder, installedFolder(name)).catch(error => {
        if (!isInstalled(name)) throw error
      })
    } finally {
      await discard()
    }
  } catch (error) {
    networkHint(error)
  }
}

/**
 * `npm install` without lifecycle scripts.
 * @param {string} cwd
 * @param {string[]} args
 */
export function npmInstall(cwd, args) {
  return npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...args], { cwd })
}
