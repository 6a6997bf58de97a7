// Drives the real VS Code workbench in a browser, with the packaged extension in a clean profile. Everything that tests know about
// the workbench's own markup is in `window.ts`; this file starts and stops what a test needs.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { launchBrowser } from '../../scripts/lib/chromium.mjs'
import { temporaryFolder } from '../../scripts/lib/cleanup.mjs'
import { copyWorkspace } from '../../scripts/lib/fixture.mjs'
import { artefactsDir, extensionId, root, vsixPath } from '../../scripts/lib/paths.mjs'
import { type Server, startServer, testSettings, webHostSettings, writeSettings } from '../../scripts/lib/server.mjs'
import { shiftClock } from '../../scripts/lib/shiftClock.cjs'
import { ensureVscode, installExtension } from '../../scripts/lib/vscode.mjs'
import { OutsideRequests } from './outsideRequests.ts'
import { type Theme, themeSettings, WorkbenchWindow } from './window.ts'

export interface LaunchOptions {
  /** User settings on top of the tests' own. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly theme?: Theme
  readonly width?: number
  readonly height?: number
  /** A folder that is copied and opened; `null` opens a window without one. Default: `test/fixtures/workspace`. */
  readonly workspace?: string | null
  /** Environment of server and extension host. `TZ` applies to the pages too. */
  readonly env?: Readonly<Record<string, string>>
  /** The time at launch (ISO) for extension host and pages, which goes on ticking. It cannot reach into the web host. */
  readonly clock?: string
  /** Runs the extension in the browser's web-worker extension host. */
  readonly webHost?: boolean
  readonly vsix?: string
  /** Puts more extensions into the folder before the packaged one is installed. */
  readonly prepare?: (extensionsDir: string) => Promise<void>
}

const open = new Set<Workbench>()

/** Starts VS Code with the packaged extension and opens its workbench. Close it in `after`. */
export async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  if (options.clock && options.webHost) throw new Error('The clock of the web-worker extension host cannot be moved.')
  const { folder, remove } = await temporaryFolder('e2e')
  const closers: Closer[] = [remove]
  try {
    const dataDir = path.join(folder, 'data')
    const extensionsDir = path.join(folder, 'extensions')
    const workspace = options.workspace === null ? undefined : await copyWorkspace(folder, options.workspace)
    await options.prepare?.(extensionsDir)
    await installExtension(await ensureVscode(), options.vsix ?? vsixPath, extensionsDir)
    const theme = options.theme ?? 'light'
    await writeSettings(dataDir, {
      ...testSettings,
      ...themeSettings(theme),
      ...(options.webHost ? webHostSettings : {}),
      ...options.settings,
    })
    const pageOffsetMs = options.clock ? Date.parse(options.clock) - Date.now() : 0
    const connectionsLog = path.join(folder, 'connections.log')
    const start = async (port?: number, laterMs = 0): Promise<Server> => {
      const server = await startServer({
        dataDir,
        extensionsDir,
        ...(port === undefined ? {} : { port }),
        nodeArgs: ['--require', path.join(root, 'scripts/lib/hostGuard.cjs')],
        env: { ...options.env, EXAM_PREP_TEST_CONNECTIONS: connectionsLog, EXAM_PREP_TEST_CLOCK_OFFSET: String(pageOffsetMs + laterMs) },
      })
      closers.push(server.stop)
      return server
    }
    const server = await start()
    const browser = await launchBrowser()
    closers.push(() => browser.close())
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(options.env?.TZ ? { timezoneId: options.env.TZ } : {}),
    })
    if (pageOffsetMs) await context.addInitScript(shiftClock, pageOffsetMs)
    const address = `/${workspace ? `?folder=${encodeURIComponent(workspace)}` : '?ew=true'}`
    const outside = new OutsideRequests(context, connectionsLog)
    const workbench = new Workbench({ context, server, start, address, outside, workspace: workspace ?? folder, dataDir, closers })
    open.add(workbench)
    await workbench.openPage()
    await workbench.waitForTheme(theme)
    return workbench
  } catch (error) {
    await closeAll(closers)
    throw error
  }
}

