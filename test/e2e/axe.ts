// Accessibility rules by axe-core, applied inside a webview.
import axeCore from 'axe-core'
import type { FrameLocator } from 'playwright-core'

export interface Violation {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly elements: readonly string[]
}

/** Returns what axe finds in the frame's document. The devtools protocol brings axe in, past the page's content security policy. */
export async function axe(frame: FrameLocator, options: axeCore.RunOptions = {}): Promise<readonly Violation[]> {
  const page = await (await frame.locator('html').elementHandle())?.ownerFrame()
  if (!page) throw new Error('There is no such webview.')
  // The editor's colour shines through the frame; axe, which cannot look behind the frame, would compare with white.
  await page.evaluate(() => document.documentElement.style.setProperty('background-color', 'var(--vscode-editor-background)'))
  await page.evaluate(axeCore.source)
  const { violations } = await page.evaluate(runOptions => (globalThis as unknown as { axe: typeof axeCore }).axe.run(runOptions), {
    resultTypes: ['violations'],
    ...options,
  } satisfies axeCore.RunOptions)
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`),
  }))
}
