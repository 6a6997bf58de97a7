// Runs the tests inside VS Code's real extension host: `node scripts/testHost.mjs [--web] [--no-build]`. With `--web` it is the
// extension host of the browser, a web worker.
import path from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { hostTestsAddress, launchBrowser } from './lib/chromium.mjs'
import { temporaryFolder } from './lib/cleanup.mjs'
import { copyWorkspace } from './lib/fixture.mjs'
import { HostTestListener } from './lib/hostTests.mjs'
import { outDir, root } from './lib/paths.mjs'
import { script } from './lib/run.mjs'
import { startServer, testSettings, webHostSettings, writeSettings } from './lib/server.mjs'
import { finish, prepareSuite } from './lib/suite.mjs'
import { ensureVscode } from './lib/vscode.mjs'

const silenceLimitMs = 90_000

/** @param {boolean} web */
async function runHostTests(web) {
  const { folder, remove } = await temporaryFolder('host')
  const workspace = await copyWorkspace(folder)
  const dataDir = path.join(folder, 'data')
  await writeSettings(dataDir, { ...testSettings, ...(web ? webHostSettings : {}) })
  const server = await startServer({ dataDir, extensionsDir: path.join(folder, 'extensions'), testDriver: true })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const listener = new HostTestListener()
    await new Promise((resolve, reject) => {
      const silence = setTimeout(
        () => reject(new Error(`The extension host has been silent for ${silenceLimitMs / 1000} s.\n${server.output()}`)),
        silenceLimitMs
      )
      const hear = async () => {
        await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
          if (listener.hear(values.join(' '))) silence.refresh()
        })
        await page.exposeFunction('codeAutomationExit', () => {
          clearTimeout(silence)
          resolve(undefined)
        })
        await page.goto(hostTestsAddress(server, { workspace, extension: root, tests: path.join(outDir, 'test/host/index.js') }))
      }
      hear().catch(reject)
    })
    return listener.finalCounts()
  } finally {
    await browser.close()
    await server.stop()
    await remove()
  }
}

await script(async () => {
  const { web } = await prepareSuite()
  await ensureVscode()
  await ensureBrowser()
  finish(await runHostTests(web))
})
