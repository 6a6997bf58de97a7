// Extensions that exist only to be measured or to measure.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface SmallExtension {
  readonly name: string
  /** CommonJS. */
  readonly source: string
  readonly activationEvents?: readonly string[]
  readonly contributes?: object
}

/** Puts an extension with the id `bench.<name>` into a folder from which VS Code loads. */
export async function writeExtension(extensionsDir: string, { name, source, activationEvents = [], contributes = {} }: SmallExtension): Promise<void> {
  const folder = path.join(extensionsDir, `bench.${name}-1.0.0`)
  const manifest = { name, publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './main.js', activationEvents, contributes }
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(path.join(folder, 'main.js'), source)
}
