// VS Code's server and web workbench from npm, installed on first use into the cache.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { installedFolder, installPackages, isInstalled, npmInstall } from './install.mjs'
import { plain, timed } from './progress.mjs'
import { UserError } from './run.mjs'
import { codeServer, vscodeNode } from './versions.mjs'

/**
 * @typedef {object} Vscode
 * @property {string} node the Node executable that runs the server
 * @property {string} serverMain
 */

const name = `vscode-${codeServer.version}`
const serverFolder = 'node_modules/code-server/lib/vscode'

function nodePackage() {
  const platform = `${process.platform}-${process.arch}`
  const found = Object.entries(vscodeNode.packages).find(([key]) => key === platform)
  if (!found) throw new UserError(`VS Code for the browser does not run on ${platform}: install VS Code with its "code" command and run this again.`)
  return found[1]
}

/** @returns {Vscode} */
function locate() {
  const folder = installedFolder(name)
  const packageName = nodePackage().replace(/@[^@]*$/, '')
  return { node: path.join(folder, 'node_modules', packageName, 'bin/node'), serverMain: path.join(folder, serverFolder, 'out/server-main.js') }
}

/**
 * Returns VS Code, installed first when it is not there yet.
 * @param {import('./progress.mjs').Label} [label] without one, nothing is said when there is nothing to do
 * @returns {Promise<Vscode>}
 */
export async function ensureVscode(label) {
  const node = nodePackage()
  if (isInstalled(name)) {
    if (label) console.log(label(`VS Code ${codeServer.vscode} is installed`))
    return locate()
  }
  await timed((label ?? plain)(`Installing VS Code ${codeServer.vscode} (once, about 780 MB)`), () =>
    installPackages(name, [`code-server@${codeServer.version}`, node], async folder => {
      // Its own postinstall compiles native code that is not needed here: only the run-time dependencies are.
      await npmInstall(path.join(folder, serverFolder), ['--omit=dev'])
    })
  )
  return locate()
}

/**
 * Installs a VSIX with VS Code's own installer.
 * @param {Vscode} vscode
 * @param {string} vsix
 * @param {string} extensionsDir
 */
export async function installExtension({ node, serverMain }, vsix, extensionsDir) {
  await promisify(execFile)(node, [
    serverMain,
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensionsDir,
    '--server-data-dir',
    path.dirname(extensionsDir),
  ])
}
