// What must not outlive the process: temporary folders and child processes, whichever way it ends.
import { rmSync } from 'node:fs'
import { mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Every bundle of tests brings its own copy of this module: they share what is pending.
const key = Symbol.for('exam-prep.cleanup')
/** @type {Record<symbol, Set<() => unknown>>} */
const shared = /** @type {never} */ (globalThis)
const isFirst = !shared[key]
const pending = shared[key] ?? new Set()
shared[key] = pending
let stopping = false

/**
 * Registers `work` for the end of the process. Returns a function that does it earlier; it is done once.
 * On a plain exit only what `work` does before its first `await` happens.
 * @param {() => unknown} work
 * @returns {() => Promise<void>}
 */
export function cleanUpLater(work) {
  pending.add(work)
  return async () => {
    if (pending.delete(work)) await work()
  }
}

function takeLast() {
  const work = [...pending].at(-1)
  if (work) pending.delete(work)
  return work
}

/**
 * A new temporary folder and the function that deletes it.
 * @param {string} name
 */
export async function temporaryFolder(name) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `exam-prep-${name}-`)))
  // A process that was just killed may still be writing: retry.
  const remove = cleanUpLater(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return { folder, remove }
}

/** @param {number} exitCode */
async function stop(exitCode) {
  if (stopping) return
  stopping = true
  for (let work = takeLast(); work; work = takeLast()) await Promise.resolve(work()).catch(() => {})
  process.exit(exitCode)
}

function listen() {
  process.on('SIGINT', () => stop(130))
  process.on('SIGTERM', () => stop(143))
  process.on('SIGHUP', () => stop(129))
  process.on('exit', () => {
    for (let work = takeLast(); work; work = takeLast()) work()
  })
  // When npm is told to stop, it ends only the shell between itself and this process.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && void stop(143)
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
}

if (isFirst) listen()
