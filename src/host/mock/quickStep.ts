// One step of a native multi-step quick pick.
import * as vscode from 'vscode'

export interface Step<T extends vscode.QuickPickItem> {
  readonly title: string
  readonly placeholder: string
  readonly items: readonly T[]
  readonly active?: T | undefined
  readonly step: number
  readonly totalSteps: number
  /** Offers the way back to the step before. */
  readonly canGoBack: boolean
}

/** What was chosen; `back` for the step before, undefined when it was dismissed. */
export function quickStep<T extends vscode.QuickPickItem>(options: Step<T>): Promise<T | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<T>()
  pick.title = options.title
  pick.placeholder = options.placeholder
  pick.items = options.items
  pick.step = options.step
  pick.totalSteps = options.totalSteps
  pick.matchOnDescription = true
  pick.ignoreFocusOut = true
  pick.buttons = options.canGoBack ? [vscode.QuickInputButtons.Back] : []
  if (options.active) pick.activeItems = [options.active]
  return new Promise(resolve => {
    pick.onDidTriggerButton(() => {
      resolve('back')
      pick.hide()
    })
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0])
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}
