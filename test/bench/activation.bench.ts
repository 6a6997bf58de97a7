// What activation costs in the real extension host, beside an empty extension in the same host. The packaged extension is started
// by a probe while the host is quiet, because at start-up VS Code's own extensions would be measured too.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { launchBrowser } from '../../scripts/lib/chromium.mjs'
import { temporaryFolder } from '../../scripts/lib/cleanup.mjs'
import { extensionId, vsixPath } from '../../scripts/lib/paths.mjs'
import { startServer, testSettings, writeSettings } from '../../scripts/lib/server.mjs'
import { ensureVscode, installExtension } from '../../scripts/lib/vscode.mjs'
import { type ActivationFigures, probeSource } from './activationProbe.ts'
import { median, printFigure } from './figure.ts'
import { writeExtension } from './smallExtension.ts'

const runs = 7
const emptyId = 'bench.empty'

/** Unpacks the VSIX; nothing but the probe will activate it. */
async function unpackExtension(folder: string, extensionsDir: string): Promise<void> {
  const installed = path.join(folder, 'installed/extensions')
  await installExtension(await ensureVscode(), vsixPath, installed)
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const name = `${extensionId}-${manifest.version}`
  await cp(path.join(installed, name), path.join(extensionsDir, name), { recursive: true })
  const manifestFile = path.join(extensionsDir, name, 'package.json')
  const packaged = JSON.parse(await readFile(manifestFile, 'utf8')) as Record<string, unknown>
  await writeFile(manifestFile, JSON.stringify({ ...packaged, activationEvents: [] }))
}

async function waitForResult(file: string): Promise<Record<string, ActivationFigures>> {
  for (let tries = 0; tries < 900; tries++) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text) return JSON.parse(text)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The probe gave no answer within 90 s.')
}

/** One fresh host. The order matters a little, so that it alternates. */
async function measureOnce(run: number): Promise<Record<string, ActivationFigures>> {
  const { folder, remove } = await temporaryFolder('bench')
  const [dataDir, extensionsDir, workspace] = ['data', 'extensions', 'workspace'].map(name => path.join(folder, name)) as [string, string, string]
  const resultFile = path.join(folder, 'result.json')
  const ids = run % 2 === 0 ? [emptyId, extensionId] : [extensionId, emptyId]
  await mkdir(workspace)
  await writeExtension(extensionsDir, { name: 'empty', source: 'exports.activate = () => {}\n' })
  await writeExtension(extensionsDir, { name: 'probe', source: probeSource(ids, resultFile), activationEvents: ['onStartupFinished'] })
  await unpackExtension(folder, extensionsDir)
  await writeSettings(dataDir, testSettings)
  const server = await startServer({ dataDir, extensionsDir })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`${server.url}/?folder=${encodeURIComponent(workspace)}`)
    return await waitForResult(resultFile)
  } finally {
    await browser.close()
    await server.stop()
    await remove()
  }
}

const figures: Record<string, ActivationFigures>[] = []
for (let run = 0; run < runs; run++) figures.push(await measureOnce(run))

const print = (name: string, id: string, value: (figure: ActivationFigures) => number, budget?: number): void =>
  printFigure(name, median(figures.map(figure => (figure[id] ? value(figure[id]) : Number.NaN))), 'ms', budget)
const both = ({ loadMs, activateMs }: ActivationFigures): number => loadMs + activateMs
print('activation: load code and activate()', extensionId, both, 16)
print('  of this activate()', extensionId, figure => figure.activateMs)
print('  an empty extension', emptyId, both)
print('activation: longest hold of the host in the 3 s after', extensionId, figure => figure.holdAfterMs, 10)
print('  an empty extension', emptyId, figure => figure.holdAfterMs)
