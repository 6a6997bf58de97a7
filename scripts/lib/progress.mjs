// Says what is going on and for how long: one line with a running clock on a terminal, plain lines elsewhere.
const terminal = Boolean(process.stdout.isTTY) && !process.env.CI

/** @param {number} ms */
export function seconds(ms) {
  return ms < 9950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}

/** @typedef {(title: string) => string} Label puts a step's number before its title */

/** @type {Label} */
export const plain = title => title

/**
 * Numbers steps: "[2/5] title".
 * @param {number} total
 * @returns {Label}
 */
export function numbered(total) {
  let step = 0
  return title => `[${++step}/${total}] ${title}`
}

/**
 * Runs `work` under a title, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(title, work) {
  const startedAt = performance.now()
  const elapsed = () => seconds(performance.now() - startedAt)
  /** @param {string} text */
  const rewrite = text => process.stdout.write(`\r\x1b[2K${text}`)
  if (!terminal) console.log(`${title} …`)
  const clock = setInterval(() => (terminal ? rewrite(`${title} … ${elapsed()}`) : console.log(`      … ${elapsed()}`)), terminal ? 200 : 20_000)
  try {
    const result = await work()
    if (terminal) rewrite(`${title}: ${elapsed()}\n`)
    else console.log(`      ${elapsed()}`)
    return result
  } catch (error) {
    if (terminal) rewrite(`${title}: failed after ${elapsed()}\n`)
    else console.log(`      failed after ${elapsed()}`)
    throw error
  } finally {
    clearInterval(clock)
  }
}
