// The practice panel as a learner meets it: by role and name, and by keyboard.
import type { FrameLocator, Locator } from 'playwright-core'
import type { WorkbenchWindow } from './window.ts'

export class PracticePage {
  readonly #frame: FrameLocator

  private constructor(
    readonly window: WorkbenchWindow,
    frame: FrameLocator
  ) {
    this.#frame = frame
  }

  /** The panel that is open, once it shows a question or a summary. */
  static async of(window: WorkbenchWindow, code: string): Promise<PracticePage> {
    const page = new PracticePage(window, await window.webviewTitled(`Practice: ${code}`))
    await page.heading().waitFor()
    return page
  }

  /** Starts a round from an outline row, by its inline action. */
  static async start(window: WorkbenchWindow, row: RegExp, code: string): Promise<PracticePage> {
    const item = window.treeItem(row).first()
    const button = item.getByRole('button', { name: 'Start Practice' })
    // Rows that still come above it may take the row away from the pointer.
    for (let tries = 0; tries < 50 && !(await button.isVisible()); tries++) {
      await item.hover()
      await window.page.waitForTimeout(50)
    }
    await button.click()
    const page = await PracticePage.of(window, code)
    await page.focused()
    return page
  }

  /** Waits until keys reach the page: VS Code gives the focus to a panel a moment after it shows it. */
  async focused(): Promise<void> {
    for (let waited = 0; waited < 5_000; waited += 50) {
      if (await this.#frame.locator('html').evaluate(() => document.hasFocus())) return
      await this.window.page.waitForTimeout(50)
    }
    throw new Error('The practice panel did not get the focus.')
  }

  get frame(): FrameLocator {
    return this.#frame
  }

  heading(): Locator {
    return this.#frame.locator('h1')
  }

  verdict(): Locator {
    return this.#frame.getByRole('heading', { name: /^(Correct|Incorrect)$/ })
  }

  alert(): Locator {
    return this.#frame.getByRole('alert')
  }

  button(name: string | RegExp): Locator {
    return this.#frame.getByRole('button', { name })
  }

  option(text: string | RegExp): Locator {
    return this.#frame.locator('label.opt', { hasText: text })
  }

  /** The letter beside an option, which is also its key. */
  async letterOf(text: string | RegExp): Promise<string> {
    return (await this.option(text).locator('.key').innerText()).trim()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.page.keyboard.press(key)
  }

  /** Answers the question on show with its first options; it counts when the verdict is there. */
  async answer(): Promise<void> {
    const inputs = this.#frame.locator('label.opt input')
    await inputs.first().waitFor()
    const select = /Select (\d)/.exec((await this.#frame.locator('.q-legend').innerText()).replace('one', '1'))?.[1] ?? '1'
    for (let option = 0; option < Number(select); option++) await inputs.nth(option).check()
    await this.button('Check answer').click()
    await this.verdict().waitFor()
  }

  /** Goes on from an answer, to the next question or to the summary. */
  async goOn(): Promise<void> {
    const before = await this.where()
    await this.button(/^(Next question|Show summary)/).click()
    await this.#frame.locator('h1', { hasText: before }).waitFor({ state: 'detached' })
  }

  /** Everything that the page holds, whether shown or not. */
  async source(): Promise<string> {
    return this.#frame.locator('html').evaluate(element => element.outerHTML)
  }

  /** Which question of how many, e.g. "Question 2 of 5". */
  async where(): Promise<string> {
    return (await this.heading().innerText()).replaceAll(/\s+/g, ' ').trim()
  }
}
