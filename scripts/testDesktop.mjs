// Runs the host tests in the desktop application: `node scripts/testDesktop.mjs [--no-build]`. It downloads VS Code, or uses the
// executable that EXAM_PREP_VSCODE names; where neither is possible nothing is tested, and it says so.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { cleanUpLater, temporaryFolder } from './lib/cleanup.mjs'
import { findCommand } from './lib/findCommand.mjs'
import { copyWorkspace } from './lib/fixture.mjs'
import { HostTestListener } from './lib/hostTests.mjs'
import { cacheDir, outDir, root } from './lib/paths.mjs'
import { script } from './lib/run.mjs'
import { closingLine, finish, prepareSuite } from './lib/suite.mjs'

/** @param {string} reason */
function skip(reason) {
  console.log(`${reason} The tests in the desktop application did not run.\n\n${closingLine({ passed: 0, failed: 0, skipped: 1 })}`)
}

async function findVscode() {
  if (process.env.EXAM_PREP_VSCODE) return process.env.EXAM_PREP_VSCODE
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron')
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(cacheDir, 'desktop'), reporter: new SilentReporter() }).catch(() => undefined)
}

/** A command line that works without a screen. @param {string} executable */
function onAnyScreen(executable) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [executable]
  return findCommand('xvfb-run') ? ['xvfb-run', '-a', executable] : undefined
}

/** @param {string[]} commandLine */
async function runHostTests([command = '', ...first]) {
  const { folder } = await temporaryFolder('desktop')
  const workspace = await copyWorkspace(folder)
  const child = spawn(
    command,
    [
      ...first,
      ...[`--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${path.join(outDir, 'test/host/index.js')}`, workspace],
      ...[`--user-data-dir=${path.join(folder, 'data')}`, `--extensions-dir=${path.join(folder, 'extensions')}`],
      ...['--disable-extensions', '--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--no-sandbox'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )
  cleanUpLater(() => child.kill())
  const listener = new HostTestListener()
  for await (const line of createInterface({ input: child.stdout })) listener.hear(line)
  return listener.finalCounts()
}

await script(async () => {
  await prepareSuite()
  const executable = await findVscode()
  if (!executable) return skip('VS Code cannot be downloaded here.')
  const commandLine = onAnyScreen(executable)
  if (!commandLine) return skip('There is no screen, and no xvfb-run to make one.')
  finish(await runHostTests(commandLine))
})
