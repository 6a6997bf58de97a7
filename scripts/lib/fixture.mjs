import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { root } from './paths.mjs'

const fixture = path.join(root, 'test/fixtures/workspace')

/**
 * Makes a workspace that a test may change: a copy of the fixture, or of another folder.
 * @param {string} parent
 * @param {string} [source]
 */
export async function copyWorkspace(parent, source = fixture) {
  const workspace = path.join(parent, 'workspace')
  await mkdir(workspace)
  if (existsSync(source)) await cp(source, workspace, { recursive: true })
  return workspace
}
