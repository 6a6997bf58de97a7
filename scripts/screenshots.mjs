// Makes the pictures of the README in docs/images from the running product.
import path from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { buildTests, buildVsix } from './lib/build.mjs'
import { outDir } from './lib/paths.mjs'
import { script } from './lib/run.mjs'
import { finish, prepareSuite, runMocha } from './lib/suite.mjs'
import { ensureVscode } from './lib/vscode.mjs'

await script(async () => {
  await prepareSuite(async () => {
    await buildVsix()
    await buildTests()
  })
  await ensureVscode()
  await ensureBrowser()
  finish(await runMocha([path.join(outDir, 'test/screenshots/readme.shots.mjs')], { reporter: 'spec', timeout: 60_000 }))
})
