// Source of an extension that activates other extensions while the host is quiet and writes down what that took. It runs in the
// extension host, as text: it must not use anything from this module.

export interface ActivationFigures {
  readonly loadMs: number
  readonly activateMs: number
  /** The longest time for which the host answered nobody in the 3 seconds after activation. */
  readonly holdAfterMs: number
}

interface Mark {
  readonly name: string
  readonly startTime: number
}

async function measureActivations(
  activate: (id: string) => PromiseLike<unknown>,
  ids: readonly string[],
  delay: { readonly max: number; reset(): void }
): Promise<Record<string, ActivationFigures>> {
  const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
  const waitUntilQuiet = async (): Promise<void> => {
    for (let quiet = 0, tries = 0; quiet < 3 && tries < 20; tries++) {
      delay.reset()
      await pause(300)
      quiet = delay.max / 1e6 < 10 ? quiet + 1 : 0
    }
  }
  const marks = (): readonly Mark[] => (globalThis as unknown as { MonacoPerformanceMarks: { getMarks(): readonly Mark[] } }).MonacoPerformanceMarks.getMarks()
  const between = (from: string, to: string): number => {
    const at = (name: string): number => marks().find(mark => mark.name === `code/extHost/${name}`)?.startTime ?? Number.NaN
    return at(to) - at(from)
  }
  const figures: Record<string, ActivationFigures> = {}
  for (const id of ids) {
    await waitUntilQuiet()
    await activate(id)
    delay.reset()
    await pause(3000)
    figures[id] = {
      loadMs: between(`willLoadExtensionCode/${id}`, `didLoadExtensionCode/${id}`),
      activateMs: between(`willActivateExtension/${id}`, `didActivateExtension/${id}`),
      holdAfterMs: delay.max / 1e6,
    }
  }
  return figures
}

/** The probe's main file: it measures `ids` one after the other and writes the figures to `resultFile`. */
export function probeSource(ids: readonly string[], resultFile: string): string {
  return `
const vscode = require('vscode')
const { renameSync, writeFileSync } = require('node:fs')
const { monitorEventLoopDelay } = require('node:perf_hooks')
const measureActivations = ${measureActivations}
exports.activate = () => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const activate = id => vscode.extensions.getExtension(id).activate()
  const finished = measureActivations(activate, ${JSON.stringify(ids)}, delay).catch(error => ({ error: String(error) }))
  finished.then(result => {
    writeFileSync(${JSON.stringify(`${resultFile}.new`)}, JSON.stringify(result))
    renameSync(${JSON.stringify(`${resultFile}.new`)}, ${JSON.stringify(resultFile)})
  })
}
`
}
