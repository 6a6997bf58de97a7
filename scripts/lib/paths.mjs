// Where things are. The test bundles in `out` contain this file too, so the root is searched for upwards.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot() {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

function userCacheDir() {
  switch (process.platform) {
    case 'win32':
      return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local')
    case 'darwin':
      return path.join(homedir(), 'Library', 'Caches')
    default:
      return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  }
}

export const root = findRoot()
export const outDir = path.join(root, 'out')
export const vsixPath = path.join(outDir, 'exam-prep.vsix')
export const artefactsDir = path.join(outDir, 'artefacts')
export const cacheDir = process.env.EXAM_PREP_CACHE ? path.resolve(process.env.EXAM_PREP_CACHE) : path.join(userCacheDir(), 'exam-prep')
export const extensionId = 'exam-prep.exam-prep'
