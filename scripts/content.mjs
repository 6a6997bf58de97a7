// Prints how the bundled questions and cards measure up to the standards of content: `node scripts/content.mjs`. Fails below them.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { outDir, root } from './lib/paths.mjs'
import { script } from './lib/run.mjs'

await script(async () => {
  const outfile = path.join(outDir, 'content.mjs')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/content/print.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  process.chdir(root)
  const { printReport } = await import(pathToFileURL(outfile).href)
  return printReport()
})
