import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '../../../src/core/ports'

/** A real folder, as `workspace.fs` uses it: a write truncates the file and then fills it. */
export function diskFilesAt(root: string): FileStore {
  const full = (file: string) => path.join(root, ...file.split('/'))
  async function list(folder: string): Promise<readonly string[]> {
    const entries = await readdir(full(folder), { withFileTypes: true }).catch(() => [])
    const found = await Promise.all(entries.map(entry => (entry.isDirectory() ? list(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`])))
    return found.flat().sort()
  }
  return {
    list,
    read: file => readFile(full(file)),
    size: async file => (await stat(full(file))).size,
    async write(file, bytes) {
      await mkdir(path.dirname(full(file)), { recursive: true })
      await writeFile(full(file), bytes)
    },
    delete: file => rm(full(file)),
  }
}
