// Starts and stops VS Code's server. Everything that it writes goes into the folders it is given.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cleanUpLater } from './cleanup.mjs'
import { extensionId } from './paths.mjs'
import { UserError } from './run.mjs'
import { ensureVscode } from './vscode.mjs'

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir user data: settings, state, the extension's storage
 * @property {string} extensionsDir
 * @property {number} [port] default: any free one
 * @property {NodeJS.ProcessEnv} [env] reaches the extension host
 * @property {string[]} [nodeArgs] arguments of the Node that runs server and extension host
 * @property {boolean} [lasting] goes on when no window has been open for 5 minutes; a server that a killed test left behind does not
 * @property {boolean} [testDriver] honours `extensionTestsPath` in the page's address; notifications stay hidden then
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url
 * @property {() => string} output what server and extension host have printed
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends server and extension hosts as a crash would
 * @property {Promise<void>} crashed resolves when it ends without having been told to
 */

export class PortInUseError extends UserError {
  /** @param {number} port */
  constructor(port) {
    super(`Port ${port} is in use: choose another with --port.`)
  }
}

const listening = /Extension host agent listening on (\d+)/
const startTimeoutMs = 30_000

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ dataDir, extensionsDir, port = 0, env = {}, nodeArgs = [], lasting = false, testDriver = false }) {
  const { node, serverMain } = await ensureVscode()
  await mkdir(extensionsDir, { recursive: true })
  const child = spawn(
    node,
    [
      ...nodeArgs,
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--disable-workspace-trust'],
      ...['--server-data-dir', dataDir, '--user-data-dir', dataDir, '--extensions-dir', extensionsDir],
      ...(lasting ? [] : ['--enable-remote-auto-shutdown']),
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    // A process group of its own, so that extension hosts can be ended together with the server.
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true }
  )
  let output = ''
  let ending = false
  /** @type {Promise<void>} */
  const closed = new Promise(resolve => child.once('close', () => resolve()))
  /** @type {Promise<void>} */
  const crashed = new Promise(resolve => child.once('close', () => ending || resolve()))
  /** @param {NodeJS.Signals} signal */
  const end = async signal => {
    ending = true
    try {
      process.kill(-(child.pid ?? 0), signal)
    } catch {
      // It has already gone.
    }
    await closed
  }
  const stop = cleanUpLater(() => {
    const impatience = setTimeout(() => end('SIGKILL'), 3000)
    return end('SIGTERM').finally(() => clearTimeout(impatience))
  })
  const actualPort = await new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new UserError(`VS Code's server did not start within ${startTimeoutMs / 1000} s:\n${output}`)), startTimeoutMs)
    const look = (/** @type {Buffer} */ chunk) => {
      output += chunk
      const found = listening.exec(output)
      if (found) {
        clearTimeout(giveUp)
        resolve(Number(found[1]))
      }
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('close', () => {
      clearTimeout(giveUp)
      reject(/EADDRINUSE/.test(output) ? new PortInUseError(port) : new UserError(`VS Code's server stopped:\n${output}`))
    })
  }).catch(async error => {
    await stop()
    throw error
  })
  return { port: actualPort, url: `http://127.0.0.1:${actualPort}`, output: () => output, stop, kill: () => end('SIGKILL'), crashed }
}

/**
 * The user's settings, which the web workbench reads when it starts.
 * @param {string} dataDir
 * @param {Record<string, unknown>} settings
 */
export async function writeSettings(dataDir, settings) {
  await mkdir(path.join(dataDir, 'User'), { recursive: true })
  await writeFile(path.join(dataDir, 'User/settings.json'), `${JSON.stringify(settings, null, 2)}\n`)
}

/** A fresh VS Code without what needs a network, and without questions that have nothing to do with us. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
}

/** What the tests start from: nothing on the screen but the extension. */
export const testSettings = {
  ...quietSettings,
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'git.enabled': false,
}

/** Runs the extension in the browser's own extension host, a web worker, instead of the server's. */
export const webHostSettings = { 'extensions.webWorker': true, 'remote.extensionKind': { [extensionId]: ['web'] } }
