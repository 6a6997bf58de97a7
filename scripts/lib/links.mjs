// Which addresses the data names, and what the answer of a server says about one. Pure.
import { parse } from 'yaml'

/** @typedef {'ok' | 'moved' | 'dead' | 'refused' | 'unreachable'} Verdict */
/** @typedef {{ readonly status: number, readonly url: string }} Answer the status and the address where redirects have ended */

/**
 * The https addresses of a file: every value of YAML that is one, every link of Markdown.
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
export function addressesIn(file, text) {
  const found = file.endsWith('.md')
    ? [...text.matchAll(/\]\((https:\/\/[^\s)]+)\)|<(https:\/\/[^\s>]+)>/g)].map(([, link, bare]) => link ?? bare ?? '')
    : valuesIn(parse(text))
  return [...new Set(found)]
}

/** @param {unknown} value @returns {string[]} */
function valuesIn(value) {
  if (typeof value === 'string') return /^https:\/\/\S+$/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : []
}

/**
 * What an answer says about the address that was asked for. A redirect to a page that says "not found" is as good as a 404.
 * @param {string} asked
 * @param {Answer | undefined} answer undefined: none came
 * @returns {Verdict}
 */
export function verdictOn(asked, answer) {
  if (!answer) return 'unreachable'
  const { status, url } = answer
  if (status === 404 || status === 410 || /[?&]showRedirectNotFoundBanner=true/i.test(url)) return 'dead'
  // These servers answer a browser, but not a script: a person has to look.
  if (status === 401 || status === 403 || status === 405 || status === 429 || status === 999) return 'refused'
  if (status >= 500) return 'unreachable'
  if (status >= 400) return 'dead'
  return isSame(asked, url) ? 'ok' : 'moved'
}

/** Whether two addresses are one page: fragment and a slash at the end make no difference. @param {string} a @param {string} b */
const isSame = (a, b) => plain(a) === plain(b)

/** @param {string} address */
function plain(address) {
  const { protocol, host, pathname, search } = new URL(address)
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}${search}`
}

/** Whether HEAD was not answered as GET would be. @param {Answer | undefined} answer */
export const needsGet = answer => !answer || answer.status >= 400

/**
 * Runs `work` over the items, so many at a time; results in the order of the items.
 * @template T, R
 * @param {readonly T[]} items
 * @param {number} atOnce
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>}
 */
export async function inPool(items, atOnce, work) {
  /** @type {R[]} */
  const results = []
  const queue = items.entries()
  await Promise.all(
    Array.from({ length: Math.max(1, atOnce) }, async () => {
      for (const [index, item] of queue) results[index] = await work(item)
    })
  )
  return results
}