type Closer = () => Promise<void>

/** Closes what was opened, last first. */
async function closeAll(closers: readonly Closer[]): Promise<void> {
  for (const close of [...closers].reverse()) await close()
}

interface Session {
  readonly context: BrowserContext
  readonly server: Server
  readonly start: (port?: number, laterMs?: number) => Promise<Server>
  readonly address: string
  readonly outside: OutsideRequests
  readonly workspace: string
  readonly dataDir: string
  readonly closers: readonly Closer[]
}

/** One server with its data, and its first window. */
export class Workbench extends WorkbenchWindow {
  readonly #session: Session
  readonly #windows: WorkbenchWindow[] = [this]
  #server: Server

  constructor(session: Session) {
    super()
    this.#session = session
    this.#server = session.server
  }

  /** The folder that is open, on disk. */
  get workspace(): string {
    return this.#session.workspace
  }

  /** Where the extension's `globalStorageUri` is on disk. */
  get storageDir(): string {
    return path.join(this.#session.dataDir, 'User/globalStorage', extensionId)
  }

  /** Opens the first window's page. `launch` has done so already. */
  async openPage(): Promise<void> {
    await this.open(this.#session.context, this.#server.url + this.#session.address)
  }

  /** A second window on the same server, folder and data. */
  async newWindow(): Promise<WorkbenchWindow> {
    const window = new WorkbenchWindow()
    this.#windows.push(window)
    await window.open(this.#session.context, this.#server.url + this.#session.address)
    return window
  }

  /** Ends server and extension hosts as a crash would (`kill -9`). */
  async killServer(): Promise<void> {
    await this.#server.kill()
  }

  /**
   * Starts the server again on the same port and data, after `killServer` or instead of it, and reloads the windows.
   * `laterMs` lets that much more time have passed for the extension host; the pages keep their clock.
   */
  async restartServer(laterMs = 0): Promise<void> {
    await this.#server.stop()
    this.#server = await this.#session.start(this.#server.port, laterMs)
    for (const window of this.#windows.filter(({ page }) => !page.isClosed())) await window.reload()
  }

  async readFile(file: string): Promise<string> {
    return readFile(path.join(this.workspace, file), 'utf8')
  }

  async writeFile(file: string, text: string): Promise<void> {
    const target = path.join(this.workspace, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }

  /** Changes settings while VS Code runs: in the workspace, because the web workbench stops watching the user's settings file. */
  async setSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const file = '.vscode/settings.json'
    const present: object = JSON.parse(await this.readFile(file).catch(() => '{}'))
    await this.writeFile(file, JSON.stringify({ ...present, ...settings }, null, 2))
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.setSettings(themeSettings(theme))
    await Promise.all(this.#windows.map(window => window.waitForTheme(theme)))
  }

  /** What pages and extension host tried to reach besides the local server. None of it got out. */
  outsideRequests(): Promise<readonly string[]> {
    return this.#session.outside.all()
  }

  /** What server and extension host have printed. */
  serverOutput(): string {
    return this.#server.output()
  }

  async close(): Promise<void> {
    open.delete(this)
    await closeAll(this.#session.closers)
  }
}

// A failed test leaves a picture of each open window and the server's output. (The benchmarks use this file without mocha.)
if (typeof afterEach === 'function')
  afterEach(async function () {
    const test = this.currentTest
    if (test?.state !== 'failed') return
    const name = `failed-${test.fullTitle().replaceAll(/[^\w]+/g, '-')}`
    for (const workbench of open) {
      await workbench.screenshot(name).catch(() => {})
      await writeFile(path.join(artefactsDir, `${name}.log`), workbench.serverOutput()).catch(() => {})
    }
  })
