// What waits until the start of a window is over.
import type { Disposable } from 'vscode'
import { runningMock } from '../core/mock/attempts'
import type { DisposableStore } from './disposables'
import type { Services } from './services'

const calmAfterMs = 1_500

/** Looks for packs in the workspace, and opens the study history. */
export function afterStart(services: Services, store: DisposableStore): Disposable {
  const timer = setTimeout(() => {
    void watchPacks(services, store)
    void openHistory(services).catch(error => services.log.error('The study history could not be opened.', error))
  }, calmAfterMs)
  return { dispose: () => clearTimeout(timer) }
}

async function watchPacks({ library, log }: Services, store: DisposableStore): Promise<void> {
  const { watchWorkspacePacks } = await import('./packs/workspacePacks')
  await watchWorkspacePacks(library, log, store)
}

/** For the badge of what is due, which no open view may have asked for, and for the time of a mock exam that is running. */
async function openHistory({ journal, mockPanels }: Services): Promise<void> {
  if (runningMock((await journal()).state)) await mockPanels()
}
