// Every screen in four themes and at a narrow width: a picture in out/artefacts, and no finding of axe-core.
import { deepStrictEqual } from 'node:assert/strict'
import type { FrameLocator } from 'playwright-core'
import { axe } from './axe.ts'
import type { Theme } from './window.ts'
import type { Workbench } from './workbench.ts'

export const themes: readonly Theme[] = ['dark-modern', 'light-modern', 'hc-dark', 'hc-light']

/** Pictures and findings of what is shown now, in every theme and narrow. */
export async function look(workbench: Workbench, name: string, frame: FrameLocator, height = 1000): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height })
  for (const theme of themes) {
    await workbench.setTheme(theme)
    await frame.locator(`body[data-vscode-theme-kind]`).waitFor()
    await workbench.screenshot(`${name}.${theme}`)
    deepStrictEqual(await axe(frame), [], `${name} in ${theme}`)
  }
  await workbench.setTheme(themes[0] as Theme)
  await workbench.page.setViewportSize({ width: 780, height })
  await workbench.screenshot(`${name}.narrow`)
  deepStrictEqual(await axe(frame), [], `${name} narrow`)
  await workbench.page.setViewportSize({ width: 1280, height: 1000 })
}
