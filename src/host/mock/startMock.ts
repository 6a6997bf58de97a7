// Starting, resuming and looking back at mock exams, by native quick picks.
import type { Services } from '../services'

export async function startMock(_services: Services, _examId?: string): Promise<void> {
  throw new Error('not built yet')
}
export async function resumeMock(_services: Services): Promise<void> {
  throw new Error('not built yet')
}
export async function showMockResults(_services: Services): Promise<void> {
  throw new Error('not built yet')
}
