// Builds `out/exam-prep.vsix`.
import { buildVsix } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  await ensureDependencies()
  await buildVsix()
})
