// The panels: each kind is made when it is first used, and takes back what VS Code kept over a reload.
import * as vscode from 'vscode'
import type { DisposableStore } from '../disposables'
import { panelTypes } from '../ids'
import { lazy } from '../lazy'
import type { Services } from '../services'
import type { FactsPanels } from './facts/factsPanel'
import type { MockPanels } from './mockPanel'
import type { PlanPanels } from './planPanel'
import type { PracticePanels } from './practicePanel'
import type { ProgressPanels } from './progressPanel'

export interface Panels {
  practicePanels(): Promise<PracticePanels>
  factsPanels(): Promise<FactsPanels>
  mockPanels(): Promise<MockPanels>
  progressPanels(): Promise<ProgressPanels>
  planPanels(): Promise<PlanPanels>
}

/** `services` is asked for when a panel is first used; by then it is complete. */
export const createPanels = (services: () => Services, store: DisposableStore): Panels => ({
  practicePanels: lazy(async () => {
    const { PracticePanels } = await import('./practicePanel')
    return store.add(new PracticePanels(services(), await services().journal()))
  }),
  factsPanels: lazy(async () => {
    const { FactsPanels } = await import('./facts/factsPanel')
    return store.add(new FactsPanels(services()))
  }),
  mockPanels: lazy(async () => {
    const { MockPanels } = await import('./mockPanel')
    return store.add(new MockPanels(services(), await services().journal()))
  }),
  progressPanels: lazy(async () => {
    const { ProgressPanels } = await import('./progressPanel')
    return store.add(new ProgressPanels(services(), await services().journal()))
  }),
  planPanels: lazy(async () => {
    const { PlanPanels } = await import('./planPanel')
    return store.add(new PlanPanels(services(), await services().journal()))
  }),
})

export function restorePanels({ practicePanels, factsPanels, mockPanels, progressPanels, planPanels }: Panels): vscode.Disposable {
  const owners = { practice: practicePanels, facts: factsPanels, mock: mockPanels, progress: progressPanels, plan: planPanels }
  return vscode.Disposable.from(
    ...Object.entries(owners).map(([name, owner]) =>
      vscode.window.registerWebviewPanelSerializer(panelTypes[name as keyof typeof owners], {
        deserializeWebviewPanel: async (panel, state: unknown) => (await owner()).restore(panel, state),
      })
    )
  )
}
