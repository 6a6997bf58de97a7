// Writes l10n/bundle.l10n.json: every English message that the code translates, for translators to copy.
// `--check` only says whether the committed file is up to date.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const target = path.join(root, 'l10n/bundle.l10n.json')

const messages = new Set()
for (const file of (await readdir(path.join(root, 'src'), { recursive: true })).filter(name => name.endsWith('.ts')).sort()) {
  const text = await readFile(path.join(root, 'src', file), 'utf8')
  // `t('…')` in core and host, and the tables of page strings.
  const pattern = file.endsWith('Strings.ts') ? /: (?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"),/g : /\bt\((?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g
  for (const [, single, double] of text.matchAll(pattern)) messages.add((single ?? double ?? '').replace(/\\(.)/g, '$1'))
}
const text = `${JSON.stringify(Object.fromEntries([...messages].sort().map(message => [message, message])), null, 2)}\n`
if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  if (process.argv.includes('--check')) {
    console.error('l10n/bundle.l10n.json is out of date: run npm run l10n.')
    process.exitCode = 1
  } else await writeFile(target, text)
}
