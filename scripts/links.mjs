// Checks every address that the bundled data names: `node scripts/links.mjs [--only text] [--at-once 8] [--timeout 20]`.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addressesIn, inPool, needsGet, verdictOn } from './lib/links.mjs'
import { root } from './lib/paths.mjs'
import { script, UserError } from './lib/run.mjs'

const help = `Checks every https address in data/: resources, facts, exams, questions, cards and notes.

  npm run links -- [--only text] [--at-once 8] [--timeout 20]

  --only      only addresses that contain this text
  --at-once   how many are asked at a time
  --timeout   seconds to wait for an answer

It needs the network, so it is for a maintainer's machine and no part of the tests.
Verdicts: moved (redirected), dead (404, 410, or redirected to a page that says "not found"), refused (answers browsers
only: look yourself), unreachable. Exits with 1 when something is dead, with 2 when nothing could be reached.`

/** @param {string} url @param {'HEAD' | 'GET'} method @param {number} seconds */
async function ask(url, method, seconds) {
  try {
    const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(seconds * 1000), headers: { 'user-agent': 'exam-prep-links' } })
    await response.body?.cancel()
    return { status: response.status, url: response.url }
  } catch {
    return undefined
  }
}

/** Every address with the files that name it. @returns {Promise<Map<string, string[]>>} */
async function addresses() {
  /** @type {Map<string, string[]>} */
  const places = new Map()
  const files = (await readdir(path.join(root, 'data'), { recursive: true })).filter(file => /\.(yaml|md)$/.test(file)).sort()
  for (const file of files)
    for (const url of addressesIn(file, await readFile(path.join(root, 'data', file), 'utf8'))) places.set(url, [...(places.get(url) ?? []), file])
  return places
}

await script(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      only: { type: 'string', default: '' },
      'at-once': { type: 'string', default: '8' },
      timeout: { type: 'string', default: '20' },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const [atOnce, seconds] = [Number(values['at-once']), Number(values.timeout)]
  if (!(atOnce >= 1) || !(seconds > 0)) throw new UserError('--at-once and --timeout take positive numbers.')
  const all = [...(await addresses())].filter(([url]) => url.includes(values.only))
  const results = await inPool(all, atOnce, async ([url, files]) => {
    const head = await ask(url, 'HEAD', seconds)
    const answer = needsGet(head) ? ((await ask(url, 'GET', seconds)) ?? head) : head
    return { url, files, answer, verdict: verdictOn(url, answer) }
  })
  const wrong = results.filter(({ verdict }) => verdict !== 'ok').sort((a, b) => a.verdict.localeCompare(b.verdict) || a.url.localeCompare(b.url))
  for (const { verdict, answer, url, files } of wrong)
    console.log(
      `${verdict.padEnd(12)}${String(answer?.status ?? '').padEnd(5)}${url}${verdict === 'moved' ? `\n${' '.repeat(14)}-> ${answer?.url}` : ''}\n${' '.repeat(17)}${files.join(', ')}`
    )
  const count = (/** @type {string} */ verdict) => results.filter(result => result.verdict === verdict).length
  console.log(`\n${results.length} addresses: ${['ok', 'moved', 'dead', 'refused', 'unreachable'].map(verdict => `${count(verdict)} ${verdict}`).join(', ')}.`)
  if (results.length > 0 && count('unreachable') === results.length) return 2
  return count('dead') > 0 ? 1 : 0
})
