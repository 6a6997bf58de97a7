import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The full path of a command, if it is on the PATH.
 * @param {string} name
 */
export function findCommand(name) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.flatMap(folder => extensions.map(extension => path.join(folder, name + extension))).find(file => existsSync(file))
}
