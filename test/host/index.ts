// Mocha inside the extension host. VS Code calls `run`; each result goes to the console as one tagged line, which
// `scripts/testHost.mjs` reads, because the console is what every kind of extension host can reach.
// Mocha's browser build is bundled: it needs nothing of Node, so the same suite runs in a web worker.
import 'mocha/mocha.js'
import type { HostTestEvent } from './events.ts'

const longestText = 4000

function report(event: HostTestEvent): void {
  console.log(`exam-prep-test:${JSON.stringify(event)}`)
}

export async function run(): Promise<void> {
  // Not the page's own `mocha`, which wants a page's address.
  const mocha = new Mocha({ ui: 'bdd', reporter: class {} as unknown as Mocha.ReporterConstructor, timeout: 20_000 })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  // Only now are `describe` and `it` there.
  await import('test:suites')
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => {
      report({ kind: 'end' })
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
    const titleOf = (test: Mocha.Runnable): string => test.titlePath().join(' › ')
    runner.on('pass', test => report({ kind: 'passed', title: titleOf(test), durationMs: test.duration ?? 0 }))
    runner.on('pending', test => report({ kind: 'skipped', title: titleOf(test) }))
    runner.on('fail', (test, error: Error) => report({ kind: 'failed', title: titleOf(test), error: (error.stack ?? String(error)).slice(0, longestText) }))
  })
}
