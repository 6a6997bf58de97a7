// One step of a filter: a quick pick with counts and a way back.
import * as vscode from 'vscode'
import { t } from '../l10n'

/** The learner wants the step before. */
export const back = Symbol('back')

export interface StepRow<V> {
  readonly label: string
  /** How many items the row would let pass. */
  readonly count: number
  readonly values: readonly V[]
}

interface StepView<V> {
  readonly title: string
  readonly placeholder: string
  readonly rows: readonly StepRow<V>[]
  /** Whether several rows may be picked. */
  readonly many: boolean
  /** From 1. */
  readonly step: number
  readonly steps: number
}

/** The rows picked; undefined when the learner has left. */
export async function showStep<V>({ title, placeholder, rows, many, step, steps }: StepView<V>): Promise<StepRow<V>[] | typeof back | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & StepRow<V>>()
  pick.title = t('Practise by Filter: {0}', title)
  pick.step = step
  pick.totalSteps = steps
  pick.placeholder = placeholder
  pick.canSelectMany = many
  pick.matchOnDescription = true
  pick.items = rows.map(row => ({ ...row, description: String(row.count) }))
  if (step > 1) pick.buttons = [vscode.QuickInputButtons.Back]
  try {
    return await new Promise(resolve => {
      pick.onDidAccept(() => resolve([...pick.selectedItems]))
      pick.onDidTriggerButton(() => resolve(back))
      pick.onDidHide(() => resolve(undefined))
      pick.show()
    })
  } finally {
    pick.dispose()
  }
}
