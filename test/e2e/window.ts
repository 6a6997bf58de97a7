// One window of the workbench, as a user sees it. Waits for what must appear, never for a time to pass.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { artefactsDir, extensionId } from '../../scripts/lib/paths.mjs'

/** Each theme's id in the settings, and the class that the workbench wears for it. */
const themeTable = {
  light: { id: 'Light 2026', file: '2026-light' },
  dark: { id: 'Dark 2026', file: '2026-dark' },
  'light-modern': { id: 'Light Modern', file: 'light_modern' },
  'dark-modern': { id: 'Dark Modern', file: 'dark_modern' },
  'hc-light': { id: 'Default High Contrast Light', file: 'hc_light' },
  'hc-dark': { id: 'Default High Contrast', file: 'hc_black' },
} as const
export type Theme = keyof typeof themeTable

export function themeSettings(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': themeTable[theme].id }
}

const startTimeout = 30_000

export class WorkbenchWindow {
  #page: Page | undefined

  get page(): Page {
    if (!this.#page) throw new Error('The window is not open yet.')
    return this.#page
  }

  async open(context: BrowserContext, address: string): Promise<void> {
    this.#page = await context.newPage()
    this.page.setDefaultTimeout(15_000)
    await this.page.goto(address)
    await this.#ready()
  }

  /** Reloads by VS Code's own command, which saves the state of the workbench first; a reload of the page would lose it. */
  async reload(): Promise<void> {
    await this.page.bringToFront()
    const loaded = this.page.waitForEvent('load')
    await this.command('Developer: Reload Window')
    await loaded
    await this.#ready()
  }

  async #ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: startTimeout })
    await this.activityBarEntry().waitFor({ timeout: startTimeout })
  }

  async waitForTheme(theme: Theme): Promise<void> {
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${themeTable[theme].file}-json`).waitFor({ timeout: startTimeout })
  }

  /** Runs a command by its title through the palette. */
  async command(title: string): Promise<void> {
    await this.openQuickInput('F1')
    const input = this.quickInput()
    await input.fill(`>${title}`)
    await this.#choose(title)
  }

  /** Opens the palette (F1) or another quick input by its key. */
  async openQuickInput(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    await this.quickInput().waitFor()
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input')
  }

  /** The rows of the quick pick that is open. */
  quickPickRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row')
  }

  /** Types into the quick pick that is open (or about to) and takes the row with this text. */
  async quickPick(text: string): Promise<void> {
    await this.quickInput().fill(text)
    await this.#choose(text)
  }

  async #choose(text: string): Promise<void> {
    await this.quickPickRows().filter({ hasText: text }).first().click()
  }

  activityBarEntry(): Locator {
    return this.page.locator('.activitybar .action-label[aria-label^="Exam Prep"]')
  }

  /** Shows the extension's sidebar. */
  async openView(): Promise<void> {
    const sidebar = this.page.locator('.part.sidebar .composite.title', { hasText: 'Exam Prep' })
    // A badge lies over the entry, and takes the click as a learner's would. A workbench that just then shows the sidebar again by
    // itself takes the click for one that hides it.
    for (let tries = 0; tries < 3 && !(await sidebar.isVisible()); tries++) {
      await this.activityBarEntry().click({ force: true })
      await sidebar.waitFor({ timeout: 5_000 }).catch(() => {})
    }
    await sidebar.waitFor()
  }

  treeItem(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name })
  }

  /** One of the extension's status-bar items by its id, such as `examPrep.countdown`. */
  statusBar(itemId: string): Locator {
    return this.page.locator(`.statusbar-item[id="${extensionId}.${itemId}"]`)
  }

  /** The document inside a webview by its place among those on the screen. */
  webview(index = 0): FrameLocator {
    return inside(this.page.locator('iframe.webview.ready').nth(index))
  }

  /** The document inside the webview of the panel with this title, as long as the panel stays on the screen. */
  async webviewTitled(title: string): Promise<FrameLocator> {
    const deadline = Date.now() + 15_000
    while (Date.now() < deadline) {
      for (const frame of await this.page.locator('iframe.webview.ready').all()) {
        const document = frame.contentFrame().locator(`iframe#active-frame[title="${title}"]`)
        const name = (await document.count()) > 0 ? await frame.getAttribute('name') : undefined
        if (name) return inside(this.page.locator(`iframe.webview[name="${name}"]`))
      }
      await this.page.waitForTimeout(100)
    }
    throw new Error(`No webview is titled "${title}".`)
  }

  /** An editor's tab. */
  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name })
  }

  /** The notifications on the screen, or those with this text. */
  notification(text?: string | RegExp): Locator {
    const toasts = this.page.locator('.notification-toast')
    return text === undefined ? toasts : toasts.filter({ hasText: text })
  }

  /** Saves what the window shows to `out/artefacts/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    await mkdir(artefactsDir, { recursive: true })
    const file = path.join(artefactsDir, `${name}.png`)
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'initial' })
    return file
  }
}

/** VS Code puts a webview's document into a frame inside the frame. */
function inside(webview: Locator): FrameLocator {
  return webview.contentFrame().frameLocator('iframe#active-frame')
}
