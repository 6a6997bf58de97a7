// Bundles the extension, the pages, the packs and, with `--tests`, the tests.
// `--production` minifies; `--watch` rebuilds on change.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = path.dirname(fileURLToPath(import.meta.url))
const flags = new Set(process.argv.slice(2))
const production = flags.has('--production')

/** @param {string} folder @param {string} suffix */
async function filesBelow(folder, suffix) {
  const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => [])
  return entries
    .filter(name => name.endsWith(suffix))
    .sort()
    .map(name => path.posix.join(folder, name.split(path.sep).join('/')))
}

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'info',
}

/**
 * `yaml` without what a reader never needs: writing YAML, and the types of YAML 1.1. Their modules keep their exports, which are
 * undefined, so that the bundler can drop what they would bring. Packs are compiled with it too, so a part too many fails the build.
 * @type {esbuild.Plugin}
 */
const yamlReader = {
  name: 'yaml-reader',
  setup(build) {
    const unused =
      /yaml[\\/](browser[\\/])?dist[\\/](stringify[\\/]\w+|schema[\\/]yaml-1\.1[\\/](binary|bool|float|int|omap|pairs|schema|set|timestamp)|schema[\\/]json[\\/]schema|parse[\\/]cst-(stringify|visit))\.js$/
    build.onLoad({ filter: unused }, async ({ path: file }) => {
      const names = /export \{([^}]+)\}/.exec(await readFile(file, 'utf8'))?.[1] ?? ''
      return { contents: `export let ${names.trim()}` }
    })
  },
}

/** One bundle for every host: no platform, so a Node built-in fails the build. @type {esbuild.BuildOptions} */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['browser', 'import', 'default'],
  external: ['vscode'],
  plugins: [yamlReader],
}

/** `vscode` is not external here: a page that imports it fails the build. @type {esbuild.BuildOptions} */
const webviews = {
  ...shared,
  entryPoints: Object.fromEntries(['practice', 'facts', 'mock', 'progress', 'plan'].map(page => [page, `src/webview/${page}/main.ts`])),
  outdir: 'dist/webview',
  format: 'iife',
  platform: 'browser',
}

/** Test files are found, never listed. @type {esbuild.Plugin} */
const testSuites = {
  name: 'test-suites',
  setup(build) {
    build.onResolve({ filter: /^test:suites$/ }, () => ({ path: 'suites', namespace: 'test-suites' }))
    build.onLoad({ filter: /.*/, namespace: 'test-suites' }, async () => ({
      contents: (await filesBelow('test/host', '.test.ts')).map(file => `import './${file}'`).join('\n'),
      resolveDir: root,
    }))
  },
}

/** @type {esbuild.BuildOptions} */
const nodeTests = {
  ...shared,
  minify: false,
  format: 'esm',
  platform: 'node',
  outExtension: { '.js': '.mjs' },
  outbase: '.',
  outdir: 'out',
  packages: 'external',
}

/**
 * Compiles `data` into `dist/data`, so that bundled content needs no YAML parser at run time.
 * The compiler is bundled from `src/core/content`, the same code that checks a user's pack.
 */
async function compileData() {
  const compiler = path.join(root, 'out/compilePacks.mjs')
  await esbuild.build({
    ...extension,
    minify: false,
    sourcemap: false,
    logLevel: 'warning',
    entryPoints: ['src/core/content/compilePacks.ts'],
    outfile: compiler,
    format: 'esm',
  })
  const { compilePacks } = await import(`${pathToFileURL(compiler).href}?${Date.now()}`)
  const files = await Promise.all(
    [...(await filesBelow('data', '.yaml')), ...(await filesBelow('data', '.md'))].map(async file => ({
      path: path.posix.relative('data', file),
      text: await readFile(path.join(root, file), 'utf8'),
    }))
  )
  const { outputs, issues } = compilePacks(files)
  for (const { path: file, line, column, message } of issues) console.error(`data/${file}:${line}:${column}: error: ${message}`)
  if (issues.length > 0) throw new Error(`The bundled packs have ${issues.length} problems.`)
  for (const [file, value] of outputs) {
    const target = path.join(root, 'dist/data', file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, JSON.stringify(value))
  }
}

async function bundles() {
  /** @type {esbuild.BuildOptions[]} */
  const list = [extension, webviews]
  if (flags.has('--tests')) {
    list.push({
      ...nodeTests,
      entryPoints: [
        ...(await filesBelow('test/unit', '.test.ts')),
        ...(await filesBelow('test/e2e', '.test.ts')),
        ...(await filesBelow('test/screenshots', '.shots.ts')),
        ...(await filesBelow('test/bench', '.bench.ts')),
      ],
    })
    list.push({ ...extension, entryPoints: ['test/host/index.ts'], outfile: 'out/test/host/index.js', minify: false, plugins: [yamlReader, testSuites] })
  }
  return list
}

if (flags.has('--watch')) {
  await compileData()
  for (const options of await bundles()) await (await esbuild.context(options)).watch()
} else {
  if (production) await rm(path.join(root, 'dist'), { recursive: true, force: true })
  await Promise.all([compileData(), ...(await bundles()).map(options => esbuild.build(options))])
}
