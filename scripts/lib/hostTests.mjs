// Listens to the tests that run inside an extension host (`test/host/index.ts`) and prints their results.
import { seconds } from './progress.mjs'

/** @typedef {import('../../test/host/events.ts').HostTestEvent} HostTestEvent */

const tag = 'exam-prep-test:'

export class HostTestListener {
  /** @type {import('./suite.mjs').Counts} */
  counts = { passed: 0, failed: 0, skipped: 0 }
  ended = false

  /**
   * Takes in one line of the host's console. Returns whether it was a test result.
   * @param {string} line
   */
  hear(line) {
    const start = line.indexOf(tag)
    if (start < 0) return false
    this.#show(JSON.parse(line.slice(start + tag.length)))
    return true
  }

  /** The counts once the host has stopped. Tests that did not come to an end count as a failure. */
  finalCounts() {
    if (this.ended) return this.counts
    console.log('  ✖ The extension host stopped before all tests had run.')
    return { ...this.counts, failed: this.counts.failed + 1 }
  }

  /** @param {HostTestEvent} event */
  #show(event) {
    if (event.kind === 'end') {
      this.ended = true
      return
    }
    this.counts[event.kind]++
    if (event.kind === 'passed') console.log(`  ✔ ${event.title}${event.durationMs > 1000 ? ` (${seconds(event.durationMs)})` : ''}`)
    else if (event.kind === 'skipped') console.log(`  - ${event.title}`)
    else console.log(`  ✖ ${event.title}\n${event.error.replaceAll(/^/gm, '      ')}`)
  }
}
