// Opens a workbench page in a browser without a window.
import { ensureBrowser } from './browser.mjs'

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  const { executablePath, env } = await ensureBrowser()
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    // Nothing but this machine can be reached.
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })
}

/**
 * The address of a workbench in which VS Code runs tests inside the extension host, as `--extensionTestsPath` does on the desktop.
 * @param {import('./server.mjs').Server} server started with `testDriver`
 * @param {{ workspace: string, extension: string, tests: string }} paths
 */
export function hostTestsAddress({ url, port }, { workspace, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${path}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]
  return `${url}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`
}
