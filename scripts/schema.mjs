// Writes data/schema/*.json from the zod schemas, for completion and hovers while a pack is written.
// `--check` only says whether the committed files are up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const outfile = path.join(root, 'out/jsonSchemas.mjs')
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['src/core/content/jsonSchemas.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
})
const { jsonSchemas } = await import(pathToFileURL(outfile).href)

let stale = 0
await mkdir(path.join(root, 'data/schema'), { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas)) {
  const file = path.join(root, 'data/schema', `${name}.schema.json`)
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
  stale++
  if (process.argv.includes('--check')) console.error(`${path.relative(root, file)} is out of date: run npm run schema.`)
  else await writeFile(file, text)
}
if (process.argv.includes('--check') && stale > 0) process.exitCode = 1
