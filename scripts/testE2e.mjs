// Runs the tests that use the packaged extension in the real workbench: `node scripts/testE2e.mjs [file…] [--grep text] [--no-build]`.
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { buildTests, buildVsix, testBundles } from './lib/build.mjs'
import { artefactsDir } from './lib/paths.mjs'
import { script } from './lib/run.mjs'
import { finish, prepareSuite, runMocha } from './lib/suite.mjs'
import { ensureVscode } from './lib/vscode.mjs'

await script(async () => {
  const { files, grep } = await prepareSuite(async () => {
    await buildVsix()
    await buildTests()
  })
  for (const file of await readdir(artefactsDir).catch(() => [])) if (file.startsWith('failed-')) await rm(path.join(artefactsDir, file), { force: true })
  // Installed before mocha's clock runs.
  await ensureVscode()
  await ensureBrowser()
  finish(await runMocha(await testBundles('e2e', files), { reporter: 'spec', timeout: 60_000, slow: 15_000, ...(grep ? { grep } : {}) }))
})
