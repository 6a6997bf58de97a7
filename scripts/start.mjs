// Installs what is missing, builds, and opens Exam Prep with the sample workspace in VS Code.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { esbuild } from './lib/build.mjs'
import { temporaryFolder } from './lib/cleanup.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { findCommand } from './lib/findCommand.mjs'
import { openInBrowser } from './lib/openInBrowser.mjs'
import { cacheDir, extensionId, root } from './lib/paths.mjs'
import { numbered, timed } from './lib/progress.mjs'
import { script, UserError } from './lib/run.mjs'
import { PortInUseError, quietSettings, startServer, writeSettings } from './lib/server.mjs'
import { codeServer } from './lib/versions.mjs'
import { ensureVscode } from './lib/vscode.mjs'

const help = `Opens Exam Prep with the sample workspace in VS Code: in the desktop application when its "code" command
is there, else in the browser.

npm start -- [options]
  --browser   use the browser even when there is a desktop VS Code
  --port N    the browser's VS Code listens on this port (default: 8765, or a free one)
  --no-open   print the address, open no browser
  --help      print this
`
const preferredPort = 8765
const sample = path.join(root, 'sample')

await script(async () => {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(help)
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) throw new UserError(`--port ${values.port} is not a port number.`)
  // In a terminal of a remote VS Code, `code` cannot start one with an extension under development.
  const desktop = values.browser || port !== undefined || process.env.VSCODE_IPC_HOOK_CLI ? undefined : findCommand('code')
  if (desktop) await startDesktop(desktop)
  else await startInBrowser(port, !values['no-open'])
})

/** @param {string} code */
async function startDesktop(code) {
  const label = numbered(2)
  await ensureDependencies(label)
  await build(label)
  console.log('\nOpening Exam Prep in VS Code. (npm start -- --browser uses the browser instead.)')
  // The command is a script; only a shell runs it on Windows, where its path and ours may contain spaces.
  const shell = process.platform === 'win32'
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text)
  spawn(quote(code), [`--extensionDevelopmentPath=${root}`, sample].map(quote), { stdio: 'inherit', shell })
}

/** @param {number | undefined} port @param {boolean} open */
async function startInBrowser(port, open) {
  const label = numbered(4)
  await ensureDependencies(label)
  await ensureVscode(label)
  await build(label)
  const { folder } = await temporaryFolder('start')
  const extensionsDir = path.join(folder, 'extensions')
  await mkdir(extensionsDir)
  await symlink(root, path.join(extensionsDir, extensionId), 'dir')
  // What the user studies and sets is kept between starts.
  const dataDir = path.join(cacheDir, 'start')
  if (!existsSync(path.join(dataDir, 'User/settings.json'))) await writeSettings(dataDir, quietSettings)
  const server = await timed(label('Starting VS Code'), () => startOnPort({ dataDir, extensionsDir, lasting: true }, port))
  const address = `${server.url}/?${new URLSearchParams({ folder: sample })}`
  console.log(`\nExam Prep is open in VS Code ${codeServer.vscode} at\n\n  ${address}\n\nPress Ctrl+C to stop.`)
  if (open) openInBrowser(address)
  await server.crashed
  throw new UserError("VS Code's server has stopped.")
}

/**
 * @param {Omit<import('./lib/server.mjs').ServerOptions, 'port'>} options
 * @param {number | undefined} port
 */
async function startOnPort(options, port) {
  // The browser keeps the arrangement of the window per address, so the same port is worth a try.
  return startServer({ ...options, port: port ?? preferredPort }).catch(error => {
    if (port === undefined && error instanceof PortInUseError) return startServer(options)
    throw error
  })
}

/** @param {import('./lib/progress.mjs').Label} label */
async function build(label) {
  await timed(label('Building Exam Prep'), () => esbuild(['--production']))
}
