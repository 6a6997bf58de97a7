// Runs the tests that need nothing but Node: `node scripts/testUnit.mjs [file…] [--grep text] [--no-build]`.
import { testBundles } from './lib/build.mjs'
import { script } from './lib/run.mjs'
import { finish, prepareSuite, runMocha } from './lib/suite.mjs'

await script(async () => {
  const { files, grep } = await prepareSuite()
  finish(await runMocha(await testBundles('unit', files), { reporter: 'dot', timeout: 10_000, ...(grep ? { grep } : {}) }))
})
