// Collects what the product tried to reach outside this machine, whether a request was made, refused by a page's policy, or by the host's guard.
import { readFile } from 'node:fs/promises'
import type { BrowserContext } from 'playwright-core'

/** VS Code serves a webview's local files under this name through a service worker: nothing leaves the machine. */
const webviewFiles = '.vscode-resource.vscode-cdn.net'
const refusedByPolicy = /'(https?:[^']+)' violates the following Content Security Policy/

export class OutsideRequests {
  readonly #fromPages = new Set<string>()
  readonly #connectionsLog: string

  constructor(context: BrowserContext, connectionsLog: string) {
    this.#connectionsLog = connectionsLog
    context.on('request', request => this.#add(request.url()))
    context.on('console', message => this.#add(refusedByPolicy.exec(message.text())?.[1]))
  }

  #add(address: string | undefined): void {
    if (!address?.startsWith('http')) return
    const { hostname } = new URL(address)
    if (hostname !== '127.0.0.1' && !hostname.endsWith(webviewFiles)) this.#fromPages.add(address)
  }

  async all(): Promise<readonly string[]> {
    const fromHost = await readFile(this.#connectionsLog, 'utf8').catch(() => '')
    return [...this.#fromPages, ...new Set(fromHost.split('\n').filter(Boolean))]
  }
}
