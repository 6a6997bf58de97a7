// The mock-exam panel as a learner meets it: by role and name, and by keyboard.
import type { FrameLocator, Locator } from 'playwright-core'
import type { WorkbenchWindow } from './window.ts'

export class MockPage {
  private constructor(
    readonly window: WorkbenchWindow,
    readonly frame: FrameLocator
  ) {}

  /** The panel that is open, once it shows anything. */
  static async of(window: WorkbenchWindow, code: string): Promise<MockPage> {
    const page = new MockPage(window, await window.webviewTitled(`Mock Exam: ${code}`))
    await page.heading().waitFor()
    return page
  }

  /** Starts an attempt through the quick picks, by the texts of their rows. */
  static async start(window: WorkbenchWindow, code: string, ...rows: readonly string[]): Promise<MockPage> {
    await window.command('Exam Prep: Start Mock Exam')
    for (const row of rows) {
      await window.quickPickRows().filter({ hasText: row }).first().waitFor()
      await window.quickInput().fill(row)
      await window.quickPickRows().first().filter({ hasText: row }).waitFor()
      await window.page.keyboard.press('Enter')
    }
    const page = await MockPage.of(window, code)
    await page.focused()
    return page
  }

  /** Waits until keys reach the page: VS Code gives the focus to a panel a moment after it shows it. */
  async focused(): Promise<void> {
    for (let waited = 0; waited < 5_000; waited += 50) {
      if (await this.frame.locator('html').evaluate(() => document.hasFocus())) return
      await this.window.page.waitForTimeout(50)
    }
    throw new Error('The mock-exam panel did not get the focus.')
  }

  heading(): Locator {
    return this.frame.locator('h1')
  }

  /** Waits for a screen by its title. */
  async arriveAt(title: string | RegExp): Promise<void> {
    await this.frame.locator('h1', { hasText: title }).waitFor()
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name })
  }

  /** Cells of the navigator by what they wear: `a` answered, `f` flagged, `now` current. */
  cells(kind = ''): Locator {
    return this.frame.locator(`.cells .cell${kind}`)
  }

  /** What is in a row of a list or table that has this text. */
  async row(text: string | RegExp): Promise<string> {
    return (await this.frame.locator('tr, .row', { hasText: text }).first().innerText()).replaceAll(/\s+/g, ' ').trim()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.page.keyboard.press(key)
  }

  /** Everything that the page holds, whether shown or not. */
  async source(): Promise<string> {
    return this.frame.locator('html').evaluate(element => element.outerHTML)
  }

  /** Seconds that the clock shows. */
  async secondsLeft(): Promise<number> {
    const text = (await this.frame.locator('.clock').innerText()).trim()
    const [hours = 0, minutes = 0, seconds = 0] = (/(\d+):(\d\d):(\d\d)/.exec(text) ?? []).slice(1).map(Number)
    return hours * 3600 + minutes * 60 + seconds
  }
}
