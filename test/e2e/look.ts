// Looks at a screen as its users have it: a picture in out/artefacts in four themes and at a narrow width, and no finding of axe-core.
import { deepStrictEqual } from 'node:assert/strict'
import type { FrameLocator } from 'playwright-core'
import { axe } from './axe.ts'
import type { Theme } from './window.ts'
import type { Workbench } from './workbench.ts'

const themes: readonly Theme[] = ['dark-modern', 'light-modern', 'hc-dark', 'hc-light']

/** The theme in which a test that looks starts, and which is left behind. */
export const firstTheme: Theme = 'dark-modern'

/** Pictures and findings of what is shown now, in a window of its present height or, for a long page, of another one. */
export async function look(workbench: Workbench, name: string, frame: FrameLocator, tall?: number): Promise<void> {
  const size = workbench.page.viewportSize() ?? { width: 1280, height: 1000 }
  const height = tall ?? size.height
  await workbench.page.setViewportSize({ ...size, height })
  for (const theme of themes) {
    await workbench.setTheme(theme)
    await frame.locator('body[data-vscode-theme-kind]').waitFor()
    await workbench.screenshot(`${name}.${theme}`)
    deepStrictEqual(await axe(frame), [], `${name} in ${theme}`)
  }
  await workbench.setTheme(firstTheme)
  await workbench.page.setViewportSize({ width: 780, height })
  await workbench.screenshot(`${name}.narrow`)
  deepStrictEqual(await axe(frame), [], `${name} narrow`)
  await workbench.page.setViewportSize(size)
}
