import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '../../../src/core/ports'

/** A real folder, as `workspace.fs` uses it: a write truncates the file and then fills it. */
export function diskFilesAt(root: string): FileStore {
  const full = (file: string) => path.join(root, ...file.split('/'))
  return {
    async list(folder) {
      const entries = await readdir(full(folder), { recursive: true, withFileTypes: true }).catch(() => [])
      return entries
        .filter(entry => entry.isFile())
        .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort()
    },
    read: file => readFile(full(file)),
    size: async file => (await stat(full(file))).size,
    async write(file, bytes) {
      await mkdir(path.dirname(full(file)), { recursive: true })
      await writeFile(full(file), bytes)
    },
    delete: file => rm(full(file)),
  }
}
