// Looks at a screen in four themes and at a narrow width: a picture in out/artefacts, and no finding of axe-core.
import { deepStrictEqual } from 'node:assert/strict'
import type { FrameLocator } from 'playwright-core'
import { axe } from './axe.ts'
import type { Theme } from './window.ts'
import type { Workbench } from './workbench.ts'

/** The theme and size of the window before and after. */
export const lookTheme: Theme = 'dark-modern'
export const lookSize = { width: 1280, height: 1000 } as const
const themes: readonly Theme[] = [lookTheme, 'light-modern', 'hc-dark', 'hc-light']

/** Pictures and findings of what is shown now. `name` is that of the pictures. */
export async function look(workbench: Workbench, name: string, frame: FrameLocator): Promise<void> {
  for (const theme of themes) {
    await workbench.setTheme(theme)
    await frame.locator(`body[data-vscode-theme-kind]`).waitFor()
    await workbench.screenshot(`${name}.${theme}`)
    deepStrictEqual(await axe(frame), [], `${name} in ${theme}`)
  }
  await workbench.setTheme(lookTheme)
  await workbench.page.setViewportSize({ width: 780, height: lookSize.height })
  await workbench.screenshot(`${name}.narrow`)
  deepStrictEqual(await axe(frame), [], `${name} narrow`)
  await workbench.page.setViewportSize(lookSize)
}
